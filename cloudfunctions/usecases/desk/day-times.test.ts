import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, aManager, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Busy, Denied } from '../caller';
import { sweep } from '../clock/sweep';
import { saveService } from '../setup/save';
import { closeSession } from './close-session';
import { viewDayTimes } from './day-times';
import { reopenSession } from './reopen-session';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const DATE = '2026-11-24';
const time = (serviceId: string, start = 540) => ({ serviceId, date: DATE, start });

async function booked(count: number) {
  const rules = { ...aService().rules, line: { mode: 'promote', offerMinutes: 0, most: 9 } } as const;
  const desk = aDesk(cloud, (at) => aService({ ...at, rules }));
  for (const openid of residents(cloud, count))
    await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid], { wait: true })));
  return desk;
}
const book = (serviceId: string) => {
  const [openid = ''] = residents(cloud);
  return place(cloud.store, { openid, now: NOW }, asking(serviceId, [openid]));
};
const close = (communityId: string, serviceId: string, store = cloud.store) =>
  closeSession(store, aClerk(communityId), { ...time(serviceId), reason: '停电' });
const reopen = (communityId: string, serviceId: string) =>
  reopenSession(cloud.store, aClerk(communityId), time(serviceId));
const sessionOf = (serviceId: string) =>
  cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, 540) })[0];

describe('a desk sees a date of all its services', () => {
  it('given booked, closed, free and gone times, then each with what is taken and left, in one round trip', async () => {
    const { communityId, serviceId } = await booked(3);
    await valueOf(
      closeSession(cloud.store, aClerk(communityId), { ...time(serviceId, 600), reason: '停电' }),
    );
    const change = { hours: { 2: [[570, 720]] } } as const;
    const input = { requestId: fresh('request'), serviceId, rev: 0, change };
    const asked = await valueOf(saveService(cloud.store, aManager(communityId), input));
    const agreed = !asked.saved && asked.why === 'hurt' ? asked.agreed : '';
    await valueOf(saveService(cloud.store, aManager(communityId), { ...input, agreed }));
    const look = () => valueOf(viewDayTimes(cloud.store, aClerk(communityId), { communityId, date: DATE }));
    const { value, trips } = await tripsOf(look);
    expect(trips).toBe(1);
    expect(value.services).toHaveLength(1);
    expect(value.services[0]?.times.slice(0, 3)).toEqual([
      {
        start: 540,
        end: 570,
        state: 'open',
        gone: true,
        taken: 2,
        left: 0,
        waiting: 1,
        units: [seats(2, 2)],
      },
      {
        start: 570,
        end: 600,
        state: 'open',
        gone: false,
        taken: 0,
        left: 2,
        waiting: 0,
        units: [seats(2, 0)],
      },
      {
        ...{ start: 600, end: 630, state: 'closed', closedReason: '停电', gone: false },
        ...{ taken: 0, left: 2, waiting: 0, units: [seats(2, 0)] },
      },
    ]);
  });

  it('given a day off, then why, and no times; given another community, then it is denied', async () => {
    const { communityId } = await booked(0);
    const caller = aClerk(communityId);
    const view = await valueOf(viewDayTimes(cloud.store, caller, { communityId, date: '2026-11-28' }));
    expect(view.services).toMatchObject([{ closed: {}, times: [] }]);
    await expect(viewDayTimes(cloud.store, caller, { communityId: 'other', date: DATE })).rejects.toThrow(
      Denied,
    );
  });
});

const seats = (count: number, taken: number) => ({ unit: 'seats', count, taken });

describe('a closed time can be opened again', () => {
  it('given everybody was told, then it is booked as before, and who was cancelled stays so; twice is once', async () => {
    const { communityId, serviceId } = await booked(3);
    await valueOf(close(communityId, serviceId));
    const { value, trips } = await tripsOf(() => valueOf(reopen(communityId, serviceId)));
    expect(value).toEqual({ reopened: true });
    expect(trips).toBe(2);
    const before = sessionOf(serviceId);
    expect(before).toMatchObject({ state: 'open', left: { seats: 2 }, holders: {}, line: [] });
    expect(before).not.toHaveProperty('closedReason');
    expect(await valueOf(reopen(communityId, serviceId))).toEqual({ reopened: true });
    expect(sessionOf(serviceId)).toEqual(before);
    expect(cloud.all('bookings', { serviceId, status: 'cancelled' })).toHaveLength(3);
    const { id } = await valueOf(book(serviceId));
    await sweep(cloud.store, NOW + 600_000);
    expect(cloud.all('bookings', { _id: id, status: 'pending' })).toHaveLength(1);
  });

  it('given somebody is still to be told, then not yet; when the clock has told them, it is', async () => {
    const { communityId, serviceId } = await booked(3);
    const change = () => Promise.reject(new Busy('ETIMEDOUT'));
    const dying = { ...cloud.store, bookings: { ...cloud.store.bookings, change } };
    await valueOf(close(communityId, serviceId, dying));
    expect(await valueOf(reopen(communityId, serviceId))).toEqual({ reopened: false, holding: 3 });
    expect(sessionOf(serviceId)).toMatchObject({ state: 'closed', closedReason: '停电' });
    await sweep(cloud.store, NOW + 600_000);
    await sweep(cloud.store, NOW + 1_200_000);
    expect(await valueOf(reopen(communityId, serviceId))).toEqual({ reopened: true });
  });

  it('given it is opened and booked while a closing is still under way, then the new booking stays', async () => {
    const { communityId, serviceId } = await booked(0);
    let id = '';
    const slow = {
      ...cloud.store,
      desk: {
        ...cloud.store.desk,
        open: async (...asked: Parameters<typeof cloud.store.desk.open>) => {
          await valueOf(reopen(communityId, serviceId));
          const [openid = ''] = residents(cloud);
          const caller = { openid, now: NOW + 1000 };
          ({ id } = await valueOf(place(cloud.store, caller, asking(serviceId, [openid]))));
          return cloud.store.desk.open(...asked);
        },
      },
    };
    expect(await valueOf(close(communityId, serviceId, slow))).toMatchObject({ told: 0 });
    expect(cloud.all('bookings', { _id: id, status: 'pending' })).toHaveLength(1);
  });

  it('given another community’s time, then it stays closed', async () => {
    const { communityId, serviceId } = await booked(0);
    await valueOf(close(communityId, serviceId));
    const other = aDesk(cloud, (at) => aService(at)).communityId;
    expect(await refusalOf(reopen(other, serviceId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(sessionOf(serviceId)).toMatchObject({ state: 'closed' });
  });
});
