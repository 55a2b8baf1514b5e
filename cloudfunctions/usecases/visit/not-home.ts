// Decides how a household that was not at home is called: a line on the call list for each time somebody went there in vain, closed
// when it turns out that they were at home, or that nobody had been there.
import type { Booking } from '#domain/booking';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';

/** Somebody old who does not open may have fallen: it is asked soon. */
const WITHIN_MS = 30 * 60_000;

/** How often it was missed before: another time is another line, a retry is the same. */
const lineOf = ({ _id, history }: Booking, before: number): string =>
  `${_id}:not-home:${history.filter(({ action }) => action === 'miss').length - before}`;

/** One round trip. */
export async function callNotHome(store: Store, booking: Booking, about: string, now: number): Promise<void> {
  await store.calls.add([
    {
      _id: lineOf(booking, 0),
      communityId: booking.communityId,
      reason: 'not-home',
      bookingId: booking._id,
      name: booking.persons[0]?.name ?? '',
      phone: booking.persons[0]?.phone ?? '',
      about,
      createdAt: now,
      dueAt: now + WITHIN_MS,
      state: 'open',
    },
  ]);
}

/** Nobody has to be called any more. One round trip where the booking, as it was read, had been missed; else none. */
export async function settleNotHome(
  store: Store,
  { member, now }: StaffCaller,
  booking: Booking,
): Promise<void> {
  if (booking.kind !== 'visit' || booking.status !== 'missed') return;
  const result = { text: '', by: member._id, name: member.name, at: now };
  await store.calls.close(lineOf(booking, 1), booking.communityId, ['not-home'], result);
}
