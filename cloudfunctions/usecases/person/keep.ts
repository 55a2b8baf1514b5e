// Decides whom a caller may book for: oneself, and others who agreed; kept by the caller, seen by nobody else.
import type { PersonInput, PersonView } from '#contract/person';
import { MOST_PEOPLE, type Person } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import { cardIdOf, personIdOf, selfCardIdOf } from '../identity';
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
  const known = knownCard(kept, input);
  if (input.personId && !known) return refused('PERSON_UNKNOWN', { personId: input.personId });
  const added = input.personId ? undefined : known;
  if (!known && kept.length >= MOST_PEOPLE) return refused('TOO_MANY_PEOPLE', { limit: MOST_PEOPLE });
  const { relation, name, phone } = input;
  // Added again instead of changed: what was known of the person is not lost.
  const { born = added?.born, address = added?.address, contacts = added?.contacts ?? [] } = input;
  const self = relation === 'self';
  const personId = known?.personId ?? personIdOf(name, phone);
  const person: Person = {
    _id: known?._id ?? (self ? selfCardIdOf(openid) : cardIdOf(openid, personId)),
    personId,
    keeper: openid,
    relation,
    name,
    phone,
    ...(born ? { born } : {}),
    ...(address ? { address } : {}),
    ...(contacts.length > 0 ? { contacts } : {}),
    ...(self ? {} : { consentAt: known?.consentAt ?? now }),
  };
  await store.people.save(person);
  return done(personView(person));
}

/** The card that is meant: the named one, one's own, or one that is the same person. */
function knownCard(
  kept: readonly Person[],
  { personId, relation, name, phone }: PersonInput,
): Person | undefined {
  if (personId) return kept.find((one) => one.personId === personId);
  if (relation === 'self') return kept.find((one) => one.relation === 'self');
  return kept.find((one) => one.personId === personIdOf(name, phone));
}
