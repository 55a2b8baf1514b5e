// Decides what a community's staff may change of an event that is made, what the event is with it, and what becomes of times that
// somebody has touched. Whom it hurts is hurt.ts's; a time is never moved: it is closed, and another one added.
import { instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import type { Quota } from './kinds/event';
import { nextRev, type LedgerWrite } from './ledger';
import { isQuotaGroup, quotasOf } from './quota';
import { openingOn, type Circumstances } from './schedule';
import type { ServiceOf } from './service';
import { bookUntil, freshSession, type Session } from './session';
import { WALK_IN, type Units } from './units';

type Event = ServiceOf<'event'>;

export interface EventTimeAdded {
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
}

export interface EventChange {
  readonly title?: string;
  readonly summary?: string;
  readonly place?: string;
  /** Of a council. */
  readonly topic?: string;
  readonly background?: string;
  /** For everybody, where there are no quotas. */
  readonly seats?: number;
  readonly walkIn?: number;
  /** All there shall be; none when empty. */
  readonly quotas?: readonly { readonly id: string; readonly title: string; readonly seats: number }[];
  readonly approval?: boolean;
  readonly horizonDays?: number;
  readonly noticeMinutes?: Minutes;
  readonly added?: readonly EventTimeAdded[];
}

/**
 * `grouped`: seats cannot be given to other groups while somebody holds one. `quotas`: there is no such group. `added`: the community
 * is closed then, or there is a time of it already. `past`: it has begun. `topic`: only a council has one.
 */
export type EventUnfit = 'grouped' | 'quotas' | 'added' | 'past' | 'topic';

const idsOf = (quotas: readonly { readonly id: string }[] = []): string =>
  quotas
    .map(({ id }) => id)
    .sort()
    .join(' ');

/** Whether other groups than before have seats of their own. */
export const regroups = (before: Event, after: Event): boolean =>
  idsOf(before.quotas) !== idsOf(after.quotas);

/** The quotas there shall be: those there are keep their rule, others are of known groups. */
function quotasAsked(event: Event, asked: NonNullable<EventChange['quotas']>): Quota[] | undefined {
  const kept = (event.quotas ?? []).flatMap((quota) => {
    const now = asked.find(({ id }) => id === quota.id);
    return now ? [{ ...quota, title: now.title, seats: now.seats }] : [];
  });
  const others = asked.filter(({ id }) => !kept.some((quota) => quota.id === id));
  const known = others.flatMap((one) => (isQuotaGroup(one.id) ? [{ ...one, id: one.id }] : []));
  if (known.length < others.length) return undefined;
  const general = kept.findIndex(({ rule }) => !rule);
  const made = quotasOf(known, event.communityId);
  // Whoever fits several takes of the most particular first: what is for everybody stands last.
  const at = general < 0 ? kept.length : general;
  return [
    ...kept.slice(0, at),
    ...made.filter(({ rule }) => rule),
    ...kept.slice(at),
    ...made.filter(({ rule }) => !rule),
  ];
}

/** The exceptions with times added; undefined where one is on a closed day, or in another time of it. */
function withTimes(
  event: Event,
  added: readonly EventTimeAdded[],
  circumstances: Circumstances,
): Event['exceptions'] | undefined {
  let exceptions = event.exceptions;
  for (const { date, start, end } of added) {
    const opening = openingOn({ ...event, exceptions }, date, circumstances);
    if (!opening.open && opening.reason === 'closure') return undefined;
    const spans = opening.open ? opening.spans : [];
    if (spans.some(([from, to]) => from === start && to === end)) continue;
    if (spans.some(([from, to]) => from < end && start < to)) return undefined;
    const before = exceptions.find((one) => one.date === date);
    const next = {
      ...before,
      date,
      spans: sorted([...spans, [start, end]]),
      reason: before?.reason ?? event.title,
    };
    exceptions = [...exceptions.filter((one) => one.date !== date), next];
  }
  return exceptions;
}

const sorted = (spans: readonly (readonly [number, number])[]) => [...spans].sort((a, b) => a[0] - b[0]);

/** The event as it would be, or what of the change does not fit it. */
export function eventChanged(
  event: Event,
  change: EventChange,
  circumstances: Circumstances,
  now: Instant,
): { readonly event: Event } | { readonly unfit: EventUnfit } {
  const { title, summary, place, topic, background, seats, walkIn, quotas, approval, added = [] } = change;
  const { horizonDays, noticeMinutes } = change;
  if ((topic !== undefined || background !== undefined) && !event.council) return { unfit: 'topic' };
  if (added.some(({ date, start }) => instantOf(date, start) <= now)) return { unfit: 'past' };
  const exceptions = withTimes(event, added, circumstances);
  if (!exceptions) return { unfit: 'added' };
  const grouped = quotas && quotasAsked(event, quotas);
  if (quotas && !grouped) return { unfit: 'quotas' };
  const { quotas: before, ...plain } = event;
  const shared = grouped ?? before ?? [];
  return {
    event: {
      ...plain,
      ...defined({ title, summary, place, walkIn }),
      exceptions,
      ...(shared.length > 0 ? { quotas: shared } : {}),
      ...(seats === undefined ? {} : { capacity: { ...event.capacity, seats } }),
      ...(approval === undefined ? {} : { confirmation: approval ? 'staff' : 'automatic' }),
      ...(event.council ? { council: { ...event.council, ...defined({ topic, background }) } } : {}),
      rules: { ...event.rules, ...defined({ horizonDays, noticeMinutes }) },
    },
  };
}

const defined = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Nobody holds any place of it. */
export const isFree = ({ capacity, left }: Pick<Session, 'capacity' | 'left'>): boolean =>
  Object.entries(capacity).every(([unit, count]) => (left[unit] ?? 0) === count);

/** The units of a time that a change is about: said by the change itself, so that a retry is about the same. */
function unitsOf({ seats, quotas, walkIn }: EventChange, has: Units, shall: Units): string[] {
  const all = [...new Set([...Object.keys(has), ...Object.keys(shall)])];
  const isSeat = (unit: string) => unit !== WALK_IN;
  return all.filter((unit) => (isSeat(unit) ? (seats ?? quotas) !== undefined : walkIn !== undefined));
}

/**
 * A touched time follows its event: of every unit that was changed it has as many as the event, or as many as are taken of it, so
 * that nobody loses a place; and sign-up ends when the event says. Nothing to write when it does so already.
 */
export function followWrite(session: Session, after: Event, change: EventChange): LedgerWrite | undefined {
  const { date, start, end, capacity, left } = session;
  const shall = freshSession(after, date, [start, end]).capacity;
  const units = unitsOf(change, capacity, shall).flatMap((unit) => {
    const has = capacity[unit] ?? 0;
    const by = Math.max(shall[unit] ?? 0, has - (left[unit] ?? 0)) - has;
    return by === 0
      ? []
      : [
          { path: `capacity.${unit}`, by },
          { path: `left.${unit}`, by },
        ];
  });
  const until = bookUntil(after, date, start);
  const moves = change.noticeMinutes !== undefined && session.bookUntil !== until;
  if (units.length === 0 && !moves) return undefined;
  return {
    sessionId: session._id,
    when: [{ path: 'rev', is: 'equal', value: session.rev }],
    then: [...units, ...(moves ? [{ path: 'bookUntil', to: until }] : []), nextRev],
  };
}
