// What is chosen of a visit before its time: the errand, whose household, and its address; kept in the draft.
// Whether workers can come is the functions' answer; the address is remembered on the person's card for the next time.
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { Offer, ServiceView } from '#contract/service';
import type { Address } from '#domain/person';
import { chosenIn } from '../../pages/confirm/chosen';
import { goTo, routes } from '../../routes';
import { useDraft, useDrafts } from '../../state/drafts';
import { draftOf } from '../../state/person-drafts';
import { useWrite } from '../../state/write';
import { cleanAddress, visitFaults } from './visit-faults';

export type VisitOffer = Extract<Offer, { kind: 'visit' }>;

const NOWHERE: Address = { text: '' };

const same = (one: Address | undefined, other: Address | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Saves the address on a card, whole as it is; not being able to is no reason to stop: it stands in the draft. */
function useKeeping(readPeople: () => Promise<unknown>) {
  const { send } = useWrite('person.save');
  return (person: PersonView, address: Address): void => {
    const kept = { ...draftOf(person), personId: person.id, address };
    void send(kept).then((saved) => saved && readPeople());
  };
}

export function useVisiting(
  service: ServiceView,
  offer: VisitOffer,
  people: readonly PersonView[],
  readPeople: () => Promise<unknown>,
) {
  const draft = useDraft(service.id);
  const begin = useDrafts((drafts) => drafts.begin);
  const keepAddress = useKeeping(readPeople);
  const [tried, setTried] = useState(false);
  const [emptied, setEmptied] = useState(false);
  const [remember, setRemember] = useState(true);

  const person = chosenIn({ personIds: draft?.personIds }, people)[0];
  const choice = draft?.choice?.kind === 'visit' ? draft.choice : undefined;
  const [only, another] = offer.tasks;
  const task = offer.tasks.find(({ id }) => id === choice?.taskId) ?? (another ? undefined : only);
  // What was written goes first; nothing written is what the card says, unless it was taken out by hand.
  const written = choice && (choice.address.text !== '' || emptied) ? choice.address : undefined;
  const address = written ?? person?.address;
  const faults = visitFaults({ task, person, address, area: offer.area });

  const keep = (taskId: string, at: Address | undefined, personId?: string) =>
    begin(service.id, {
      choice: { kind: 'visit', taskId, address: at ?? NOWHERE },
      ...(personId && !draft?.together ? { personIds: [personId] } : {}),
    });

  return {
    person,
    task,
    address,
    /** What to mend, once one has tried to go on. */
    faults: tried ? faults : {},
    remember,
    setRemember,
    /** The card knows another address, or none. */
    isNew: person !== undefined && address !== undefined && !same(address, person.address),
    chooseTask: (taskId: string) => keep(taskId, address),
    write: (next: Address | undefined) => {
      setEmptied(next === undefined);
      keep(task?.id ?? '', next);
    },
    choosePerson: (next: PersonView) => {
      setEmptied(false);
      keep(task?.id ?? '', next.address, next.id);
    },
    /** Goes on to the times, when all is well. */
    goOn: () => {
      setTried(true);
      if (!task || !person || !address || Object.keys(faults).length > 0) return;
      const clean = cleanAddress(address);
      keep(task.id, clean, person.id);
      if (remember && !same(clean, person.address)) keepAddress(person, clean);
      goTo(routes.times(service.id));
    },
  };
}

export type Visiting = ReturnType<typeof useVisiting>;
