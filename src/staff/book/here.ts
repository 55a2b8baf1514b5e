// What somebody who stands there can have at once: a place kept for those without a booking, one that can still be booked, or one
// that nobody has booked and staff may keep for them. Whether it is given is the functions' answer.
import type { DayView, ServiceView, SlotView, TimesView } from '#contract/service';
import { instantOf, type Instant, type LocalDate } from '#domain/calendar';
import { quotaUnit } from '#domain/kinds/event';
import { WALK_IN } from '#domain/units';

/** `kept` and `open`: to be had. `more`: once staff have kept more of what is unbooked. `none`: it is full. */
export type How = 'kept' | 'open' | 'more' | 'none';

/** A time of today as it looks to somebody who stands there. */
export interface Standing {
  readonly date: LocalDate;
  readonly slot: SlotView;
  readonly how: How;
  /** Of those kept, and of those that nobody has booked. */
  readonly kept: number;
  readonly unbooked: number;
}

type Served = Pick<ServiceView, 'kind' | 'offer'>;

/** Kinds that keep places for those who come without a booking; at the others whatever is free is theirs. */
export const keeps = ({ kind }: Pick<Served, 'kind'>): boolean => kind === 'canteen' || kind === 'event';

/** Of what staff may keep more for those who stand there: the most general places. */
function unbookedOf({ offer }: Served, { left, units }: SlotView): number {
  const quotas = offer?.kind === 'event' ? (offer.quotas ?? []) : [];
  const general = quotas[quotas.length - 1];
  return Math.max(0, general ? (units[quotaUnit(general)] ?? 0) : left);
}

function howOf(service: Served, slot: SlotView, count: number): How | undefined {
  const { availability, left, units } = slot;
  const bookable = (availability === 'open' || availability === 'few') && left >= count && !slot.lots;
  const kept = units[WALK_IN];
  if (!keeps(service)) return bookable ? 'open' : left >= count ? 'kept' : 'none';
  if ((kept ?? 0) >= count) return 'kept';
  if (bookable) return 'open';
  // A kitchen that keeps none by its set-up may keep some all the same.
  if (kept === undefined && service.kind !== 'canteen') return undefined;
  return (kept ?? 0) + unbookedOf(service, slot) >= count ? 'more' : 'none';
}

/** As the choosers show it: what is to be had is open, all else is full, and nobody stands in line for it. */
function seen(slot: SlotView, how: How, kept: number): SlotView {
  if (how === 'open') return slot;
  const { lots: _, ...plain } = slot;
  const toBeHad = how === 'kept';
  return { ...plain, waiting: 0, left: toBeHad ? kept : 0, availability: toBeHad ? 'open' : 'full' };
}

/** Today's times that are not over, for so many who stand there together; none of a service that comes to one's home. */
export function standingOf(
  service: Served,
  { days, today }: Pick<TimesView, 'days' | 'today'>,
  count: number,
  now: Instant,
): Standing[] {
  if (service.kind === 'visit') return [];
  const slots = days.find(({ date }) => date === today)?.slots ?? [];
  return slots.flatMap((slot) => {
    if (slot.availability === 'closed' || instantOf(today, slot.end) <= now) return [];
    const how = howOf(service, slot, count);
    if (!how) return [];
    const unbooked = unbookedOf(service, slot);
    const kept = keeps(service) ? (slot.units[WALK_IN] ?? 0) : slot.left;
    return [{ date: today, slot: seen(slot, how, kept), how, kept, unbooked }];
  });
}

/** The same as a day, for choosers that show days. */
export const daysOf = (standing: readonly Standing[], today: LocalDate): DayView[] => [
  { date: today, slots: standing.map(({ slot }) => slot) },
];

/** Whether a chosen time is taken of what is kept for those who stand there. */
export const isWalkIn = (
  standing: readonly Standing[],
  { here, date, start }: { readonly here?: boolean; readonly date?: LocalDate; readonly start?: number },
): boolean =>
  here === true &&
  standing.some((one) => one.date === date && one.slot.start === start && one.how === 'kept');
