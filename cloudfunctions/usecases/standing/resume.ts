// Decides that a standing order goes on from today; what the pause took back is asked for anew, what was cancelled by hand is not.
// The clock places the bookings.
import type { StandingNamed, StandingReply } from '#contract/standing';
import { dateAt } from '#domain/calendar';
import type { Outcome } from '#domain/refusal';
import { resumedPauses } from '#domain/standing';
import type { Store } from '../ports';
import { changeOrder } from './change';
import type { Keeper } from './keeper';

/** Ends the pause of today; when there is none, calls off those to come. Round trips and refusals: change.ts. */
export const resume = (store: Store, keeper: Keeper, input: StandingNamed): Promise<Outcome<StandingReply>> =>
  changeOrder(store, keeper, input, (order) => ({ pauses: resumedPauses(order, dateAt(keeper.now)) }));
