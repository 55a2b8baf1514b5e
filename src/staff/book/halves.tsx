// A day at the day-care station: which day, which half of it, with lunch, being fetched, or a first day on trial.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayView } from '#contract/service';
import type { DayCareChoice } from '#domain/kinds/choice';
import { daycare } from '#words/daycare';
import { book as words } from '#words/desk-book';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Day } from '../../more/daycare/day';
import { choiceOnDay, mayCome } from '../../more/daycare/halves';
import { DayList } from '../../pages/times/day-list';
import type { ChooserProps, OfferOf } from './chooser';
import '../../pages/times/index.scss';

const NOTHING: DayCareChoice = { kind: 'daycare', halves: [], lunch: false, trial: false };

export function Halves({
  service,
  offer,
  view,
  draft,
  change,
  ready,
  later,
}: ChooserProps & { readonly offer: OfferOf<'daycare'> }) {
  const [tried, setTried] = useState(false);
  const { line } = service.rules;
  const days = view.days.filter(({ date }) => date <= view.lastDate);
  const isOpen = ({ slots }: DayView) => slots.some((slot) => mayCome(slot, line));
  const day = days.find(({ date }) => date === draft.date) ?? days.find(isOpen) ?? days[0];
  const slot = day?.slots[0];
  const kept = draft.choice?.kind === 'daycare' ? draft.choice : NOTHING;
  const { wait, ...choice } = slot ? choiceOnDay(kept, slot, line) : { ...NOTHING, wait: false };
  const missing = choice.halves.length === 0;
  const next = () => {
    setTried(true);
    if (missing || !day || !slot) return;
    const { start, end, waiting } = slot;
    ready({ date: day.date, start, end, wait, waiting, choice });
  };
  return (
    <>
      <View className="heading">{words.pickDay}</View>
      {!days.some(isOpen) && <Note tone="warning">{daycare.none}</Note>}
      <DayList
        days={days}
        today={view.today}
        line={line}
        chosen={day}
        onChoose={(date) => change({ date })}
        later={later}
      >
        {day && (
          <Day
            key={day.date}
            day={day}
            slot={slot}
            offer={offer}
            line={line}
            choice={choice}
            onChoice={(chosen) => change({ choice: chosen })}
          />
        )}
      </DayList>
      {wait && <Note>{words.waits(slot?.waiting ?? 0)}</Note>}
      {tried && missing && <Note tone="warning">{words.needHalf}</Note>}
      <Action words={words.readBack} icon="check" onPress={next} />
    </>
  );
}
