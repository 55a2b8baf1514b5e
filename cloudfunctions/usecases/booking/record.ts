// Decides what the record of taken places says, and takes the limit keys with it: the record itself refuses beyond a limit.
// Taking the places is hold.ts's; what meals cost is price.ts's.
import type { BookingView } from '#contract/booking';
import { timeOf, type Booking, type BookedPerson, type NamedWorker } from '#domain/booking';
import { workersIn } from '#domain/kinds/visit';
import { confirmationBy, holdsPlace, statusOf, type BookingStatus } from '#domain/lifecycle';
import {
  chooseKeys,
  ownKey,
  type ChosenKeys,
  type Counted,
  type KeyWant,
  type LimitRule,
} from '#domain/limit';
import { noticeOf, type NoticeKind } from '#domain/notice';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import { timersOf } from '#domain/timers';
import type { Places } from '#domain/units';
import { Busy } from '../caller';
import { codeOf } from '../identity';
import type { PlacingContext, Store } from '../ports';
import { bookingView } from '../views';
import type { Attempt } from './attempt';
import { giveBack, type Taken } from './hold';
import { dishesOf, priceUnder, subsidyWants } from './price';

/** How often keys are chosen again because others took them in between. */
export const KEY_TRIES = 4;

/** The keys that a record may take now. Refusals: LIMIT_REACHED, TRIAL_USED, TOO_MANY_BOOKINGS. */
export function keysFor(attempt: Attempt, counted: readonly Counted[]): Outcome<ChosenKeys> {
  const { keys, booker, request, guests } = attempt;
  const chosen = chooseKeys([...keys, ...subsidyWants(attempt)], counted, booker.now);
  if ('short' in chosen) return limited(chosen.short, guests);
  const own = booker.openid ? [] : [ownKey(request.booking)];
  return done({ ...chosen.chosen, keys: [...own, ...chosen.chosen.keys] });
}

function limited({ of, most }: KeyWant, guests: Attempt['guests']): Outcome<never> {
  if (of?.per === 'caller') return refused('TOO_MANY_BOOKINGS', { limit: most });
  const name = guests.find((guest) => guest.personId === of?.personId)?.name ?? '';
  if (of?.per === 'trial') return refused('TRIAL_USED', { name });
  return refused('LIMIT_REACHED', { name, limit: most, per: of?.per as LimitRule['per'] });
}

/**
 * Writes the booking of what was taken, or gives it back.
 * One round trip; two more for each time that somebody took one of its keys first.
 * Refusals: LIMIT_REACHED, TRIAL_USED, TOO_MANY_BOOKINGS.
 */
export async function record(
  store: Store,
  attempt: Attempt,
  taken: Taken,
  context: Pick<PlacingContext, 'counted'>,
  again: () => Promise<PlacingContext>,
): Promise<Outcome<BookingView>> {
  let { counted } = context;
  for (let tries = 0; tries < KEY_TRIES; tries++) {
    const keys = keysFor(attempt, counted);
    if (!keys.ok) {
      await giveBack(store, attempt, taken);
      return keys;
    }
    for (const { bookingId, key } of keys.value.retire) await store.bookings.retireKey(bookingId, key);
    const booking = newBooking(attempt, taken, keys.value.keys);
    if (await store.bookings.record(booking)) return done(seenBy(attempt, booking));
    const fresh = await again();
    if (fresh.booking) return earlier(store, attempt, taken, fresh.booking);
    ({ counted } = fresh);
  }
  await giveBack(store, attempt, taken);
  throw new Busy('limit keys keep changing');
}

/** Somebody wrote it first. Closed or moved away since: what was taken is not the booking's any more. */
async function earlier(
  store: Store,
  attempt: Attempt,
  taken: Taken,
  booking: Booking,
): Promise<Outcome<BookingView>> {
  const stands = holdsPlace(booking.status) || booking.status === 'waiting';
  if (!stands || booking.sessionId !== attempt.session._id) await giveBack(store, attempt, taken);
  return done(seenBy(attempt, booking));
}

const seenBy = ({ booker }: Attempt, booking: Booking): BookingView =>
  bookingView(booking, booker.part, booker.now);

const received: { readonly [S in BookingStatus]?: NoticeKind } = {
  waiting: 'booking-waiting',
  offered: 'booking-offered',
  pending: 'booking-received',
  confirmed: 'booking-confirmed',
};

/** The record of places taken, or of a place in line. */
export function newBooking(
  attempt: Attempt,
  { places, offerUntil }: Taken,
  limitKeys: readonly string[],
): Booking {
  const { service, session, request, booker } = attempt;
  const { choice, answers, note = '' } = request.details ?? {};
  const confirmation = confirmationBy(booker.part, service);
  const status = offerUntil ? 'offered' : places ? statusOf({ confirmation }) : 'waiting';
  const notice = received[status];
  const { name } = booker;
  const time = timeOf(session);
  return {
    _id: request.booking,
    code: codeOf(request.booking),
    kind: service.kind,
    serviceId: service._id,
    serviceTitle: service.title,
    communityId: service.communityId,
    communityName: service.communityName,
    place: service.place,
    phone: service.notice.phone,
    confirmation,
    ...time,
    persons: personsOf(attempt, places, limitKeys),
    bookedBy: booker.by,
    ...(choice ? { choice } : {}),
    ...workersOf(service, session, places),
    ...(answers ? { answers } : {}),
    note,
    ...(request.priority ? { priority: true } : {}),
    ...(request.walkIn ? { walkIn: true } : {}),
    status,
    ...(offerUntil ? { offerUntil } : {}),
    moves: 0,
    limitKeys,
    history: [{ at: booker.now, action: 'place', part: booker.part, ...(name ? { name } : {}) }],
    outbox: notice ? [noticeOf(notice, booker.now)] : [],
    ...(notice ? { noticeAt: booker.now } : {}),
    ...timersOf({ kind: service.kind, status, ...time }, booker.now),
    createdAt: booker.now,
  };
}

/** Who goes to the household, when places are workers. */
export function workersOf(
  service: Service,
  session: Pick<Session, 'borrowed'>,
  places: Places | undefined,
): { readonly workers?: readonly NamedWorker[] } {
  if (service.kind !== 'visit' || !places) return {};
  const workers = Object.values(places).flatMap((units) => workersIn(service, session, units));
  return { workers: workers.map(({ id, name, photo }) => ({ id, name, ...(photo ? { photo } : {}) })) };
}

export function personsOf(
  attempt: Attempt,
  places: Places | undefined,
  limitKeys: readonly string[],
): BookedPerson[] {
  return attempt.guests.map((guest) => {
    const { personId, name, phone } = guest;
    const price = priceUnder(attempt, guest, limitKeys);
    const dishes = dishesOf(attempt, personId);
    return {
      ...{ personId, name, phone, units: places?.[personId] ?? {} },
      ...(dishes.length > 0 ? { dishes } : {}),
      ...(price ? { price } : {}),
    };
  });
}
