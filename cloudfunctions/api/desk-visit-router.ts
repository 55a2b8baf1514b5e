// The procedures of a community's home visits: the day's order, who goes, the door, and workers that communities lend one another.
import {
  assignInput,
  borrowInput,
  giveBackInput,
  lendableInput,
  lendInput,
  nobodyHomeInput,
  visitArriveInput,
  visitCalledInput,
  visitInput,
  visitLeaveInput,
  visitsInput,
  workerAwayInput,
} from '#contract/desk-visits';
import { rescheduleInput } from '#contract/booking';
import { assignWorkers } from '../usecases/visit/assign';
import { replan } from '../usecases/visit/away';
import { borrowWorker, lendWorker, viewLendable } from '../usecases/visit/borrow';
import { arriveAt, leaveFrom, nobodyHome } from '../usecases/visit/door';
import { giveBack } from '../usecases/visit/give-back';
import { comeBack } from '../usecases/visit/come-back';
import { moveVisit, noteCall, viewPhones, viewSignature } from '../usecases/visit/before';
import { viewVisits } from '../usecases/visit/view';
import { clerk, manager, visitor } from './procedure';

export const deskVisits = {
  visits: visitor.input(visitsInput).query(({ ctx, input }) => viewVisits(ctx.store, ctx.staff, input)),
  visitPhones: visitor
    .meta({ looks: true })
    .input(visitInput)
    .query(({ ctx, input }) => viewPhones(ctx.store, ctx.staff, input)),
  visitSignature: visitor
    .meta({ looks: true })
    .input(visitInput)
    .query(({ ctx, input }) => viewSignature(ctx.store, ctx.staff, input)),
  visitCalled: visitor
    .input(visitCalledInput)
    .mutation(({ ctx, input }) => noteCall(ctx.store, ctx.staff, input)),
  visitMove: visitor
    .input(rescheduleInput)
    .mutation(({ ctx, input }) => moveVisit(ctx.store, ctx.staff, input)),
  visitArrive: visitor
    .input(visitArriveInput)
    .mutation(({ ctx, input }) => arriveAt(ctx.store, ctx.staff, input)),
  visitLeave: visitor
    .input(visitLeaveInput)
    .mutation(({ ctx, input }) => leaveFrom(ctx.store, ctx.staff, input)),
  nobodyHome: visitor
    .input(nobodyHomeInput)
    .mutation(({ ctx, input }) => nobodyHome(ctx.store, ctx.staff, input)),
  assignWorkers: visitor
    .input(assignInput)
    .mutation(({ ctx, input }) => assignWorkers(ctx.store, ctx.staff, input)),
  workerAway: visitor
    .input(workerAwayInput)
    .mutation(({ ctx, input }) => replan(ctx.store, ctx.staff, input)),
  workerBack: visitor
    .input(workerAwayInput)
    .mutation(({ ctx, input }) => comeBack(ctx.store, ctx.staff, input)),
  lendable: clerk.input(lendableInput).query(({ ctx, input }) => viewLendable(ctx.store, ctx.staff, input)),
  borrowWorker: clerk
    .input(borrowInput)
    .mutation(({ ctx, input }) => borrowWorker(ctx.store, ctx.staff, input)),
  giveBackWorker: clerk
    .input(giveBackInput)
    .mutation(({ ctx, input }) => giveBack(ctx.store, ctx.staff, input)),
  lendWorker: manager.input(lendInput).mutation(({ ctx, input }) => lendWorker(ctx.store, ctx.staff, input)),
};
