import type { Service } from '#domain/service';
import { sessionIdOf, type Session } from '#domain/session';
import type { ServiceChange } from '#domain/setup';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aManager, asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, aService, aVisit, anEvent, NOW } from '../../../test/support/given';
import { place } from '../booking/place';
import { Busy } from '../caller';
import { setCapacity } from '../desk/set-capacity';
import type { Store } from '../ports';
import { saveService } from './save';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

interface Desk {
  readonly communityId: string;
  readonly serviceId: string;
}

async function save(
  { communityId, serviceId }: Desk,
  change: ServiceChange,
  { agreed = false, rev = 0, store = cloud.store }: { agreed?: boolean; rev?: number; store?: Store } = {},
) {
  const input = { requestId: fresh('request'), serviceId, rev, change };
  const caller = aManager(communityId);
  const view = await valueOf(saveService(store, caller, input));
  if (!agreed || view.saved || view.why !== 'hurt') return view;
  return valueOf(saveService(store, caller, { ...input, agreed: view.agreed }));
}

const booking = (desk: Desk, start = 540, date = '2026-11-24') => {
  const [openid = ''] = residents(cloud);
  return place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid], { start, date }));
};
const timeOf = ({ serviceId }: Desk, start = 540, date = '2026-11-24') =>
  cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, date, start) })[0];

/** Its store loses every write to a session. */
const dying = (): Store => ({
  ...cloud.store,
  ledger: { ...cloud.store.ledger, write: () => Promise.reject(new Busy('ETIMEDOUT')) },
});

describe('a time that somebody has booked follows its service, as far as nobody is harmed', () => {
  it('given more places, then it has as many as the others; given fewer than are taken and yes to it, then nobody else gets in', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk));
    await valueOf(booking(desk));
    await save(desk, { capacity: { seats: 5 } });
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 5 }, left: { seats: 3 } });
    expect(await save(desk, { capacity: { seats: 1 } }, { rev: 1, agreed: true })).toMatchObject({
      saved: true,
    });
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 2 }, left: { seats: 0 } });
    expect(await refusalOf(booking(desk))).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given a time to which a manager gave a number of its own, then it keeps that', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const time = { serviceId: desk.serviceId, date: '2026-11-24', start: 540 };
    await valueOf(setCapacity(cloud.store, aManager(desk.communityId), { ...time, unit: 'seats', count: 9 }));
    await save(desk, { capacity: { seats: 3 } });
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 9 } });
  });

  it('given it died before the times followed, then the same request again finishes it', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk));
    const change = { capacity: { seats: 6 } };
    await expect(save(desk, change, { store: dying() })).rejects.toThrow(Busy);
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 2 } });
    expect(await save(desk, change)).toMatchObject({ saved: true, service: { rev: 1 } });
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 6 }, left: { seats: 5 } });
  });

  it('given somebody books while it follows, then both are counted', async () => {
    const desk = aDesk(cloud, (at) => aService({ ...at, capacity: { seats: 8 } }));
    await valueOf(booking(desk));
    await Promise.all([save(desk, { capacity: { seats: 6 } }), booking(desk), booking(desk)]);
    const { capacity, left, holders } = timeOf(desk) as Session;
    expect(capacity.seats).toBe(6);
    expect(left.seats).toBe(6 - Object.keys(holders).length);
  });

  it('given a later deadline for meals, then a lunch that is booked has it too, and as many portions of dishes that are not counted', async () => {
    const desk = aDesk(cloud, (at) => aCanteen(at));
    const [openid = ''] = residents(cloud);
    await valueOf(place(cloud.store, { openid, now: NOW }, eating(desk.serviceId, [openid])));
    const before = timeOf(desk, 660) as Session;
    const meal = { start: 660, meals: 20, walkIn: 2, cutoff: { daysBefore: 0, at: 540 } };
    await save(desk, { capacity: { meals: [meal] } });
    expect(timeOf(desk, 660)).toMatchObject({
      bookUntil: before.bookUntil + 13 * 3_600_000,
      capacity: { meals: 18, walkIn: 2, 'dish-rice': 20, 'dish-fish': 3 },
      left: { meals: 17 },
    });
  });

  it('given a worker who is away on a day that is promised in part, then nobody is promised them any more', async () => {
    const desk = aDesk(cloud, (at) => aVisit(at));
    const address = { text: '玉兴路 1 号', lat: 24.35, lng: 102.54 };
    const [openid = ''] = residents(cloud);
    const choice = { kind: 'visit', taskId: 'picture', address } as const;
    await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid], { choice })));
    const free = Object.entries(timeOf(desk)?.left ?? {}).find(
      ([unit, n]) => unit !== 'visits' && n > 0,
    )?.[0];
    const id = free?.replace('worker-', '');
    const away = [{ from: '2026-11-24', to: '2026-11-24', reason: '年假' }];
    const workers = aVisit().workers.map((one) => (one.id === id ? { ...one, absences: away } : one));
    await save(desk, { workers });
    expect(timeOf(desk)).toMatchObject({ left: { [free ?? '']: 0, visits: 0 } });
    await save(desk, { workers: aVisit().workers }, { rev: 1 });
    expect(timeOf(desk)).toMatchObject({ left: { [free ?? '']: 1, visits: 1 } });
  });
});

describe('a single date is other than its weekday', () => {
  const day = (change: object): ServiceChange => ({
    exceptions: [{ date: '2026-11-24', spans: [[540, 720]], reason: '评审', ...change }],
  });

  it('given a shorter day, then who booked outside it is named and asked about; then nobody else gets in there', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk, 540));
    await valueOf(booking(desk, 660));
    const short = day({ spans: [[540, 600]] });
    expect(await save(desk, short)).toMatchObject({ saved: false, hurt: [{ start: 660, why: 'vanished' }] });
    expect(await save(desk, short, { agreed: true })).toMatchObject({ saved: true, hurt: [{ start: 660 }] });
    expect(await refusalOf(booking(desk, 660))).toMatchObject({ code: 'NO_SUCH_TIME' });
    expect((await booking(desk, 570)).ok).toBe(true);
    expect((await booking(desk, 660, '2026-11-25')).ok).toBe(true);
  });

  it('given a closed day, then everybody of it is named, and it says why it is closed; taken back, it is open again', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk));
    expect(await save(desk, day({ spans: [] }), { agreed: true })).toMatchObject({ hurt: [{ start: 540 }] });
    const closed = { code: 'CLOSED_DAY', detail: { reason: 'exception', name: '评审' } };
    expect(await refusalOf(booking(desk))).toMatchObject(closed);
    await save(desk, { exceptions: [] }, { rev: 1 });
    expect((await booking(desk)).ok).toBe(true);
  });

  it('given places of its own, then that day has them, a time that is booked as well; and the next has its usual', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk));
    await save(desk, day({ places: 1 }));
    expect(timeOf(desk)).toMatchObject({ capacity: { seats: 1 }, left: { seats: 0 } });
    await valueOf(booking(desk, 570));
    expect(timeOf(desk, 570)).toMatchObject({ capacity: { seats: 1 } });
    await valueOf(booking(desk, 570, '2026-11-25'));
    expect(timeOf(desk, 570, '2026-11-25')).toMatchObject({ capacity: { seats: 2 } });
  });

  it.each<[string, (at: Pick<Service, '_id' | 'communityId'>) => Service, object]>([
    ['meals', aCanteen, { walkIn: 2, meals: 2, 'dish-rice': 4, 'dish-fish': 3 }],
    ['half-days', aDayCare, { am: 4, pm: 4, lunch: 1 }],
    ['seats', (at) => anEvent({ ...at, quotas: undefined }), { walkIn: 1, seats: 3 }],
  ])(
    'given four places of %s on a date, then those for walk-ins are among them',
    async (_, make, capacity) => {
      const desk = aDesk(cloud, make);
      const { hours } = cloud.all<Service>('services', { _id: desk.serviceId })[0] as Service;
      const spans = Object.values(hours)[0] ?? [];
      const start = spans[0]?.[0] ?? 0;
      await save(desk, day({ spans, places: 4 }));
      const time = { serviceId: desk.serviceId, date: '2026-11-24', start };
      const [unit = ''] = Object.keys(capacity);
      const caller = aManager(desk.communityId);
      const value = await valueOf(setCapacity(cloud.store, caller, { ...time, unit, count: 99 }));
      expect(value.capacity).toEqual({ ...value.capacity, ...capacity, [unit]: 99 });
    },
  );

  it.each<[string, (at: Pick<Service, '_id' | 'communityId'>) => Service]>([
    ['home visits', aVisit],
    ['an event with groups', anEvent],
  ])('given %s, then a number of places for a day does not fit', async (_, make) => {
    const desk = aDesk(cloud, make);
    expect(await save(desk, day({ places: 2 }))).toEqual({ saved: false, why: 'unfit', unfit: 'places' });
  });
});

describe('what else a manager may say', () => {
  it('given a line, a rest for those who do not come, and who may come, then they hold; taken away, they are gone', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const { horizonDays, noticeMinutes, cancelMinutes, mostPersons, limits } = aService().rules;
    const rules = { horizonDays, noticeMinutes, cancelMinutes, mostPersons, limits };
    const more = {
      line: { mode: 'offer', offerMinutes: 60, most: 5 },
      coolingOff: { misses: 2, withinDays: 30, forDays: 7 },
      eligibility: { minAge: 60 },
    } as const;
    await save(desk, { rules: { ...rules, ...more } });
    const of = () => cloud.all<Service>('services', { _id: desk.serviceId })[0]?.rules;
    expect(of()).toMatchObject(more);
    expect(await refusalOf(booking(desk))).toMatchObject({ code: 'NOT_ELIGIBLE' });
    await save(desk, { rules: { ...rules, line: null, coolingOff: null, eligibility: null } }, { rev: 1 });
    expect(Object.keys(of() ?? {})).not.toEqual(expect.arrayContaining(['line']));
    expect(of()).not.toHaveProperty('eligibility');
    expect((await booking(desk)).ok).toBe(true);
  });

  it('given another name and place, then residents see them, and those who booked keep theirs', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await valueOf(booking(desk));
    await save(desk, { about: { title: '医保窗口', summary: '新参保', place: '一楼 3 号窗口' } });
    const [service] = cloud.all<Service>('services', { _id: desk.serviceId });
    expect(service).toMatchObject({ title: '医保窗口', place: '一楼 3 号窗口' });
    expect(service).not.toHaveProperty('about');
  });
});
