// Decides how a booking's record follows the ledger once others go to a household: who comes, that it happened, and that its
// people are told. Which write put them there is domain/visit-crew.ts's.
import { withUnits, type Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import { noticeOf } from '#domain/notice';
import type { Session } from '#domain/session';
import type { Places } from '#domain/units';
import { workersOf } from '../booking/record';
import type { Mover } from '../booking/transition';
import type { Store } from '../ports';

/** Two round trips. False when a later change has been written, or the booking is closed or elsewhere by now. */
export async function reassign(
  store: Store,
  session: Session,
  booking: Booking,
  { places, swaps }: { readonly places: Places; readonly swaps: number },
  { part, name }: Mover,
  now: Instant,
): Promise<boolean> {
  const service = await store.services.read(session.serviceId);
  const { workers = [] } = service ? workersOf(service, session, places) : {};
  return store.bookings.reassign({
    bookingId: booking._id,
    sessionId: session._id,
    swaps,
    persons: withUnits(booking.persons, places),
    workers,
    event: { at: now, action: 'assign', part, ...(name ? { name } : {}) },
    // Nobody is told that somebody else comes before it is known who: then staff call.
    notices: workers.length > 0 ? [noticeOf('booking-workers', now)] : [],
  });
}
