// Decides that staff move a booking of an own community to another time; what they move is confirmed at once.
import type { BookingView, RescheduleInput } from '#contract/booking';
import type { Outcome } from '#domain/refusal';
import { desk } from '../booking/booker';
import { rescheduleAs } from '../booking/reschedule';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { ownBooking } from './own';

/**
 * Also past the resident's deadline; five round trips besides the look at who calls.
 * Refusals: NOT_FOUND (also elsewhere's), and those of booking/reschedule.ts.
 */
export async function rescheduleForDesk(
  store: Store,
  caller: StaffCaller,
  input: RescheduleInput,
): Promise<Outcome<BookingView>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  return rescheduleAs(store, desk(caller, booking.value.communityId, false), booking.value, input);
}
