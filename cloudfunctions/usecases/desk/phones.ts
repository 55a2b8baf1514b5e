// Decides when staff read the phones of one booking in full: a clerk whenever there is something to tell; who runs only its kind,
// until its day is over. The look itself is in the audit trail before it is answered.
import type { PhonesView } from '#contract/desk-people';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { mayDo } from '#domain/staff';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { ownBooking } from './own';

/** One round trip besides the look at who calls and the audit trail. Refusals: NOT_FOUND (also elsewhere's). */
export async function viewPhones(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<PhonesView>> {
  const found = await ownBooking(store, caller, input);
  if (!found.ok) return found;
  const { communityId, date, persons } = found.value;
  const isClerk = caller.grants.some(
    (grant) => grant.communityId === communityId && mayDo(grant.role, 'clerk'),
  );
  if (!isClerk && date < dateAt(caller.now)) return refused('NOT_FOUND', { what: 'booking' });
  return done({ persons: persons.map(({ name, phone }) => ({ name, phone })) });
}
