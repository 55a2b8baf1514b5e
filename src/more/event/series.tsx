// When an event comes again: every week, with the next dates at one glance, or once in a long time.
import { Text, View } from '@tarojs/components';
import { dateAt } from '#domain/calendar';
import type { WeeklyHours } from '#domain/service';
import type { NextDay } from '#contract/service';
import { event as words } from '#words/event';
import { openHoursWords } from '#words/hours';
import { rare, series } from '#words/occasions';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { useNow } from '../../state/now';
import type { Occasion } from './signing-up';

/** More than a month of a weekly event nobody takes in at a glance. */
const MOST_DATES = 5;

/** An event of every week is one, however often it takes place. */
export function Series({ hours, occasions }: { hours: WeeklyHours; occasions: readonly Occasion[] }) {
  const weekly = openHoursWords(hours);
  const dates = [...new Set(occasions.map(({ date }) => date))].slice(0, MOST_DATES);
  if (weekly.length === 0) return null;
  return (
    <View className="card">
      <Fact icon="refresh" name={series.weekly}>
        {weekly.map(({ days, spans }) => (
          <View key={days}>{`${days} ${spans.join('、')}`}</View>
        ))}
      </Fact>
      {dates.length > 1 && (
        <Fact icon="calendar" name={series.dates}>
          {dates.map((date, i) => (
            <Text key={date} className="whole">
              {series.date(date, i === dates.length - 1)}
            </Text>
          ))}
        </Fact>
      )}
    </View>
  );
}

/** Nothing in sight: when the next is, where it is known, or what to do. */
export function NoOccasions({ more, next }: { more: boolean; next?: NextDay }) {
  const today = dateAt(useNow());
  if (!next) return <Note>{more ? words.noneYet : words.none}</Note>;
  return (
    <Note>
      <View className="saying strong">{rare.next(next.date, next.name)}</View>
      <View className="saying">{next.bookableFrom > today ? rare.from(next.bookableFrom) : rare.now}</View>
    </Note>
  );
}
