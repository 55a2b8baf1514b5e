// Decides the ids of what a caller makes: the same request makes the same id, so that a retry finds itself.
import { createHash } from 'node:crypto';

/** SHA-256 in hex; also what draws are checked with. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const digest = (...parts: string[]): string => sha256(parts.join('\n'));

/** `by` is the OPENID, or the desk, in whose name the request was made. */
export const bookingIdOf = (by: string, requestId: string): string =>
  `b${digest('booking', by, requestId).slice(0, 28)}`;

export const standingIdOf = (by: string, requestId: string): string =>
  `o${digest('standing', by, requestId).slice(0, 28)}`;

/** The human behind a card: the same name and phone is the same person, whoever books for them. */
export const personIdOf = (name: string, phone: string): string =>
  `p${digest('person', name, phone).slice(0, 28)}`;

/** The same for somebody without a phone, whom a desk tells from namesakes by the birthday. */
export const personWithoutPhoneIdOf = (name: string, communityId: string, born: string): string =>
  `p${digest('person-without-phone', name, communityId, born).slice(0, 28)}`;

/** One request of a member of the staff to make an event. */
export const eventIdOf = (by: string, requestId: string): string =>
  `e${digest('event', by, requestId).slice(0, 28)}`;

/** One request of a desk to close days. */
export const closureIdOf = (communityId: string, requestId: string): string =>
  `c${digest('closure', communityId, requestId).slice(0, 28)}`;

/** One request to have one's data erased; it does not say whose. */
export const auditIdOf = (by: string, requestId: string): string =>
  `a${digest('audit', by, requestId).slice(0, 28)}`;

/** A file that a desk asked for. */
export const fileIdOf = (by: string, requestId: string): string =>
  `f${digest('file', by, requestId).slice(0, 28)}`;

/** A matter that a desk raised. */
export const escalationIdOf = (by: string, requestId: string): string =>
  `e${digest('escalation', by, requestId).slice(0, 28)}`;

/** One request of a manager to invite somebody. */
export const invitationIdOf = (by: string, requestId: string): string =>
  `i${digest('invitation', by, requestId).slice(0, 28)}`;

/** A member as colleagues name them to the functions: nobody need know an OPENID. */
export const memberIdOf = (openid: string): string => `m${digest('member', openid).slice(0, 28)}`;

/** The card a keeper has of oneself: one, whatever name is on it. */
export const selfCardIdOf = (openid: string): string => `k${digest('self', openid).slice(0, 28)}`;

/** The card a keeper has of somebody else: the same person twice is one card. */
export const cardIdOf = (keeper: string, personId: string): string =>
  `k${digest('card', keeper, personId).slice(0, 28)}`;

/** Six digits to say aloud; first digit never 0, so that none is lost on paper or in a sheet. */
export function codeOf(bookingId: string): string {
  const number = parseInt(digest('code', bookingId).slice(0, 12), 16);
  return String(100_000 + (number % 900_000));
}
