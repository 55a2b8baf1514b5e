// A day and a time of a service, chosen at a desk: the first free day open at once. What is bookable is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SlotView } from '#contract/service';
import type { LocalDate } from '#domain/calendar';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { DayButton } from '../../pages/times/day-button';
import { dayStateOf } from '../../pages/times/day-state';
import { Slots } from '../../pages/times/slots';
import { useRead } from '../../state/read';
import { times } from '#words/times';
import '../../pages/times/index.scss';

const LOOK_DAYS = 14;

export interface ChosenSlot {
  readonly date: LocalDate;
  readonly start: number;
  readonly end: number;
}

interface TimeChooserProps {
  readonly serviceId: string;
  readonly choose: (time: ChosenSlot) => void;
}

export function TimeChooser({ serviceId, choose }: TimeChooserProps) {
  const read = useRead('service.times', { serviceId, days: LOOK_DAYS });
  const [picked, setPicked] = useState<LocalDate>();
  return (
    <Answered read={read} rows={3}>
      {({ days: all, lastDate, today }) => {
        const days = all.filter(({ date }) => date <= lastDate);
        const first = days.find((day) => dayStateOf(day).bookable);
        const day = days.find(({ date }) => date === picked) ?? first;
        const slot = ({ start, end }: SlotView) => day && choose({ date: day.date, start, end });
        return (
          <>
            {!first && <Note tone="warning">{times.noneLeft}</Note>}
            <View className="days">
              {days.map((one) => (
                <View key={one.date} className="days__one">
                  <DayButton
                    day={one}
                    today={today}
                    chosen={one === day}
                    onPress={() => setPicked(one.date)}
                  />
                </View>
              ))}
            </View>
            {day && <Slots day={day} today={today} choose={slot} />}
          </>
        );
      }}
    </Answered>
  );
}
