import type { SaveEventInput, SavedEventView } from '#contract/desk-events';
import type { EventChange } from '#domain/event-change';
import type { ServiceOf } from '#domain/service';
import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { anEvent, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { saveEvent, viewEventSetup } from './save';

const scene = openScene();
const DATE = '2026-11-24';

const aHall = (change: Partial<ServiceOf<'event'>> = {}) => {
  const desk = aDesk(scene.cloud, (at) =>
    anEvent({ ...at, quotas: undefined, capacity: { seats: 3 }, walkIn: 0, ...change }),
  );
  const clerk = aClerk(desk.communityId);
  const saving = (asked: EventChange, more: Partial<SaveEventInput> = {}) =>
    saveEvent(scene.store, clerk, {
      requestId: 'request-of-change',
      serviceId: desk.serviceId,
      rev: 0,
      change: asked as SaveEventInput['change'],
      ...more,
    });
  const save = (...asked: Parameters<typeof saving>) => valueOf(saving(...asked));
  return { ...desk, clerk, saving, save };
};

async function signedUp(serviceId: string): Promise<string> {
  const [openid = ''] = residents(scene.cloud);
  const input = asking(serviceId, [openid], { date: DATE, start: 840 });
  return (await valueOf(place(scene.store, { openid, now: NOW }, input))).id;
}

const sessionOf = (serviceId: string) =>
  scene.cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, 840) })[0];

const asksBack = (view: SavedEventView) => {
  if (view.saved || view.why !== 'hurt') throw new Error(`not asked back: ${JSON.stringify(view)}`);
  return view;
};

describe('an event that nobody has signed up for', () => {
  it('given another name, place, approval and window, then it is so, in few round trips', async () => {
    const { serviceId, clerk, save } = aHall();
    const change = { title: '包粽子', place: '广场', approval: true, horizonDays: 9, noticeMinutes: 30 };
    const { value, trips } = await tripsOf(() => save(change, { tell: '改名字了' }));
    expect(trips).toBe(6);
    expect(value).toMatchObject({ saved: true, hurt: [], told: 0, event: { rev: 1, ...change } });
    const seen = await valueOf(viewEventSetup(scene.store, clerk, { serviceId }));
    expect(seen).toMatchObject({ ...change, mayRegroup: true });
  });

  it('given seats for elders and residents, then they have them, the most particular first', async () => {
    const { serviceId, communityId, save } = aHall();
    const quotas = [
      { id: 'all', title: '所有人', seats: 1 },
      { id: 'residents', title: '本社区居民', seats: 2 },
      { id: 'elders', title: '60岁以上', seats: 3 },
    ];
    expect(await save({ quotas, walkIn: 2 })).toMatchObject({ saved: true });
    expect(scene.cloud.all('services', { _id: serviceId })[0]).toMatchObject({
      walkIn: 2,
      quotas: [
        { id: 'elders', rule: { minAge: 60 } },
        { id: 'residents', rule: { communities: [communityId] } },
        { id: 'all' },
      ],
    });
  });

  it('given another time, then it can be signed up for; given one in another, over, or of a closed day, then not', async () => {
    const { serviceId, communityId, save } = aHall();
    const added = [{ date: '2026-11-26', start: 540, end: 600 }];
    expect(await save({ added })).toMatchObject({ saved: true });
    // Sent again, it is added once.
    expect(await save({ added })).toMatchObject({ saved: true });
    const [openid = ''] = residents(scene.cloud);
    const input = asking(serviceId, [openid], { date: '2026-11-26' });
    expect((await valueOf(place(scene.store, { openid, now: NOW }, input))).status).toBe('confirmed');
    const unfit = async (date: string, start: number) =>
      save({ added: [{ date, start, end: start + 60 }] }, { rev: 1 });
    expect(await unfit('2026-11-26', 570)).toMatchObject({ why: 'unfit', unfit: 'added' });
    expect(await unfit('2026-11-23', 60)).toMatchObject({ why: 'unfit', unfit: 'past' });
    const days = { from: '2026-11-27', to: '2026-11-27', reason: '停电' };
    scene.cloud.given('closures', { _id: fresh('closure'), communityIds: [communityId], ...days });
    expect(await unfit('2026-11-27', 540)).toMatchObject({ why: 'unfit', unfit: 'added' });
  });
});

describe('an event that somebody has signed up for', () => {
  it('given more seats, then the time that is booked has them too', async () => {
    const { serviceId, save } = aHall();
    await signedUp(serviceId);
    expect(await save({ seats: 10, walkIn: 2, noticeMinutes: 0 })).toMatchObject({ saved: true, hurt: [] });
    const session = sessionOf(serviceId);
    expect(session).toMatchObject({ capacity: { seats: 10, walkIn: 2 }, left: { seats: 9, walkIn: 2 } });
    expect(session?.bookUntil).toBe(NOW + (24 + 6) * 3_600_000);
  });

  it('given fewer seats than are taken, then whose is said; agreed to, nobody loses theirs and nobody else gets in', async () => {
    const { serviceId, save } = aHall();
    const id = await signedUp(serviceId);
    await signedUp(serviceId);
    const asked = asksBack(await save({ seats: 1 }));
    expect(asked.hurt).toMatchObject([{ date: DATE, why: 'fewer', taken: 2, will: 1, bookings: [{}, {}] }]);
    expect(sessionOf(serviceId)?.capacity).toEqual({ seats: 3 });
    const saved = await save({ seats: 1 }, { agreed: asked.agreed });
    expect(saved).toMatchObject({ saved: true, hurt: [{ why: 'fewer' }], event: { seats: 1 } });
    expect(sessionOf(serviceId)).toMatchObject({ capacity: { seats: 2 }, left: { seats: 0 } });
    expect(scene.record(id).status).toBe('confirmed');
  });

  it('given another place, then everybody is told once and their tickets say it, however often it is sent', async () => {
    const { serviceId, save } = aHall();
    const ids = [await signedUp(serviceId), await signedUp(serviceId)];
    const tell = '改在老年活动室。';
    expect(await save({ place: '老年活动室' }, { tell })).toMatchObject({ saved: true, told: 2 });
    expect(await save({ place: '老年活动室' }, { tell })).toMatchObject({ saved: true, told: 2 });
    for (const id of ids) {
      const { place: where, outbox } = scene.record(id);
      expect(where).toBe('老年活动室');
      expect(outbox.filter(({ text }) => text === tell)).toHaveLength(1);
    }
  });

  it('given seats for other groups, then not while somebody holds one', async () => {
    const { serviceId, clerk, save } = aHall();
    await signedUp(serviceId);
    const quotas = [{ id: 'elders', title: '老人', seats: 2 }];
    expect(await save({ quotas })).toMatchObject({ saved: false, why: 'unfit', unfit: 'grouped' });
    const seen = await valueOf(viewEventSetup(scene.store, clerk, { serviceId }));
    expect(seen).toMatchObject({ mayRegroup: false, quotas: [] });
  });

  it('given its function dies once it is saved, when it is sent again, then the booked time follows and people are told', async () => {
    const { serviceId, clerk, save } = aHall();
    const id = await signedUp(serviceId);
    const input = { requestId: 'request-of-change', serviceId, rev: 0, tell: '改在广场' };
    const change = { seats: 9, place: '广场' };
    const dropUntouched = () => Promise.reject(new Error('died'));
    const dying = { ...scene.store, setups: { ...scene.store.setups, dropUntouched } };
    await expect(saveEvent(dying, clerk, { ...input, change })).rejects.toThrow('died');
    expect(sessionOf(serviceId)?.capacity).toEqual({ seats: 3 });
    expect(await save(change, { tell: '改在广场' })).toMatchObject({ saved: true, told: 1 });
    expect(sessionOf(serviceId)?.capacity).toEqual({ seats: 9 });
    expect(scene.record(id).place).toBe('广场');
  });
});

describe('what is not saved', () => {
  it('given two clerks at once, then the second sees what the first has saved', async () => {
    const { save } = aHall();
    await save({ seats: 5 });
    expect(await save({ seats: 7 })).toMatchObject({
      saved: false,
      why: 'stale',
      event: { seats: 5, rev: 1 },
    });
  });

  it('given another community’s, another kind’s, a topic of no council, or a group there is not, then not', async () => {
    const { serviceId, save } = aHall();
    const { saving } = aHall();
    expect((await refusalOf(saving({ seats: 5 }, { serviceId })))?.code).toBe('NOT_FOUND');
    expect(await save({ topic: '停车' })).toMatchObject({ why: 'unfit', unfit: 'topic' });
    expect(await save({ quotas: [{ id: 'nobody', title: '谁', seats: 1 }] })).toMatchObject({
      unfit: 'quotas',
    });
  });
});
