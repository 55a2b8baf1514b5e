// A day to choose: its weekday, its date, and in words whether there is room.
import { View } from '@tarojs/components';
import type { DayView } from '#contract/service';
import type { LocalDate } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { dateWords, dayWords, nearWords, weekdayWords } from '#words/dates';
import { Press } from '../../platform/press';
import { dayStateOf } from './day-state';

interface DayButtonProps {
  readonly day: DayView;
  /** How one may stand in line, where one may. */
  readonly line?: LineRule;
  readonly today: LocalDate;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

export function DayButton({ day, line, today, chosen, onPress }: DayButtonProps) {
  const { words, tone, why } = dayStateOf(day, line);
  return (
    <Press
      className={`day day--${tone} ${chosen ? 'day--chosen' : ''}`}
      role="radio"
      chosen={chosen}
      label={`${dayWords(day.date, today)}，${why ?? words}`}
      onPress={onPress}
    >
      <View className="day__week">{nearWords(day.date, today) || weekdayWords(day.date)}</View>
      <View className="day__date">{dateWords(day.date)}</View>
      <View className="day__words">{words}</View>
    </Press>
  );
}
