// The procedures of a desk about paper: sheets and slips to print, tables to take away. They show names with phones, so that
// each of them is an act (a mutation): it is in the audit trail before anything is made.
import { sheetInput, slipInput, spanInput } from '#contract/desk-paper';
import { settlementInput } from '#contract/desk-settlement';
import { exportBookings, exportPeople, exportSettlement } from '../usecases/paper/export';
import { printSheet, printSlip, type Press } from '../usecases/paper/print';
import { clerk, manager, member, type Context } from './procedure';

/** Only where cloud storage is at hand. */
function press({ store, files, paper }: Context): Press {
  if (!files || !paper) throw new Error('there is no cloud storage to keep a document in');
  return { store, files, paper };
}

export const deskPaper = {
  printSheet: member
    .input(sheetInput)
    .mutation(({ ctx, input }) => printSheet(press(ctx), ctx.staff, input, ctx.requestId)),
  printSlip: member
    .input(slipInput)
    .mutation(({ ctx, input }) => printSlip(press(ctx), ctx.staff, input, ctx.requestId)),
  exportBookings: clerk
    .input(spanInput)
    .mutation(({ ctx, input }) => exportBookings(press(ctx), ctx.staff, input, ctx.requestId)),
  exportPeople: clerk
    .input(spanInput)
    .mutation(({ ctx, input }) => exportPeople(press(ctx), ctx.staff, input, ctx.requestId)),
  exportSettlement: manager
    .input(settlementInput)
    .mutation(({ ctx, input }) => exportSettlement(press(ctx), ctx.staff, input, ctx.requestId)),
};
