// Several people in one booking: ticked on the last look, booked together or not at all, seen together at the desk.
import { clockWords } from '#words/dates';
import { askAs, freeTime } from './ask';
import type { Chosen } from './browser';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const RELATIVE = 'relative-li';

const on = stage();
const { phone } = on;
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RELATIVE, 'community.streets', undefined);
  for (const community of street?.communities ?? []) {
    const { left } = await freeTime(on.product.url, RELATIVE, community.id);
    if (left > 1) here = community;
  }
});

describe('a booking for several people', () => {
  it('given two ticked, then both are booked together, and the clerk sees both', async () => {
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await press(mine, '不止一个人，一起约');
    await mine.page.getByRole('checkbox', { name: /李明/ }).tap();
    await press(mine, '确认预约');
    await sees(mine, '请选一下是给谁约。');
    await mine.page.getByRole('checkbox', { name: /李明/ }).tap();
    await mine.page.getByRole('checkbox', { name: /杨桂芬/ }).tap();
    await press(mine, '确认预约');
    await atRoute(mine, 'pages/ticket/index');
    await sees(mine, /^(李明、杨桂芬|杨桂芬、李明)$/);
    const clerk = `clerk-${here.id}`;
    const { pending } = await askAs(on.product.url, clerk, 'desk.queue', { communityId: here.id });
    expect(pending[0]?.persons.map(({ name }) => name).sort()).toEqual(['李明', '杨桂芬']);
    const desk = await phone(clerk, `staff/desk/index?community=${here.id}`, { community: here });
    await sees(desk, /李明 · 电话 138\*{4}8000/);
    await sees(desk, /杨桂芬 · 电话 138\*{4}8000/);
  });

  it('given the elder version, then one is chosen, and nothing else is asked', async () => {
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, {
      community: here,
      elder: true,
    });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).waitFor();
    expect(await mine.page.getByRole('button').filter({ hasText: '一起约' }).count()).toBe(0);
  });
});
