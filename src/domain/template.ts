// Decides which of WeChat's message templates a notice goes out by: few, because an account may have few and a tap may ask
// for three (WeChat, requestSubscribeMessage). Their ids and keywords are data of the account; values are fitted elsewhere.
import type { NoticeKind } from './notice';

export const templateNames = ['result', 'place', 'reminder', 'message', 'work'] as const;

/**
 * `result`: what became of a booking. `place`: a place for somebody in line. `reminder`: the time is near. `message`: what
 * staff write to everyone. `work`: to staff, what waits for them.
 */
export type TemplateName = (typeof templateNames)[number];

/** A template of the account: which of our values goes into which of its keywords (`thing1`, `time2` …). */
export interface Template {
  readonly _id: TemplateName;
  /** As WeChat's console shows it; empty until somebody has entered it. */
  readonly templateId: string;
  /** The value's name by keyword; 2 to 5 of them (WeChat). */
  readonly fields: { readonly [keyword: string]: string };
}

/** `undefined`: only in the inbox, because whoever made the change has just seen it. */
export const templateOf: { readonly [K in NoticeKind]: TemplateName | undefined } = {
  'booking-received': undefined,
  'booking-waiting': undefined,
  'booking-promoted': 'place',
  'booking-offered': 'place',
  'booking-confirmed': 'result',
  'booking-declined': 'result',
  'booking-rescheduled': 'result',
  'booking-cancelled': 'result',
  'booking-missed': undefined,
  'booking-expired': 'result',
  'booking-workers': 'result',
  'booking-reminder': 'reminder',
  'staff-message': 'message',
};
