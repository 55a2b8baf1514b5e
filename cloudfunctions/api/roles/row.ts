// What a row of the matrix says of one procedure, and what inputs are made of: one community and the resident who lives there.
// The rows themselves are in the files beside, one for each kind of caller.
import type { KindName } from '#domain/kinds/index';
import type { Asked } from '#domain/staff';

/** What there is of one community, and of the resident who lives there. */
export interface Place {
  readonly communityId: string;
  readonly counterId: string;
  readonly canteenId: string;
  readonly eventId: string;
  /** Pending, at the counter, made by `resident`. */
  readonly bookingId: string;
  /** Confirmed, at the counter, whose time has begun. */
  readonly begunId: string;
  /** Confirmed, at the day-care station, whose time has begun. */
  readonly careId: string;
  /** Confirmed, a home visit of tomorrow, and what the household says at the door. */
  readonly visitId: string;
  readonly visitCode: string;
  readonly resident: string;
  readonly personId: string;
  readonly deskPersonId: string;
  readonly standingId: string;
  readonly deskStandingId: string;
  /** An open line of the call list. */
  readonly callId: string;
}

export interface Row {
  readonly may: 'anyone' | Asked;
  readonly of: (at: Place) => object | undefined;
  /** What it is about is of this kind: a role that runs another kind alone is told that there is no such thing. */
  readonly kind?: KindName;
  /** What the right one is told when it is no yes: the matter is such that today the answer is this refusal. */
  readonly refused?: string;
  /** Everybody may ask it of everything: there is nothing in it that is somebody's. */
  readonly open?: true;
}

export const TUESDAY = '2026-11-24';
export const REQUEST = 'request-of-roles';
export const time = (serviceId: string, start: number) => ({ serviceId, date: TUESDAY, start });
export const nine = (at: Place, personId: string) => ({
  requestId: REQUEST,
  ...time(at.counterId, 570),
  personIds: [personId],
});
export const weekly = (at: Place, personId: string) => ({
  requestId: REQUEST,
  serviceId: at.canteenId,
  start: 660,
  weekdays: [3],
  from: TUESDAY,
  personIds: [personId],
  choice: {
    kind: 'canteen',
    channel: 'eat-in',
    orders: [{ personId, titles: ['米饭'], otherwise: 'skip', diets: [] }],
  },
});
