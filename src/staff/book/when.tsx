// A day and a time of a counter: the first free day open at once, and where all is taken the line.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { times } from '#words/times';
import { deskBooking } from '#words/desk-booking';
import { Note } from '../../components/note';
import { DayList } from '../../pages/times/day-list';
import { dayStateOf, mayWaitFor } from '../../pages/times/day-state';
import { Slots } from '../../pages/times/slots';
import type { ChooserProps } from './chooser';
import '../../pages/times/index.scss';

export function When({ service, view, ready, later }: ChooserProps) {
  const [picked, setPicked] = useState<string>();
  const { line } = service.rules;
  const days = view.days.filter(({ date }) => date <= view.lastDate);
  const bookable = days.find((day) => dayStateOf(day).bookable);
  const day = days.find(({ date }) => date === picked) ?? bookable ?? days[0];
  const mayWait = days.some((one) => dayStateOf(one, line).mayWait);
  return (
    <>
      <View className="heading">{deskBooking.timeFor(service.title)}</View>
      {!bookable && <Note tone="warning">{mayWait ? times.lineAtAll : times.noneLeft}</Note>}
      <DayList days={days} today={view.today} line={line} chosen={day} onChoose={setPicked} later={later}>
        {day && (
          <Slots
            day={day}
            line={line}
            today={view.today}
            choose={({ start, end, ...slot }) =>
              ready({
                ...{ date: day.date, start, end, waiting: slot.waiting },
                wait: mayWaitFor(slot, line),
              })
            }
          />
        )}
      </DayList>
    </>
  );
}
