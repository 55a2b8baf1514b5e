import type { CreateEventInput } from '#contract/desk-events';
import { instantOf } from '#domain/calendar';
import { seriesOf } from '#domain/event-template';
import type { Service } from '#domain/service';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { anEvent, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { arrive } from '../desk/arrive';
import { keepMoreWalkIns } from '../desk/keep-walk-ins';
import { viewEvents } from './agenda';
import { createEvent } from './create';
import { viewRoll } from './roll';
import { admitWalkIn } from './walk-in';

const scene = openScene();
const DATE = '2026-11-24';

const asked = (communityId: string, change: Partial<CreateEventInput> = {}): CreateEventInput => ({
  requestId: fresh('request'),
  communityId,
  template: 'class',
  group: '社区活动',
  title: '太极拳',
  summary: '零基础也能学',
  place: '文化活动室',
  dates: seriesOf('2026-12-01', 7, 3),
  start: 540,
  end: 600,
  seats: 20,
  walkIn: 2,
  approval: false,
  lots: false,
  quotas: [],
  ...change,
});

const aHall = (change: Parameters<typeof anEvent>[0] = {}) => {
  const desk = aDesk(scene.cloud, (at) =>
    anEvent({ ...at, quotas: undefined, capacity: { seats: 9 }, walkIn: 0, ...change }),
  );
  return { ...desk, clerk: aClerk(desk.communityId, '王主任', instantOf(DATE, 13 * 60)) };
};

const signUp = async (serviceId: string, wait = false) => {
  const [openid = ''] = residents(scene.cloud);
  const input = asking(serviceId, [openid], { date: DATE, start: 840, wait });
  return valueOf(place(scene.store, { openid, now: NOW }, input));
};

describe('an event is made from a template', () => {
  it('given three dates, then a resident signs up for each of them, in two round trips', async () => {
    const { communityId } = aHall();
    const clerk = aClerk(communityId);
    const { value, trips } = await tripsOf(() =>
      valueOf(createEvent(scene.store, clerk, asked(communityId))),
    );
    expect(trips).toBe(2);
    const { events } = await valueOf(viewEvents(scene.store, clerk, { communityId }));
    const made = events.find(({ serviceId }) => serviceId === value.serviceId);
    expect(made?.times.map(({ date, places }) => [date, places])).toEqual([
      ['2026-12-01', 18],
      ['2026-12-08', 18],
      ['2026-12-15', 18],
    ]);
    const [openid = ''] = residents(scene.cloud);
    const input = asking(value.serviceId, [openid], { date: '2026-12-15' });
    expect((await valueOf(place(scene.store, { openid, now: NOW }, input))).status).toBe('confirmed');
  });

  it('given the same request twice, then one event', async () => {
    const { communityId } = aHall();
    const input = asked(communityId);
    const ids = [];
    for (let turn = 0; turn < 2; turn++)
      ids.push((await valueOf(createEvent(scene.store, aClerk(communityId), input))).serviceId);
    expect(scene.cloud.all<Service>('services', { communityId, title: '太极拳' })).toHaveLength(1);
    expect(ids[0]).toBe(ids[1]);
  });

  it('given approval, lots and a topic, then the service asks for them', async () => {
    const { communityId } = aHall();
    const input = asked(communityId, { template: 'council', topic: '停车', approval: true, lots: true });
    const { serviceId } = await valueOf(createEvent(scene.store, aClerk(communityId), input));
    expect(scene.cloud.all('services', { _id: serviceId })[0]).toMatchObject({
      confirmation: 'staff',
      council: { topic: '停车' },
      lottery: { drawMinutesBefore: 1440 },
    });
  });

  it('given seats for elders, residents and everybody, then each takes of the most particular there is', async () => {
    const { communityId } = aHall();
    const quotas = [
      { id: 'all' as const, title: '所有人', seats: 1 },
      { id: 'elders' as const, title: '老人', seats: 1 },
    ];
    const clerk = aClerk(communityId);
    const input = asked(communityId, { quotas, seats: 3, walkIn: 1 });
    const { serviceId } = await valueOf(createEvent(scene.store, clerk, input));
    const elder = scene.someone({ born: '1950-01-01' });
    await scene.booked(asking(serviceId, [elder], { date: '2026-12-01' }));
    const roll = () => valueOf(viewRoll(scene.store, clerk, { serviceId, date: '2026-12-01', start: 540 }));
    expect(await roll()).toMatchObject({
      quotas: [
        { title: '老人', places: 1, taken: 1 },
        { title: '所有人', places: 1, taken: 0 },
      ],
      walkIn: { places: 1, left: 1 },
    });
  });

  it('given a day that is over, or too far, or another community, then nothing is made', async () => {
    const { communityId } = aHall();
    const create = (change: Partial<CreateEventInput>) =>
      createEvent(scene.store, aClerk(communityId), asked(communityId, change));
    expect((await refusalOf(create({ dates: ['2026-11-23'], start: 450 })))?.code).toBe('TOO_LATE');
    expect((await refusalOf(create({ dates: ['2028-01-01'] })))?.code).toBe('TOO_EARLY');
    await expect(createEvent(scene.store, aClerk('elsewhere'), asked(communityId))).rejects.toThrow(Denied);
    expect(scene.cloud.all('services', { communityId, title: '太极拳' })).toEqual([]);
  });
});

describe('a desk sees who signed up', () => {
  it('given somebody who came, one expected and one in line, then each as it stands, in one round trip', async () => {
    const { serviceId, communityId, clerk } = aHall({
      capacity: { seats: 2 },
      rules: { ...anEvent().rules, line: { mode: 'offer', offerMinutes: 60, most: 5 } },
    });
    const came = await signUp(serviceId);
    const expected = await signUp(serviceId);
    const waits = await signUp(serviceId, true);
    await valueOf(arrive(scene.store, clerk, { communityId, code: came.code }));
    const { value, trips } = await tripsOf(() =>
      valueOf(viewRoll(scene.store, clerk, { serviceId, date: DATE, start: 840 })),
    );
    expect(trips).toBe(1);
    const row = (id: string) => value.rows.find((one) => one.id === id);
    expect(row(came.id)).toMatchObject({ status: 'arrived', cameAt: clerk.now, tail: '8000' });
    expect(row(expected.id)).toMatchObject({ status: 'confirmed', code: expected.code });
    expect(row(waits.id)).toMatchObject({ status: 'waiting', position: 1 });
    expect([value.places, value.taken]).toEqual([2, 2]);
    expect(JSON.stringify(value)).not.toContain('13800138000');
  });

  it('given five hundred, then below 64 KB', async () => {
    const { serviceId, clerk } = aHall();
    const { id } = await signUp(serviceId);
    const one = scene.record(id);
    const many = Array.from({ length: 499 }, (_, i) => {
      const _id = `${id.slice(0, 24)}${10_000 + i}`;
      return {
        ...one,
        _id,
        limitKeys: [`own:${_id}`],
        persons: one.persons.map((p) => ({ ...p, name: '欧阳秀英' })),
      };
    });
    scene.cloud.given('bookings', ...many);
    const roll = await valueOf(viewRoll(scene.store, clerk, { serviceId, date: DATE, start: 840 }));
    expect(roll.rows).toHaveLength(500);
    expect(Buffer.byteLength(JSON.stringify(roll))).toBeLessThan(64 * 1024);
  });

  it('given the code of another time at its door, then it is not ticked off there, nor anywhere', async () => {
    const { serviceId, communityId, clerk } = aHall();
    const { id, code } = await signUp(serviceId);
    const elsewhere = { communityId, code, at: { serviceId: 'another', start: 840 } };
    expect((await refusalOf(arrive(scene.store, clerk, elsewhere)))?.code).toBe('NOT_FOUND');
    expect(scene.record(id).status).toBe('confirmed');
    await valueOf(arrive(scene.store, clerk, { communityId, code, at: { serviceId, start: 840 } }));
    expect(scene.record(id).status).toBe('arrived');
  });

  it('given who comes without having signed up, then they take a kept place once, and no more than are kept', async () => {
    const { serviceId, communityId, clerk } = aHall({ walkIn: 1 });
    const input = { requestId: fresh('request'), communityId, serviceId, date: DATE, start: 840 };
    for (let turn = 0; turn < 2; turn++) await valueOf(admitWalkIn(scene.store, clerk, input));
    const roll = await valueOf(viewRoll(scene.store, clerk, { serviceId, date: DATE, start: 840 }));
    expect(roll).toMatchObject({ walkIn: { places: 1, left: 0 }, rows: [{ who: '', status: 'arrived' }] });
    const second = { ...input, requestId: fresh('request') };
    expect((await refusalOf(admitWalkIn(scene.store, clerk, second)))?.code).toBe('SOLD_OUT');
  });

  it('given a time that has begun and none kept for walk-ins, when its unbooked seats are given, then so many come in, and no more; asked twice it is done once', async () => {
    const { serviceId, communityId, clerk } = aHall({ capacity: { seats: 3 } });
    const { id } = await signUp(serviceId);
    const time = { serviceId, date: DATE, start: 840 };
    const late = { ...clerk, now: instantOf(DATE, 850) };
    const give = (keep: number, who = late) => keepMoreWalkIns(scene.store, who, { ...time, keep });
    const admit = () => admitWalkIn(scene.store, late, { ...time, requestId: fresh('request'), communityId });
    expect((await refusalOf(give(1, clerk)))?.code).toBe('NOT_OFFERED');
    expect((await refusalOf(admit()))?.code).toBe('NOT_OFFERED');
    expect(await refusalOf(give(3))).toMatchObject({ code: 'SOLD_OUT', detail: { left: 2, asked: 3 } });
    for (let turn = 0; turn < 2; turn++)
      expect((await valueOf(give(2))).left).toEqual({ seats: 0, walkIn: 2 });
    for (let turn = 0; turn < 2; turn++) await valueOf(admit());
    expect((await refusalOf(admit()))?.code).toBe('SOLD_OUT');
    await valueOf(arrive(scene.store, late, { bookingId: id }));
    const roll = await valueOf(viewRoll(scene.store, late, time));
    expect(roll.rows.map(({ status }) => status)).toEqual(['arrived', 'arrived', 'arrived']);
    expect(roll).toMatchObject({ places: 1, taken: 1, walkIn: { places: 2, left: 0 } });
  });

  it('given seats for groups, when it has begun, then what is unbooked of any group is given', async () => {
    const quotas = [
      { id: 'elders', title: '老人', seats: 1 },
      { id: 'all', title: '所有人', seats: 1 },
    ];
    const { serviceId, clerk } = aHall({ quotas });
    const late = { ...clerk, now: instantOf(DATE, 850) };
    const time = { serviceId, date: DATE, start: 840 };
    const given = await valueOf(keepMoreWalkIns(scene.store, late, { ...time, keep: 2 }));
    expect(given.left).toEqual({ 'quota-elders': 0, 'quota-all': 0, walkIn: 2 });
    expect(given.capacity).toEqual({ 'quota-elders': 0, 'quota-all': 0, walkIn: 2 });
  });

  it('given another community’s, or a day without it, then there is none', async () => {
    const { serviceId, clerk } = aHall();
    const look = (who: typeof clerk, date = DATE) =>
      refusalOf(viewRoll(scene.store, who, { serviceId, date, start: 840 }));
    expect((await look(aClerk('elsewhere')))?.code).toBe('NOT_FOUND');
    expect((await look(clerk, '2026-11-25'))?.code).toBe('CLOSED_DAY');
  });
});
