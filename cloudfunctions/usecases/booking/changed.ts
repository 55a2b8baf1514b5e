// Decides what somebody is told whose booking is not where they believed: where it is now, and who has moved it there.
import type { Booking } from '#domain/booking';
import { refused, type Outcome } from '#domain/refusal';

/** STATE_CHANGED of a booking as it is now; a resident's own name is never told, staff's is theirs to be told. */
export function changed({ status, history }: Pick<Booking, 'status' | 'history'>): Outcome<never> {
  const last = history.at(-1);
  if (!last) return refused('STATE_CHANGED', { status });
  const { part, name } = last;
  return refused('STATE_CHANGED', { status, by: { part, ...(part === 'staff' && name ? { name } : {}) } });
}
