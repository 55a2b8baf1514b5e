// Decides that a standing order rests from one date to another, or until further notice; bookings inside are taken back.
import type { PauseInput, StandingReply } from '#contract/standing';
import { dateAt } from '#domain/calendar';
import type { Outcome } from '#domain/refusal';
import { withPause } from '#domain/standing';
import type { Store } from '../ports';
import { changeOrder } from './change';
import type { Keeper } from './keeper';

/** Round trips and refusals: change.ts. */
export const pause = (store: Store, keeper: Keeper, input: PauseInput): Promise<Outcome<StandingReply>> =>
  changeOrder(store, keeper, input, (order) => {
    const { from, to } = input;
    return { pauses: withPause(order, { from, ...(to ? { to } : {}) }, dateAt(keeper.now)) };
  });
