// Who books, in whose name: a resident from an own phone, staff for somebody who has none, or the clock for a standing order.
// Whether they work there is the use case's.
import { KIND_NAMES, type KindName } from '#domain/kinds/index';
import type { Part } from '#domain/lifecycle';
import { deskOf } from '#domain/person';
import { runs } from '#domain/staff';
import type { Caller, StaffCaller } from '../caller';

export interface Booker {
  readonly now: number;
  /** In whose name: the booking is theirs to see and to cancel, and the cards of the persons are theirs. */
  readonly by: string;
  /** Whose number of bookings a day is limited; nobody's when absent. */
  readonly openid?: string;
  readonly part: Part;
  /** Of staff, as the resident will read it. */
  readonly name?: string;
  /** Takes places kept for walk-ins. */
  readonly walkIn?: boolean;
  /** Of a desk: services of other communities are not its own. */
  readonly communityId?: string;
  /** Of staff, the kinds they run there: services of other kinds are not theirs. */
  readonly runs?: readonly KindName[];
}

export const resident = ({ openid, now }: Caller): Booker => ({ now, by: openid, openid, part: 'resident' });

export const desk = ({ member, now, grants }: StaffCaller, communityId: string, walkIn: boolean): Booker => ({
  now,
  by: deskOf(communityId),
  part: 'staff',
  name: member.name,
  walkIn,
  communityId,
  runs: KIND_NAMES.filter((kind) =>
    grants.some((grant) => grant.communityId === communityId && runs(grant, kind)),
  ),
});

/** A standing order's own bookings. */
export const standing = (by: string, now: number): Booker => ({ now, by, part: 'clock' });
