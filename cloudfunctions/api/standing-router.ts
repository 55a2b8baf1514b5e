// The procedures of standing orders, in one's own name and in a desk's.
import {
  deskPauseInput,
  deskStandingInput,
  deskStandingNamed,
  pauseInput,
  standingInput,
  standingNamed,
} from '#contract/standing';
import { queueInput } from '#contract/desk';
import { end } from '../usecases/standing/end';
import { ordersAt, ownOrders } from '../usecases/standing/keeper';
import { pause } from '../usecases/standing/pause';
import { resume } from '../usecases/standing/resume';
import { saveStanding } from '../usecases/standing/save';
import { viewStanding } from '../usecases/standing/view';
import { anyone, clerk, router } from './procedure';

export const standing = router({
  mine: anyone.query(({ ctx }) => viewStanding(ctx.store, ownOrders(ctx.caller))),
  save: anyone
    .input(standingInput)
    .mutation(({ ctx, input }) => saveStanding(ctx.store, ownOrders(ctx.caller), input)),
  pause: anyone
    .input(pauseInput)
    .mutation(({ ctx, input }) => pause(ctx.store, ownOrders(ctx.caller), input)),
  resume: anyone
    .input(standingNamed)
    .mutation(({ ctx, input }) => resume(ctx.store, ownOrders(ctx.caller), input)),
  end: anyone.input(standingNamed).mutation(({ ctx, input }) => end(ctx.store, ownOrders(ctx.caller), input)),
});

export const deskStanding = router({
  list: clerk
    .input(queueInput)
    .query(({ ctx, input }) => viewStanding(ctx.store, ordersAt(ctx.staff, input))),
  save: clerk
    .input(deskStandingInput)
    .mutation(({ ctx, input }) => saveStanding(ctx.store, ordersAt(ctx.staff, input), input)),
  pause: clerk
    .input(deskPauseInput)
    .mutation(({ ctx, input }) => pause(ctx.store, ordersAt(ctx.staff, input), input)),
  resume: clerk
    .input(deskStandingNamed)
    .mutation(({ ctx, input }) => resume(ctx.store, ordersAt(ctx.staff, input), input)),
  end: clerk
    .input(deskStandingNamed)
    .mutation(({ ctx, input }) => end(ctx.store, ordersAt(ctx.staff, input), input)),
});
