// Decides when a service is open: closures before exceptions before holidays before weekly hours.
// What kind of day a date is comes from calendar.ts; what is left of a session is ledger.ts's.
import { dayKind, weekdayOf, type CalendarYear, type LocalDate } from './calendar';
import { festivalOn, nextFestival } from './lunar';
import type { Service, Span } from './service';

/** Days on which one, some or all communities are closed, both ends included. */
export interface Closure {
  readonly _id: string;
  readonly communityIds: 'all' | readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  /** The community that took it back: it is nobody's then, and the same request does not bring it back. */
  readonly droppedBy?: string;
}

/** Whether it is one community's alone, and so its managers' to change. */
export const isClosureOf = ({ communityIds }: Pick<Closure, 'communityIds'>, communityId: string): boolean =>
  communityIds !== 'all' && communityIds.length === 1 && communityIds[0] === communityId;

export type ClosedReason = 'closure' | 'exception' | 'holiday' | 'weekly';

export type Opening =
  | { readonly open: true; readonly spans: readonly Span[]; readonly name?: string }
  | { readonly open: false; readonly reason: ClosedReason; readonly name?: string };

/** What a date's opening depends on besides the service itself. */
export interface Circumstances {
  readonly calendar: readonly CalendarYear[];
  readonly closures: readonly Closure[];
}

const closureOn = (service: Service, date: LocalDate, closures: readonly Closure[]): Closure | undefined =>
  closures.find(
    (closure) =>
      closure.from <= date &&
      date <= closure.to &&
      (closure.communityIds === 'all' || closure.communityIds.includes(service.communityId)),
  );

const openOr = (spans: readonly Span[], reason: ClosedReason, name?: string): Opening =>
  spans.length > 0 ? { open: true, spans, name } : { open: false, reason, name };

/** When the service is open on a date, or why it is not. */
export function openingOn(service: Service, date: LocalDate, { calendar, closures }: Circumstances): Opening {
  const closure = closureOn(service, date, closures);
  if (closure) return { open: false, reason: 'closure', name: closure.reason };
  const exception = service.exceptions.find((one) => one.date === date);
  if (exception) return openOr(exception.spans, 'exception', exception.reason);
  const festival = festivalOn(date, service.festivals ?? []);
  if (festival) return openOr(festival.spans, 'exception', festival.name);
  const day = dayKind(date, calendar);
  const weekly = service.hours[weekdayOf(date)] ?? [];
  if (day.kind === 'holiday' && service.onHoliday === 'closed')
    return { open: false, reason: 'holiday', name: day.name };
  if (day.kind === 'adjusted-workday' && weekly.length === 0)
    return openOr(service.adjustedHours, 'weekly', day.name);
  return openOr(weekly, 'weekly');
}

/** A day on which a service is open though its weekly hours do not say so, and why. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly name: string;
}

/** The next such day from a date on; none known for what is open every week, where the next is never far. */
export function nextSpecialDay(service: Service, from: LocalDate): SpecialDay | undefined {
  if (Object.values(service.hours).some((spans) => spans.length > 0)) return undefined;
  const festival = nextFestival(service.festivals ?? [], from);
  const single = service.exceptions
    .filter(({ date, spans }) => date >= from && spans.length > 0)
    .map(({ date, reason }) => ({ date, name: reason }));
  return [...(festival ? [festival] : []), ...single].sort((a, b) => a.date.localeCompare(b.date))[0];
}
