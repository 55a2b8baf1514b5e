import type { SavedView, SaveServiceInput } from '#contract/desk-setup';
import type { Service } from '#domain/service';
import { freshSession, type Session } from '#domain/session';
import type { ServiceChange } from '#domain/setup';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aManager, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, aService, aVisit, anEvent, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { saveService } from './save';
import { viewServices, viewSetup } from './view';

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

const saving = (
  { communityId, serviceId }: Desk,
  change: ServiceChange,
  more: Partial<SaveServiceInput> = {},
) =>
  saveService(cloud.store, aManager(communityId), {
    requestId: fresh('request'),
    serviceId,
    rev: 0,
    change,
    ...more,
  });
const save = (...asked: Parameters<typeof saving>): Promise<SavedView> => valueOf(saving(...asked));

async function booked({ serviceId }: Desk, start = 540, change: object = {}): Promise<string> {
  const [openid = ''] = residents(cloud);
  return (
    await valueOf(place(cloud.store, { openid, now: NOW }, asking(serviceId, [openid], { start, ...change })))
  ).id;
}

const serviceOf = ({ serviceId }: Desk) => cloud.all<Service>('services', { _id: serviceId })[0];
const sessionsOf = ({ serviceId }: Desk) => cloud.all<Session>('sessions', { serviceId });

/** Closed in the morning until ten, on every day. */
const LATER: ServiceChange = { hours: { 2: [[600, 720]] } };

const asksBack = (view: SavedView) => {
  if (view.saved || view.why !== 'hurt') throw new Error(`not asked back: ${JSON.stringify(view)}`);
  return view;
};

describe('a change that hurts nobody is saved at once', () => {
  it('given other hours, then the service has them, and times nobody has touched follow at once', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const service = serviceOf(desk);
    if (!service) throw new Error('no service');
    cloud.given('sessions', freshSession(service, '2026-11-24', [540, 570]));
    const { value, trips } = await tripsOf(() => save(desk, LATER));
    expect(value).toMatchObject({ saved: true, hurt: [], service: { rev: 1, hours: LATER.hours } });
    expect(trips).toBe(4);
    expect(serviceOf(desk)?.hours).toEqual(LATER.hours);
    expect(sessionsOf(desk)).toEqual([]);
  });

  it('given a booking that still has its time, then it stays as it is', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await booked(desk, 600);
    const [before] = sessionsOf(desk);
    expect(await save(desk, LATER)).toMatchObject({ saved: true, hurt: [] });
    expect(sessionsOf(desk)).toEqual([before]);
  });

  it('given the answer was lost, when it is sent again, then it is saved already, and set up once', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await save(desk, LATER);
    expect(await save(desk, LATER)).toMatchObject({ saved: true, service: { rev: 1 } });
  });
});

describe('a change that hurts bookings says which and asks', () => {
  it('given a time that vanishes, then nothing is saved but the list; agreed to, it is, and the booking stands', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const id = await booked(desk);
    await booked(desk, 600);
    const asked = asksBack(await save(desk, LATER));
    expect(asked.hurt).toMatchObject([
      { date: '2026-11-24', start: 540, end: 570, why: 'vanished', bookings: [{ id, status: 'pending' }] },
    ]);
    expect(asked.hurt[0]?.bookings[0]?.code).toMatch(/^\d{6}$/);
    expect(serviceOf(desk)?.hours).not.toEqual(LATER.hours);
    const saved = await save(desk, LATER, { agreed: asked.agreed });
    expect(saved).toMatchObject({ saved: true, hurt: [{ why: 'vanished' }] });
    expect(cloud.all('bookings', { _id: id, status: 'pending' })).toHaveLength(1);
    expect(sessionsOf(desk)).toHaveLength(2);
  });

  it('given somebody books while the list is read, then yes to the old list is no yes', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await booked(desk);
    const { agreed } = asksBack(await save(desk, LATER));
    await booked(desk);
    const again = asksBack(await save(desk, LATER, { agreed }));
    expect(again.hurt[0]?.bookings).toHaveLength(2);
    expect(again.agreed).not.toBe(agreed);
    await save(desk, LATER, { agreed: again.agreed });
    expect(serviceOf(desk)?.hours).toEqual(LATER.hours);
  });

  it('given yes to a list, when another change is sent with it, then it is asked about its own', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await booked(desk);
    const { agreed } = asksBack(await save(desk, LATER));
    asksBack(
      await save(
        desk,
        { hours: { 2: [] } },
        { agreed: agreed.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')) },
      ),
    );
  });

  it('given fewer places than are taken, then how many and whose; as many as are taken hurt nobody', async () => {
    const desk = aDesk(cloud, (at) => aService({ ...at, capacity: { seats: 3 } }));
    await booked(desk);
    await booked(desk);
    const { hurt } = asksBack(await save(desk, { capacity: { seats: 1 } }));
    expect(hurt).toMatchObject([{ why: 'fewer', taken: 2, will: 1, bookings: [{}, {}] }]);
    expect(await save(desk, { capacity: { seats: 2 } })).toMatchObject({ saved: true });
  });

  it('given a worker who is away on a promised day, then the household; a day away that nobody is promised hurts nobody', async () => {
    const desk = aDesk(cloud, (at) => aVisit(at));
    const choice = {
      kind: 'visit',
      taskId: 'picture',
      address: { text: '玉兴路 1 号', lat: 24.35, lng: 102.54 },
    };
    const id = await booked(desk, 540, { choice });
    const [jia, yi, bing] = aVisit().workers;
    if (!jia || !yi || !bing) throw new Error('three workers');
    const away = (day: string) => [jia, { ...yi, absences: [{ from: day, to: day, reason: '年假' }] }, bing];
    expect(await save(desk, { workers: away('2026-11-25') })).toMatchObject({ saved: true });
    const { hurt } = asksBack(await save(desk, { workers: away('2026-11-24') }, { rev: 1 }));
    expect(hurt).toMatchObject([{ why: 'fewer', name: '乙', bookings: [{ id }] }]);
  });

  it('given a time that is over, was closed, or was hurt before, then it is not named', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    await booked(desk);
    const later = { ...aManager(desk.communityId), now: NOW + 2 * 86_400_000 };
    const input = { requestId: fresh('request'), serviceId: desk.serviceId, rev: 0, change: LATER };
    expect(await valueOf(saveService(cloud.store, later, input))).toMatchObject({ saved: true, hurt: [] });
    const closed = aDesk(cloud, (at) => aService(at));
    await booked(closed);
    cloud.given('closures', {
      _id: fresh('closure'),
      communityIds: [closed.communityId],
      from: '2026-11-24',
      to: '2026-11-24',
      reason: '停电',
    });
    expect(await save(closed, LATER)).toMatchObject({ saved: true, hurt: [] });
    const hurt = aDesk(cloud, (at) => aService(at));
    await booked(hurt);
    const { agreed } = asksBack(await save(hurt, LATER));
    await save(hurt, LATER, { agreed });
    expect(await save(hurt, { hours: { 2: [[660, 720]] } }, { rev: 1 })).toMatchObject({
      saved: true,
      hurt: [],
    });
  });
});

describe('what does not fit, or was changed meanwhile, is not saved', () => {
  it.each<[string, (at: Pick<Service, '_id' | 'communityId'>) => Service, ServiceChange, string]>([
    ['workers of a counter', aService, { workers: [{ id: 'x', name: '甲', skills: [] }] }, 'workers'],
    [
      'meals of a counter',
      aService,
      { capacity: { meals: [{ start: 660, meals: 1, walkIn: 0 }] } },
      'capacity',
    ],
    ['seats of home visits', aVisit, { capacity: { seats: 2 } }, 'capacity'],
    ['seats of a station', aDayCare, { capacity: { seats: 2 } }, 'capacity'],
    [
      'a meal that there is not',
      aCanteen,
      { capacity: { meals: [{ start: 1, meals: 1, walkIn: 0 }] } },
      'capacity',
    ],
    ['a quota that there is not', anEvent, { capacity: { quotas: [{ id: 'x', seats: 1 }] } }, 'capacity'],
    ['hours without a meal', aCanteen, { hours: { 1: [[600, 700]] } }, 'hours'],
    ['hours too short for one time', aService, { hours: { 1: [[540, 550]] } }, 'slots'],
  ])('given %s, then %#', async (_, make, change, unfit) => {
    const desk = aDesk(cloud, make);
    expect(await save(desk, change)).toEqual({ saved: false, why: 'unfit', unfit });
    expect(serviceOf(desk)).not.toHaveProperty('setupRev');
  });

  it('given two managers at once, then the second is told and sees what the first has saved', async () => {
    const desk = aDesk(cloud, (at) => aService(at));
    const both = await Promise.all([save(desk, LATER), save(desk, { capacity: { seats: 9 } })]);
    expect(both.filter(({ saved }) => saved)).toHaveLength(1);
    expect(both.find(({ saved }) => !saved)).toMatchObject({ why: 'stale', service: { rev: 1 } });
    expect(await save(desk, { confirmation: 'automatic' })).toMatchObject({ saved: false, why: 'stale' });
  });

  it('given another community’s service, then it is as if there were none', async () => {
    const [here, there] = [aDesk(cloud, (at) => aService(at)), aDesk(cloud, (at) => aService(at))];
    const foreign = { communityId: here.communityId, serviceId: there.serviceId };
    expect(await refusalOf(saving(foreign, LATER))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(viewSetup(cloud.store, aManager(here.communityId), foreign))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const theirs = viewServices(cloud.store, aManager(here.communityId), { communityId: there.communityId });
    await expect(theirs).rejects.toThrow(Denied);
  });
});
