// Decides where a ledger and its bookings disagree after a function died between two writes, and how that is mended.
// The ledger has decided: what it holds is recorded, what a closed booking still holds is given back. Reading is the use case's.
import { holdsPlace, type Booking } from './booking';
import type { Instant } from './calendar';
import { imbalances } from './ledger';
import type { Holder, Session } from './session';

/** A booking may still be on its way for so long: a function's longest timeout (60 s) and as much again for a retry. */
export const GRACE_MS = 120_000;

export type Disagreement =
  /** A place is held, and nobody wrote the booking down. */
  | { readonly mend: 'record'; readonly personId: string; readonly holder: Holder }
  /** The booking has been closed or moved to another time, and its place was not given back. */
  | { readonly mend: 'release'; readonly personId: string; readonly holder: Holder }
  /** No crash leaves this behind: somebody must look. */
  | {
      readonly mend: 'report';
      readonly what: 'booking-without-place' | 'imbalance';
      readonly bookingId?: string;
    };

/** Of one session with the bookings its holders name and all that are open in it; empty when they agree. */
export function disagreements(
  session: Session,
  bookings: readonly Pick<Booking, '_id' | 'personId' | 'status' | 'sessionId'>[],
  now: Instant,
): Disagreement[] {
  const held = Object.entries(session.holders).flatMap(([personId, holder]): Disagreement[] => {
    const booking = bookings.find((one) => one._id === holder.booking);
    if (booking && holdsPlace(booking.status) && booking.sessionId === session._id) return [];
    if (booking && !holdsPlace(booking.status)) return [{ mend: 'release', personId, holder }];
    if (now < holder.at + GRACE_MS) return [];
    return [{ mend: booking ? 'release' : 'record', personId, holder }];
  });
  const homeless = bookings
    .filter((one) => one.sessionId === session._id && holdsPlace(one.status))
    .filter((one) => session.holders[one.personId]?.booking !== one._id)
    .map((one): Disagreement => ({ mend: 'report', what: 'booking-without-place', bookingId: one._id }));
  const unbalanced = imbalances(session).map((): Disagreement => ({ mend: 'report', what: 'imbalance' }));
  return [...held, ...homeless, ...unbalanced];
}
