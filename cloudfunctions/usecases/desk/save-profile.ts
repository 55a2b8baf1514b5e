// Decides what staff verify about a person: birthday, groups, month cards, an assessor's grade. Of the community whose
// staff verified it first; others neither see nor change it. Who set what and when stays with it.
import { isDeepStrictEqual } from 'node:util';
import type { ProfileInput, ProfileView } from '#contract/desk-people';
import type { Assessment, Profile, ProfileChange, ProfileEvent, Verified } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import { mayDo } from '#domain/staff';
import { Denied, type StaffCaller } from '../caller';
import type { KnownPerson, Store } from '../ports';
import { grantFor } from './own';

/**
 * Of somebody the desk keeps, or who has booked in the community. Two round trips besides the look at who calls, three
 * or four for the first of a person. What is already so is so. Refusals: NOT_FOUND (also for a person of another community),
 * STATE_CHANGED (somebody verified something else since `seen`).
 */
export async function saveProfile(
  store: Store,
  caller: StaffCaller,
  { communityId, personId, seen, ...input }: ProfileInput,
): Promise<Outcome<ProfileView>> {
  grantFor(caller, communityId, 'daycare');
  if (isGradeOnly(caller, communityId) && Object.keys(input).some((field) => field !== 'assessment'))
    throw new Denied();
  const person = await store.profiles.known(communityId, personId);
  if (!mayVerify(person, communityId)) return refused('NOT_FOUND', { what: 'person' });
  const set = verifiedOf(input, caller.now);
  const verification = { communityId, set, event: eventOf(set, caller), seen };
  const unseen = seen !== undefined && seen !== actsOf(person);
  const outcome =
    !unseen && (await store.profiles.verify(personId, verification))
      ? done(profileView(personId, person.profile, set))
      : overtaken(
          unseen ? person : await store.profiles.known(communityId, personId),
          personId,
          verification,
        );
  return outcome.ok ? done(shownTo(caller, communityId, outcome.value)) : outcome;
}

/** Whether somebody runs the station alone: what a person is for other services is a clerk's to verify. */
export const isGradeOnly = ({ grants }: StaffCaller, communityId: string): boolean =>
  !grants.some((grant) => grant.communityId === communityId && mayDo(grant.role, 'clerk'));

export const mayVerify = ({ known, profile }: KnownPerson, communityId: string): boolean =>
  profile?.communityId === undefined ? known : profile.communityId === communityId;

/** Of whoever runs the station alone, without what only other services ask for. */
export function shownTo(caller: StaffCaller, communityId: string, view: ProfileView): ProfileView {
  if (!isGradeOnly(caller, communityId)) return view;
  const { personId, assessment } = view;
  return { personId, groups: [], monthCards: [], ...(assessment ? { assessment } : {}) };
}

/** How often something was verified about somebody. */
export const actsOf = ({ profile }: KnownPerson): number => profile?.history?.length ?? 0;

/** Whoever comes second: nothing is left to do where it is as they want it, as when an answer was lost and they ask again. */
function overtaken(
  { profile }: KnownPerson,
  personId: string,
  { communityId, set }: ProfileChange,
): Outcome<ProfileView> {
  if (!profile || profile.communityId !== communityId) return refused('NOT_FOUND', { what: 'person' });
  const now = profileView(personId, profile, {});
  if (isDeepStrictEqual(factsOf(now), factsOf(profileView(personId, profile, set)))) return done(now);
  const name = profile.history?.at(-1)?.name;
  return refused('STATE_CHANGED', { status: 'verified', by: { part: 'staff', ...(name ? { name } : {}) } });
}

/** Without when a grade was written down: the same grade is the same. */
const factsOf = ({ assessment, ...rest }: ProfileView) => ({
  ...rest,
  grade: assessment?.grade,
  by: assessment?.by,
});

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
export function profileView(personId: string, before: Profile | undefined, set: Verified): ProfileView {
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
