// The monthly settlements of a community's canteens, for its manager: a month, its sums, and the way to have them made again.
// What counts is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { addDays, dateAt } from '#domain/calendar';
import type { Month } from '#domain/settlement';
import { momentWords } from '#words/dates';
import { deskCanteen } from '#words/desk-canteen';
import { monthWords, settlement as words } from '#words/settlement';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import { goBackOr, goTo, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { Picks } from '../canteen/picks';
import { Sums } from './sums';
import './index.scss';

const LOOK_MONTHS = 3;

/** Months that are over, the last first. */
function monthsBefore(today: string): Month[] {
  const months: Month[] = [];
  for (
    let first = `${today.slice(0, 7)}-01`;
    months.length < LOOK_MONTHS;
    first = `${months[months.length - 1]}-01`
  )
    months.push(addDays(first, -1).slice(0, 7));
  return months;
}

interface OfMonth {
  readonly communityId: string;
  readonly month: Month;
  readonly again: () => void;
}

interface MakeProps extends OfMonth {
  readonly serviceId: string;
  readonly words: string;
  readonly look: 'main' | 'quiet';
}

function Make({ communityId, month, serviceId, words: said, look, again }: MakeProps) {
  const write = useWrite('desk.settle');
  const send = async () => {
    if (await write.send({ communityId, serviceId, month })) again();
  };
  return (
    <>
      <Action words={said} look={look} disabled={write.sending} onPress={() => void send()} />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </>
  );
}

/** Nothing is settled yet: which canteens there are is asked only then. */
function NotYet(props: OfMonth) {
  const { communityId } = props;
  const home = useRead('community.home', { communityId });
  return (
    <Answered read={home} rows={1}>
      {({ services }) => {
        const canteens = services.filter(({ kind }) => kind === 'canteen');
        return (
          <Still words={canteens.length > 0 ? words.none : words.noCanteen}>
            {canteens.map(({ id, title }) => (
              <Make key={id} {...props} serviceId={id} words={words.make(title)} look="main" />
            ))}
            {canteens.length === 0 && (
              <Action
                words={deskCanteen.toDesk}
                look="quiet"
                onPress={() => goBackOr(routes.desk(communityId))}
              />
            )}
          </Still>
        );
      }}
    </Answered>
  );
}

export default function Settlement() {
  const communityId = useParam('community');
  const now = useNow();
  const months = monthsBefore(dateAt(now));
  const [month, setMonth] = useState(months[0] ?? '');
  const read = useRead('desk.settlement', { communityId, month });
  const ofMonth = { communityId, month, again: () => void read.again() };
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.title}</View>
        <View className="soft">{words.hint}</View>
        <Picks
          of={months.map((key) => ({ key, words: monthWords(key) }))}
          chosen={[month]}
          onPick={setMonth}
        />
        <Answered read={read} rows={3}>
          {({ settlements }) =>
            settlements.length === 0 ? (
              <NotYet {...ofMonth} />
            ) : (
              settlements.map((sums) => (
                <View key={sums.serviceId} className="card">
                  <View className="section__title">{sums.title}</View>
                  <Sums sums={sums} />
                  <View className="section soft">
                    {words.made(momentWords(sums.madeAt, now), sums.madeBy)}
                  </View>
                  <View className="soft">{words.againHint}</View>
                  <Make {...ofMonth} serviceId={sums.serviceId} words={words.again} look="quiet" />
                  <Action
                    words={words.toList}
                    look="quiet"
                    onPress={() => goTo(routes.staff('meals', communityId))}
                  />
                  <Action
                    words={words.table}
                    look="quiet"
                    icon="paper"
                    onPress={() => goTo(routes.staff('exports', communityId))}
                  />
                </View>
              ))
            )
          }
        </Answered>
      </View>
    </Page>
  );
}
