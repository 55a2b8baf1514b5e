// Where meals are fetched: by the six digits, by a tick on the list, or by who comes without a booking; the meal at hand first.
// Who may be ticked off when is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dateAt } from '#domain/calendar';
import { mealList } from '#words/desk-canteen';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { CanteenAnswered } from '../canteen/canteen-answered';
import { Picks } from '../canteen/picks';
import { CheckIn } from '../desk/check-in';
import { List } from './list';
import { WalkIns } from './walk-ins';
import '../desk/index.scss';
import './index.scss';

export default function Meals() {
  const communityId = useParam('community');
  const date = dateAt(useNow());
  const [picked, setPicked] = useState<number>();
  const [serviceId, setServiceId] = useState<string>();
  const meal = { ...(serviceId ? { serviceId } : {}), ...(picked === undefined ? {} : { start: picked }) };
  const read = useRead('desk.mealList', { communityId, ...meal, date });
  const again = () => void read.again();
  return (
    <Page title={mealList.title}>
      <View className="inside">
        <View className="heading">{mealList.title}</View>
        <CanteenAnswered read={read} communityId={communityId} choose={setServiceId}>
          {(view) =>
            view.start === undefined ? (
              <Note>{mealList.noMeals}</Note>
            ) : (
              <>
                <Picks
                  of={view.meals.map(({ title, start }) => ({ key: start, words: title }))}
                  chosen={[view.start]}
                  onPick={setPicked}
                />
                <CheckIn communityId={communityId} arrived={again} />
                <List key={`list-${view.start}`} communityId={communityId} view={view} />
                <WalkIns key={`eat-${view.start}`} communityId={communityId} view={view} written={again} />
              </>
            )
          }
        </CanteenAnswered>
      </View>
    </Page>
  );
}
