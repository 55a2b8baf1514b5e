// Decides when somebody who was booked has not come, and who of them is owed a call.
// The move itself is lifecycle.ts's; whether anybody was ticked off at all is looked up by the clock.
import { ageOn, ELDER_FROM } from './age';
import type { Booking } from './booking';
import type { Call, CallReason } from './call';
import type { Instant, LocalDate } from './calendar';
import type { KindName } from './kinds';

const MINUTE = 60_000;

interface MissRule {
  /** After the end: who is late may still be ticked off meanwhile. */
  readonly graceMinutes: number;
  /**
   * Where nobody ticks off who comes, nobody has missed anything. `session`: somebody must have been ticked off in this
   * very session, because another meal may be served by others. `day`: in the service on that day, because a session has
   * few bookings, or one.
   */
  readonly evidence: 'session' | 'day';
  /** Why somebody who did not come is called. */
  readonly call?: {
    readonly reason: CallReason;
    readonly withinMinutes: number;
    readonly whom: 'all' | 'elders';
  };
}

/** A desk's table of rules, by kind. */
export const missRules: { readonly [K in KindName]: MissRule } = {
  counter: { graceMinutes: 60, evidence: 'day' },
  visit: { graceMinutes: 120, evidence: 'day' },
  canteen: {
    graceMinutes: 15,
    evidence: 'session',
    call: { reason: 'missed-meal', withinMinutes: 60, whom: 'elders' },
  },
  daycare: {
    graceMinutes: 15,
    evidence: 'session',
    call: { reason: 'absence', withinMinutes: 60, whom: 'all' },
  },
  event: { graceMinutes: 60, evidence: 'session' },
};

/** When it is looked whether somebody came. */
export const missAtOf = ({ kind, endsAt }: { readonly kind: KindName; readonly endsAt: Instant }): Instant =>
  endsAt + missRules[kind].graceMinutes * MINUTE;

/** The line of a call list about a person of a booking who did not come. */
export const missedCallId = (bookingId: string, reason: CallReason, personId: string): string =>
  `${bookingId}:${reason}:${personId}`;

/** The calls that are owed to persons of a booking who did not come, whoever found it out: none where its kind owes none. */
export function callsOwed(
  booking: Pick<Booking, '_id' | 'kind' | 'communityId' | 'date' | 'serviceTitle'>,
  persons: Booking['persons'],
  now: Instant,
): Call[] {
  const { _id: bookingId, kind, communityId, date, serviceTitle } = booking;
  const rule = missRules[kind].call;
  if (!rule) return [];
  const { reason, withinMinutes } = rule;
  return persons.map(({ personId, name, phone }) => ({
    ...{ communityId, reason, bookingId, name, phone },
    _id: missedCallId(bookingId, reason, personId),
    about: `${date} ${serviceTitle}`,
    createdAt: now,
    dueAt: now + withinMinutes * MINUTE,
    state: 'open',
  }));
}

/** While nobody has been ticked off it is looked again after so long … */
export const LOOK_AGAIN_MS = 60 * MINUTE;
/** … until so long after the end: a list kept on paper may be entered in the evening. After that nobody has missed it. */
export const GIVEN_UP_MS = 12 * 60 * MINUTE;

/** Elders are called, and others of these groups whatever their age: words of the district's verified data (person.ts, `groups`). */
const CALLED_GROUPS: readonly string[] = ['独居', '特困'];

/** Whether somebody who missed a meal is called to see whether all is well; an unknown age alone is no reason. */
export const isCalled = (
  { born, groups }: { readonly born?: LocalDate; readonly groups: readonly string[] },
  date: LocalDate,
): boolean =>
  groups.some((group) => CALLED_GROUPS.includes(group)) ||
  (born !== undefined && ageOn(born, date) >= ELDER_FROM);
