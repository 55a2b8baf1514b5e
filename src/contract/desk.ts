// What is asked and answered at a community's staff desk.
import * as v from 'valibot';
import type { Role } from '#domain/staff';
import type { BookingView } from './booking';
import { id, line } from './scalars';

export const queueInput = v.strictObject({ communityId: id });

/** A reason is owed to the one who is turned down. */
export const declineInput = v.strictObject({ bookingId: id, reason: line(60, 1) });

/** What the desk sees of a booking: who comes, with the phone masked. */
export interface DeskBooking extends BookingView {
  /** Of the persons, in their order, as 138****1234. */
  readonly phones: readonly string[];
  /** Of a priority household: first in every list. */
  readonly priority?: boolean;
  /** Of places kept for walk-ins. */
  readonly walkIn?: boolean;
}

/** Of one community, priority households first, then the nearest; at most 300 bookings in all. */
export interface QueueView {
  readonly communityName: string;
  /** What the one who asks may do there. */
  readonly roles: readonly Role[];
  /** Waiting to be confirmed. */
  readonly pending: readonly DeskBooking[];
  /** Confirmed and coming today. */
  readonly today: readonly DeskBooking[];
  /** Confirmed for later days. */
  readonly later: readonly DeskBooking[];
}
