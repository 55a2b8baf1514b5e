// Decides what staff verify about a person: birthday, groups, month cards, an assessor's grade. Of the community whose
// staff verified it first; others neither see nor change it. Who set what and when stays with it.
import type { ProfileInput, ProfileView } from '#contract/desk-people';
import type { Assessment, Profile, ProfileEvent, Verified } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { KnownPerson, Store } from '../ports';
import { grantFor } from './own';

/**
 * Of somebody the desk keeps, or who has booked in the community. Two round trips besides the look at who calls, three
 * or four for the first of a person. Refusals: NOT_FOUND (also for a person of another community).
 */
export async function saveProfile(
  store: Store,
  caller: StaffCaller,
  { communityId, personId, ...input }: ProfileInput,
): Promise<Outcome<ProfileView>> {
  grantFor(caller, communityId);
  const person = await store.profiles.known(communityId, personId);
  if (!mayVerify(person, communityId)) return refused('NOT_FOUND', { what: 'person' });
  const set = verifiedOf(input, caller.now);
  const event = eventOf(set, caller);
  if (!(await store.profiles.verify(personId, { communityId, set, event })))
    return refused('NOT_FOUND', { what: 'person' });
  return done(profileView(personId, person.profile, set));
}

const mayVerify = ({ known, profile }: KnownPerson, communityId: string): boolean =>
  profile?.communityId === undefined ? known : profile.communityId === communityId;

function verifiedOf(
  { assessment, ...rest }: Omit<ProfileInput, 'communityId' | 'personId'>,
  now: number,
): Verified {
  if (assessment === undefined) return rest;
  if (assessment === null) return { ...rest, assessment: null };
  const { grade, by } = assessment;
  return { ...rest, assessment: { grade, by, at: now, consentAt: now } };
}

/** Fields that were not given are not in it. */
function eventOf({ assessment, ...rest }: Verified, { member, now }: StaffCaller): ProfileEvent {
  const given = assessment ? 'given' : 'withdrawn';
  return {
    at: now,
    by: member._id,
    name: member.name,
    set: { ...rest, ...(assessment === undefined ? {} : { assessment: given }) },
  };
}

/** As it is after a change, of which null took something away. */
function profileView(personId: string, before: Profile | undefined, set: Verified): ProfileView {
  const { born, groups, monthCards, assessment } = { ...before, ...set };
  return {
    personId,
    ...(born ? { born } : {}),
    groups: groups ?? [],
    monthCards: monthCards ?? [],
    ...(assessment ? { assessment: shown(assessment) } : {}),
  };
}

const shown = ({ grade, by, at }: Assessment): ProfileView['assessment'] => ({ grade, by, at });
