// Decides when a worker is on duty: their weekly hours, and days on which they are away (S13).
// What of a time is left without them is kinds/visit.ts's; a worker who falls ill today is the desk's.
import { weekdayOf, type LocalDate } from './calendar';
import type { Span, WeeklyHours } from './service';

/** Both ends included. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

export interface Rota {
  /** Whenever the service is open when absent. */
  readonly hours?: WeeklyHours;
  readonly absences?: readonly Absence[];
}

/** Whether somebody works the whole of a span of a date. */
export function onDuty({ hours, absences = [] }: Rota, date: LocalDate, [start, end]: Span): boolean {
  if (absences.some(({ from, to }) => from <= date && date <= to)) return false;
  if (!hours) return true;
  return (hours[weekdayOf(date)] ?? []).some(([from, to]) => from <= start && end <= to);
}
