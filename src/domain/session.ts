// Decides what a session is and how bookable it looks at a moment; its document is the ledger.
// What may be written to it is ledger.ts's and line.ts's; which sessions a day has is schedule.ts's.
import { addDays, dateAt, instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import { kindOf } from './kinds';
import type { Dish } from './kinds/canteen';
import type { Choice } from './kinds/choice';
import type { BorrowedWorker } from './kinds/visit';
import type { Answers } from './question';
import type { Service, Span } from './service';
import type { Units, Wants } from './units';

/** What was asked for besides the places: with it the booking record is written again if it was lost. */
export interface Details {
  readonly choice?: Choice;
  readonly answers?: Answers;
  readonly note?: string;
}

/** Who holds a place. */
export interface Holder {
  readonly booking: string;
  readonly units: Units;
  /** OPENID of the caller who booked, or the desk. */
  readonly by: string;
  readonly at: Instant;
  /** How often the booking was moved to come here. */
  readonly moves: number;
  /** A place that is offered, and passes on when nobody has accepted it by then. */
  readonly offerUntil?: Instant;
  /** With one person of each booking. */
  readonly details?: Details;
  /** Of a home visit, how often other workers were put in: a record that says less is behind (sweep.ts). */
  readonly swaps?: number;
}

/** Somebody who waits, with everybody of the booking: all of them or nobody. */
export interface LineEntry {
  readonly booking: string;
  readonly persons: readonly string[];
  readonly wants: Wants;
  /** The units of which there was not enough: who asks for none of them need not stand behind. */
  readonly short: readonly string[];
  readonly by: string;
  readonly at: Instant;
  readonly priority?: boolean;
  readonly details?: Details;
}

/** Places that only priority households may book until a moment. */
export interface Reserve {
  readonly unit: string;
  readonly count: number;
  readonly until: Instant;
}

/** A lottery for scarce places: until it is drawn, everybody stands in line in no order. */
export interface Draw {
  readonly opensAt: Instant;
  /** Published before the first entry: the hash of the seed. */
  readonly commitment: string;
  /** Published with the result, so that anyone can check it. */
  readonly seed?: string;
  readonly drawnAt?: Instant;
  /** Booking ids as drawn. */
  readonly order?: readonly string[];
}

/** One service on one date and time. At any moment `left + Σ holders = capacity`, for every unit. */
export interface Session {
  readonly _id: string;
  readonly serviceId: string;
  readonly communityId: string;
  /** With the sub-district: where to look when this one is full. */
  readonly templateId: string;
  readonly streetId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly bookUntil: Instant;
  readonly cancelUntil: Instant;
  readonly capacity: Units;
  readonly left: Units;
  /** By person id. */
  readonly holders: { readonly [personId: string]: Holder };
  /** In the order in which places are given; only some of it, where `waiting` says how many there are. */
  readonly line: readonly LineEntry[];
  /** Bookings in line, and the units they wait for, where the line was not read whole. */
  readonly waiting?: number;
  readonly waitedUnits?: readonly string[];
  readonly state: 'open' | 'closed';
  readonly closedReason?: string;
  readonly reserve?: Reserve;
  /** Of a canteen's meal. */
  readonly menu?: readonly Dish[];
  readonly draw?: Draw;
  /** Of home visits, by worker id: who is away (`rota`: taken out because they are off duty, and back when they are on duty again). */
  readonly away?: { readonly [workerId: string]: true | 'rota' };
  /** Who helps out elsewhere, who was borrowed, and who was given back (in which turn); visit-lend.ts says how it is read. */
  readonly lent?: { readonly [workerId: string]: string };
  readonly borrowed?: { readonly [workerId: string]: BorrowedWorker };
  readonly returned?: { readonly [workerId: string]: number };
  /** Grows by one with every write. */
  readonly rev: number;
}

/** Ordered from the least bookable: the first that applies is shown. `line`: full and somebody waits, or lots are drawn. */
export type Availability = 'closed' | 'past' | 'line' | 'full' | 'few' | 'open';

export const sessionIdOf = (serviceId: string, date: LocalDate, start: Minutes): string =>
  `${serviceId}:${date}:${start}`;

/** Until when a time may be booked: some minutes before the start, or a minute of an earlier day. */
export function bookUntil(service: Service, date: LocalDate, start: Minutes): Instant {
  const cutoff = kindOf(service).cutoff?.(service, start) ?? service.rules.cutoff;
  return cutoff
    ? instantOf(addDays(date, -cutoff.daysBefore), cutoff.at)
    : instantOf(date, start) - service.rules.noticeMinutes * 60_000;
}

/** The session as it is before anybody booked: what is shown, and what the first booking writes. */
export function freshSession(service: Service, date: LocalDate, slot: Span, menu?: readonly Dish[]): Session {
  const [start, end] = slot;
  const kind = kindOf(service);
  const startsAt = instantOf(date, start);
  const dishes = menu ?? kind.menuOf?.(service, slot);
  const capacity = kind.capacityOf(service, slot, dishes, date);
  const reserve = kind.reserveOf?.(service, startsAt);
  return {
    _id: sessionIdOf(service._id, date, start),
    serviceId: service._id,
    communityId: service.communityId,
    templateId: service.templateId,
    streetId: service.streetId,
    date,
    start,
    end,
    bookUntil: bookUntil(service, date, start),
    cancelUntil: startsAt - service.rules.cancelMinutes * 60_000,
    capacity,
    left: { ...capacity },
    holders: {},
    line: [],
    state: 'open',
    ...(dishes ? { menu: dishes } : {}),
    ...(reserve ? { reserve } : {}),
    rev: 0,
  };
}

/** How many bookings wait in a session, read whole or not. */
export const waitingIn = ({ line, waiting }: Pick<Session, 'line' | 'waiting'>): number =>
  waiting ?? line.length;

/** True while lots have not been drawn yet. */
export const awaitsDraw = (session: Pick<Session, 'draw'>): boolean =>
  session.draw !== undefined && session.draw.drawnAt === undefined;

/**
 * Until when places are given to those in line: as long as one may book; after a draw until it begins, because
 * lots are drawn when sign-up is over.
 */
export const promoteUntil = ({
  draw,
  bookUntil,
  date,
  start,
}: Pick<Session, 'draw' | 'bookUntil' | 'date' | 'start'>): Instant =>
  draw ? instantOf(date, start) : bookUntil;

/** Until when one may enter a draw that has not been drawn; who enters is known before lots can be drawn. */
export const entriesUntil = (session: Pick<Session, 'draw' | 'bookUntil'>): Instant | undefined =>
  session.draw && awaitsDraw(session) ? Math.min(session.bookUntil, session.draw.opensAt) : undefined;

/** A session as it looks from outside: who holds and who waits is not told. */
export interface Glance extends Omit<Session, 'holders' | 'line'> {
  /** Bookings in line, and the units they wait for. */
  readonly waiting: number;
  readonly waitedUnits: readonly string[];
}

export const glanceOf = ({ holders: _holders, line, ...session }: Session): Glance => ({
  ...session,
  waiting: line.length,
  waitedUnits: [...new Set(line.flatMap(({ short }) => short))],
});

/** How bookable a session looks, `left` places of `capacity`; "few" is the last quarter, at most three. */
export function availabilityOf(
  session: Pick<Glance, 'state' | 'bookUntil' | 'draw' | 'waiting'>,
  left: number,
  capacity: number,
  now: Instant,
): Availability {
  if (session.state === 'closed') return 'closed';
  if (session.bookUntil <= now) return 'past';
  const until = entriesUntil(session);
  if (until !== undefined) return now < until ? 'line' : 'past';
  if (left <= 0) return session.waiting > 0 ? 'line' : 'full';
  return left < capacity && left <= Math.min(3, Math.ceil(capacity / 4)) ? 'few' : 'open';
}

/** The last date one may book on at a moment. */
export const lastBookableDate = (service: Service, now: Instant): LocalDate =>
  addDays(dateAt(now), service.rules.horizonDays);
