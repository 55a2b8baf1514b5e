// Decides that a standing order ends: nothing more is booked, and what it had booked ahead is taken back.
import type { StandingNamed, StandingReply } from '#contract/standing';
import type { Outcome } from '#domain/refusal';
import type { Store } from '../ports';
import { changeOrder } from './change';
import type { Keeper } from './keeper';

/** Ended once and for all; its keeper may then have another. Round trips and refusals: change.ts. */
export const end = (store: Store, keeper: Keeper, input: StandingNamed): Promise<Outcome<StandingReply>> =>
  changeOrder(store, keeper, input, ({ _id }) => ({ endedAt: keeper.now, slot: `ended:${_id}` }));
