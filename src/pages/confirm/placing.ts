// Books a draft: first remembers who one is if nobody is known yet, then asks for the place, both at most once.
// Words for what goes wrong are words/'s.
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import { routes, startFrom } from '../../routes';
import { useDrafts, type Draft } from '../../state/drafts';
import { emptyPerson, firstFault, personFaults, type PersonFaults } from '../../state/person-faults';
import { usePersonDrafts } from '../../state/person-drafts';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';

/** Who it is for: the one chosen, else oneself, else the first. */
export const personFor = (draft: Draft, people: readonly PersonView[]): PersonView | undefined =>
  people.find(({ id }) => id === draft.personId) ??
  people.find(({ relation }) => relation === 'self') ??
  people[0];

export function usePlacing(draft: Draft, people: readonly PersonView[], readPeople: () => Promise<unknown>) {
  const place = useWrite('booking.place');
  const save = useWrite('person.save');
  const [tried, setTried] = useState(false);
  const typed = usePersonDrafts((all) => all.drafts.self) ?? emptyPerson('self');
  const wrong: PersonFaults = tried && people.length === 0 ? personFaults(typed) : {};
  const { change, drop } = useDrafts();

  /** Oneself, saved now; the functions know the same person again when an answer was lost. */
  const introduce = async (): Promise<string | undefined> => {
    setTried(true);
    if (firstFault(personFaults(typed))) return undefined;
    const saved = await save.send({ ...typed, relation: 'self' });
    if (!saved) return undefined;
    usePersonDrafts.getState().drop('self');
    await readPeople();
    return saved.id;
  };

  const submit = async (): Promise<void> => {
    if (place.sending || save.sending) return;
    const personId = personFor(draft, people)?.id ?? (await introduce());
    if (!personId) return;
    change(draft.serviceId, { personId });
    const { requestId, serviceId, date, start, note } = useDrafts.getState().drafts[draft.serviceId] ?? draft;
    const booking = await place.send({ requestId, serviceId, date, start, personId, note });
    if (!booking) return;
    drop(serviceId);
    remember('booking.get', { bookingId: booking.id }, booking);
    startFrom(routes.ticket(booking.id));
  };

  return {
    submit,
    wrong,
    sending: place.sending || save.sending,
    failure: place.failure ?? save.failure,
  };
}
