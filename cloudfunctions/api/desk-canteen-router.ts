// The procedures of a canteen's day: menus of a week, the kitchen's count, who fetches a meal, and what walk-ins ate.
// One meal's menu, and walk-in places that are opened, are desk-router.ts's.
import { bookingInput } from '#contract/booking';
import {
  canteenDayInput,
  copyMenusInput,
  deliveriesInput,
  dishPictureInput,
  mealListInput,
  menuWeekInput,
  walkInInput,
} from '#contract/desk-canteen';
import { copyMenus } from '../usecases/canteen/copy-menus';
import { viewDeliveries } from '../usecases/canteen/deliveries';
import { viewKitchenDay } from '../usecases/canteen/kitchen';
import { viewMealList } from '../usecases/canteen/meal-list';
import { viewMenuWeek } from '../usecases/canteen/menu-week';
import { saveDishPicture } from '../usecases/canteen/save-picture';
import { takeBackWalkIn } from '../usecases/canteen/take-back-walk-in';
import { serveWalkIn } from '../usecases/canteen/walk-in';
import { canteen, type Context } from './procedure';

function storage({ files }: Context) {
  if (!files) throw new Error('there is no cloud storage to keep a picture in');
  return files;
}

export const deskCanteen = {
  menuWeek: canteen.input(menuWeekInput).query(({ ctx, input }) => viewMenuWeek(ctx.store, ctx.staff, input)),
  copyMenus: canteen
    .input(copyMenusInput)
    .mutation(({ ctx, input }) => copyMenus(ctx.store, ctx.staff, input)),
  kitchenDay: canteen
    .input(canteenDayInput)
    .query(({ ctx, input }) => viewKitchenDay(ctx.store, ctx.staff, input)),
  mealList: canteen.input(mealListInput).query(({ ctx, input }) => viewMealList(ctx.store, ctx.staff, input)),
  deliveries: canteen
    .meta({ looks: true })
    .input(deliveriesInput)
    .query(({ ctx, input }) => viewDeliveries(ctx.store, ctx.staff, input)),
  saveDishPicture: canteen
    .input(dishPictureInput)
    .mutation(({ ctx, input }) => saveDishPicture(storage(ctx), ctx.staff, input)),
  serveWalkIn: canteen
    .input(walkInInput)
    .mutation(({ ctx, input }) => serveWalkIn(ctx.store, ctx.staff, input)),
  takeBackWalkIn: canteen
    .input(bookingInput)
    .mutation(({ ctx, input }) => takeBackWalkIn(ctx.store, ctx.staff, input)),
};
