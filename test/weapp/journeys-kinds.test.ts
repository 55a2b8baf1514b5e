// The four kinds besides the counter on the mini-program as it is uploaded: a resident books by tapping what is drawn, staff confirm
// and check in, the resident sees it.
import { askAs } from '../browser/ask';
import { dining, LUNCH, lunchAhead } from '../browser/dining';
import { copyOf } from '../browser/services';
import { bookingOf, comes, communityOf, confirm, firstFree, slotOf } from './booking';
import type { Phone } from './phone';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

const on = stage();
const { phone } = on;

/** The clerk confirms where that is wanted, and checks in once its day has come; the resident's ticket says so. */
async function served(mine: Phone, openid: string, clerk: string, serviceId: string): Promise<void> {
  expect(mine.route()).toBe('more/ticket/index');
  const { id, status } = await bookingOf(on, openid, serviceId);
  if (status === 'pending') {
    await mine.sees('等社区确认');
    await askAs(on.product.url, clerk, 'desk.confirm', { bookingId: id });
  }
  await mine.open(`more/ticket/index?booking=${id}`);
  await mine.sees('已确认');
  await comes(on, id);
  await askAs(on.product.url, clerk, 'desk.arrive', { bookingId: id });
  await mine.open(`more/ticket/index?booking=${id}`);
  await mine.sees('已经来过');
}

it('a home visit: given the errand, her home and a window, then somebody comes', async () => {
  const here = await communityOf(on, 0);
  const serviceId = copyOf(on, 'visit', here.id, 'weapp', ({ rules }) => ({
    rules: { ...rules, limits: [] },
  }));
  const mine = await phone(RELATIVE, `more/visit/index?service=${serviceId}`, { community: here });
  await mine.press('选上门的时间');
  await mine.sees('请选一件要办的事。');
  await mine.press(/资格认证/);
  await mine.press(/身份证/);
  await mine.press(/杨桂芬/);
  await mine.write('杨桂芬家的地址', '玉兴路 8 号 3 栋 301');
  await mine.press('选上门的时间');
  await mine.press(slotOf(await firstFree(on, serviceId)));
  await mine.sees('玉兴路 8 号 3 栋 301');
  await confirm(mine);
  await served(mine, RELATIVE, `clerk-${here.id}`, serviceId);
});

it('a meal: given a daughter who orders for her mother, then both know the price and it is fetched', async () => {
  const at = await dining(on.product.url);
  const { date, menu } = await lunchAhead(on.product.url, at, 2);
  const mine = await phone(
    RELATIVE,
    `pages/canteen/index?service=${at.canteenId}&date=${date}&start=${LUNCH}`,
    { community: at.community },
  );
  await mine.press(menu[1]?.title ?? 'no dish');
  await mine.press(/^少盐$/);
  await mine.press('下一步');
  await mine.press(/杨桂芬/);
  await mine.sees('应付 6 元');
  await confirm(mine);
  await served(mine, RELATIVE, at.clerk, at.canteenId);
});

it('a day of care: given a morning with lunch, then the station expects her', async () => {
  const at = await dining(on.product.url);
  const mine = await phone(RELATIVE, `more/daycare/index?service=${at.daycareId}`, {
    community: at.community,
  });
  await mine.press('下一步');
  await mine.sees('请选上午或者下午。');
  await mine.press(/^上午/);
  await mine.press(/在站里吃午饭/);
  await mine.press('下一步');
  await mine.press(/杨桂芬/);
  await confirm(mine);
  await served(mine, RELATIVE, at.clerk, at.daycareId);
});

it('an event, in the version for elders: given a free seat, then one is signed up and comes', async () => {
  const here = await communityOf(on, 0);
  const serviceId = copyOf(on, 'event', here.id, 'weapp', ({ rules }) => ({
    ...{ quotas: undefined, capacity: { seats: 3 }, walkIn: 0 },
    rules: { ...rules, limits: [] },
  }));
  const mine = await phone(RESIDENT, `more/event/index?service=${serviceId}`, {
    community: here,
    elder: true,
  });
  await mine.sees('还有 3 个名额');
  await mine.press(/^报名/);
  await confirm(mine);
  await served(mine, RESIDENT, `clerk-${here.id}`, serviceId);
});
