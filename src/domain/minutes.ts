// Decides when the minutes (会议纪要) of a council meeting may be written: once it has begun, and never of one that was called off.
// Who may write them is the desk's; everybody may read them.
import { instantOf, type Instant, type LocalDate, type Minutes as MinuteOfDay } from './calendar';
import { done, refused, type Outcome } from './refusal';
import type { Session } from './session';

export interface MeetingMinutes {
  /** The session's. */
  readonly _id: string;
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly text: string;
  /** When they were last written, and by which member of the staff. */
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
}

/** The most characters of minutes. */
export const MOST_CHARACTERS = 2000;

/** Refusals: NOT_YET, SESSION_CLOSED. */
export function mayWriteMinutes(
  time: { readonly date: LocalDate; readonly start: MinuteOfDay },
  session: Pick<Session, 'state' | 'closedReason'> | undefined,
  now: Instant,
): Outcome<true> {
  const from = instantOf(time.date, time.start);
  if (now < from) return refused('NOT_YET', { from });
  if (session?.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  return done(true);
}
