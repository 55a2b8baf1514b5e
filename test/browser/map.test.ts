// Where things are: the nearest community, found on the phone, and what is around on foot, on a plan and as a list.
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { firstCommunity, RESIDENT } from './services';
import { stage } from './stage';

const on = stage();
const NEWCOMER = 'newcomer-chen';
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  here = await firstCommunity(on);
});

/** As satellites see it, so that maps have it in the middle of 北城 (GCJ-02 24.423, 102.534). */
const BEICHENG = { latitude: 24.426, longitude: 102.5327 };

/** The phone's owner lets pages know where it is. */
async function tellsWhere({ page }: Phone, where = BEICHENG): Promise<void> {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation(where);
}

/** All that the phone sends to the functions from now on. */
function overheard({ page }: Phone): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

const rows = ({ page }: Phone) => page.locator('.card .row');

describe('the nearest community is found on the phone', () => {
  it.each([
    ['everybody', false],
    ['elders', true],
  ])(
    'given a position, the version for %s, then three with how far they are, and one press chooses',
    async (_, elder) => {
      const mine = await on.phone(NEWCOMER, 'pages/community/index', { elder });
      await tellsWhere(mine);
      const sent = overheard(mine);
      await press(mine, '用我的位置找最近的社区');
      await sees(mine, '离您最近的社区');
      await sees(mine, '示例位置');
      expect(await rows(mine).count()).toBe(3);
      const said = await rows(mine).allInnerTexts();
      expect(said.map((text) => /(约 \d+ 米|约 \d\.\d 公里|100 米以内)，走 \d+ 分钟/.test(text))).toEqual([
        true,
        true,
        true,
      ]);
      const minutes = said.map((text) => Number(/走 (\d+) 分钟/.exec(text)?.[1]));
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
      // Neither as it came nor as it was turned into a map's.
      expect(sent.filter((one) => /24\.42|102\.53/.test(one))).toEqual([]);
      await rows(mine).first().tap();
      await atRoute(mine, 'pages/home/index');
      await sees(mine, (said[0] ?? '').split('\n')[0] ?? '');
    },
  );

  it('given that somebody will not say where they are, then one sentence leads back to searching', async () => {
    const mine = await on.phone(NEWCOMER, 'pages/community/index');
    await press(mine, '用我的位置找最近的社区');
    await sees(mine, '没有找到您的位置。请在上面搜社区名字，或者在下面选街道、乡。');
    await press(mine, '玉兴街道');
    await sees(mine, '荷花社区');
  });
});

const places = ({ page }: Phone) => page.locator('.place');
const minutesOf = async (mine: Phone) =>
  (await places(mine).allInnerTexts()).map((text) => Number(/走 (\d+) 分钟/.exec(text)?.[1]));

describe('what is around', () => {
  it('given my community, then a plan and the same by distance, and one press leads to the service', async () => {
    const mine = await on.phone(RESIDENT, 'pages/me/index', { community: here });
    await press(mine, '身边一刻钟');
    await atRoute(mine, 'more/map/index');
    await sees(mine, '从荷花社区算起。按直线算的，路上要多走几步。');
    const minutes = await minutesOf(mine);
    expect(minutes.length).toBeGreaterThan(10);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(Math.max(...minutes)).toBeLessThanOrEqual(15);
    expect(await mine.page.locator('.plan__mark').count()).toBe(minutes.length);
    await mine.page.getByRole('radio', { name: '幸福食堂' }).tap();
    await mine.page.locator('.plan__number').first().waitFor();
    const canteens = await places(mine).allInnerTexts();
    expect(canteens.filter((text) => !text.startsWith('幸福食堂'))).toEqual([]);
    await places(mine).first().locator('button').first().tap();
    await atRoute(mine, 'pages/canteen/index');
    await sees(mine, /幸福食堂/);
  });

  it('given a counter with several matters, then they unfold, and each leads to its notice', async () => {
    const mine = await on.phone(RESIDENT, 'more/map/index', { community: here });
    await mine.page.getByRole('radio', { name: '社区办事' }).tap();
    await press(mine, '1. 荷花社区便民服务站');
    await press(mine, '城乡居民医保参保');
    await atRoute(mine, 'pages/matter/index');
  });

  it('given the version for elders, then the list alone, with fewer on it', async () => {
    const mine = await on.phone(RESIDENT, 'more/map/index', { community: here, elder: true });
    await places(mine).first().waitFor();
    expect(await places(mine).count()).toBe(8);
    expect(await mine.page.locator('.plan').count()).toBe(0);
    await press(mine, /看再远一点的/);
    await sees(mine, '再远一点');
    expect(await places(mine).count()).toBeGreaterThan(8);
  });

  it('given my position, then it is counted from there, only the community nearest to it is asked about, and I may go back', async () => {
    const mine = await on.phone(RESIDENT, 'more/map/index', { community: here });
    await sees(mine, /从荷花社区算起/);
    await tellsWhere(mine);
    const sent = overheard(mine);
    await press(mine, '从我的位置算起');
    await sees(mine, /从您现在的位置算起/);
    await sees(mine, /北城社区/);
    expect(sent.filter((one) => /24\.42|102\.53/.test(one))).toEqual([]);
    await press(mine, '从荷花社区算起');
    await sees(mine, /^从荷花社区算起。/);
  });
});
