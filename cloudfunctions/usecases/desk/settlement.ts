// Decides what a manager sees of the settlements of a community's canteens, and when one is made again.
// The clock makes each once (clock/settle.ts); what it says is domain/settlement.ts's.
import type {
  SettleInput,
  SettlementInput,
  SettlementsView,
  SettlementView,
} from '#contract/desk-settlement';
import { done, refused, type Outcome } from '#domain/refusal';
import { endOf, type Settlement } from '#domain/settlement';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { reckon } from '../settlement/reckon';
import { grantFor } from './own';

const settlementView = ({ _id, communityId: _community, ...view }: Settlement): SettlementView => view;

/** One round trip besides the look at who asks. Another community's desk is denied. */
export async function viewSettlements(
  store: Store,
  caller: StaffCaller,
  { communityId, month }: SettlementInput,
): Promise<Outcome<SettlementsView>> {
  grantFor(caller, communityId);
  const found = await store.settlements.of(communityId, month);
  return done({ settlements: found.map(settlementView) });
}

/**
 * Makes a canteen's settlement anew, from its bookings as they are now, whether there is one or not. Three round trips and
 * one a thousand bookings, besides the look at who asks.
 * Refusals: NOT_YET while the month is not over; NOT_FOUND, also for another community's and what is no canteen.
 */
export async function settleAgain(
  store: Store,
  caller: StaffCaller,
  { communityId, serviceId, month }: SettleInput,
): Promise<Outcome<SettlementView>> {
  grantFor(caller, communityId);
  const from = endOf(month);
  if (caller.now < from) return refused('NOT_YET', { from });
  const service = await store.services.read(serviceId);
  if (service?.kind !== 'canteen' || service.communityId !== communityId)
    return refused('NOT_FOUND', { what: 'service' });
  const sums = await reckon(store, service, month, caller.now);
  const settlement = { ...sums, madeBy: caller.member.name };
  await store.settlements.replace(settlement);
  return done(settlementView(settlement));
}
