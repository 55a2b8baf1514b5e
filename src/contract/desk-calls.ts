// What is asked and answered at a desk about calls that are owed, and about writing to everybody of a session.
import * as v from 'valibot';
import type { CallReason } from '#domain/call';
import type { Instant } from '#domain/calendar';
import { sessionInput } from './desk-sessions';
import type { MessageView } from './message';
import { id, line, requestId } from './scalars';

export const callsInput = v.strictObject({ communityId: id });

/** A line of the call list, for those who must call: the phone in full. */
export interface CallView {
  readonly id: string;
  readonly reason: CallReason;
  readonly bookingId: string;
  readonly name: string;
  /** Empty when there is none: then somebody has to go there. */
  readonly phone: string;
  /** Of a notice its kind, of a rating what was written, of an absence what was missed. */
  readonly about: string;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  /** How often nobody answered. */
  readonly tried: number;
  /** Of a notice what it says, with the booking as it is now: what the person has to be told, and whether they read it themselves. */
  readonly message?: MessageView;
}

export interface CallsView {
  /** The most pressing first, at most 80. */
  readonly calls: readonly CallView[];
  /** There are others behind them. */
  readonly more: boolean;
}

/** Made of what the call is about (domain/call.ts): ids, joined by colons. */
const callId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_:-]{1,200}$/));

export const closeCallInput = v.strictObject({ communityId: id, callId, result: line(200, 1) });
export type CloseCallInput = v.InferOutput<typeof closeCallInput>;

export interface ClosedCallView {
  readonly closedAt: Instant;
}

/** Nobody answered: it stays on the list for later. The same request again is noted once. */
export const tryLaterInput = v.strictObject({ requestId, communityId: id, callId });
export type TryLaterInput = v.InferOutput<typeof tryLaterInput>;

export interface TriedView {
  /** From then on it is late again. */
  readonly dueAt: Instant;
}

/** Whom a message to everybody of a time would reach. */
export const audienceInput = v.strictObject({ communityId: id, ...sessionInput.entries });
export type AudienceInput = v.InferOutput<typeof audienceInput>;

export interface AudienceView {
  readonly bookings: number;
}

/** The same request again tells nobody twice. */
export const messageAllInput = v.strictObject({
  requestId,
  communityId: id,
  ...sessionInput.entries,
  text: line(200, 1),
});
export type MessageAllInput = v.InferOutput<typeof messageAllInput>;

/** Bookings whose people are told: in the inbox at once, through WeChat or by a call as they can be reached. */
export interface MessagedView {
  readonly told: number;
}
