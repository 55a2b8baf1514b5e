// Decides how limits across sessions become unique keys on the booking record: the record itself refuses.
// That a refused record gives its place back is the use case's.
import { dateAt, addDays, weekdayOf, type Instant, type LocalDate } from './calendar';
import type { Booking } from './booking';
import { isOpen, type BookingStatus } from './lifecycle';
import type { Service } from './service';

/** At most so many bookings of one person. */
export interface LimitRule {
  /** Counted are those still open, or those whose date lies in the same day, week (from Monday) or month. */
  readonly per: 'open' | 'day' | 'week' | 'month';
  /** Of all services of the kind, or of this service alone. */
  readonly of: 'kind' | 'service';
  readonly most: number;
}

/** One key of a series is wanted, the n-th of which is the base and n from 1. */
export interface KeyWant {
  readonly base: string;
  readonly most: number;
  /** Who is refused by it: nobody when it may be missing, as a subsidy that has been used up. */
  readonly of?: { readonly personId: string; readonly per: LimitRule['per'] | 'trial' | 'caller' };
}

/** A booking as far as it counts. */
export type Counted = Pick<Booking, '_id' | 'limitKeys' | 'endsAt'>;

/** Bookings one caller may make a day, cancelled ones included: nobody needs so many, and a script would. */
export const MOST_A_DAY = 40;

/** The day, week or month in which a date lies, as it stands in a key. */
function periodOf(per: LimitRule['per'], date: LocalDate): string {
  if (per === 'open') return '-';
  if (per === 'day') return date;
  return per === 'month' ? date.slice(0, 7) : addDays(date, 1 - weekdayOf(date));
}

/** What a service's limits want of each person. */
export const limitWants = (service: Service, personIds: readonly string[], date: LocalDate): KeyWant[] =>
  service.rules.limits.flatMap(({ per, of, most }) =>
    personIds.map((personId) => ({
      base: `${per}:${of === 'kind' ? service.kind : service._id}:${periodOf(per, date)}:${personId}`,
      most,
      of: { personId, per },
    })),
  );

/** What the caller's own limit wants: it counts by the day of the call, and stays when the booking is closed. */
export const callerWant = (openid: string, now: Instant): KeyWant => ({
  base: `caller:${openid}:${dateAt(now)}`,
  most: MOST_A_DAY,
  of: { personId: openid, per: 'caller' },
});

/** The key of a booking that no caller's limit counts: its own, so that it never collides. */
export const ownKey = (bookingId: string): string => `own:${bookingId}`;

export interface ChosenKeys {
  readonly keys: readonly string[];
  /** Keys that bookings still have although their time is over: taken from them first. */
  readonly retire: readonly { readonly bookingId: string; readonly key: string }[];
}

/**
 * One free key for each want, or the first want that has none left.
 * Keys of open bookings whose time is over are free: whoever came yesterday may book again today.
 */
export function chooseKeys(
  wants: readonly KeyWant[],
  counted: readonly Counted[],
  now: Instant,
): { readonly chosen: ChosenKeys } | { readonly short: KeyWant } {
  const holderOf = new Map(counted.flatMap((one) => one.limitKeys.map((key) => [key, one] as const)));
  const keys: string[] = [];
  const retire: { bookingId: string; key: string }[] = [];
  for (const want of wants) {
    const series = Array.from({ length: want.most }, (_, i) => `${want.base}:${i + 1}`);
    const free = series.find((key) => !holderOf.has(key));
    const over = free ?? series.find((key) => isOver(key, holderOf.get(key), now));
    if (over) {
      keys.push(over);
      const holder = holderOf.get(over);
      if (holder) retire.push({ bookingId: holder._id, key: over });
    } else if (want.of) return { short: want };
  }
  return { chosen: { keys, retire } };
}

const isOver = (key: string, holder: Counted | undefined, now: Instant): boolean =>
  holder !== undefined && key.startsWith('open:') && holder.endsAt <= now;

const stays = (key: string): boolean => key.startsWith('caller:') || key.startsWith('own:');

/** The keys that a booking keeps in a status: all while it is open, those of a period when it was used, else its caller's alone. */
export function keysIn(status: BookingStatus, keys: readonly string[]): readonly string[] {
  if (isOpen(status)) return keys;
  if (status === 'arrived' || status === 'missed' || status === 'excused')
    return keys.filter((key) => !key.startsWith('open:'));
  return keys.filter(stays);
}
