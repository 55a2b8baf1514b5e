// Decides for which messages WeChat's consent is asked at a tap: those that what is tapped will need, and only where none is left.
// That it is asked, and what comes of the answers, is consent.ts's.
import type { AskView } from '#contract/message';
import type { Instant } from '#domain/calendar';
import type { TemplateName } from '#domain/template';

/** What a tap is for: to book, to stand in line, to take an offered place; for staff, to be told of what waits for them. */
export type Tap = 'book' | 'wait' | 'accept' | 'work';

/** Whoever refused is left in peace so long. */
export const PEACE_MS = 7 * 24 * 60 * 60_000;

/** WeChat asks for no more at one tap. */
const MOST = 3;

const needs: { readonly [T in Tap]: readonly TemplateName[] } = {
  book: ['result', 'reminder'],
  wait: ['place', 'reminder'],
  accept: ['reminder'],
  work: ['work'],
};

/**
 * At most three, the most needed first. `owed`: reminders that bookings already made will use up, so that one more booking
 * has one of its own.
 */
export function asksAt(tap: Tap, asks: readonly AskView[], owed: number, now: Instant): AskView[] {
  const wanted = needs[tap].flatMap((name) =>
    asks.filter((ask) => ask.name === name && ask.templateId !== ''),
  );
  return wanted
    .filter(({ name, left }) => left <= (name === 'reminder' ? owed : 0))
    .filter(({ refusedAt }) => refusedAt === undefined || now - refusedAt >= PEACE_MS)
    .slice(0, MOST);
}
