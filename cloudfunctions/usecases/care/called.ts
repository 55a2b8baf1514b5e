// Decides that somebody who did not come has been called: in vain, or with what came of it. The call is a line of the community's call
// list (domain/call.ts), the same whether staff or the clock have put it there, so that nobody is called twice.
import type { AbsenceCalledInput, CareGuest } from '#contract/desk-care';
import type { Booking } from '#domain/booking';
import { TRY_AGAIN_MS } from '#domain/call';
import { callsOwed, missedCallId } from '#domain/missed';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { ownBooking } from '../desk/own';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { guestsOf } from './guest';

const REASONS = ['absence'] as const;

/**
 * Three round trips besides the look at who calls, and a look at the line when somebody was faster. Sent again it is done once.
 * Refusals: NOT_FOUND (also elsewhere's, other kinds', and a call that somebody else has closed), STATE_CHANGED when the person came
 * or nobody has marked them as missed.
 */
export async function absenceCalled(
  store: Store,
  caller: StaffCaller,
  { requestId, bookingId, personId, result }: AbsenceCalledInput,
): Promise<Outcome<CareGuest>> {
  const found = await ownBooking(store, caller, { bookingId });
  if (!found.ok) return found;
  const booking = found.value;
  const { kind, status, persons, communityId } = booking;
  if (kind !== 'daycare' || !persons.some((one) => one.personId === personId))
    return refused('NOT_FOUND', { what: 'booking' });
  if (status !== 'missed' && status !== 'excused') return refused('STATE_CHANGED', { status });
  await store.calls.add(callsOwed(booking, persons, caller.now));
  const callId = missedCallId(bookingId, 'absence', personId);
  const who = { by: caller.member._id, name: caller.member.name, at: caller.now };
  const noted =
    result === undefined
      ? await store.calls.tryLater(
          callId,
          communityId,
          REASONS,
          { id: requestId, ...who },
          caller.now + TRY_AGAIN_MS,
        )
      : await store.calls.close(callId, communityId, REASONS, { text: result, ...who });
  if (!noted) return refused('NOT_FOUND', { what: 'call' });
  const guest = guestsOf(booking, caller.now).find((one) => one.personId === personId);
  return guest ? done(guest) : refused('NOT_FOUND', { what: 'person' });
}

/** The reason is known: nobody need be called any more. One round trip a person; what somebody else has closed stays theirs. */
export async function closeAbsenceCalls(
  store: Store,
  { member, now }: StaffCaller,
  { _id, communityId, persons }: Pick<Booking, '_id' | 'communityId' | 'persons'>,
  text: string,
): Promise<void> {
  const result = { text, by: member._id, name: member.name, at: now };
  await forEach(persons, persons.length, ({ personId }) =>
    store.calls.close(missedCallId(_id, 'absence', personId), communityId, REASONS, result),
  );
}
