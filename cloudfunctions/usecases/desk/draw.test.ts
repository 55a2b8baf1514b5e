import { instantOf } from '#domain/calendar';
import { verify } from '#domain/lottery';
import type { Booking } from '#domain/booking';
import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { anEvent, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { serveLines } from '../clock/lines';
import { sha256 } from '../identity';
import { viewDraw } from '../service/draw';
import { draw } from './draw';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const AFTERNOON = instantOf('2026-11-24', 840);
/** Sign-up is over two hours before, lots are drawn an hour before. */
const OPENS = AFTERNOON - 3_600_000;

/** A lottery for some seats, with as many residents who have entered. */
async function entered(count: number, seats: number) {
  const rules = { ...anEvent().rules, noticeMinutes: 120 };
  const desk = aDesk(cloud, (at) =>
    anEvent({
      ...at,
      quotas: undefined,
      walkIn: 0,
      capacity: { seats },
      rules,
      lottery: { drawMinutesBefore: 60 },
    }),
  );
  const people = residents(cloud, count);
  for (const openid of people) {
    const input = asking(desk.serviceId, [openid], { start: 840 });
    const view = await valueOf(place(cloud.store, { openid, now: NOW }, input));
    expect(view.status).toBe('waiting');
  }
  return { ...desk, people, at: { serviceId: desk.serviceId, date: '2026-11-24', start: 840 } };
}

const manager = (communityId: string, now = OPENS) => aClerk(communityId, '李站长', now);
const see = (openid: string, at: { serviceId: string; date: string; start: number }) =>
  viewDraw(cloud.store, { openid, now: OPENS }, at);

describe('lots are drawn so that anyone can check them', () => {
  it('given entries, then before the draw the promise is public, and after it everything that proves it', async () => {
    const { communityId, people, at } = await entered(12, 3);
    const stranger = 'somebody';
    const before = await valueOf(see(stranger, at));
    const entryIds = cloud.all<Booking>('bookings', { serviceId: at.serviceId }).map((one) => one._id);
    expect(before).toEqual({
      opensAt: OPENS,
      commitment: before.commitment,
      entries: 12,
      entryIds: entryIds.sort(),
      mine: [],
    });
    const { value, trips } = await tripsOf(() => valueOf(draw(cloud.store, manager(communityId), at)));
    expect(trips).toBe(4);
    const after = await tripsOf(() => valueOf(see(stranger, at)));
    expect(after.trips).toBe(2);
    expect(after.value).toEqual(value);
    const { seed = '', order = [] } = value;
    expect(verify({ commitment: before.commitment, seed, entryIds, order }, sha256)).toBe(true);
    expect(JSON.stringify(value)).not.toMatch(new RegExp(people.join('|')));
  });

  it('given nobody can enter any more, then nobody does, though lots are not drawn yet', async () => {
    const { at } = await entered(2, 1);
    const late = residents(cloud, 1)[0] ?? '';
    const input = asking(at.serviceId, [late], { start: 840 });
    expect(
      await refusalOf(place(cloud.store, { openid: late, now: OPENS - 3_600_000 }, input)),
    ).toMatchObject({
      code: 'TOO_LATE',
    });
    const open = await valueOf(viewDraw(cloud.store, { openid: late, now: NOW }, at));
    expect(open).not.toHaveProperty('entryIds');
  });

  it('given the draw, then the clock gives the places from the top, and everybody sees an own position', async () => {
    const { communityId, people, at } = await entered(8, 3);
    const { order = [] } = await valueOf(draw(cloud.store, manager(communityId), at));
    await serveLines(cloud.store, OPENS + 1);
    const statusOf = (_id: string) => cloud.all<Booking>('bookings', { _id })[0]?.status;
    expect(order.map(statusOf)).toEqual([
      ...Array<string>(3).fill('confirmed'),
      ...Array<string>(5).fill('waiting'),
    ]);
    for (const openid of people) {
      const [own] = (await valueOf(see(openid, at))).mine;
      expect(order[(own?.position ?? 0) - 1]).toBe(own?.bookingId);
    }
    const [session] = cloud.all<Session>('sessions', { _id: sessionIdOf(at.serviceId, at.date, at.start) });
    expect(session?.line.map((one) => one.booking)).toEqual(order.slice(3));
  });
});

describe('lots are drawn once', () => {
  it('given two managers at once and one again later, then all see the same order', async () => {
    const { communityId, at } = await entered(6, 2);
    const [one, two] = await Promise.all([
      valueOf(draw(cloud.store, manager(communityId), at)),
      valueOf(draw(cloud.store, manager(communityId, OPENS + 1), at)),
    ]);
    await serveLines(cloud.store, OPENS + 2);
    const { value: later, trips } = await tripsOf(() =>
      valueOf(draw(cloud.store, manager(communityId, OPENS + 3), at)),
    );
    expect(two).toEqual(one);
    expect(later).toEqual(one);
    expect(trips).toBe(1);
  });

  it('given it is too early, too late, another community’s, or no lottery, then nothing is drawn', async () => {
    const { communityId, at } = await entered(3, 1);
    const refuse = async (clerk: ReturnType<typeof manager>, where = at) =>
      (await refusalOf(draw(cloud.store, clerk, where)))?.code;
    expect(await refuse(manager(communityId, OPENS - 1))).toBe('DRAW_TOO_EARLY');
    expect(await refuse(manager(communityId, AFTERNOON))).toBe('TOO_LATE');
    const plain = aDesk(cloud, (where) => aService(where));
    expect(await refuse(manager(plain.communityId))).toBe('NOT_FOUND');
    const nine = { serviceId: plain.serviceId, date: '2026-11-25', start: 540 };
    expect(await refuse(manager(plain.communityId), nine)).toBe('NOT_FOUND');
    expect((await refusalOf(see('somebody', nine)))?.code).toBe('NOT_FOUND');
    expect((await valueOf(see('somebody', at))).drawnAt).toBeUndefined();
  });

  it('given nobody draws before it begins, then everybody hears that it is over', async () => {
    const { at } = await entered(2, 1);
    await serveLines(cloud.store, AFTERNOON - 1);
    const statuses = () =>
      cloud.all<Booking>('bookings', { serviceId: at.serviceId }).map(({ status }) => status);
    expect(statuses()).toEqual(['waiting', 'waiting']);
    await serveLines(cloud.store, AFTERNOON);
    expect(statuses()).toEqual(['expired', 'expired']);
  });

  it('given a seed that is not the one promised, then nothing is drawn', async () => {
    const { communityId, at } = await entered(3, 1);
    const forged = { ...cloud.store, draws: { ...cloud.store.draws, seed: async () => 'f'.repeat(64) } };
    await expect(draw(forged, manager(communityId), at)).rejects.toThrow('promised');
    expect((await valueOf(see('somebody', at))).drawnAt).toBeUndefined();
  });
});
