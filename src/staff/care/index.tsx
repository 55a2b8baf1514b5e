// A day at the day-care station, as its workers see it: places and lunches, then everybody by what is to be done about them.
// Of tomorrow nothing is written down but who is confirmed or declined, and who said that they would not come.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CareStation } from '#contract/desk-care';
import { addDays, dateAt } from '#domain/calendar';
import { closedWords } from '#words/closed';
import { dayWords } from '#words/dates';
import { halfWords } from '#words/daycare';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { phrases } from '#words/phrases';
import type { Decided } from '../parts/decision';
import { Said, useSaid } from '../parts/said';
import { ConfirmAll } from './confirm-all';
import { groupNames, groupOf } from './groups';
import { Guest } from './guest';
import { Rides } from './rides';
import '../parts/desk.scss';
import './index.scss';

interface StationProps {
  readonly station: CareStation;
  readonly isToday: boolean;
  readonly changed: () => void;
  /** Also read anew, and said what came of it. */
  readonly decided: (decided: Decided) => void;
}

function Numbers({ station: { halves, lunches, guests } }: { station: CareStation }) {
  const away: readonly string[] = ['away', 'off'];
  const fetched = guests.filter((one) => one.transport && !away.includes(groupOf(one))).length;
  return (
    <View className="card">
      {halves.map(({ half, places, expected }) => (
        <View key={half} className="strong">
          {words.half(halfWords[half], expected, places)}
        </View>
      ))}
      <View>{words.lunches(lunches)}</View>
      {fetched > 0 && <View>{words.fetched(fetched)}</View>}
    </View>
  );
}

function Station({ station, isToday, changed, decided }: StationProps) {
  const { closed, guests, title, end } = station;
  const begunHome = new Set(guests.filter(({ home }) => home).map(({ bookingId }) => bookingId));
  return (
    <>
      <View className="heading">{title}</View>
      {closed && <Note>{words.closed(closedWords(closed.reason, closed.name))}</Note>}
      {(!closed || guests.length > 0) && <Numbers station={station} />}
      {!closed && guests.length === 0 && <View className="soft">{words.nobody}</View>}
      {groupNames.map((group) => {
        const own = guests.filter((one) => groupOf(one) === group);
        if (own.length === 0) return null;
        return (
          <View key={group} className="section">
            <View className="care__title">
              <View className="section__title">{words.groups[group]}</View>
              <Mark words={words.count(own.length)} tone={group === 'coming' ? 'now' : 'plain'} />
            </View>
            {group === 'unsure' && <ConfirmAll guests={own} decided={decided} />}
            {own.map((guest) => (
              <Guest
                key={`${guest.bookingId} ${guest.personId}`}
                guest={guest}
                end={end}
                isToday={isToday}
                mayUndo={isToday && group === 'here' && !begunHome.has(guest.bookingId)}
                changed={changed}
                decided={decided}
              />
            ))}
          </View>
        );
      })}
    </>
  );
}

export default function Care() {
  const communityId = useParam('community');
  const today = dateAt(useNow());
  const [ahead, setAhead] = useState(0);
  const date = addDays(today, ahead);
  const read = useRead('desk.care', { communityId, date });
  const { said, say, leave } = useSaid();
  const decided = (what: Decided) => {
    say(what);
    void read.again();
  };
  return (
    <Page
      title={words.title}
      foot={said && <Said key={said.words} said={said} decided={decided} leave={leave} />}
    >
      <View className="inside">
        <View className="care__does">
          {[words.today, words.tomorrow].map((day, i) => (
            <Action key={day} words={day} look={ahead === i ? 'main' : 'quiet'} onPress={() => setAhead(i)} />
          ))}
        </View>
        <View className="soft care__more">{dayWords(date, today)}</View>
        <Answered read={read}>
          {({ stations }) => (
            <>
              {stations.length === 0 && (
                <Still words={words.none}>
                  <Action
                    words={phrases.back}
                    look="quiet"
                    onPress={() => goBackOr(routes.desk(communityId))}
                  />
                </Still>
              )}
              {stations.map((station) => (
                <Station
                  key={`${station.serviceId} ${date}`}
                  station={station}
                  isToday={ahead === 0}
                  changed={() => void read.again()}
                  decided={decided}
                />
              ))}
            </>
          )}
        </Answered>
        {read.value && read.value.stations.length > 0 && (
          <Rides key={date} communityId={communityId} date={date} />
        )}
        {read.value && (
          <Action words={words.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        )}
      </View>
    </Page>
  );
}
