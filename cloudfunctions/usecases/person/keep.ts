// Decides whom a caller may book for: oneself, and others who agreed; kept by the caller, seen by nobody else.
import type { PersonInput, PersonView } from '#contract/person';
import { MOST_PEOPLE, type Person } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import { personIdOf, selfIdOf } from '../identity';
import type { Store } from '../ports';
import { personView } from '../views';

/** One round trip. */
export async function viewPeople(store: Store, { openid }: Caller): Promise<Outcome<PersonView[]>> {
  return done((await store.people.of(openid)).map(personView));
}

/**
 * Adds or changes a person; two round trips. The same person added twice is one.
 * Refusals: PERSON_UNKNOWN (also for somebody else's), TOO_MANY_PEOPLE.
 */
export async function savePerson(
  store: Store,
  { openid, now }: Caller,
  input: PersonInput,
): Promise<Outcome<PersonView>> {
  const kept = await store.people.of(openid);
  if (input.personId && !kept.some((one) => one._id === input.personId))
    return refused('PERSON_UNKNOWN', { personId: input.personId });
  const id =
    input.relation === 'self'
      ? selfIdOf(openid)
      : (input.personId ?? personIdOf(openid, input.name, input.phone));
  const known = kept.find((one) => one._id === id);
  if (!known && kept.length >= MOST_PEOPLE) return refused('TOO_MANY_PEOPLE', { limit: MOST_PEOPLE });
  const { relation, name, phone } = input;
  const consent = relation === 'self' ? {} : { consentAt: known?.consentAt ?? now };
  const person: Person = { _id: id, keeper: openid, relation, name, phone, ...consent };
  await store.people.save(person);
  return done(personView(person));
}
