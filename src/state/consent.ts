// Asks for WeChat's one-time consents at a tap, and sends what was answered; for which, is asks.ts's.
// What the tap is for goes on whatever is answered, and whether anything is.
import { useRef } from 'react';
import type { AskView, ConsentInput } from '#contract/message';
import type { TemplateName } from '#domain/template';
import { call } from '../platform/call';
import { askConsent, canAskConsent, type ConsentAnswers } from '../platform/subscribe';
import { asksAt, type Tap } from './asks';
import { refresh, useKnown, useRead } from './read';

/** A page waits no longer than this for WeChat's sheet to be closed, in case WeChat never says that it was. */
const PATIENCE_MS = 60_000;

/** The answers by what they are for; nothing where WeChat asked for nothing. */
export const answersOf = (asks: readonly AskView[], given: ConsentAnswers): ConsentInput['answers'] =>
  asks.flatMap(({ name, templateId }) => {
    const answer = given[templateId];
    return answer ? [{ name, answer }] : [];
  });

async function askAndTell(asks: readonly AskView[]): Promise<void> {
  const answers = answersOf(asks, await askConsent(asks.map(({ templateId }) => templateId)));
  if (answers.length === 0) return;
  // In the background: an answer that is lost on the way costs a message, not the booking.
  void call('message.consent', { answers }).then(() => refresh('message.asks', null));
}

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** What a page knows of consents, and what it has asked for already. */
interface Known {
  readonly asks: readonly AskView[];
  /** Reminders that other bookings will use up. */
  readonly owed: number;
  readonly asked: { current: readonly TemplateName[] };
}

/** Asks for what a tap needs, for each at most once on a page; resolves once nobody is being asked any more. */
export async function askOnce(tap: Tap, { asks, owed, asked }: Known): Promise<void> {
  const now = asksAt(tap, asks, owed, Date.now()).filter(({ name }) => !asked.current.includes(name));
  if (now.length === 0) return;
  asked.current = [...asked.current, ...now.map(({ name }) => name)];
  await Promise.race([askAndTell(now), patience()]);
}

/** To be called first thing inside a tap. `bookingId`: of the booking that the tap is about, where it exists already. */
export function useConsent(bookingId?: string): (tap: Tap) => Promise<void> {
  const { value: asks = [] } = useRead('message.asks', canAskConsent ? null : undefined);
  // One's bookings are read on the way here; a count that is a little old is worth no round trip.
  const mine = useKnown('booking.mine', null);
  const asked = useRef<readonly TemplateName[]>([]);
  const owed = (mine?.upcoming ?? []).filter(({ id }) => id !== bookingId).length;
  return (tap) => askOnce(tap, { asks, owed, asked });
}
