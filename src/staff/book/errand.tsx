// A home visit: the errand, the address as the person's card has it or as it is said, and the earliest time at which it can be done.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayView, OfferedTask, SlotView } from '#contract/service';
import type { Address } from '#domain/person';
import { address as addressWords } from '#words/address';
import { nearDayWords, spanWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { visit as visitWords } from '#words/visit';
import { Action } from '../../components/action';
import { AddressField } from '../../components/address-field';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { cleanAddress, firstVisitFault, visitFaults } from '../../more/visit/visit-faults';
import { earliestVisit, mayGo } from './begin';
import type { ChooserProps, OfferOf } from './chooser';
import { isTimed, type DeskDraft } from './draft';
import { When } from './when';

const NOWHERE: Address = { text: '' };

/** The times as they look for one errand: without those whom it needs, a time is full. */
const daysFor = (days: readonly DayView[], task: OfferedTask): DayView[] =>
  days.map((day) => ({
    ...day,
    slots: day.slots.map((slot): SlotView => {
      const free = slot.availability === 'open' || slot.availability === 'few';
      return free && !mayGo(slot, task) ? { ...slot, availability: 'full' } : slot;
    }),
  }));

interface TimeProps {
  readonly draft: DeskDraft;
  readonly today: string;
  readonly onOther: () => void;
}

function Time({ draft, today, onOther }: TimeProps) {
  const when = isTimed(draft)
    ? words.earliestVisit(`${nearDayWords(draft.date, today)} ${spanWords(draft.start, draft.end)}`)
    : words.noTime;
  return (
    <View className="card">
      <View className="desk__when">{when}</View>
      <Action words={words.visitTime} look="quiet" icon="calendar" onPress={onOther} />
    </View>
  );
}

export function Errand(props: ChooserProps & { readonly offer: OfferOf<'visit'> }) {
  const { offer, view, persons, draft, change, ready } = props;
  const [tried, setTried] = useState(false);
  const [timing, setTiming] = useState(false);
  const [first] = persons;
  const choice = draft.choice?.kind === 'visit' ? draft.choice : undefined;
  const [only, another] = offer.tasks;
  const task = offer.tasks.find(({ id }) => id === choice?.taskId) ?? (another ? undefined : only);
  const address = choice?.address ?? first?.address ?? NOWHERE;
  const timed = isTimed(draft) ? draft : { ...draft, ...earliestVisit(view, task) };
  const faults = visitFaults({ task, person: first, address, area: offer.area });
  const fault = firstVisitFault(faults);
  const chosen = (taskId: string, at: Address) => ({ kind: 'visit', taskId, address: at }) as const;
  const next = (time: DeskDraft = {}) => {
    setTried(true);
    if (fault || !task) return;
    const whole = { ...timed, ...time, choice: chosen(task.id, cleanAddress(address)) };
    if (isTimed(whole)) ready(whole);
  };
  if (timing && task)
    return <When {...props} view={{ ...view, days: daysFor(view.days, task) }} ready={next} />;
  return (
    <>
      <View className="heading">{words.pickTask}</View>
      {offer.tasks.map((one) => (
        <Choice
          key={one.id}
          kind="radio"
          chosen={one === task}
          onPress={() => change({ ...earliestVisit(view, one), choice: chosen(one.id, address) })}
        >
          <View className="strong">{one.title}</View>
          <View className="soft">{visitWords.workers(one.workers)}</View>
        </Choice>
      ))}
      {first && (
        <View className="section">
          <AddressField
            label={addressWords.of(first.name)}
            value={address}
            wrong={tried ? faults.address : undefined}
            onAddress={(at) => change({ choice: chosen(task?.id ?? '', at ?? NOWHERE) })}
          />
        </View>
      )}
      {task && <Time draft={timed} today={view.today} onOther={() => setTiming(true)} />}
      {tried && fault && <Note tone="warning">{fault}</Note>}
      <Action words={words.readBack} icon="check" onPress={() => next()} />
    </>
  );
}
