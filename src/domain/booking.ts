// Decides what a booking is and how it moves: one state machine, with who may do what from where.
// Places are ledger.ts's; who somebody is, is decided by the functions from WeChat's context.
import { instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import type { KindName } from './kinds';
import type { Notice } from './notice';
import type { Service, Units } from './service';
import type { Session } from './session';

export type BookingStatus = 'pending' | 'confirmed' | 'declined' | 'cancelled';

export type BookingAction = 'place' | 'confirm' | 'decline' | 'cancel' | 'reschedule';

/** In which part somebody acts on a booking. */
export type Part = 'resident' | 'staff' | 'clock';

export interface BookingEvent {
  readonly at: Instant;
  readonly action: BookingAction;
  readonly part: Part;
  /** A staff member's name; residents are not named in it. */
  readonly name?: string;
  readonly reason?: string;
  /** Where a rescheduled booking went. */
  readonly to?: { readonly date: LocalDate; readonly start: Minutes };
}

export interface Booking {
  readonly _id: string;
  /** Six digits one can say aloud; unique enough within a community's day, never a key. */
  readonly code: string;
  readonly kind: KindName;
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly place: string;
  readonly phone: string;
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelUntil: Instant;
  readonly personId: string;
  readonly personName: string;
  readonly personPhone: string;
  readonly bookedBy: string;
  readonly units: Units;
  readonly note: string;
  readonly status: BookingStatus;
  /** Unique in the database: the n-th open booking of this kind of this person, or the booking's own id once closed. */
  readonly limitKey: string;
  readonly history: readonly BookingEvent[];
  readonly outbox: readonly Notice[];
  readonly createdAt: Instant;
}

interface Transition {
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
  readonly by: readonly Part[];
}

/** The whole machine. `place` is its beginning: the status follows from the service's confirmation. */
export const transitions: { readonly [A in Exclude<BookingAction, 'place'>]: Transition } = {
  confirm: { from: ['pending'], to: 'confirmed', by: ['staff'] },
  decline: { from: ['pending'], to: 'declined', by: ['staff'] },
  cancel: { from: ['pending', 'confirmed'], to: 'cancelled', by: ['resident', 'staff'] },
  // A new time has to be confirmed anew; where nobody confirms, it stays confirmed (statusOf).
  reschedule: { from: ['pending', 'confirmed'], to: 'pending', by: ['resident'] },
};

/** Statuses in which a booking holds its place. */
export const holdsPlace = (status: BookingStatus): boolean => status === 'pending' || status === 'confirmed';

/** What a resident may do until the cancel deadline only. */
const until: readonly BookingAction[] = ['cancel', 'reschedule'];

/** The status in which a booking takes its time: somebody has to confirm it, or nobody. */
export const statusOf = (service: Pick<Service, 'confirmation'>): BookingStatus =>
  service.confirmation === 'automatic' ? 'confirmed' : 'pending';

/** What a booking says of its session. */
export type BookedTime = Pick<
  Booking,
  'sessionId' | 'date' | 'start' | 'end' | 'startsAt' | 'endsAt' | 'cancelUntil'
>;

export const timeOf = (session: Session): BookedTime => ({
  sessionId: session._id,
  date: session.date,
  start: session.start,
  end: session.end,
  startsAt: instantOf(session.date, session.start),
  endsAt: instantOf(session.date, session.end),
  cancelUntil: session.cancelUntil,
});

/** What somebody may do next with a booking; a resident cancels and reschedules only until the deadline. */
export function mayDo(
  booking: Pick<Booking, 'status' | 'cancelUntil'>,
  part: Part,
  now: Instant,
): Exclude<BookingAction, 'place'>[] {
  const actions = Object.entries(transitions) as [Exclude<BookingAction, 'place'>, Transition][];
  return actions
    .filter(([, step]) => step.by.includes(part) && step.from.includes(booking.status))
    .filter(([action]) => part !== 'resident' || !until.includes(action) || now < booking.cancelUntil)
    .map(([action]) => action);
}
