// A week of the workers: who works on which weekday, and who is away in the time to come (S13).
import { View } from '@tarojs/components';
import { dateAt } from '#domain/calendar';
import type { SetupView } from '#contract/desk-setup';
import { spanWords } from '#words/dates';
import { daysWords, rota } from '#words/setup-days';
import { useNow } from '../../state/now';
import { WEEKDAYS } from './typed';

type Workers = NonNullable<SetupView['workers']>;
type Weekday = (typeof WEEKDAYS)[number];

/** Those who work on a weekday of the service, with their hours where they are not there all of it. */
function onWeekday(workers: Workers, hours: SetupView['hours'], day: Weekday): string[] {
  const open = hours[day] ?? [];
  return workers.flatMap(({ name, hours: own }) => {
    if (open.length === 0) return [];
    if (!own) return [name];
    const spans = open.filter((span) => (own[day] ?? []).some(([a, b]) => a <= span[0] && span[1] <= b));
    if (spans.length === 0) return [];
    return [
      spans.length === open.length
        ? name
        : rota.partly(
            name,
            spans.map((one) => spanWords(...one)),
          ),
    ];
  });
}

export function Rota({ service: { workers = [], hours } }: { readonly service: SetupView }) {
  const today = dateAt(useNow());
  const away = workers.flatMap(({ name, absences = [] }) =>
    absences.filter(({ to }) => to >= today).map((one) => ({ name, ...one })),
  );
  away.sort((a, b) => a.from.localeCompare(b.from));
  return (
    <>
      <View className="soft">{rota.title}</View>
      {WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0).map((day) => (
        <View key={day} className="setup__line">
          {rota.day(day, onWeekday(workers, hours, day))}
        </View>
      ))}
      <View className="soft setup__part">{rota.away}</View>
      {away.length === 0 && <View className="setup__line">{rota.nobodyAway}</View>}
      {away.map(({ name, from, to, reason }) => (
        <View key={`${name} ${from} ${to}`} className="setup__line">
          {rota.awayOne(name, daysWords(from, to, today, reason))}
        </View>
      ))}
    </>
  );
}
