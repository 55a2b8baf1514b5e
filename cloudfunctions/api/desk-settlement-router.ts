// The procedures of a desk about the monthly settlements of its canteens: a manager's.
import { settleInput, settlementInput } from '#contract/desk-settlement';
import { settleAgain, viewSettlements } from '../usecases/desk/settlement';
import { manager } from './procedure';

export const deskSettlement = {
  settlement: manager
    .input(settlementInput)
    .query(({ ctx, input }) => viewSettlements(ctx.store, ctx.staff, input)),
  settle: manager.input(settleInput).mutation(({ ctx, input }) => settleAgain(ctx.store, ctx.staff, input)),
};
