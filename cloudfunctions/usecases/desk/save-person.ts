// Decides whom a desk keeps: people without WeChat, who agreed to be booked for. Their cards are the community's own.
import type { DeskPerson, DeskPersonInput } from '#contract/desk-people';
import { deskOf, type Person } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { cardIdOf, personIdOf, personWithoutPhoneIdOf } from '../identity';
import type { Store } from '../ports';
import { deskPerson } from '../views';
import { grantFor } from './own';

/**
 * Adds a person or mends a card; two round trips besides the look at who calls. The same person added twice is one.
 * Refusals: PERSON_UNKNOWN (also for somebody whom another desk keeps).
 */
export async function saveDeskPerson(
  store: Store,
  caller: StaffCaller,
  input: DeskPersonInput,
): Promise<Outcome<DeskPerson>> {
  grantFor(caller, input.communityId);
  const keeper = deskOf(input.communityId);
  const personId = input.personId ?? newIdOf(input);
  const [known] = await store.people.kept(keeper, [personId]);
  if (input.personId && !known) return refused('PERSON_UNKNOWN', { personId });
  const { name, phone = known?.phone ?? '', born = known?.born, address = known?.address } = input;
  const { contacts = known?.contacts ?? [] } = input;
  const person: Person = {
    _id: known?._id ?? cardIdOf(keeper, personId),
    personId,
    keeper,
    relation: 'resident',
    name,
    phone,
    ...(born ? { born } : {}),
    ...(address ? { address } : {}),
    ...(contacts.length > 0 ? { contacts } : {}),
    consentAt: known?.consentAt ?? caller.now,
  };
  await store.people.save(person);
  return done(deskPerson(person));
}

/** The same human whoever keeps the card; without a phone, one of this community. */
const newIdOf = ({ communityId, name, phone, born = '' }: DeskPersonInput): string =>
  phone ? personIdOf(name, phone) : personWithoutPhoneIdOf(name, communityId, born);
