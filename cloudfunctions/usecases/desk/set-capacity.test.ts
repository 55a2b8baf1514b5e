import { instantOf } from '#domain/calendar';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, anEvent, aService, aVisit, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { serveLines } from '../clock/lines';
import { bookForDesk } from './book';
import { openWalkIns } from './open-walk-ins';
import { setCapacity } from './set-capacity';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const lunch = (serviceId: string) => ({ serviceId, date: '2026-11-24', start: 660 });
const nine = (serviceId: string) => ({ serviceId, date: '2026-11-24', start: 540 });
const sessionOf = (serviceId: string) => cloud.all<Session>('sessions', { serviceId })[0];

const booking = (openid: string, input: ReturnType<typeof asking>) =>
  place(cloud.store, { openid, now: NOW }, input);

describe('a manager gives a time more or fewer places', () => {
  it('given fewer than are taken, then it is refused with how many are taken, and nothing changes', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    for (const openid of residents(cloud, 2)) await valueOf(booking(openid, asking(serviceId, [openid])));
    const set = (count: number) =>
      setCapacity(cloud.store, aClerk(communityId), { ...nine(serviceId), unit: 'seats', count });
    expect(await refusalOf(set(1))).toEqual({
      code: 'CAPACITY_TAKEN',
      detail: { unit: 'seats', taken: 2, asked: 1 },
    });
    expect(sessionOf(serviceId)).toMatchObject({ capacity: { seats: 2 }, left: { seats: 0 } });
    const { value, trips } = await tripsOf(() => valueOf(set(7)));
    expect(value).toMatchObject({ capacity: { seats: 7 }, left: { seats: 5 } });
    expect(trips).toBe(2);
  });

  it('given people wait, when there are more places, then the clock gives them to the first in line', async () => {
    const rules = { ...aService().rules, line: { mode: 'promote', offerMinutes: 0, most: 9 } } as const;
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aService({ ...at, capacity: { seats: 1 }, rules }),
    );
    const ids: string[] = [];
    for (const openid of residents(cloud, 3))
      ids.push((await valueOf(booking(openid, asking(serviceId, [openid], { wait: true })))).id);
    await valueOf(
      setCapacity(cloud.store, aClerk(communityId), { ...nine(serviceId), unit: 'seats', count: 2 }),
    );
    await serveLines(cloud.store, NOW);
    const statuses = ids.map((_id) => cloud.all<{ status: string }>('bookings', { _id })[0]?.status);
    expect(statuses).toEqual(['pending', 'pending', 'waiting']);
  });

  it('given a time nobody has written, then it is written with what the manager says', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const input = { ...lunch(serviceId), unit: 'meals', count: 20 };
    const { trips } = await tripsOf(() => valueOf(setCapacity(cloud.store, aClerk(communityId), input)));
    expect(trips).toBe(2);
    expect(sessionOf(serviceId)).toMatchObject({
      capacity: { meals: 20, walkIn: 2 },
      left: { meals: 20 },
      rev: 1,
    });
  });

  it('given a unit that is none, a home visit’s, or another community’s service, then it is refused', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const clerk = aClerk(communityId);
    const strange = setCapacity(cloud.store, clerk, { ...lunch(serviceId), unit: 'seats', count: 3 });
    expect(await refusalOf(strange)).toMatchObject({ code: 'NOT_OFFERED' });
    const visits = aDesk(cloud, (at) => aVisit(at));
    const workers = { ...nine(visits.serviceId), unit: 'visits', count: 9 };
    expect(await refusalOf(setCapacity(cloud.store, aClerk(visits.communityId), workers))).toMatchObject({
      code: 'NOT_OFFERED',
    });
    expect(await refusalOf(setCapacity(cloud.store, clerk, workers))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('given bookings meanwhile, then the ledger adds up whoever was first', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService({ ...at, capacity: { seats: 4 } }));
    const people = residents(cloud, 6);
    await valueOf(booking(people[0] ?? '', asking(serviceId, [people[0] ?? ''])));
    const set = (count: number) =>
      setCapacity(cloud.store, aClerk(communityId), { ...nine(serviceId), unit: 'seats', count });
    await Promise.all([
      ...people.slice(1).map((openid) => booking(openid, asking(serviceId, [openid]))),
      ...[3, 5, 2, 6].map(set),
    ]);
    const session = sessionOf(serviceId);
    expect(session && imbalances(session)).toEqual([]);
    expect(session?.left.seats).toBeGreaterThanOrEqual(0);
  });
});

describe('places kept for walk-ins are opened to everybody', () => {
  it('given two kept and one to stay, then one meal more may be booked; said twice, by two, it is done once', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const open = () => openWalkIns(cloud.store, aClerk(communityId), { ...lunch(serviceId), keep: 1 });
    const { value, trips } = await tripsOf(() => valueOf(open()));
    expect(value).toMatchObject({ left: { meals: 9, walkIn: 1 }, capacity: { meals: 9, walkIn: 1 } });
    expect(trips).toBe(2);
    await Promise.all([valueOf(open()), valueOf(open())]);
    expect(sessionOf(serviceId)).toMatchObject({ left: { meals: 9, walkIn: 1 } });
  });

  it('given a walk-in has one of them, then only what is left is opened', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const now = instantOf('2026-11-24', 660);
    const persons = deskPeople(cloud, communityId);
    const input = { ...eating(serviceId, persons), communityId, walkIn: true };
    await valueOf(bookForDesk(cloud.store, aClerk(communityId, '王', now), input));
    const open = { ...lunch(serviceId), keep: 0 };
    expect(await valueOf(openWalkIns(cloud.store, aClerk(communityId, '王', now), open))).toMatchObject({
      capacity: { meals: 9, walkIn: 1 },
      left: { meals: 9, walkIn: 0 },
    });
  });

  it('given an event with quotas, then they become seats of the most general; given none kept, then it is refused', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => anEvent(at));
    const at = { serviceId, date: '2026-11-24', start: 840 };
    expect(await valueOf(openWalkIns(cloud.store, aClerk(communityId), { ...at, keep: 0 }))).toMatchObject({
      left: { 'quota-elders': 2, 'quota-all': 2, walkIn: 0 },
    });
    const counter = aDesk(cloud, (where) => aService(where));
    const none = openWalkIns(cloud.store, aClerk(counter.communityId), {
      ...nine(counter.serviceId),
      keep: 0,
    });
    expect(await refusalOf(none)).toEqual({ code: 'NOT_OFFERED', detail: { what: 'walk-in' } });
  });

  it('is written under the id that bookings use', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    await valueOf(openWalkIns(cloud.store, aClerk(communityId), { ...lunch(serviceId), keep: 0 }));
    expect(sessionOf(serviceId)?._id).toBe(sessionIdOf(serviceId, '2026-11-24', 660));
  });
});
