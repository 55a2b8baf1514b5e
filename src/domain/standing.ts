// Decides what a standing order (长期预订) asks of each date: the same service, time and persons on weekdays, with pauses.
// Placing its bookings and taking them back is the use cases'; what it may book is decided anew each time, as for anybody.
import {
  addDays,
  dateAt,
  instantOf,
  weekdayOf,
  type Instant,
  type LocalDate,
  type Minutes,
  type Weekday,
} from './calendar';
import type { KindName } from './kinds';
import type { Answers } from './question';
import type { Refusal } from './refusal';
import type { Service } from './service';
import type { StandingChoice } from './standing-choice';

/** Standing orders of one resident that have not ended. A desk keeps them for as many as it has people without WeChat. */
export const MOST_STANDING = 10;
export const MOST_AT_DESK = 300;
/** Bookings are placed so many days ahead at most: a week is what people plan their meals by. */
export const STANDING_DAYS = 7;
/** A date that was refused is tried again so often: menus are written late, and places become free. */
export const RETRY_MS = 6 * 3_600_000;
/** Pauses and days of the past are kept for so long. */
const KEPT_DAYS = 31;

/** What comes again and again: a matter at the counter is settled once, and a visit is agreed on each time. */
const KINDS: readonly KindName[] = ['canteen', 'daycare', 'event'];

/** Both ends included; until further notice without `to`. */
export interface Pause {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** What became of a date. `round` counts how often a booking was taken back by a pause and asked for again. */
export type StandingDay =
  | { readonly state: 'placed' | 'withdrawn'; readonly round: number; readonly bookingId: string }
  /** `final`: not tried again. */
  | {
      readonly state: 'refused';
      readonly round: number;
      readonly refusal: Refusal;
      readonly at: Instant;
      readonly final?: boolean;
    };

export type StandingDays = { readonly [date: LocalDate]: StandingDay };

/** What its keeper says, and may say anew. */
export interface StandingTerms {
  readonly weekdays: readonly Weekday[];
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly start: Minutes;
  readonly personIds: readonly string[];
  readonly choice?: StandingChoice;
  readonly answers?: Answers;
  readonly note: string;
}

export interface StandingOrder extends StandingTerms {
  readonly _id: string;
  /** OPENID of the caller who keeps it, or the desk. */
  readonly by: string;
  readonly serviceId: string;
  readonly kind: KindName;
  readonly title: string;
  readonly communityId: string;
  readonly communityName: string;
  /** Unique: the n-th of its keeper; of one that has ended its own. */
  readonly slot: string;
  readonly pauses: readonly Pause[];
  readonly endedAt?: Instant;
  readonly days: StandingDays;
  /** Ids of the last requests that changed it. */
  readonly applied: readonly string[];
  /** When the clock has to look at it; absent when never. */
  readonly dueAt?: Instant;
  /** Grows by one with every write. */
  readonly rev: number;
  readonly createdAt: Instant;
}

export type StandingState = 'active' | 'paused' | 'ended';

/** Whether a service can be ordered once and for all; lots are drawn among people who want to come that very day. */
export const mayStand = (service: Service): boolean =>
  KINDS.includes(service.kind) && !(service.kind === 'event' && service.lottery);

const covers = ({ from, to }: Pause, date: LocalDate): boolean =>
  from <= date && (to === undefined || date <= to);

const isPaused = ({ pauses }: Pick<StandingOrder, 'pauses'>, date: LocalDate): boolean =>
  pauses.some((pause) => covers(pause, date));

export function stateOn(order: StandingOrder, today: LocalDate): StandingState {
  if (order.endedAt !== undefined || (order.to !== undefined && order.to < today)) return 'ended';
  return isPaused(order, today) ? 'paused' : 'active';
}

/** Whether the order asks for a booking on a date. */
export const isWanted = (order: StandingOrder, date: LocalDate): boolean =>
  order.endedAt === undefined &&
  order.from <= date &&
  (order.to === undefined || date <= order.to) &&
  order.weekdays.includes(weekdayOf(date)) &&
  !isPaused(order, date);

/** The last date for which bookings are placed at a moment. */
const lastPlaced = (horizonDays: number, now: Instant): LocalDate =>
  addDays(dateAt(now), Math.min(STANDING_DAYS, horizonDays));

/** Dates that are to be booked now, the nearest first: asked for, within the horizon, and not settled yet. */
export function datesToPlace(order: StandingOrder, horizonDays: number, now: Instant): LocalDate[] {
  const dates: LocalDate[] = [];
  const last = lastPlaced(horizonDays, now);
  for (let date = dateAt(now); date <= last; date = addDays(date, 1)) {
    const day = order.days[date];
    const settled = day?.state === 'placed' || (day?.state === 'refused' && day.final);
    if (!settled && isWanted(order, date)) dates.push(date);
  }
  return dates;
}

/** Bookings that it placed and no longer asks for: paused, ended, or changed. */
export const daysToWithdraw = (
  order: StandingOrder,
  today: LocalDate,
): { readonly date: LocalDate; readonly bookingId: string; readonly round: number }[] =>
  Object.entries(order.days).flatMap(([date, day]) =>
    day.state === 'placed' && date >= today && !isWanted(order, date)
      ? [{ date, bookingId: day.bookingId, round: day.round }]
      : [],
  );

/** Dates from today that were taken back and are not asked for. */
export const withdrawnDates = (order: StandingOrder, today: LocalDate): LocalDate[] =>
  Object.entries(order.days)
    .filter(([date, { state }]) => state === 'withdrawn' && date >= today && !isWanted(order, date))
    .map(([date]) => date)
    .sort();

/** How often the date has been asked for before. */
export const roundOf = ({ days }: Pick<StandingOrder, 'days'>, date: LocalDate): number => {
  const day = days[date];
  return day?.state === 'withdrawn' ? day.round + 1 : (day?.round ?? 0);
};

/**
 * The request with which a date is booked: the same whoever asks and however often, so that a date is booked once, and
 * one that was cancelled by hand stays cancelled. Only what a pause took back may be asked for anew.
 */
export const requestIdOn = (order: Pick<StandingOrder, '_id' | 'days'>, date: LocalDate): string => {
  const round = roundOf(order, date);
  return `${order._id}-${date}${round > 0 ? `-${round}` : ''}`;
};

/** A date refused for good: its time is over, or the person has a booking of their own, which is theirs to cancel. */
const FINAL: readonly Refusal['code'][] = ['TOO_LATE', 'ALREADY_BOOKED'];

/** A date's refusal; one that only became too late keeps the reason that was given in time. */
export function refusedDay(
  order: StandingOrder,
  date: LocalDate,
  refusal: Refusal,
  at: Instant,
): StandingDay {
  const before = order.days[date];
  const round = roundOf(order, date);
  const final = FINAL.includes(refusal.code) ? { final: true } : {};
  return before?.state === 'refused' && refusal.code === 'TOO_LATE'
    ? { ...before, ...final }
    : { state: 'refused', round, refusal, at, ...final };
}

/** The days of an order with what became of some; a withdrawal that happened meanwhile is not undone by an older answer. */
export function withDays({ days }: StandingOrder, news: StandingDays, today: LocalDate): StandingDays {
  const oldest = addDays(today, -KEPT_DAYS);
  const kept = Object.entries(days).filter(([date]) => date >= oldest);
  const newer = Object.entries(news).filter(([date, { round }]) => {
    const known = days[date];
    return !(known?.state === 'withdrawn' && known.round >= round);
  });
  return Object.fromEntries([...kept, ...newer]);
}

/** The pauses with one more; those long over are forgotten. */
export const withPause = (order: StandingOrder, pause: Pause, today: LocalDate): Pause[] => [
  ...order.pauses.filter(({ to }) => to === undefined || to >= addDays(today, -KEPT_DAYS)),
  pause,
];

/** The pauses after it was resumed: the one that covers today ends yesterday; when there is none, those to come are off. */
export function resumedPauses({ pauses }: StandingOrder, today: LocalDate): Pause[] {
  const now = pauses.filter((pause) => covers(pause, today));
  if (now.length === 0) return pauses.filter(({ to }) => to !== undefined && to < today);
  return pauses.flatMap((pause) => {
    if (!now.includes(pause)) return [pause];
    return pause.from < today ? [{ from: pause.from, to: addDays(today, -1) }] : [];
  });
}

/** How far ahead the next date is looked for, and how often a long-paused order is looked at again, in days. */
const LOOK_DAYS = 60;

/** When the clock has to look again: for what was refused, and when the next date comes within reach. Undefined: never. */
export function nextLook(order: StandingOrder, horizonDays: number, now: Instant): Instant | undefined {
  const today = dateAt(now);
  if (stateOn(order, today) === 'ended') return undefined;
  if (datesToPlace(order, horizonDays, now).length > 0) return now + RETRY_MS;
  const reach = Math.min(STANDING_DAYS, horizonDays);
  for (let ahead = reach + 1; ahead <= LOOK_DAYS; ahead++)
    if (isWanted(order, addDays(today, ahead))) return instantOf(addDays(today, ahead - reach), 0);
  return instantOf(addDays(today, LOOK_DAYS / 2), 0);
}

/** The next date that it asks for, if there is one within two months. */
export function nextDate(order: StandingOrder, today: LocalDate): LocalDate | undefined {
  const dates = Array.from({ length: LOOK_DAYS }, (_, i) => addDays(today, i));
  return dates.find((date) => isWanted(order, date));
}
