// The procedures of a day-care station's day: who is there, who stays away and why, and who took whom home.
// Arriving, missing and whom to call are any desk's (desk-router.ts).
import { reasonedInput } from '#contract/desk-bookings';
import { careInput, goHomeInput, stillHereInput } from '#contract/desk-care';
import { absent } from '../usecases/care/absent';
import { goHome, stillHere } from '../usecases/care/go-home';
import { viewCare } from '../usecases/care/view';
import { daycare } from './procedure';

export const deskCare = {
  care: daycare.input(careInput).query(({ ctx, input }) => viewCare(ctx.store, ctx.staff, input)),
  goHome: daycare.input(goHomeInput).mutation(({ ctx, input }) => goHome(ctx.store, ctx.staff, input)),
  stillHere: daycare
    .input(stillHereInput)
    .mutation(({ ctx, input }) => stillHere(ctx.store, ctx.staff, input)),
  absent: daycare.input(reasonedInput).mutation(({ ctx, input }) => absent(ctx.store, ctx.staff, input)),
};
