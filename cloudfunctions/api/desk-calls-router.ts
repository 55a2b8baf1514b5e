// The procedures of a desk about calls that are owed, and about writing to everybody of a session.
import { callsInput, closeCallInput, messageAllInput } from '#contract/desk-calls';
import { closeCall, viewCalls } from '../usecases/desk/calls';
import { messageAll } from '../usecases/desk/message-all';
import { clerk } from './procedure';

export const deskCalls = {
  calls: clerk.input(callsInput).query(({ ctx, input }) => viewCalls(ctx.store, ctx.staff, input)),
  closeCall: clerk.input(closeCallInput).mutation(({ ctx, input }) => closeCall(ctx.store, ctx.staff, input)),
  messageAll: clerk
    .input(messageAllInput)
    .mutation(({ ctx, input }) => messageAll(ctx.store, ctx.staff, input)),
};
