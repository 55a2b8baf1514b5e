// All standing orders of one's own: what each asks for, when it comes next, what became of the days; pausing and ending are order.tsx's.
import { View } from '@tarojs/components';
import type { StandingView } from '#contract/standing';
import { standing } from '#words/standing';
import { Action } from '../../components/action';
import { phrases } from '#words/phrases';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { routes, startFrom, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { Order } from './order';

export default function Standings() {
  const saved = useParam('saved');
  const orders = useRead('standing.mine', null);
  const people = useRead('person.mine', null).value ?? [];
  const namesOf = ({ personIds }: StandingView) =>
    people.filter(({ id }) => personIds.includes(id)).map(({ name }) => ({ name }));
  return (
    <Page title={standing.listTitle}>
      <View className="inside">
        <View className="heading">{standing.listTitle}</View>
        <Answered read={orders}>
          {(all) => (
            <>
              {all.some(({ id }) => id === saved) && <Note tone="good">{standing.saved}</Note>}
              {all.length === 0 && (
                <Still words={standing.none}>
                  <View className="saying soft">{standing.noneHint}</View>
                </Still>
              )}
              {all.map((order) => (
                <Order
                  key={order.id}
                  order={order}
                  persons={namesOf(order)}
                  again={() => void orders.again()}
                />
              ))}
            </>
          )}
        </Answered>
        <Action words={phrases.backHome} look="quiet" icon="home" onPress={() => startFrom(routes.home())} />
      </View>
    </Page>
  );
}
