// The times of one day, by the part of the day, each with what is left in words, or who waits where one may stand in line.
import { Text, View } from '@tarojs/components';
import type { DayView, SlotView } from '#contract/service';
import type { LocalDate } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { clockWords, nearDayWords, partOfDay, timeWords } from '#words/dates';
import { slotWords, times } from '#words/times';
import { Note } from '../../components/note';
import { Whole } from '../../components/whole';
import { Press } from '../../platform/press';
import { dayStateOf, mayWaitFor } from './day-state';

interface SlotsProps {
  readonly day: DayView;
  readonly line?: LineRule;
  readonly today: LocalDate;
  readonly choose: (slot: SlotView) => void;
}

function byPart(slots: readonly SlotView[]): { part: string; slots: SlotView[] }[] {
  const parts = new Map<string, SlotView[]>();
  for (const slot of slots) {
    const part = partOfDay(slot.start);
    parts.set(part, [...(parts.get(part) ?? []), slot]);
  }
  return [...parts].map(([part, members]) => ({ part, slots: members }));
}

function Slot({ slot, mayWait, onPress }: { slot: SlotView; mayWait: boolean; onPress: () => void }) {
  const words = slotWords(slot, mayWait);
  const bookable = mayWait || slot.availability === 'open' || slot.availability === 'few';
  return (
    <Press
      className={`slot slot--${mayWait ? 'wait' : slot.availability}`}
      label={`${timeWords(slot.start)}，${words}`}
      disabled={!bookable}
      onPress={onPress}
    >
      <View className="slot__time">
        {clockWords(slot.start)}–{clockWords(slot.end)}
      </View>
      <View className="slot__words">{words}</View>
    </Press>
  );
}

export function Slots({ day, line, today, choose }: SlotsProps) {
  const { why, bookable, mayWait } = dayStateOf(day, line);
  if (why) return <Note>{times.closedBecause(why)}</Note>;
  return (
    <View className="slots">
      <View className="section__title">
        <Whole words={`${nearDayWords(day.date, today)} `} />
        <Text className="whole">{times.slotsQuestion}</Text>
      </View>
      {!bookable && <Note>{mayWait ? times.lineThatDay : times.noneThatDay}</Note>}
      {byPart(day.slots).map(({ part, slots }) => (
        <View key={part}>
          <View className="slots__part">{part}</View>
          <View className="slots__grid">
            {slots.map((slot) => (
              <Slot
                key={slot.start}
                slot={slot}
                mayWait={mayWaitFor(slot, line)}
                onPress={() => choose(slot)}
              />
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}
