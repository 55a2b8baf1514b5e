// Acts of one day stand together, in the order they came.
import type { AuditLine } from '#contract/desk-audit';
import { dateAt, type Instant, type LocalDate } from '#domain/calendar';

export interface AuditDay {
  readonly date: LocalDate;
  /** Of its first act. */
  readonly at: Instant;
  readonly lines: readonly AuditLine[];
}

/** One for each day that has any; the lines are in order already. */
export function byDay(lines: readonly AuditLine[]): AuditDay[] {
  const days: { date: LocalDate; at: Instant; lines: AuditLine[] }[] = [];
  for (const line of lines) {
    const date = dateAt(line.at);
    const last = days[days.length - 1];
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, at: line.at, lines: [line] });
  }
  return days;
}
