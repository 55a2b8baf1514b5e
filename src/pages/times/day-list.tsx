// Days of which one is chosen, with what there is on it: beneath all of them, or for elders right under the day, the nearest first.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { DayView } from '#contract/service';
import type { LocalDate } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { times } from '#words/times';
import { Action } from '../../components/action';
import { useChoices } from '../../state/choices';
import { DayButton } from './day-button';

/** Days that the version for elders shows at first. */
const NEAR_DAYS = 3;

interface DayListProps {
  readonly days: readonly DayView[];
  readonly today: LocalDate;
  readonly line?: LineRule;
  readonly chosen?: DayView;
  readonly onChoose: (date: LocalDate) => void;
  /** To days after these, where there are any. */
  readonly later?: () => void;
  /** What there is on the chosen day. */
  readonly children: ReactNode;
}

export function DayList({ days, today, line, chosen, onChoose, later, children }: DayListProps) {
  const elder = useChoices((choices) => choices.elder);
  const [all, setAll] = useState(false);
  const shown = elder && !all ? days.filter((day, i) => i < NEAR_DAYS || day === chosen) : days;
  const onward = shown.length < days.length ? () => setAll(true) : later;
  return (
    <>
      <View className="days">
        {shown.map((day) => (
          <View key={day.date} className="days__one">
            <DayButton
              day={day}
              line={line}
              today={today}
              chosen={day === chosen}
              onPress={() => onChoose(day.date)}
            />
            {elder && day === chosen && children}
          </View>
        ))}
      </View>
      {onward && <Action words={times.later} look="quiet" icon="calendar" onPress={onward} />}
      {!elder && children}
    </>
  );
}
