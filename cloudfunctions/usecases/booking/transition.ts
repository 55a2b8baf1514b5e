// Decides how a booking moves: the record first, which settles who was first; then its places are given back.
// Which moves exist is the domain's. Places not given back because a function died are found again by a retry or the sweep.
import type { Booking, BookingEvent } from '#domain/booking';
import {
  after,
  holdsPlace,
  isOpen,
  transitions,
  type BookingStatus,
  type Move,
  type Part,
} from '#domain/lifecycle';
import { keysIn } from '#domain/limit';
import { noticeOf, type NoticeKind } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import { timersOf } from '#domain/timers';
import type { BookingChange, Store } from '../ports';
import { changed } from './changed';
import { release } from './hold';

export interface Mover {
  readonly part: Part;
  /** Of staff, as the resident will read it. */
  readonly name?: string;
}

const notices: { readonly [M in Move]?: NoticeKind } = {
  promote: 'booking-promoted',
  offer: 'booking-offered',
  accept: 'booking-confirmed',
  confirm: 'booking-confirmed',
  decline: 'booking-declined',
  cancel: 'booking-cancelled',
  reschedule: 'booking-rescheduled',
  miss: 'booking-missed',
  expire: 'booking-expired',
};

/** Accepting an offer takes the place; where staff confirm, nothing is confirmed by it yet. */
const noticeFor = (move: Move, to: BookingStatus): NoticeKind | undefined =>
  move === 'accept' && to === 'pending' ? 'booking-received' : notices[move];

export interface Step {
  readonly move: Move;
  readonly mover: Mover;
  readonly now: number;
  readonly reason?: string;
  /** What the record says anew besides. */
  readonly set?: BookingChange['set'];
  readonly to?: BookingEvent['to'];
}

/** The change that a step is, and the booking after it. */
export function stepped(booking: Booking, step: Step): { change: BookingChange; booking: Booking } {
  const { move, mover, now, reason, set = {} } = step;
  const { _id: bookingId, sessionId } = booking;
  const to = after(move, booking.confirmation, mover.part);
  const limitKeys = keysIn(to, set.limitKeys ?? booking.limitKeys);
  const event: BookingEvent = {
    at: now,
    action: move,
    part: mover.part,
    ...(mover.name ? { name: mover.name } : {}),
    ...(reason ? { reason } : {}),
    ...(step.to ? { to: step.to } : {}),
  };
  const kind = noticeFor(move, to);
  const due = kind ? [noticeOf(kind, now)] : [];
  const changed = { ...set, limitKeys };
  const { remindAt: _remindAt, missAt: _missAt, ...untimed } = booking;
  const moved = { ...untimed, ...changed, status: to };
  const timers = timersOf(moved, now);
  const { from } = transitions[move];
  return {
    change: { bookingId, sessionId, from, to, set: changed, timers, event, notices: due },
    booking: {
      ...moved,
      ...timers,
      history: [...booking.history, event],
      outbox: [...booking.outbox, ...due],
    },
  };
}

/**
 * Moves a booking as read; one round trip, two when its places are given back, three when somebody was faster.
 * A move that has already happened is done again without harm. Refusals: STATE_CHANGED, NOT_FOUND.
 */
export async function move(store: Store, booking: Booking, step: Step): Promise<Outcome<Booking>> {
  const to = after(step.move, booking.confirmation, step.mover.part);
  if (booking.status === to && !isOpen(to)) return settled(store, booking);
  if (booking.status === to) return done(booking);
  if (!transitions[step.move].from.includes(booking.status)) return changed(booking);
  const next = stepped(booking, step);
  if ((await store.bookings.change(next.change)) !== true) return overtaken(store, booking, to);
  return settled(store, next.booking);
}

async function settled(store: Store, booking: Booking): Promise<Outcome<Booking>> {
  if (!isOpen(booking.status) && !holdsPlace(booking.status)) await release(store, booking);
  return done(booking);
}

async function overtaken(store: Store, booking: Booking, to: BookingStatus): Promise<Outcome<Booking>> {
  const current = await store.bookings.read(booking._id);
  if (!current) return refused('NOT_FOUND', { what: 'booking' });
  return current.status === to ? done(current) : changed(current);
}
