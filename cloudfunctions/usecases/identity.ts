// Decides the ids of what a caller makes: the same request makes the same id, so that a retry finds itself.
import { createHash } from 'node:crypto';

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

export const bookingIdOf = (openid: string, requestId: string): string =>
  `b${digest('booking', openid, requestId).slice(0, 28)}`;

/** Oneself: known before it is saved. */
export const selfIdOf = (openid: string): string => `p${digest('self', openid).slice(0, 28)}`;

/** Somebody else one keeps: the same name and phone twice is one person. */
export const personIdOf = (keeper: string, name: string, phone: string): string =>
  `p${digest('person', keeper, name, phone).slice(0, 28)}`;

/** Six digits to say aloud; first digit never 0, so that none is lost on paper or in a sheet. */
export function codeOf(bookingId: string): string {
  const number = parseInt(digest('code', bookingId).slice(0, 12), 16);
  return String(100_000 + (number % 900_000));
}
