// Decides what staff see before they write down what they verified of somebody: what is known, and what the community asks for.
// Who may be verified, and how it is written, is save-profile.ts's.
import type { ProfileLook, ProfileOfInput } from '#contract/desk-profile';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { verifiableOf } from '#domain/verifiable';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { grantFor } from './own';
import { actsOf, mayVerify, profileView } from './save-profile';

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (also for a person of another community). */
export async function viewProfile(
  store: Store,
  caller: StaffCaller,
  { communityId, personId }: ProfileOfInput,
): Promise<Outcome<ProfileLook>> {
  grantFor(caller, communityId);
  const person = await store.profiles.known(communityId, personId);
  if (!mayVerify(person, communityId)) return refused('NOT_FOUND', { what: 'person' });
  const { services } = await store.setups.of(communityId, dateAt(caller.now));
  const last = person.profile?.history?.at(-1);
  return done({
    name: person.name ?? '',
    ...(person.born ? { cardBorn: person.born } : {}),
    profile: profileView(personId, person.profile, {}),
    seen: actsOf(person),
    ...(last ? { last: { at: last.at, name: last.name } } : {}),
    asked: verifiableOf(services),
  });
}
