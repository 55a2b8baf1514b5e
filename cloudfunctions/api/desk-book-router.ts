// The procedures of booking for somebody: any role, for the kinds it runs. Who is found, and what may be booked, is the use cases'.
import { bookedBeforeInput, deskBookInput, deskQuoteInput, keepWalkInsInput } from '#contract/desk-book';
import { deskPersonInput, findPeopleInput, keepBookedInput } from '#contract/desk-people';
import { bookForDesk } from '../usecases/desk/book';
import { bookedBefore } from '../usecases/desk/booked-before';
import { findDeskPeople } from '../usecases/desk/find-people';
import { keepBooked } from '../usecases/desk/keep-booked';
import { keepMoreWalkIns } from '../usecases/desk/keep-walk-ins';
import { quoteForDesk } from '../usecases/desk/quote';
import { saveDeskPerson } from '../usecases/desk/save-person';
import { member } from './procedure';

export const deskBook = {
  findPeople: member
    .meta({ looks: true })
    .input(findPeopleInput)
    .query(({ ctx, input }) => findDeskPeople(ctx.store, ctx.staff, input)),
  savePerson: member
    .input(deskPersonInput)
    .mutation(({ ctx, input }) => saveDeskPerson(ctx.store, ctx.staff, input)),
  keepBooked: member
    .input(keepBookedInput)
    .mutation(({ ctx, input }) => keepBooked(ctx.store, ctx.staff, input)),
  bookedBefore: member
    .meta({ looks: true })
    .input(bookedBeforeInput)
    .query(({ ctx, input }) => bookedBefore(ctx.store, ctx.staff, input)),
  quote: member.input(deskQuoteInput).query(({ ctx, input }) => quoteForDesk(ctx.store, ctx.staff, input)),
  book: member.input(deskBookInput).mutation(({ ctx, input }) => bookForDesk(ctx.store, ctx.staff, input)),
  keepWalkIns: member
    .input(keepWalkInsInput)
    .mutation(({ ctx, input }) => keepMoreWalkIns(ctx.store, ctx.staff, input)),
};
