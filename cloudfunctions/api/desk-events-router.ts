// The procedures of a community's events: which there are, who signed up, and a new one.
// Arriving, approving, excusing, drawing lots, minutes and messages to all are any desk's (desk-router.ts).
import { createEventInput, eventsInput } from '#contract/desk-events';
import { sessionInput } from '#contract/desk-sessions';
import { viewEvents } from '../usecases/event/agenda';
import { createEvent } from '../usecases/event/create';
import { viewRoll } from '../usecases/event/roll';
import { clerk } from './procedure';

export const deskEvents = {
  events: clerk.input(eventsInput).query(({ ctx, input }) => viewEvents(ctx.store, ctx.staff, input)),
  roll: clerk.input(sessionInput).query(({ ctx, input }) => viewRoll(ctx.store, ctx.staff, input)),
  createEvent: clerk
    .input(createEventInput)
    .mutation(({ ctx, input }) => createEvent(ctx.store, ctx.staff, input)),
};
