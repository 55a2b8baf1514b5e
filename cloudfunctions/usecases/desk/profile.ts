// Decides what staff see before they write down what they verified of somebody: what is known, and what the community asks for.
// Who may be verified, and how it is written, is save-profile.ts's.
import type { ProfileLook, ProfileOfInput } from '#contract/desk-profile';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { verifiableOf } from '#domain/verifiable';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { grantFor } from './own';
import { actsOf, isGradeOnly, mayVerify, profileView, shownTo } from './save-profile';

/**
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND (also for a person of another community). Another community's
 * desk is denied, and a role that has to do with neither grades nor groups.
 */
export async function viewProfile(
  store: Store,
  caller: StaffCaller,
  { communityId, personId }: ProfileOfInput,
): Promise<Outcome<ProfileLook>> {
  grantFor(caller, communityId, 'daycare');
  const person = await store.profiles.known(communityId, personId);
  if (!mayVerify(person, communityId)) return refused('NOT_FOUND', { what: 'person' });
  const { services } = await store.setups.of(communityId, dateAt(caller.now));
  const asked = verifiableOf(services);
  const last = person.profile?.history?.at(-1);
  const gradeOnly = isGradeOnly(caller, communityId);
  return done({
    name: person.name ?? '',
    profile: shownTo(caller, communityId, profileView(personId, person.profile, {})),
    seen: actsOf(person),
    ...(last ? { last: { at: last.at, name: last.name } } : {}),
    ...(person.born && !gradeOnly ? { cardBorn: person.born } : {}),
    asked: gradeOnly ? { ...asked, groups: [], monthCards: false } : asked,
    ...(gradeOnly ? { gradeOnly } : {}),
  });
}
