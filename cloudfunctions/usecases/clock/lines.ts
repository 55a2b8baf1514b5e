// Decides how lines move on: offers that nobody accepted pass on, and what is free goes to the first that fits.
// Who is first is domain/line.ts's. One clock does it, so that cancelling stays cheap and nobody overtakes; ticks may overlap.
import { withUnits, type Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import { heldBy } from '#domain/ledger';
import { passOnWrite, promotionOf, type LineRule, type Promotion } from '#domain/line';
import type { Service } from '#domain/service';
import { promoteUntil, type Session } from '#domain/session';
import { workersOf } from '../booking/record';
import { move } from '../booking/transition';
import type { Store } from '../ports';
import { always, type HasTime } from './turn';

/** Sessions with a line that one tick serves: what fits well into the function's timeout. */
export const MOST_LINES = 200;

const CLOCK = { part: 'clock' } as const;

/** A line without a rule of its own, as after a draw. */
const PLAIN: LineRule = { mode: 'promote', offerMinutes: 0, most: 0 };

export interface Served {
  promoted: number;
  offered: number;
  expired: number;
}

/** One tick. One round trip when nobody waits; three, and two for each booking that moves on. */
export async function serveLines(store: Store, now: Instant, hasTime: HasTime = always): Promise<Served> {
  const served: Served = { promoted: 0, offered: 0, expired: 0 };
  const ids = await store.bookings.sessionsWithLine(MOST_LINES);
  if (ids.length === 0) return served;
  const sessions = await store.ledger.whole(ids);
  const services = await store.services.many([...new Set(sessions.map((one) => one.serviceId))]);
  for (const session of sessions) {
    if (!hasTime()) break;
    const service = services.find((one) => one._id === session.serviceId);
    if (service) await serve(store, service, session, now, served);
  }
  return served;
}

async function serve(
  store: Store,
  service: Service,
  session: Session,
  now: Instant,
  served: Served,
): Promise<void> {
  const passed = await passOn(store, session, now);
  served.expired += passed;
  const current = passed > 0 ? ((await store.ledger.whole([session._id]))[0] ?? session) : session;
  if (promoteUntil(current) <= now) served.expired += await dissolve(store, current, now);
  const promotion = promotionOf(current, service.rules.line ?? PLAIN, now);
  if (!promotion || !(await store.ledger.write(promotion.write))) return;
  const moved = await promote(store, service, current, promotion, now);
  if (promotion.offerUntil === undefined) served.promoted += moved;
  else served.offered += moved;
}

/** Takes back what was offered and not accepted in time; how many offers. */
async function passOn(store: Store, session: Session, now: Instant): Promise<number> {
  const over = Object.values(session.holders).filter(({ offerUntil }) => offerUntil && offerUntil <= now);
  let passed = 0;
  for (const booking of new Set(over.map((holder) => holder.booking))) {
    const record = await store.bookings.read(booking);
    // Nobody can have accepted what was never written down: closing the record first leaves nothing behind, whatever dies.
    if (record?.status === 'waiting') {
      passed += (await move(store, record, { move: 'expire', mover: CLOCK, now })).ok ? 1 : 0;
      continue;
    }
    const held = { booking, places: heldBy(session, booking) };
    // Accepted this moment, or passed on already: the record follows the ledger, by whoever was first or by the sweep.
    if (!(await store.ledger.write(passOnWrite(session._id, held, now)))) continue;
    passed += 1;
    await expire(store, booking, now);
  }
  return passed;
}

/** Tells those in line that it is too late for a place to become free; how many bookings. */
async function dissolve(store: Store, session: Session, now: Instant): Promise<number> {
  for (const { booking } of session.line) await expire(store, booking, now);
  return session.line.length;
}

async function expire(store: Store, bookingId: string, now: Instant): Promise<void> {
  const booking = await store.bookings.read(bookingId);
  if (booking && (booking.status === 'waiting' || overdue(booking, now)))
    await move(store, booking, { move: 'expire', mover: CLOCK, now });
}

const overdue = ({ status, offerUntil = 0 }: Booking, now: Instant): boolean =>
  status === 'offered' && offerUntil <= now;

/** Writes the promotion into the records; one that was cancelled meanwhile gives its places back. */
async function promote(
  store: Store,
  service: Service,
  session: Session,
  { promoted, offerUntil }: Promotion,
  now: Instant,
): Promise<number> {
  let moved = 0;
  for (const { entry, places } of promoted) {
    const booking = await store.bookings.read(entry.booking);
    // Not written yet, or cancelled this moment: the sweep settles it.
    if (!booking) continue;
    const persons = withUnits(booking.persons, places);
    const set = { persons, ...workersOf(service, session, places), ...(offerUntil ? { offerUntil } : {}) };
    const step = offerUntil === undefined ? 'promote' : 'offer';
    const outcome = await move(store, booking, { move: step, mover: CLOCK, now, set });
    moved += outcome.ok ? 1 : 0;
  }
  return moved;
}
