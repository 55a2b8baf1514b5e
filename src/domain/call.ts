// Decides what a line of a community's call list is: somebody whom no message reaches, or who is owed a call.
// Who puts lines there and who closes them are the use cases'.
import type { Instant } from './calendar';

/**
 * `undelivered`: a notice that WeChat could not deliver, or that goes to a person without WeChat. `missed-meal`: an elder did
 * not come to a meal. `bad-rating`: a call-back is owed, by a manager, because who rates stays unknown to whom is rated.
 * `visit`: the very old are called before a visit. `absence`: somebody did not come to day care. `unstaffed`: nobody can go to a
 * household that was promised a visit. `not-home`: somebody went to a household in vain.
 */
export const callReasons = [
  'undelivered',
  'missed-meal',
  'absence',
  'bad-rating',
  'visit',
  'unstaffed',
  'not-home',
] as const;
export type CallReason = (typeof callReasons)[number];

/** Nobody answered: later it is tried again. */
export interface TriedCall {
  /** Of the request that noted it: sent twice it is noted once. */
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
}

/** So much later somebody who did not answer is called again. */
export const TRY_AGAIN_MS = 60 * 60_000;

/** Lines that only managers may see, because whoever is rated must not learn who rated. */
const OF_MANAGERS: readonly CallReason[] = ['bad-rating'];

/** What a role may see of a call list, and close. */
export const reasonsFor = (manages: boolean): readonly CallReason[] =>
  manages ? callReasons : callReasons.filter((reason) => !OF_MANAGERS.includes(reason));

/** Lines of call lists that are open, and those of them that should have been called already. */
export interface CallCounts {
  readonly open: number;
  readonly overdue: number;
  /** Open ones for messages that reached nobody: the dead letters that nobody has dealt with. */
  readonly undelivered: number;
}

export interface Call {
  /** Made of what it is about (`<bookingId>:<reason>:<what>`), so that the same is never put there twice. */
  readonly _id: string;
  readonly communityId: string;
  readonly reason: CallReason;
  readonly bookingId: string;
  /** Whom to call. */
  readonly name: string;
  readonly phone: string;
  /** What the call is about, for the staff: of a notice its kind, of a rating what was written. */
  readonly about: string;
  readonly createdAt: Instant;
  /** By when it should be made. */
  readonly dueAt: Instant;
  readonly state: 'open' | 'done';
  /** When somebody called in vain, the earliest first. */
  readonly tried?: readonly TriedCall[];
  /** What came of it, and who called. */
  readonly result?: {
    readonly text: string;
    readonly by: string;
    readonly name: string;
    readonly at: Instant;
  };
}
