// Decides that staff book for people without WeChat, whom the desk keeps: the same rules, limits and ledger as for anybody.
// It is confirmed at once: who would confirm it has just made it, and the person stands there or is on the phone and must
// leave with a yes.
import type { BookingView } from '#contract/booking';
import type { DeskBookInput } from '#contract/desk-book';
import type { Outcome } from '#domain/refusal';
import { desk } from '../booking/booker';
import { placeAs } from '../booking/place';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { grantFor } from './own';

/** Three round trips besides the look at who calls. Refusals: those of booking/place.ts; another community's service is NOT_FOUND. */
export async function bookForDesk(
  store: Store,
  caller: StaffCaller,
  { communityId, walkIn, ...input }: DeskBookInput,
): Promise<Outcome<BookingView>> {
  grantFor(caller, communityId);
  return placeAs(store, desk(caller, communityId, walkIn), input);
}
