// What is asked and answered about messages: the inbox, and which of WeChat's one-time consents somebody has given.
import * as v from 'valibot';
import type { BookingEvent } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { NoticeKind } from '#domain/notice';
import { templateNames, type TemplateName } from '#domain/template';
import type { BookingView } from './booking';

export interface MessageView {
  /** Unique in the inbox. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly unread: boolean;
  /** What staff wrote. */
  readonly text?: string;
  /** Why staff declined or cancelled, where it stands in the history. */
  readonly reason?: BookingEvent['reason'];
  /** The booking as it is now. */
  readonly booking: Pick<
    BookingView,
    | 'id'
    | 'kind'
    | 'title'
    | 'communityName'
    | 'place'
    | 'date'
    | 'start'
    | 'end'
    | 'persons'
    | 'status'
    | 'offerUntil'
    | 'may'
  >;
}

export interface InboxView {
  /** The latest first, at most 100. */
  readonly messages: readonly MessageView[];
  readonly unread: number;
}

/** Everything up to then has been read. */
export const seenInput = v.strictObject({ until: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** A template WeChat can be asked for, and how many of its messages may still be sent to the caller. */
export interface AskView {
  readonly name: TemplateName;
  readonly templateId: string;
  readonly left: number;
  /** When the caller last refused, so that nobody is asked again at once. */
  readonly refusedAt?: Instant;
}

/** What WeChat answered for the templates that were asked for at one tap (wx.requestSubscribeMessage). */
export const consentInput = v.strictObject({
  answers: v.pipe(
    v.array(
      v.strictObject({
        name: v.picklist(templateNames),
        answer: v.picklist(['accept', 'reject', 'ban', 'filter', 'acceptWithAlert', 'acceptWithAudio']),
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
});
export type ConsentInput = v.InferOutput<typeof consentInput>;
