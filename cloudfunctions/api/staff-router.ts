// The one procedure by which somebody becomes staff: open to whoever has a code, and slow for whoever guesses.
import { joinInput } from '#contract/desk-members';
import { join } from '../usecases/staff/join';
import { anyone, router } from './procedure';

export const staff = router({
  join: anyone
    .meta({ guesses: true })
    .input(joinInput)
    .mutation(({ ctx, input }) => join(ctx.store, ctx.caller, input)),
});
