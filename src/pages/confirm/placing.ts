// Books a draft: first remembers who one is if nobody is known yet, then asks for the place, both at most once.
// For whom it is, is chosen.ts's; what is sent of the choice is fitting.ts's; words for what goes wrong are words/'s.
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { checkAnswers, tidyAnswers, type AnswerFault } from '#domain/question';
import { questions as questionWords } from '#words/questions';
import { routes, startFrom } from '../../routes';
import { useConsent } from '../../state/consent';
import { useDrafts, type TimedDraft } from '../../state/drafts';
import { emptyPerson, firstFault, personFaults, type PersonFaults } from '../../state/person-faults';
import { usePersonDrafts } from '../../state/person-drafts';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';
import { chosenFault, chosenIn } from './chosen';
import { fitted } from './fitting';
import { noteFault } from './note-fault';

const NO_FAULTS: readonly AnswerFault[] = [];

export function usePlacing(
  draft: TimedDraft,
  people: readonly PersonView[],
  { questions, offer, rules: { mostPersons } }: ServiceView,
  readPeople: () => Promise<unknown>,
  /** What is to be mended of the choice, in words. */
  choiceFault?: string,
) {
  const place = useWrite('booking.place');
  const save = useWrite('person.save');
  const askConsent = useConsent();
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState('');
  const kept = usePersonDrafts((all) => all.drafts.self) ?? emptyPerson('self');
  // Only name and phone are asked here: whom to call may still be half typed on another page.
  const typed = { ...kept, contacts: undefined };
  const wrong: PersonFaults = tried && people.length === 0 ? personFaults(typed) : {};
  const { change, drop } = useDrafts();
  const answerFaults = checkAnswers(questions, draft.answers ?? {});

  /** Oneself, saved now; the functions know the same person again when an answer was lost. */
  const introduce = async (): Promise<string[]> => {
    const saved = await save.send({ ...typed, relation: 'self' });
    if (!saved) return [];
    usePersonDrafts.getState().drop('self');
    await readPeople();
    return [saved.id];
  };

  const { failure } = place;
  const unanswered = answerFaults.length > 0 ? questionWords.first(answerFaults.length) : undefined;
  const soldOut =
    failure?.kind === 'refused' && failure.refusal.code === 'SOLD_OUT' ? failure.refusal : undefined;

  /** With `inLine` because one has asked to wait; a draft that waits already goes on waiting. */
  const submit = async (inLine = draft.wait ?? false): Promise<void> => {
    if (place.sending || save.sending) return;
    setTried(true);
    if (chosenFault(draft, people, mostPersons) || choiceFault || answerFaults.length > 0) return;
    if (noteFault(draft.note)) return;
    if (people.length === 0 && firstFault(personFaults(typed))) return;
    // Before anything is waited for: WeChat asks inside a tap only.
    const consents = askConsent(inLine ? 'wait' : 'book');
    const known = chosenIn(draft, people).map(({ id }) => id);
    const personIds = known.length > 0 ? known : await introduce();
    if (personIds.length === 0) return;
    change(draft.serviceId, {
      personIds,
      wait: inLine,
      ...(soldOut ? { waiting: soldOut.detail.waiting } : {}),
    });
    const { requestId, serviceId, note, choice, answers } =
      useDrafts.getState().drafts[draft.serviceId] ?? draft;
    const { date, start } = draft;
    const input = { requestId, serviceId, date, start, personIds, note, wait: inLine };
    const asked = fitted(choice, offer, personIds);
    setSent(requestId);
    const booking = await place.send({
      ...input,
      ...(asked ? { choice: asked } : {}),
      ...(answers ? { answers: tidyAnswers(questions, answers) } : {}),
    });
    if (!booking) return;
    // No page changes under somebody who is still reading what WeChat asks.
    await consents;
    drop(serviceId);
    remember('booking.get', { bookingId: booking.id }, booking);
    startFrom(routes.ticket(booking.id));
  };

  return {
    submit,
    wrong,
    /** What to mend before it can be sent, in words. */
    fault: tried
      ? (chosenFault(draft, people, mostPersons) ??
        choiceFault ??
        firstFault(wrong) ??
        unanswered ??
        noteFault(draft.note))
      : undefined,
    /** What is wrong with the answers, once one has tried to send them. */
    answerFaults: tried ? answerFaults : NO_FAULTS,
    sending: place.sending || save.sending,
    /** There is no place for what is asked: asking the same again leads nowhere, another choice may. */
    full: soldOut !== undefined && sent === draft.requestId,
    failure: failure ?? save.failure,
  };
}
