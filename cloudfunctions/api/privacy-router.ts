// The procedures of one's own data, and of rating what one booked.
import { eraseInput, ownDataInput } from '#contract/privacy';
import { rateInput } from '#contract/rating';
import { eraseMine } from '../usecases/privacy/erase';
import { viewOwnData } from '../usecases/privacy/mine';
import { rate } from '../usecases/rating/give';
import { anyone, router } from './procedure';

export const privacy = router({
  mine: anyone.input(ownDataInput).query(({ ctx, input }) => viewOwnData(ctx.store, ctx.caller, input)),
  erase: anyone.input(eraseInput).mutation(({ ctx, input }) => eraseMine(ctx.store, ctx.caller, input)),
});

export const rating = router({
  give: anyone.input(rateInput).mutation(({ ctx, input }) => rate(ctx.store, ctx.caller, input)),
});
