// What is asked and answered at a desk about the monthly settlements of its canteens.
import * as v from 'valibot';
import type { Settlement } from '#domain/settlement';
import { id } from './scalars';

/** `YYYY-MM`, of this century. */
const month = v.pipe(v.string(), v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/));

export const settlementInput = v.strictObject({ communityId: id, month });
export type SettlementInput = v.InferOutput<typeof settlementInput>;

export const settleInput = v.strictObject({ communityId: id, serviceId: id, month });
export type SettleInput = v.InferOutput<typeof settleInput>;

/** Counts and fen; nobody is named but the manager who asked for it. */
export type SettlementView = Omit<Settlement, '_id' | 'communityId'>;

export interface SettlementsView {
  /** Of each canteen that is settled; none before the clock, or a manager, has settled the month. */
  readonly settlements: readonly SettlementView[];
}
