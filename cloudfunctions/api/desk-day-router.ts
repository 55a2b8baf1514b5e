// The procedures of a desk's day: what there is to do, one booking of it, and how somebody who has come is served.
import { bookingInput } from '#contract/booking';
import { callUpInput, findBookingsInput, listInput, queueInput, servedInput } from '#contract/desk';
import { findBookings, viewList, viewQueue } from '../usecases/desk/queue';
import { viewPhones } from '../usecases/desk/phones';
import { callUp, finish } from '../usecases/desk/serve';
import { undoArrival } from '../usecases/desk/undo';
import { viewDeskBooking } from '../usecases/desk/view-booking';
import { clerk, member } from './procedure';

export const deskDay = {
  queue: member.input(queueInput).query(({ ctx, input }) => viewQueue(ctx.store, ctx.staff, input)),
  list: member.input(listInput).query(({ ctx, input }) => viewList(ctx.store, ctx.staff, input)),
  booking: member.input(bookingInput).query(({ ctx, input }) => viewDeskBooking(ctx.store, ctx.staff, input)),
  phones: member
    .meta({ looks: true })
    .input(bookingInput)
    .query(({ ctx, input }) => viewPhones(ctx.store, ctx.staff, input)),
  findBookings: member
    .meta({ looks: true })
    .input(findBookingsInput)
    .query(({ ctx, input }) => findBookings(ctx.store, ctx.staff, input)),
  undo: member.input(bookingInput).mutation(({ ctx, input }) => undoArrival(ctx.store, ctx.staff, input)),
  callUp: clerk.input(callUpInput).mutation(({ ctx, input }) => callUp(ctx.store, ctx.staff, input)),
  finish: clerk.input(servedInput).mutation(({ ctx, input }) => finish(ctx.store, ctx.staff, input)),
};
