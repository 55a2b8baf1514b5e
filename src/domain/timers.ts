// Decides what time itself does with a booking: when its people are reminded, and when it is looked whether they came.
// Both are written with every change of a booking, so that none outlives what it was for; the clock finds them by index.
import type { Instant } from './calendar';
import type { BookingStatus } from './lifecycle';
import { missAtOf } from './missed';
import { remindAtOf } from './reminder';

/** Absent when there is nothing to do any more. */
export interface Timers {
  readonly remindAt?: Instant;
  readonly missAt?: Instant;
}

type Timed = Parameters<typeof remindAtOf>[0] & Parameters<typeof missAtOf>[0];

/**
 * What is set with a change at `now`. Who is marked as missed by staff is still looked at, because a call may be owed;
 * whatever else is not confirmed has no time of its own.
 */
export function timersOf(booking: Timed & { readonly status: BookingStatus }, now: Instant): Timers {
  const { status } = booking;
  const remindAt = status === 'confirmed' ? remindAtOf(booking, now) : undefined;
  const missAt = status === 'confirmed' || status === 'missed' ? missAtOf(booking) : undefined;
  return {
    ...(remindAt === undefined ? {} : { remindAt }),
    ...(missAt === undefined ? {} : { missAt }),
  };
}
