// Decides which notices a change of a booking owes to whom. They are written with the change itself;
// sending, retrying and what cannot be delivered are the clock's.
import type { Instant } from './calendar';

export type NoticeKind =
  | 'booking-received'
  | 'booking-waiting'
  | 'booking-promoted'
  | 'booking-offered'
  | 'booking-confirmed'
  | 'booking-declined'
  | 'booking-rescheduled'
  | 'booking-cancelled'
  | 'booking-missed'
  | 'booking-expired';

export interface Notice {
  /** Unique within the booking: the change that owes it. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** OPENID of the one it is for. */
  readonly to: string;
  readonly dueAt: Instant;
  readonly state: 'due' | 'sent' | 'dead';
}

export const dueNotice = (kind: NoticeKind, to: string, dueAt: Instant): Notice => ({
  id: `${kind}:${dueAt}`,
  kind,
  to,
  dueAt,
  state: 'due',
});
