// Decides which sessions of a service should have a document in the coming days, and which of those there are should go.
// Reading and writing them is the clock's; a session nobody wrote ahead appears with its first booking all the same.
import { addDays, dateAt, type Instant, type LocalDate } from './calendar';
import { kindOf } from './kinds';
import { drawOpensAt } from './kinds/event';
import { openingOn, type Circumstances } from './schedule';
import type { Service } from './service';
import { freshSession, lastBookableDate, type Glance, type Session } from './session';

/** Today and so many days after it: what a resident looks at first. Each day more is 15,000 documents more in a district. */
export const AHEAD_DAYS = 7;

export interface Ahead {
  /** To be written, those to be removed before included where they are to be otherwise. */
  readonly open: readonly Session[];
  /** Ids; only while nobody has touched them. */
  readonly remove: readonly string[];
  /** Ids of sessions for which the service has no time any more, and which somebody holds or waits for. */
  readonly leftOver: readonly string[];
}

/** The last date for which sessions are written ahead at a moment. */
export const lastAhead = (service: Service, now: Instant): LocalDate =>
  [addDays(dateAt(now), AHEAD_DAYS), lastBookableDate(service, now)].sort()[0] ?? dateAt(now);

/** The sessions that the service's hours give in the coming days, the nearest first. */
function sessionsAhead(service: Service, circumstances: Circumstances, now: Instant): Session[] {
  const last = lastAhead(service, now);
  const sessions: Session[] = [];
  for (let date = dateAt(now); date <= last; date = addDays(date, 1)) {
    const opening = openingOn(service, date, circumstances);
    const slots = opening.open ? kindOf(service).slots(service, opening.spans) : [];
    sessions.push(...slots.map((slot) => freshSession(service, date, slot)));
  }
  return sessions;
}

/**
 * What is to be done about a service's sessions of the coming days, `known` being those there are. What somebody has
 * touched (every write counts in `rev`) stays as it is, whatever became of the service. A paused service is left alone.
 */
export function aheadOf(
  service: Service,
  known: readonly Glance[],
  circumstances: Circumstances,
  now: Instant,
): Ahead {
  if (service.state === 'paused') return { open: [], remove: [], leftOver: [] };
  const wanted = new Map(sessionsAhead(service, circumstances, now).map((one) => [one._id, one]));
  const remove = known.filter((one) => {
    const instead = wanted.get(one._id);
    // What can no longer be booked stays as it was offered.
    return one.rev === 0 && (instead ?? one).bookUntil > now && differs(service, one, instead);
  });
  const removed = new Set(remove.map(({ _id }) => _id));
  const there = new Set(known.map(({ _id }) => _id).filter((id) => !removed.has(id)));
  return {
    open: [...wanted.values()].filter(({ _id, bookUntil }) => !there.has(_id) && bookUntil > now),
    remove: [...removed],
    leftOver: known.filter((one) => !wanted.has(one._id) && isInUse(one)).map(({ _id }) => _id),
  };
}

const FOLLOWS = [
  'communityId',
  'templateId',
  'streetId',
  'end',
  'bookUntil',
  'cancelUntil',
  'capacity',
  'menu',
  'reserve',
] as const;

/** Whether a session that nobody touched is no longer what the service says; also when there is to be none. */
function differs(service: Service, known: Glance, wanted: Session | undefined): boolean {
  if (!wanted || known.draw?.opensAt !== drawOpensAt(service, wanted)) return true;
  return FOLLOWS.some((field) => textOf(known[field]) !== textOf(wanted[field]));
}

/** The same text for the same value, in whatever order its fields stand. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const isInUse = ({ state, waiting, capacity, left }: Glance): boolean =>
  state === 'open' &&
  (waiting > 0 || Object.entries(capacity).some(([unit, count]) => (left[unit] ?? 0) < count));
