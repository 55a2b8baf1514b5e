// Decides what a meal would cost those for whom a desk books: the price that a booking by the desk would record.
import type { DeskQuoteInput } from '#contract/desk-book';
import type { QuoteView } from '#contract/service';
import type { Outcome } from '#domain/refusal';
import { desk } from '../booking/booker';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { quoteFor } from '../service/quote';
import { grantFor } from './own';

/** One round trip besides the look at who calls. Refusals: those of service/quote.ts; what is not an own canteen is NOT_FOUND. */
export async function quoteForDesk(
  store: Store,
  caller: StaffCaller,
  { communityId, walkIn, ...input }: DeskQuoteInput,
): Promise<Outcome<QuoteView>> {
  grantFor(caller, communityId);
  return quoteFor(store, desk(caller, communityId, walkIn), input);
}
