// Decides that somebody who was ticked off has not come after all, or has not stayed away: the wrong line was tapped. The places were never given back,
// so the ledger knows nothing of it; how far they were served goes with it. It counts as open again, within the limits: its
// keys were freed when they came, and are taken with the same write that undoes it.
import type { DeskBooking } from '#contract/desk';
import { personIdsOf, type Booking } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { chooseKeys, limitWants, type ChosenKeys } from '#domain/limit';
import { done, refused, type Outcome } from '#domain/refusal';
import { changed } from '../booking/changed';
import { KEY_TRIES } from '../booking/record';
import { stepped } from '../booking/transition';
import { Busy, type StaffCaller } from '../caller';
import type { Store } from '../ports';
import { settleNotHome } from '../visit/not-home';
import { moverOf, ownBooking, shown } from './own';

/**
 * Three round trips besides the look at who calls, two more each time that somebody took a key first; asked twice it is done
 * once. Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED (also when the day is over), LIMIT_REACHED: since they were ticked
 * off they have booked as much as they may.
 */
export async function undoArrival(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const { status, date } = booking.value;
  if (status === 'confirmed') return done(shown(caller, booking.value));
  if ((status !== 'arrived' && status !== 'missed') || date !== dateAt(caller.now))
    return changed(booking.value);
  return reopen(store, caller, booking.value);
}

async function reopen(store: Store, caller: StaffCaller, booking: Booking): Promise<Outcome<DeskBooking>> {
  const { now } = caller;
  for (let tries = 0; tries < KEY_TRIES; tries++) {
    const keys = await openKeys(store, booking, now);
    if (!keys.ok) return keys;
    for (const { bookingId, key } of keys.value.retire) await store.bookings.retireKey(bookingId, key);
    const limitKeys = [...booking.limitKeys, ...keys.value.keys];
    const set = { serving: undefined, came: undefined, limitKeys };
    const next = stepped(booking, { move: 'undo', mover: moverOf(caller), now, set });
    const wrote = await store.bookings.change(next.change);
    if (wrote === true) {
      await settleNotHome(store, caller, booking);
      return done(shown(caller, next.booking));
    }
    if (wrote === false) return overtaken(store, caller, booking);
  }
  throw new Busy('limit keys keep changing');
}

/** Free keys of the limits on what is open, one for each; what is over counts for none, and takes them only where they are free. */
async function openKeys(store: Store, booking: Booking, now: number): Promise<Outcome<ChosenKeys>> {
  const { _id: bookingId, serviceId, sessionId, date, bookedBy: keeper } = booking;
  const personIds = personIdsOf(booking);
  const look = { serviceId, sessionId, date, today: dateAt(now), personIds, keeper, bookingId, trial: false };
  const { service, counted } = await store.services.placing(look);
  if (!service) return done({ keys: [], retire: [] });
  const isOver = booking.endsAt <= now;
  const wants = limitWants(service, personIds, date)
    .filter(({ of }) => of?.per === 'open')
    .map(({ of, ...want }) => (isOver || !of ? want : { ...want, of }));
  const others = counted.filter(({ _id }) => _id !== bookingId);
  const chosen = chooseKeys(wants, others, now);
  if ('chosen' in chosen) return done(chosen.chosen);
  const { of, most: limit } = chosen.short;
  const name = booking.persons.find(({ personId }) => personId === of?.personId)?.name ?? '';
  return refused('LIMIT_REACHED', { name, limit, per: 'open' });
}

/** A colleague was faster: with the same, which is what was asked for, or with something else. */
async function overtaken(store: Store, caller: StaffCaller, { _id }: Booking): Promise<Outcome<DeskBooking>> {
  const current = await store.bookings.read(_id);
  if (!current) return refused('NOT_FOUND', { what: 'booking' });
  return current.status === 'confirmed' ? done(shown(caller, current)) : changed(current);
}
