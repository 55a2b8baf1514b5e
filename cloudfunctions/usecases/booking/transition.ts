// Decides how a booking moves: the record first, which settles who was first; then the place is given back.
// Which moves exist is the domain's. A place not given back because a function died is found again by a retry.
import { holdsPlace, transitions, type Booking, type BookingEvent, type Part } from '#domain/booking';
import { releaseWrite } from '#domain/ledger';
import { closedKey } from '#domain/limit';
import { dueNotice, type NoticeKind } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Store } from '../ports';

/** Moves that stay at the same time; rescheduling is reschedule.ts's. */
export type Move = Exclude<keyof typeof transitions, 'reschedule'>;

export interface Mover {
  readonly part: Part;
  /** Of staff, as the resident will read it. */
  readonly name?: string;
}

const notices: { readonly [M in Move]: NoticeKind } = {
  confirm: 'booking-confirmed',
  decline: 'booking-declined',
  cancel: 'booking-cancelled',
};

/**
 * Moves a booking as read; one round trip, two when its place is given back, three when somebody was faster.
 * A move that has already happened is done again without harm. Refusals: STATE_CHANGED, NOT_FOUND.
 */
export async function move(
  store: Store,
  booking: Booking,
  action: Move,
  mover: Mover,
  now: number,
  reason = '',
): Promise<Outcome<Booking>> {
  const { from, to } = transitions[action];
  if (booking.status === to) return settled(store, booking);
  if (!from.includes(booking.status)) return refused('STATE_CHANGED', { status: booking.status });
  const event: BookingEvent = {
    at: now,
    action,
    part: mover.part,
    ...(mover.name ? { name: mover.name } : {}),
    ...(reason ? { reason } : {}),
  };
  const limitKey = holdsPlace(to) ? booking.limitKey : closedKey(booking._id);
  const notice = dueNotice(notices[action], booking.bookedBy, now);
  const { _id: bookingId, sessionId } = booking;
  const change = { bookingId, sessionId, from, to, limitKey, event, notices: [notice] };
  if (!(await store.bookings.change(change))) return overtaken(store, booking, to);
  return settled(store, {
    ...booking,
    status: to,
    limitKey,
    history: [...booking.history, event],
    outbox: [...booking.outbox, notice],
  });
}

async function settled(store: Store, booking: Booking): Promise<Outcome<Booking>> {
  if (!holdsPlace(booking.status)) {
    const holder = { booking: booking._id, units: booking.units };
    await store.ledger.write(releaseWrite(booking.sessionId, booking.personId, holder));
  }
  return done(booking);
}

async function overtaken(store: Store, booking: Booking, to: Booking['status']): Promise<Outcome<Booking>> {
  const current = await store.bookings.read(booking._id);
  if (!current) return refused('NOT_FOUND', { what: 'booking' });
  return current.status === to ? done(current) : refused('STATE_CHANGED', { status: current.status });
}
