// When everything in sight is taken: the soonest time that is free, later on here or in a community beside, and the way there.
import { addDays } from '#domain/calendar';
import { askAs } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { cutOff, smallTaps } from './measures';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

const on = stage();
let communities: readonly NonNullable<Chosen['community']>[];

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  communities = street?.communities ?? [];
});

/** The n-th community, closed from today on for so many days. */
async function closed(nth: number, days: number): Promise<NonNullable<Chosen['community']>> {
  const community = communities[nth];
  if (!community) throw new Error(`there is no ${nth}-th community`);
  const { today } = await askAs(on.product.url, RESIDENT, 'service.times', {
    serviceId: `${community.id}-visit`,
  });
  const closure = { communityIds: [community.id], from: today, to: addDays(today, days), reason: '装修' };
  on.product.cloudbase.database.insertMany('closures', [{ _id: `closed-${nth}`, ...closure }]);
  return community;
}

const first = (mine: Phone, words: string) =>
  mine.page.locator('.section').filter({ hasText: words }).locator('.card--booking').first();

describe('a service without a free time leads on', () => {
  it('given nothing here, then to the same service beside, with what was chosen and for whom', async () => {
    const here = await closed(5, 60);
    const people = await askAs(on.product.url, RELATIVE, 'person.mine', undefined);
    const mother = people.find(({ relation }) => relation === 'parent');
    const mine = await on.phone(RELATIVE, `pages/times/index?service=${here.id}-visit`, { community: here });
    await sees(mine, '旁边的社区有空');
    const { nearby } = await askAs(on.product.url, RELATIVE, 'service.earliest', {
      serviceId: `${here.id}-visit`,
    });
    expect(mother && nearby.length).toBeGreaterThan(0);
    await sees(mine, /^离这里.+（示例位置）$/);
    await first(mine, '旁边的社区有空').tap();
    await mine.page.waitForURL((url) => url.hash.includes(nearby[0]?.serviceId ?? 'none'));
    await sees(mine, `${nearby[0]?.communityName} · 上门办理`);
  });

  it('given a free time later on here, then to its day', async () => {
    const here = await closed(7, 20);
    const serviceId = `${here.id}-talk`;
    const mine = await on.phone(RESIDENT, `pages/times/index?service=${serviceId}`, { community: here });
    await sees(mine, '最近有空的时间');
    await first(mine, '最近有空的时间').tap();
    await mine.page.locator('.slot:enabled').first().tap();
    await atRoute(mine, 'pages/confirm/index');
    const { here: free } = await askAs(on.product.url, RESIDENT, 'service.earliest', { serviceId });
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    expect(upcoming.map(({ date, start }) => [date, start])).toContainEqual([free?.date, free?.start]);
  });

  it('given the elder version and the largest type, then nothing is cut off or hard to hit', async () => {
    const here = communities[5];
    const mine = await on.phone(RESIDENT, `pages/times/index?service=${here?.id}-visit`, {
      community: here,
      elder: true,
    });
    await sees(mine, '旁边的社区有空');
    await mine.page.evaluate(() => document.documentElement.style.setProperty('--fs-scale', '1.6'));
    expect(await mine.page.evaluate(cutOff)).toEqual([]);
    expect(await mine.page.evaluate(smallTaps, 60)).toEqual([]);
  });
});
