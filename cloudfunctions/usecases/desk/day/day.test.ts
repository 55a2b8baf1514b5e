import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { ROLES, type Role } from '#domain/staff';
import { aDesk, residents } from '../../../../test/support/at-desk';
import { aClerk, asking, fresh, valueOf } from '../../../../test/support/asking';
import { startCloud, type Cloud } from '../../../../test/support/cloud';
import { aService, aVisit, NOW } from '../../../../test/support/given';
import { tripsOf } from '../../../../test/support/trips';
import { answer } from '../../../api/answer';
import { place } from '../../booking/place';
import { findBookings, viewList, viewQueue } from '../queue';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const TEN = instantOf('2026-11-24', 600);
const at = (communityId: string, role: Role = 'clerk') => {
  const clerk = aClerk(communityId, '王主任', TEN);
  return { ...clerk, grants: clerk.grants.map((one) => ({ ...one, role })) };
};

/** A real booking, of which others are made by changing what a test is about. */
async function model() {
  const desk = aDesk(cloud, (where) => aService({ ...where, title: '城乡居民基本医疗保险参保登记与变更' }));
  const [openid = ''] = residents(cloud);
  const { id } = await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid])));
  const [booking] = cloud.all<Booking>('bookings', { _id: id });
  if (!booking) throw new Error('nothing was booked');
  // A community of its own, in which nobody has booked.
  const communityId = fresh('day');
  cloud.given('communities', { _id: communityId, name: communityId });
  let nth = 0;
  const another = (change: Partial<Booking>): Booking => {
    const _id = `${id}${++nth}`;
    return { ...booking, communityId, _id, limitKeys: [`own:${_id}`], ...change };
  };
  const timed = (start: number, change: Partial<Booking>): Booking => {
    const time = { start, end: start + 30, startsAt: instantOf('2026-11-24', start) };
    return another({ ...time, endsAt: time.startsAt + 1_800_000, ...change });
  };
  return { communityId, timed, given: (...all: Booking[]) => cloud.given('bookings', ...all) };
}

const statuses = ['pending', 'confirmed', 'confirmed', 'arrived', 'missed'] as const;

describe('a day of 500 bookings', () => {
  it('given 500 of one day, then what wants doing is told in two round trips and 64 KB, and the rest by looking on', async () => {
    const { communityId, timed, given } = await model();
    const note = '老人腿脚不便，请安排一楼窗口，谢谢。'.repeat(5).slice(0, 90);
    given(
      ...Array.from({ length: 500 }, (_, i) =>
        timed(480 + 5 * (i % 100), { status: statuses[Math.floor(i / 100)], note }),
      ),
    );
    const openid = `clerk-${communityId}`;
    const grants = at(communityId).grants;
    cloud.given('staff', { _id: openid, name: '王主任', state: 'active', grants });
    const call = (path: string, input: object) =>
      tripsOf(() => answer({ path, input }, { store: cloud.store, openid, now: TEN }, 'request-1'));
    const queue = await call('desk.queue', { communityId });
    expect(queue.trips).toBe(2);
    expect(queue.value).toMatchObject({
      ok: true,
      value: { counts: { pending: 100, overdue: 38, now: 24, soon: 138, here: 100, missed: 100 } },
    });
    expect(Buffer.byteLength(JSON.stringify(queue.value))).toBeLessThanOrEqual(65_536);

    const ids = new Set<string>();
    for (let after = 0, more = 1; more > 0;) {
      const list = await call('desk.list', { communityId, part: 'soon', after });
      expect(list.trips).toBe(2);
      expect(Buffer.byteLength(JSON.stringify(list.value))).toBeLessThanOrEqual(65_536);
      const { rows, more: left } = await valueOf(
        viewList(cloud.store, at(communityId), { communityId, part: 'soon', after }),
      );
      rows.forEach(({ id }) => ids.add(id));
      after += rows.length;
      more = left;
    }
    expect(ids.size).toBe(138);
  });
});

describe('what was asked for stands on its line', () => {
  const text = '玉兴路 3 号 2 单元 501 室（小区东门进）';
  const units = {};
  const eater = (dishes: readonly string[]) => ({
    ...{ personId: 'p', name: '杨桂芬', phone: '13900136789', units },
    dishes: dishes.map((title) => ({ title, priceFen: 900 })),
  });
  const meal: Partial<Booking> = {
    kind: 'canteen',
    choice: { kind: 'canteen', channel: 'delivery', address: { text }, orders: [] },
    persons: [eater(['红烧狮子头', '米饭', '冬瓜排骨汤']), eater(['米饭', '清炒时蔬'])],
  };
  const visit: Partial<Booking> = {
    kind: 'visit',
    choice: { kind: 'visit', taskId: 'photo', address: { text } },
  };
  const care: Partial<Booking> = {
    kind: 'daycare',
    choice: { kind: 'daycare', halves: ['am', 'pm'], lunch: true, trial: true },
  };

  it('given each kind, then what was chosen, and where to while somebody still has to go there; no line says who eats what', async () => {
    const { communityId, timed, given } = await model();
    cloud.given('services', {
      ...aVisit({ communityId, _id: fresh('visits') }),
      tasks: [{ id: 'photo', title: '证件照片采集', skill: 's', workers: 1, materials: [] }],
    });
    given(
      timed(600, { ...meal, status: 'pending' }),
      timed(605, { ...visit, status: 'pending' }),
      timed(610, { ...care, status: 'pending' }),
      timed(615, { status: 'pending' }),
      timed(590, { ...visit, status: 'arrived' }),
      timed(700, { ...visit, status: 'confirmed' }),
    );
    const queue = await valueOf(viewQueue(cloud.store, at(communityId), { communityId }));
    expect(queue.pending.map(({ about }) => about)).toEqual([
      {
        kind: 'canteen',
        channel: 'delivery',
        dishes: [
          { title: '米饭', count: 2 },
          { title: '红烧狮子头', count: 1 },
          { title: '冬瓜排骨汤', count: 1 },
        ],
        others: 1,
        address: text,
      },
      { kind: 'visit', task: '证件照片采集', address: text },
      { kind: 'daycare', halves: ['am', 'pm'], lunch: true, trial: true },
      undefined,
    ]);
    const listed = async (part: 'soon' | 'done') => {
      const list = viewList(cloud.store, at(communityId), { communityId, part, after: 0 });
      return (await valueOf(list)).rows.map(({ about }) => about);
    };
    expect(await listed('done')).toEqual([{ kind: 'visit', task: '证件照片采集' }]);
    expect(await listed('soon')).toEqual([{ kind: 'visit', task: '证件照片采集', address: text }]);
    expect(JSON.stringify(queue)).not.toContain('personId');
  });

  it('given 500 meals, visits and days at the station, then still 64 KB', async () => {
    const { communityId, timed, given } = await model();
    const kinds = [meal, visit, care];
    given(
      ...Array.from({ length: 500 }, (_, i) =>
        timed(480 + 5 * (i % 100), { ...kinds[i % 3], status: statuses[Math.floor(i / 100)] }),
      ),
    );
    const { value, trips } = await tripsOf(() => viewQueue(cloud.store, at(communityId), { communityId }));
    expect(trips).toBe(1);
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(65_536);
  });
});

describe('what wants doing, by the clock', () => {
  it('given bookings of today at ten, then each stands where it is dealt with, the longest overdue first', async () => {
    const { communityId, timed, given } = await model();
    const calledAt = TEN - 1;
    const [late, passed, due, soon, here, served] = [
      timed(510, { status: 'confirmed' }),
      timed(540, { status: 'confirmed' }),
      timed(600, { status: 'confirmed' }),
      timed(700, { status: 'confirmed' }),
      timed(580, { status: 'arrived' }),
      timed(550, { status: 'arrived', serving: { window: '1 号', calledAt, doneAt: TEN } }),
    ] as const;
    given(due, passed, soon, here, served, late);
    const queue = await valueOf(viewQueue(cloud.store, at(communityId), { communityId }));
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(queue.overdue)).toEqual([late._id, passed._id]);
    expect(ids(queue.now)).toEqual([due._id]);
    expect(ids(queue.here)).toEqual([here._id]);
    expect(queue.counts).toMatchObject({ soon: 1, done: 1, missed: 0 });
  });

  it.each(ROLES)(
    'given a %s, then only the kinds they run are counted, and calls are the clerks’',
    async (role) => {
      const { communityId, timed, given } = await model();
      given(timed(600, { status: 'confirmed', kind: 'canteen' }), timed(605, { status: 'confirmed' }));
      const line = { communityId, bookingId: 'b', name: '王', phone: '', about: '', createdAt: 0 };
      cloud.given('calls', { ...line, _id: `${communityId}-1`, reason: 'visit', state: 'open', dueAt: 1 });
      const queue = await valueOf(viewQueue(cloud.store, at(communityId, role), { communityId }));
      const seen = { clerk: 2, manager: 2, canteen: 1, visitor: 0, daycare: 0 }[role];
      expect(queue.counts.now).toBe(seen);
      const calls = role === 'clerk' || role === 'manager' ? { open: 1, overdue: 1 } : undefined;
      expect(queue.calls).toEqual(calls);
    },
  );
});

describe('one kind alone', () => {
  it('given meals and matters of a counter, then counts, lists and what stands behind them are of the one that is asked for', async () => {
    const { communityId, timed, given } = await model();
    const meals = Array.from({ length: 40 }, (_, i) =>
      timed(690, { status: 'confirmed', kind: 'canteen', code: `${i}` }),
    );
    given(...meals, timed(700, { status: 'confirmed' }), timed(600, { status: 'confirmed' }));
    const of = async (kind?: Booking['kind']) => {
      const queue = await valueOf(viewQueue(cloud.store, at(communityId), { communityId, kind }));
      const list = viewList(cloud.store, at(communityId), { communityId, kind, part: 'soon', after: 0 });
      const { rows } = await valueOf(list);
      expect([...queue.kinds].sort()).toEqual(['canteen', 'counter']);
      return [queue.counts.soon, rows.length, queue.counts.now];
    };
    expect(await of()).toEqual([41, 41, 1]);
    expect(await of('counter')).toEqual([1, 1, 1]);
    expect(await of('canteen')).toEqual([40, 40, 0]);
    expect(await of('event')).toEqual([0, 0, 0]);
  });
});

describe('somebody is found', () => {
  it('given a part of the name, a phone tail or the six digits, then their booking, of this community alone', async () => {
    const { communityId, timed, given } = await model();
    const persons = [{ personId: 'p', name: '杨桂芬', phone: '13900136789', units: {} }];
    const hers = timed(600, { status: 'confirmed', code: '385201', persons });
    given(hers, timed(610, { status: 'confirmed', communityId: 'elsewhere', code: '385201', persons }));
    for (const query of ['桂芬', '6789', '385201']) {
      const found = await valueOf(findBookings(cloud.store, at(communityId), { communityId, query }));
      expect(found.map(({ id }) => id)).toEqual([hers._id]);
    }
    for (const query of ['.*', '0000', '385202'])
      expect(await valueOf(findBookings(cloud.store, at(communityId), { communityId, query }))).toEqual([]);
  });
});
