// Decides how a booking moves: one state machine, with who may do what from where.
// What a booking says is booking.ts's; its places are ledger.ts's and line.ts's.
import { dateAt, type Instant } from './calendar';
import type { Service } from './service';

export const statuses = [
  'waiting',
  'offered',
  'pending',
  'confirmed',
  'arrived',
  'missed',
  'excused',
  'declined',
  'cancelled',
  'expired',
] as const;

export type BookingStatus = (typeof statuses)[number];

export type BookingAction =
  | 'place'
  | 'promote'
  | 'offer'
  | 'accept'
  | 'confirm'
  | 'decline'
  | 'cancel'
  | 'reschedule'
  | 'arrive'
  | 'undo'
  | 'miss'
  | 'excuse'
  | 'expire'
  /** Of a home visit, other workers go: that is no move. */
  | 'assign';

/** A move of a booking that exists. */
export type Move = Exclude<BookingAction, 'place' | 'assign'>;

/** In which part somebody acts on a booking. */
export type Part = 'resident' | 'staff' | 'clock';

interface Transition {
  readonly from: readonly BookingStatus[];
  /** `taken`: the status in which a booking takes its time, by the service's confirmation (statusOf). */
  readonly to: BookingStatus | 'taken';
  readonly by: readonly Part[];
}

/** The whole machine. `place` is its beginning: in line, or with the status that the service's confirmation gives. */
export const transitions: { readonly [M in Move]: Transition } = {
  promote: { from: ['waiting'], to: 'taken', by: ['clock'] },
  offer: { from: ['waiting'], to: 'offered', by: ['clock'] },
  accept: { from: ['offered'], to: 'taken', by: ['resident', 'staff'] },
  confirm: { from: ['pending'], to: 'confirmed', by: ['staff'] },
  decline: { from: ['pending', 'waiting'], to: 'declined', by: ['staff'] },
  cancel: {
    from: ['waiting', 'offered', 'pending', 'confirmed'],
    to: 'cancelled',
    by: ['resident', 'staff'],
  },
  // A new time has to be confirmed anew; where nobody confirms, it stays confirmed.
  reschedule: { from: ['pending', 'confirmed'], to: 'taken', by: ['resident', 'staff'] },
  arrive: { from: ['confirmed', 'missed'], to: 'arrived', by: ['staff'] },
  // The wrong line was tapped: nobody has come, or nobody stayed away. Only on the day itself, while everybody still knows.
  undo: { from: ['arrived', 'missed'], to: 'confirmed', by: ['staff'] },
  miss: { from: ['confirmed'], to: 'missed', by: ['staff', 'clock'] },
  // A good reason was given: it no longer counts towards a cooling-off.
  excuse: { from: ['missed'], to: 'excused', by: ['staff'] },
  // Its time, or the time to answer, is over.
  expire: { from: ['waiting', 'offered', 'pending'], to: 'expired', by: ['clock'] },
};

/** The status in which a booking takes its time: somebody has to confirm it, or nobody. */
export const statusOf = (service: Pick<Service, 'confirmation'>): 'pending' | 'confirmed' =>
  service.confirmation === 'automatic' ? 'confirmed' : 'pending';

/** How a booking is confirmed: what staff have made or moved needs no second look of theirs. */
export const confirmationBy = (part: Part, { confirmation }: Pick<Service, 'confirmation'>) =>
  part === 'staff' ? 'automatic' : confirmation;

/** Where a move leads, in a service of which somebody confirms bookings or nobody. */
export function after(move: Move, confirmation: Service['confirmation'], by: Part): BookingStatus {
  const { to } = transitions[move];
  return to === 'taken' ? statusOf({ confirmation: confirmationBy(by, { confirmation }) }) : to;
}

const HOLDING: readonly BookingStatus[] = ['offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused'];

/** Statuses in which something may still happen to a booking before its time. */
export const OPEN: readonly BookingStatus[] = ['waiting', 'offered', 'pending', 'confirmed'];

/** Statuses in which a booking holds its places; also those it used, or let go by. */
export const holdsPlace = (status: BookingStatus): boolean => HOLDING.includes(status);

export const isOpen = (status: BookingStatus): boolean => OPEN.includes(status);

/** What a resident may do until the cancel deadline only; who has no place yet may leave at any time. */
const until: readonly Move[] = ['cancel', 'reschedule'];

/** Whether it is too late for a resident to cancel or move a place; who has none yet, or only an offer, may leave at any time. */
export const isLate = (
  { status, cancelUntil }: { readonly status: BookingStatus; readonly cancelUntil: Instant },
  now: Instant,
): boolean => (status === 'pending' || status === 'confirmed') && now >= cancelUntil;

/** What somebody may do next with a booking; a resident cancels and reschedules a place only until the deadline. */
export function mayDo(
  booking: { readonly status: BookingStatus; readonly cancelUntil: Instant; readonly startsAt: Instant },
  part: Part,
  now: Instant,
): Move[] {
  const late = part === 'resident' && isLate(booking, now);
  const early = now < booking.startsAt;
  return (Object.keys(transitions) as Move[])
    .filter((move) => transitions[move].by.includes(part) && transitions[move].from.includes(booking.status))
    .filter((move) => !late || !until.includes(move))
    .filter((move) => !early || move !== 'miss')
    .filter((move) => move !== 'undo' || dateAt(now) === dateAt(booking.startsAt));
}
