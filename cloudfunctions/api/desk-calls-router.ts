// The procedures of a desk about calls that are owed, and about writing to everybody of a session.
import {
  audienceInput,
  callsInput,
  closeCallInput,
  messageAllInput,
  tryLaterInput,
} from '#contract/desk-calls';
import { closeCall, tryCallLater, viewCalls } from '../usecases/desk/calls';
import { messageAll, viewAudience } from '../usecases/desk/message-all';
import { clerk } from './procedure';

export const deskCalls = {
  calls: clerk
    .meta({ looks: true })
    .input(callsInput)
    .query(({ ctx, input }) => viewCalls(ctx.store, ctx.staff, input)),
  closeCall: clerk.input(closeCallInput).mutation(({ ctx, input }) => closeCall(ctx.store, ctx.staff, input)),
  tryLater: clerk
    .input(tryLaterInput)
    .mutation(({ ctx, input }) => tryCallLater(ctx.store, ctx.staff, input)),
  audience: clerk.input(audienceInput).query(({ ctx, input }) => viewAudience(ctx.store, ctx.staff, input)),
  messageAll: clerk
    .input(messageAllInput)
    .mutation(({ ctx, input }) => messageAll(ctx.store, ctx.staff, input)),
};
