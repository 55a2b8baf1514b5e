// Decides what an invitation to a community's staff is, and when it still lets somebody in: once, for one role, for two days.
// That codes are made by chance and only their hash is kept is the functions'.
import type { Instant } from './calendar';
import type { Grant } from './staff';

/** Long enough for somebody who is away today, short enough that a forgotten slip of paper opens nothing. */
export const INVITATION_MS = 48 * 3_600_000;

/** After it is over, so that functions' clocks may differ: who came in by it stands in the audit trail. */
export const INVITATION_KEPT_MS = 24 * 3_600_000;

/** Digits, because they can be read out over a telephone and typed on any keyboard. */
export const CODE_DIGITS = 12;

export interface Invitation {
  readonly _id: string;
  /** Of the code; the code itself is kept nowhere. */
  readonly hash: string;
  readonly grant: Grant;
  readonly communityId: string;
  readonly expiresAt: Instant;
  /** Who invited, as they were called then. */
  readonly byName: string;
  /** OPENID of the one who came in by it, and their request: a retry of it finds itself. */
  readonly usedBy?: string;
  readonly usedFor?: string;
  readonly revokedAt?: Instant;
}

/** Whether it lets this caller in now: nobody has used it, or it is their own request again. */
export const letsIn = (
  { expiresAt, revokedAt, usedBy, usedFor }: Invitation,
  openid: string,
  requestId: string,
  now: Instant,
): boolean =>
  now < expiresAt &&
  revokedAt === undefined &&
  (usedBy === undefined || (usedBy === openid && usedFor === requestId));
