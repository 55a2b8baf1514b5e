// The procedures of a desk about its last weeks, and about matters it raises: answers are entered by a manager.
import { answerInput, escalationsInput, raiseInput, saidInput } from '#contract/desk-escalations';
import { trendsInput } from '#contract/desk-trends';
import { moveEscalation, raise, viewEscalations } from '../usecases/escalation/raise';
import { viewTrends } from '../usecases/trends/view';
import { clerk, manager } from './procedure';

export const deskEscalations = {
  trends: clerk.input(trendsInput).query(({ ctx, input }) => viewTrends(ctx.store, ctx.staff, input)),
  escalations: clerk
    .input(escalationsInput)
    .query(({ ctx, input }) => viewEscalations(ctx.store, ctx.staff, input)),
  raiseEscalation: clerk
    .input(raiseInput)
    .mutation(({ ctx, input }) => raise(ctx.store, ctx.staff, input, ctx.requestId)),
  answerEscalation: manager
    .input(answerInput)
    .mutation(({ ctx, input }) => moveEscalation(ctx.store, ctx.staff, 'answer', input, ctx.requestId)),
  closeEscalation: clerk
    .input(saidInput)
    .mutation(({ ctx, input }) => moveEscalation(ctx.store, ctx.staff, 'close', input, ctx.requestId)),
  reopenEscalation: clerk
    .input(saidInput)
    .mutation(({ ctx, input }) => moveEscalation(ctx.store, ctx.staff, 'reopen', input, ctx.requestId)),
};
