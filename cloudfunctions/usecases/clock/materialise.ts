// Decides how sessions of all services are written ahead: slice by slice from where the last tick stopped, and anew every hour.
// Which there should be is domain/ahead.ts's. Two ticks at once do the same work twice without harm, and so do bookings meanwhile.
import { aheadOf, AHEAD_DAYS, type Ahead } from '#domain/ahead';
import { addDays, dateAt, unknownYears, type Instant, type LocalDate } from '#domain/calendar';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import { begunDraw } from '../booking/draw';
import { Busy } from '../caller';
import type { Store } from '../ports';
import type { AheadPosition } from './ports';
import { always, type HasTime } from './turn';

/** Services a slice: with twelve sessions a day each, two round trips to see what there is of the coming week. */
export const SERVICES_A_SLICE = 20;
/** Slices a tick: at the worst, nothing written yet, some 70 round trips. */
export const SLICES_A_TICK = 4;
/** How long after a pass the next one begins, to follow services that were changed. */
export const PASS_EVERY_MS = 3_600_000;
/** A holiday table that is missing is reported so long before it is needed. */
export const WARNED_DAYS = 31;
/** Sessions that nobody ever touched are kept so long after their day. */
const KEPT_DAYS = 31;
/** How often a slice is looked at again because somebody booked a session that was just being written. */
const TRIES = 3;
const MOST_REPORTED = 100;

export interface Materialised {
  opened: number;
  removed: number;
  /** Ids of sessions in use for which their service has no time any more. */
  readonly leftOver: string[];
  readonly unknownYears: readonly string[];
}

/** Whether there is something to write ahead: a new day, a pass that is not through, or one that is long ago. */
export const isAheadDue = (position: AheadPosition | undefined, now: Instant): boolean =>
  position?.date !== dateAt(now) || position.doneAt === undefined || now - position.doneAt >= PASS_EVERY_MS;

/**
 * One tick. One round trip when nothing is due. Else four (position, calendar, closures, position kept) and for each
 * slice three when nothing has changed; one more for 200 sessions written, and one for each draw that begins.
 */
export async function materialise(
  store: Store,
  now: Instant,
  hasTime: HasTime = always,
): Promise<Materialised> {
  const kept = await store.ahead.position();
  if (!isAheadDue(kept, now)) return { opened: 0, removed: 0, leftOver: [], unknownYears: [] };
  const today = dateAt(now);
  const goesOn = kept?.date === today && kept.doneAt === undefined;
  const circumstances = await store.ahead.circumstances(today, addDays(today, WARNED_DAYS));
  const years = unknownYears(today, addDays(today, WARNED_DAYS), circumstances.calendar);
  const tally: Materialised = { opened: 0, removed: 0, leftOver: [], unknownYears: years };
  let after = goesOn ? kept.after : '';
  let done = false;
  for (let slice = 0; !done && (slice === 0 || (slice < SLICES_A_TICK && hasTime())); slice++) {
    const services = await store.ahead.services(after, SERVICES_A_SLICE);
    await writeAhead(store, services, circumstances, now, tally);
    after = services.at(-1)?._id ?? after;
    done = services.length < SERVICES_A_SLICE;
  }
  const leftOver = [...new Set([...(goesOn ? kept.leftOver : []), ...tally.leftOver])];
  await store.ahead.keep({
    date: today,
    after,
    unknownYears: years,
    leftOver: leftOver.slice(0, MOST_REPORTED),
    ...(done ? { doneAt: now } : {}),
  });
  return tally;
}

/** Writes some services ahead, until what there is is what there should be. */
async function writeAhead(
  store: Store,
  services: readonly Service[],
  circumstances: Circumstances,
  now: Instant,
  tally: Materialised,
): Promise<void> {
  if (services.length === 0) return;
  const today = dateAt(now);
  const ids = services.map(({ _id }) => _id);
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await store.ahead.known(ids, today, addDays(today, AHEAD_DAYS));
    const plans = services.map((service) => ({
      service,
      ...aheadOf(
        service,
        known.filter((one) => one.serviceId === service._id),
        circumstances,
        now,
      ),
    }));
    if (tries === 0) tally.leftOver.push(...plans.flatMap(({ leftOver }) => leftOver));
    tally.removed += await store.ahead.remove(
      plans.flatMap(({ remove }) => remove),
      ids,
      keptFrom(today),
    );
    const sessions = await withDraws(store, plans);
    if (await store.ahead.open(sessions)) {
      tally.opened += sessions.length;
      return;
    }
  }
  throw new Busy('sessions of these services keep appearing');
}

const keptFrom = (today: LocalDate): LocalDate => addDays(today, -KEPT_DAYS);

/** The sessions to be written, with the promise of a draw where lots will be drawn: published before anybody enters. */
async function withDraws(
  store: Store,
  plans: readonly (Pick<Ahead, 'open'> & { readonly service: Service })[],
): Promise<Session[]> {
  const sessions: Session[] = [];
  for (const { service, open } of plans)
    for (const session of open) {
      const draw = await begunDraw(store, service, session);
      sessions.push(draw ? { ...session, draw } : session);
    }
  return sessions;
}
