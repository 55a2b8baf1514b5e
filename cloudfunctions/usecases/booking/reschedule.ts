// Decides how a booking moves to another time: the new place is held, then the record moves, then the old place is given back.
// At no moment is the booking without a place; five round trips.
import type { BookingView } from '#contract/booking';
import { holdsPlace, statusOf, timeOf, transitions, type Booking, type BookingEvent } from '#domain/booking';
import { dateAt, type LocalDate, type Minutes } from '#domain/calendar';
import { releaseWrite } from '#domain/ledger';
import { dueNotice } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { sessionIdOf } from '#domain/session';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { sessionAsked } from './attempt';
import { giveBack, hold, type Wanted } from './hold';

interface NewTime {
  readonly bookingId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
}

/**
 * Moves an own booking to another time of its service; to where it is already, nothing happens.
 * Refusals: NOT_FOUND (also for somebody else's), STATE_CHANGED, RESCHEDULE_TOO_LATE, SERVICE_PAUSED, TOO_LATE, TOO_EARLY,
 * CLOSED_DAY, NO_SUCH_TIME, SESSION_CLOSED, ALREADY_BOOKED, SOLD_OUT. After any of them the old place is as it was.
 */
export async function reschedule(
  store: Store,
  caller: Caller,
  input: NewTime,
): Promise<Outcome<BookingView>> {
  const { openid, now } = caller;
  const booking = await store.bookings.read(input.bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  if (!holdsPlace(booking.status)) return refused('STATE_CHANGED', { status: booking.status });
  const sessionId = sessionIdOf(booking.serviceId, input.date, input.start);
  if (sessionId === booking.sessionId) return done(bookingView(booking, 'resident', now));
  if (now >= booking.cancelUntil)
    return refused('RESCHEDULE_TOO_LATE', { until: booking.cancelUntil, phone: booking.phone });
  const found = await find(store, booking, input, caller);
  if (!found.ok) return found;
  const held = await hold(store, found.value.wanted, now);
  if (!held.ok) return held;
  return moveRecord(store, booking, found.value, now);
}

interface Found {
  readonly service: Service;
  readonly wanted: Wanted;
}

async function find(
  store: Store,
  booking: Booking,
  time: NewTime,
  { openid, now }: Caller,
): Promise<Outcome<Found>> {
  const { serviceId, personId, units, _id: bookingId } = booking;
  const context = await store.services.placing({
    serviceId,
    sessionId: sessionIdOf(serviceId, time.date, time.start),
    date: time.date,
    today: dateAt(now),
    personId,
    keeper: openid,
    bookingId,
  });
  const { service } = context;
  if (!service) return refused('NOT_FOUND', { what: 'service' });
  if (service.state === 'paused')
    return refused('SERVICE_PAUSED', { title: service.title, phone: service.notice.phone });
  const asked = sessionAsked(service, context, time, now);
  if (!asked.ok) return asked;
  const holder = { booking: bookingId, units, by: openid, at: now };
  return done({ service, wanted: { ...asked.value, personId, holder } });
}

async function moveRecord(
  store: Store,
  booking: Booking,
  found: Found,
  now: number,
): Promise<Outcome<BookingView>> {
  const { service, wanted } = found;
  const time = timeOf(wanted.session);
  const to = statusOf(service);
  const event: BookingEvent = {
    at: now,
    action: 'reschedule',
    part: 'resident',
    to: { date: time.date, start: time.start },
  };
  const notice = dueNotice('booking-rescheduled', booking.bookedBy, now);
  const { _id: bookingId, sessionId } = booking;
  const change = {
    bookingId,
    sessionId,
    from: transitions.reschedule.from,
    to,
    time,
    event,
    notices: [notice],
  };
  if (!(await store.bookings.change(change))) return overtaken(store, bookingId, wanted, now);
  await store.ledger.write(
    releaseWrite(sessionId, booking.personId, { booking: bookingId, units: booking.units }),
  );
  const moved = { ...booking, ...time, status: to, history: [...booking.history, event] };
  return done(bookingView(moved, 'resident', now));
}

/** Somebody was faster: with the same move, which is what was asked for, or with another, which counts. */
async function overtaken(
  store: Store,
  bookingId: string,
  wanted: Wanted,
  now: number,
): Promise<Outcome<BookingView>> {
  const current = await store.bookings.read(bookingId);
  if (current && holdsPlace(current.status) && current.sessionId === wanted.session._id)
    return done(bookingView(current, 'resident', now));
  await giveBack(store, wanted);
  return current
    ? refused('STATE_CHANGED', { status: current.status })
    : refused('NOT_FOUND', { what: 'booking' });
}
