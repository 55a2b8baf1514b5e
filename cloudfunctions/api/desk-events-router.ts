// The procedures of a community's events: which there are, who signed up, a new one, what is changed of one, and walk-ins.
// Arriving, approving, excusing, drawing lots, minutes and messages to all are any desk's (desk-router.ts).
import {
  createEventInput,
  eventInput,
  eventsInput,
  eventWalkInInput,
  saveEventInput,
} from '#contract/desk-events';
import { sessionInput } from '#contract/desk-sessions';
import { viewEvents } from '../usecases/event/agenda';
import { createEvent } from '../usecases/event/create';
import { viewRoll } from '../usecases/event/roll';
import { saveEvent, viewEventSetup } from '../usecases/event/save';
import { admitWalkIn } from '../usecases/event/walk-in';
import { clerk } from './procedure';

export const deskEvents = {
  events: clerk.input(eventsInput).query(({ ctx, input }) => viewEvents(ctx.store, ctx.staff, input)),
  roll: clerk.input(sessionInput).query(({ ctx, input }) => viewRoll(ctx.store, ctx.staff, input)),
  createEvent: clerk
    .input(createEventInput)
    .mutation(({ ctx, input }) => createEvent(ctx.store, ctx.staff, input)),
  eventSetup: clerk.input(eventInput).query(({ ctx, input }) => viewEventSetup(ctx.store, ctx.staff, input)),
  saveEvent: clerk.input(saveEventInput).mutation(({ ctx, input }) => saveEvent(ctx.store, ctx.staff, input)),
  eventWalkIn: clerk
    .input(eventWalkInInput)
    .mutation(({ ctx, input }) => admitWalkIn(ctx.store, ctx.staff, input)),
};
