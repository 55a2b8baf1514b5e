// A booking about to be made at a desk: what is still wrong with it, sending it, what is remembered with it, and where a refusal leads.
// What stands on the page is checking.tsx's.
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import type { DeskPerson } from '#contract/desk-people';
import type { ServiceView, SlotView, TimesView } from '#contract/service';
import { checkAnswers } from '#domain/question';
import { questions as questionWords } from '#words/questions';
import { ownTrays, traysFault } from '../../pages/confirm/trays';
import { goTo, routes } from '../../routes';
import { useWrite } from '../../state/write';
import { requestOf, type DeskDraft, type TimedDraft } from './draft';
import { isWalkIn, type Standing } from './here';
import type { Steps } from './refused';
import { useSending } from './sending';

export interface CheckingProps {
  readonly communityId: string;
  readonly service: ServiceView;
  readonly view: TimesView;
  readonly standing: readonly Standing[];
  readonly persons: readonly DeskPerson[];
  readonly draft: TimedDraft;
  readonly change: (change: DeskDraft) => void;
  /** Back to choosing, what is chosen as it is. */
  readonly back: () => void;
  /** What a refusal leads to elsewhere on this page. */
  readonly steps: Pick<Steps, 'other-time' | 'their-bookings' | 'other-people' | 'other-service'>;
  readonly seeBooking: (bookingId: string) => void;
  readonly mended: (person: DeskPerson) => void;
  readonly booked: (booking: BookingView) => void;
}

/** The time as it looks to whoever it is for. */
function slotOf({ view, standing, draft: { here, date, start } }: CheckingProps): SlotView | undefined {
  const slots = here
    ? standing.map(({ slot }) => slot)
    : view.days.filter((day) => day.date === date).flatMap((day) => day.slots);
  return slots.find((slot) => slot.start === start);
}

/** An address that the card does not know is remembered there, unless somebody takes the tick away. */
function useKeeping({ communityId, persons, draft: { choice } }: CheckingProps) {
  const { send } = useWrite('desk.savePerson');
  const [wanted, setWanted] = useState(true);
  const address = choice && 'address' in choice ? choice.address : undefined;
  const [first] = persons;
  const isNew = first !== undefined && address !== undefined && address.text !== first.address?.text;
  return {
    isNew,
    wanted,
    setWanted,
    keep: () => {
      if (!isNew || !wanted) return;
      const { id: personId, name } = first;
      void send({ communityId, personId, name, address, consent: true });
    },
  };
}

export function useChecked(props: CheckingProps) {
  const { communityId, service, standing, persons, draft } = props;
  const [tried, setTried] = useState(false);
  const { book, sending, failure, forget } = useSending();
  const keeping = useKeeping(props);
  const slot = slotOf(props);
  const trays = ownTrays(draft.choice, persons, slot, service.rules.line);
  const answerFaults = checkAnswers(service.questions, draft.answers ?? {});
  const unanswered = answerFaults.length > 0 ? questionWords.first(answerFaults.length) : undefined;
  const fault = traysFault(trays) ?? unanswered;
  const ids = persons.map(({ id }) => id);
  const asked = requestOf(communityId, service, ids, draft, isWalkIn(standing, draft));
  const submit = async (change: DeskDraft = {}) => {
    setTried(true);
    if (fault) return;
    const booking = await book(requestOf(communityId, service, ids, { ...draft, ...change }, asked.walkIn));
    if (!booking) return;
    keeping.keep();
    props.booked(booking);
  };
  return {
    ...{ ids, asked, slot, trays, keeping, submit, sending, failure, forget },
    fault: tried ? fault : undefined,
    answerFaults: tried ? answerFaults : [],
  };
}

export type Checked = ReturnType<typeof useChecked>;

/** What this page does for each step that a refusal offers. */
export function stepsOf(props: CheckingProps, { failure, submit, forget }: Checked): Steps {
  const { service, draft, change, back, seeBooking } = props;
  const refusal = failure?.kind === 'refused' ? failure.refusal : undefined;
  const { communityId, persons } = props;
  const unmet = refusal?.code === 'NOT_ELIGIBLE' ? refusal.detail.name : undefined;
  const person = persons.find(({ name }) => name === unmet);
  const bookingId = refusal?.code === 'ALREADY_BOOKED' ? refusal.detail.bookingId : undefined;
  const { offer } = service;
  const { choice } = draft;
  const onTrial =
    offer?.kind === 'daycare' && offer.trial && choice?.kind === 'daycare' && !choice.trial
      ? { choice: { ...choice, trial: true } }
      : undefined;
  return {
    ...props.steps,
    'choose-again': () => {
      forget();
      back();
    },
    wait: () => {
      change({ wait: true });
      void submit({ wait: true });
    },
    ...(person ? { profile: () => goTo(routes.staff('profile', communityId, { person: person.id })) } : {}),
    ...(bookingId ? { 'see-booking': () => seeBooking(bookingId) } : {}),
    ...(onTrial
      ? {
          trial: () => {
            change(onTrial);
            void submit(onTrial);
          },
        }
      : {}),
  };
}

/** Whose birthday is asked for before they may be booked. */
export function agelessIn({ persons }: CheckingProps, { failure }: Checked) {
  if (failure?.kind !== 'refused' || failure.refusal.code !== 'NOT_ELIGIBLE') return undefined;
  const { name, unmet } = failure.refusal.detail;
  return unmet.some(({ need }) => need === 'age-unknown')
    ? persons.find((person) => person.name === name && !person.born)
    : undefined;
}
