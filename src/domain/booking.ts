// Decides what a booking is and how it moves: one state machine, with who may do what from where.
// Places are ledger.ts's; who somebody is, is decided by the functions from WeChat's context.
import type { Instant, LocalDate, Minutes } from './calendar';
import type { KindName } from './kinds';
import type { Notice } from './notice';
import type { Units } from './service';

export type BookingStatus = 'pending' | 'confirmed' | 'declined' | 'cancelled';

export type BookingAction = 'place' | 'confirm' | 'decline' | 'cancel';

/** In which part somebody acts on a booking. */
export type Part = 'resident' | 'staff' | 'clock';

export interface BookingEvent {
  readonly at: Instant;
  readonly action: BookingAction;
  readonly part: Part;
  /** A staff member's name; residents are not named in it. */
  readonly name?: string;
  readonly reason?: string;
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
};

/** Statuses in which a booking holds its place. */
export const holdsPlace = (status: BookingStatus): boolean => status === 'pending' || status === 'confirmed';

/** What somebody may do next with a booking; a resident only until the cancel deadline. */
export function mayDo(
  booking: Pick<Booking, 'status' | 'cancelUntil'>,
  part: Part,
  now: Instant,
): Exclude<BookingAction, 'place'>[] {
  const actions = Object.entries(transitions) as [Exclude<BookingAction, 'place'>, Transition][];
  return actions
    .filter(([, step]) => step.by.includes(part) && step.from.includes(booking.status))
    .filter(([action]) => action !== 'cancel' || part !== 'resident' || now < booking.cancelUntil)
    .map(([action]) => action);
}
