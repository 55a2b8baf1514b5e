// The procedures of a day-care station's day: who is there, who stays away and why, who was called, who is driven, and who took whom home.
// Arriving, missing and whom to call are any desk's (desk-router.ts).
import { reasonedInput } from '#contract/desk-bookings';
import { absenceCalledInput, careInput, goHomeInput, ridesInput, stillHereInput } from '#contract/desk-care';
import { absent } from '../usecases/care/absent';
import { absenceCalled } from '../usecases/care/called';
import { goHome, stillHere } from '../usecases/care/go-home';
import { viewRides } from '../usecases/care/rides';
import { viewCare } from '../usecases/care/view';
import { daycare } from './procedure';

export const deskCare = {
  care: daycare.input(careInput).query(({ ctx, input }) => viewCare(ctx.store, ctx.staff, input)),
  goHome: daycare.input(goHomeInput).mutation(({ ctx, input }) => goHome(ctx.store, ctx.staff, input)),
  stillHere: daycare
    .input(stillHereInput)
    .mutation(({ ctx, input }) => stillHere(ctx.store, ctx.staff, input)),
  rides: daycare
    .meta({ looks: true })
    .input(ridesInput)
    .query(({ ctx, input }) => viewRides(ctx.store, ctx.staff, input)),
  absenceCalled: daycare
    .input(absenceCalledInput)
    .mutation(({ ctx, input }) => absenceCalled(ctx.store, ctx.staff, input)),
  absent: daycare.input(reasonedInput).mutation(({ ctx, input }) => absent(ctx.store, ctx.staff, input)),
};
