// Decides where a ledger and its bookings disagree after a function died between two writes, and how that is mended.
// The ledger has decided: what it holds is recorded, what a closed booking still holds is given back. Reading is the use case's.
import { personIdsOf, type Booking } from './booking';
import type { Instant } from './calendar';
import { heldBy, imbalances } from './ledger';
import { holdsPlace, isOpen } from './lifecycle';
import type { Holder, LineEntry, Session } from './session';
import type { Places } from './units';

/** A booking may still be on its way for so long: a function's longest timeout (60 s) and as much again for a retry. */
export const GRACE_MS = 120_000;

/** A booking as far as the sweep compares it. */
export type SweptBooking = Pick<
  Booking,
  '_id' | 'persons' | 'status' | 'sessionId' | 'offerUntil' | 'swaps'
> & {
  readonly history: readonly { readonly at: Instant }[];
};

export type Disagreement =
  /** Places are held, or somebody waits, and nobody wrote the booking down. */
  | {
      readonly mend: 'record';
      readonly booking: string;
      readonly by: string;
      readonly at: Instant;
      readonly persons: readonly string[];
      /** Absent for one in line. */
      readonly places?: Places;
      /** Of places that are offered only. */
      readonly offerUntil?: Instant;
    }
  /** The booking has been closed or moved to another time, and its places were not given back. */
  | { readonly mend: 'release'; readonly booking: string; readonly places: Places }
  /** It is in line, and does not wait any more. */
  | { readonly mend: 'leave'; readonly booking: string }
  /** The ledger promoted it, or its offer was accepted: its record says otherwise. */
  | {
      readonly mend: 'promote' | 'accept';
      readonly booking: string;
      readonly places: Places;
      readonly offerUntil?: Instant;
    }
  /** Other workers go to a household than its record says. */
  | {
      readonly mend: 'assign';
      readonly booking: string;
      readonly places: Places;
      readonly swaps: number;
    }
  /** It has an offer that passed on. */
  | { readonly mend: 'expire'; readonly booking: string }
  /** Its session has been closed. */
  | { readonly mend: 'cancel'; readonly booking: string }
  /** No crash leaves this behind: somebody must look. */
  | {
      readonly mend: 'report';
      readonly what: 'booking-without-place' | 'imbalance';
      readonly booking?: string;
    };

/** Of one session with the bookings it names and all that are open in it; empty when they agree. */
export function disagreements(
  session: Session,
  bookings: readonly SweptBooking[],
  now: Instant,
): Disagreement[] {
  const byId = new Map(bookings.map((one) => [one._id, one]));
  const held = new Map(Object.values(session.holders).map((holder) => [holder.booking, holder]));
  const unbalanced = imbalances(session).map((): Disagreement => ({ mend: 'report', what: 'imbalance' }));
  return [
    ...[...held.values()].flatMap((holder) => ofHolder(session, holder, byId.get(holder.booking), now)),
    ...session.line.flatMap((entry) => ofEntry(session, entry, byId.get(entry.booking), now)),
    ...bookings.flatMap((one) => ofBooking(session, one, held.has(one._id), now)),
    ...unbalanced,
  ];
}

function ofHolder(
  session: Session,
  { booking, by, at, offerUntil }: Holder,
  record: SweptBooking | undefined,
  now: Instant,
): Disagreement[] {
  const places = heldBy(session, booking);
  const fresh = now < at + GRACE_MS;
  const offer = offerUntil === undefined ? {} : { offerUntil };
  if (!record)
    return fresh ? [] : [{ mend: 'record', booking, by, at, persons: Object.keys(places), places, ...offer }];
  const here = record.sessionId === session._id;
  if (record.status === 'waiting' && here)
    return fresh ? [] : [{ mend: 'promote', booking, places, ...offer }];
  if (!holdsPlace(record.status)) return [{ mend: 'release', booking, places }];
  if (!here) return fresh ? [] : [{ mend: 'release', booking, places }];
  if (record.status === 'offered' && offerUntil === undefined)
    return fresh ? [] : [{ mend: 'accept', booking, places }];
  return isOpen(record.status) ? behind(session, record, places) : [];
}

/** The swap is counted with the one who stands for the household. */
function behind(
  { holders }: Session,
  { _id: booking, swaps = 0 }: SweptBooking,
  places: Places,
): Disagreement[] {
  const counted = Math.max(...Object.keys(places).map((id) => holders[id]?.swaps ?? 0));
  return counted > swaps ? [{ mend: 'assign', booking, places, swaps: counted }] : [];
}

function ofEntry(
  session: Session,
  { booking, by, at, persons }: LineEntry,
  record: SweptBooking | undefined,
  now: Instant,
): Disagreement[] {
  if (!record) return now < at + GRACE_MS ? [] : [{ mend: 'record', booking, by, at, persons }];
  const waits = record.status === 'waiting' && record.sessionId === session._id;
  return waits ? [] : [{ mend: 'leave', booking }];
}

function ofBooking(session: Session, record: SweptBooking, held: boolean, now: Instant): Disagreement[] {
  // The session was read before: what has changed since is not in it.
  if (record.sessionId !== session._id || now < (record.history.at(-1)?.at ?? 0) + GRACE_MS) return [];
  const { _id: booking, status } = record;
  if (session.state === 'closed' && isOpen(status)) return [{ mend: 'cancel', booking }];
  if (status === 'waiting') {
    const known = held || session.line.some((entry) => entry.booking === booking);
    return known ? [] : [{ mend: 'report', what: 'booking-without-place', booking }];
  }
  if (!isOpen(status) || personIdsOf(record).every((id) => session.holders[id]?.booking === booking))
    return [];
  if (status !== 'offered') return [{ mend: 'report', what: 'booking-without-place', booking }];
  return (record.offerUntil ?? 0) <= now ? [{ mend: 'expire', booking }] : [];
}
