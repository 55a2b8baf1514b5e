import type { DeskBookInput } from '#contract/desk-book';
import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { deskOf } from '#domain/person';
import type { Service } from '#domain/service';
import type { Role } from '#domain/staff';
import { aDesk, deskPeople } from '../../../test/support/at-desk';
import { aClerk, asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, anEvent, aPerson, aService, aVisit, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import type { StaffCaller } from '../caller';
import { bookForDesk } from './book';
import { keepMoreWalkIns } from './keep-walk-ins';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const lunchTime = instantOf('2026-11-24', 11 * 60 + 30);

/** Somebody of the staff with one role, in one community. */
const a = (role: Role, communityId: string, now = NOW): StaffCaller => {
  const grants = [{ role, communityId, communityName: communityId }];
  const openid = `${role}-${communityId}`;
  return { openid, now, grants, member: { _id: openid, name: '小刘', state: 'active', grants } };
};

const forDesk = (communityId: string, input: PlaceInput, walkIn = false): DeskBookInput => ({
  ...input,
  communityId,
  walkIn,
});

const book = (caller: StaffCaller, communityId: string, input: PlaceInput, walkIn = false) =>
  bookForDesk(cloud.store, caller, forDesk(communityId, input, walkIn));

const LINE = { mode: 'promote', offerMinutes: 0, most: 9 } as const;
const half = (change: object = {}) =>
  ({ kind: 'daycare', halves: ['am'], lunch: true, trial: true, ...change }) as const;
const insure = (change: object = {}) =>
  ({ kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' }, ...change }) as const;

describe('a clerk books any of the five kinds', () => {
  const kinds: [string, (at: { communityId: string; _id: string }) => Service, Partial<PlaceInput>][] = [
    ['a home visit', (at) => aVisit(at), { start: 840, choice: insure() }],
    ['a day at the station', (at) => aDayCare(at), { start: 510, choice: half() }],
    ['an event', (at) => anEvent(at), { start: 840 }],
    ['a counter', (at) => aService(at), {}],
  ];
  it.each(kinds)('given %s, then it is confirmed at once with what was chosen', async (_, made, input) => {
    const { communityId, serviceId } = aDesk(cloud, made);
    const persons = deskPeople(cloud, communityId);
    const booked = await valueOf(book(aClerk(communityId), communityId, asking(serviceId, persons, input)));
    expect(booked).toMatchObject({ status: 'confirmed', ...(input.choice ? { choice: input.choice } : {}) });
    expect(booked.code).toMatch(/^\d{6}$/);
  });

  it('given a couple at a canteen, each with their own dishes, then both are in one booking at one sum', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const [one = '', other = ''] = deskPeople(cloud, communityId, 2);
    const orders = [
      { personId: one, dishIds: ['rice'], diets: [] },
      { personId: other, dishIds: ['fish'], diets: [] },
    ];
    const input = eating(serviceId, [one, other], [], { orders });
    const { persons, payFen } = await valueOf(book(aClerk(communityId), communityId, input));
    expect(persons.map(({ dishes = [] }) => dishes.map(({ title }) => title))).toEqual([
      ['米饭'],
      ['清蒸鱼'],
    ]);
    expect(payFen).toBeGreaterThan(0);
  });

  it('given questions of the service, then their answers are kept, and without them it is refused', async () => {
    const questions = [
      {
        id: 'kin',
        type: 'choice',
        label: '和户主的关系',
        required: true,
        options: ['本人', '子女'],
        several: false,
      },
    ] as const;
    const { communityId, serviceId } = aDesk(cloud, (at) => aService({ ...at, questions }));
    const persons = deskPeople(cloud, communityId);
    const ask = (answers?: { kin: string }) =>
      book(aClerk(communityId), communityId, asking(serviceId, persons, answers ? { answers } : {}));
    expect(await refusalOf(ask())).toMatchObject({
      code: 'ANSWERS_WRONG',
      detail: { faults: [{ questionId: 'kin' }] },
    });
    expect(await valueOf(ask({ kin: '子女' }))).toMatchObject({ answers: { kin: '子女' } });
  });

  it('given an event with quotas, then an elder takes an elders’ seat, and the next of the family any other', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => anEvent(at));
    const people = [fresh('person'), fresh('person')];
    const births = ['1940-01-01', '1990-01-01'];
    cloud.given(
      'people',
      ...people.map((_id, i) =>
        aPerson({ _id, personId: _id, keeper: deskOf(communityId), relation: 'resident', born: births[i] }),
      ),
    );
    await valueOf(book(aClerk(communityId), communityId, asking(serviceId, people, { start: 840 })));
    const [session] = cloud.all<{ left: object }>('sessions', { serviceId });
    expect(session?.left).toMatchObject({ 'quota-elders': 1, 'quota-all': 0 });
  });

  it('given all is taken, then it is offered to stand in line, and who does waits', async () => {
    const rules = { ...aService().rules, line: LINE };
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aService({ ...at, capacity: { seats: 1 }, rules }),
    );
    const [first = '', second = ''] = deskPeople(cloud, communityId, 2);
    const ask = (person: string, wait = false) =>
      book(aClerk(communityId), communityId, asking(serviceId, [person], { wait }));
    await valueOf(ask(first));
    expect(await refusalOf(ask(second))).toMatchObject({ code: 'SOLD_OUT', detail: { mayWait: true } });
    expect(await valueOf(ask(second, true))).toMatchObject({ status: 'waiting' });
  });

  it('given an address outside the area, or half-days without an assessment, then the refusal says so', async () => {
    const visit = aDesk(cloud, (at) => aVisit(at));
    const far = insure({ address: { text: '昆明', point: { lat: 25.04, lng: 102.71 } } });
    const outside = asking(visit.serviceId, deskPeople(cloud, visit.communityId), {
      start: 840,
      choice: far,
    });
    expect(await refusalOf(book(aClerk(visit.communityId), visit.communityId, outside))).toMatchObject({
      code: 'OUT_OF_AREA',
    });
    const rules = { ...aDayCare().rules, eligibility: { grades: ['能力完好'] } };
    const care = aDesk(cloud, (at) => aDayCare({ ...at, rules }));
    const often = half({ trial: false });
    const untried = asking(care.serviceId, deskPeople(cloud, care.communityId), {
      start: 510,
      choice: often,
    });
    expect(await refusalOf(book(aClerk(care.communityId), care.communityId, untried))).toMatchObject({
      code: 'NOT_ELIGIBLE',
    });
  });

  it('given a relative booked for the same human, then the desk hears which booking it is', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const [person = ''] = deskPeople(cloud, communityId);
    cloud.given('people', aPerson({ _id: `${person}-card`, personId: person, keeper: 'daughter' }));
    const { id } = await valueOf(
      place(cloud.store, { openid: 'daughter', now: NOW }, asking(serviceId, [person])),
    );
    const again = book(aClerk(communityId), communityId, asking(serviceId, [person]));
    expect(await refusalOf(again)).toMatchObject({ code: 'ALREADY_BOOKED', detail: { bookingId: id } });
    cloud.given('people', aPerson({ _id: `${person}-other`, personId: person, keeper: 'neighbour' }));
    const neighbour = place(cloud.store, { openid: 'neighbour', now: NOW }, asking(serviceId, [person]));
    const told = await refusalOf(neighbour);
    expect(told?.code).toBe('ALREADY_BOOKED');
    expect(told?.detail).not.toHaveProperty('bookingId');
  });
});

describe('who runs one kind alone books that kind alone', () => {
  it.each([
    ['canteen', (at) => aCanteen(at), (id, persons) => eating(id, persons)],
    ['visitor', (at) => aVisit(at), (id, persons) => asking(id, persons, { start: 840, choice: insure() })],
    ['daycare', (at) => aDayCare(at), (id, persons) => asking(id, persons, { start: 510, choice: half() })],
  ] as [
    Role,
    (at: { communityId: string; _id: string }) => Service,
    (id: string, persons: string[]) => PlaceInput,
  ][])(
    'given %s, then theirs is booked, and a counter is as if it did not exist',
    async (role, made, input) => {
      const { communityId, serviceId } = aDesk(cloud, made);
      const counter = aService({ communityId, _id: fresh('counter') });
      cloud.given('services', counter);
      const [one = '', other = ''] = deskPeople(cloud, communityId, 2);
      const caller = a(role, communityId);
      await valueOf(book(caller, communityId, input(serviceId, [one])));
      expect(await refusalOf(book(caller, communityId, asking(counter._id, [other])))).toMatchObject({
        code: 'NOT_FOUND',
      });
    },
  );

  it('given roles in two communities, then those of one are none in the other', async () => {
    const here = aDesk(cloud, (at) => aService(at));
    const grants = [...a('canteen', here.communityId).grants, ...a('clerk', 'another-community').grants];
    const caller = { ...a('canteen', here.communityId), grants };
    const input = asking(here.serviceId, deskPeople(cloud, here.communityId));
    expect(await refusalOf(book(caller, here.communityId, input))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who stands there has what is now, though booking is over', () => {
  const now = instantOf('2026-11-24', 14 * 60 + 5);
  it.each([
    ['a free seat of the counter', (at) => aService({ ...at, hours: { 2: [[840, 960]] } }), { start: 840 }],
    [
      'a half-day of the station',
      (at) => aDayCare(at),
      { start: 510, choice: half({ halves: ['pm'], lunch: false }) },
    ],
    ['a seat that an event has kept', (at) => anEvent(at), { start: 840 }],
  ] as [string, (at: { communityId: string; _id: string }) => Service, Partial<PlaceInput>][])(
    'given %s, then it is theirs, and says that they came without a booking',
    async (_, made, input) => {
      const { communityId, serviceId } = aDesk(cloud, made);
      const persons = deskPeople(cloud, communityId);
      const clerk = aClerk(communityId, '王主任', now);
      const asked = asking(serviceId, persons, input);
      expect(await refusalOf(book(clerk, communityId, asked))).toMatchObject({ code: 'TOO_LATE' });
      const { id } = await valueOf(book(clerk, communityId, asked, true));
      expect(cloud.all('bookings', { _id: id })).toMatchObject([{ status: 'confirmed', walkIn: true }]);
    },
  );
});

describe('the kept places are used up', () => {
  const full = async (meals = 4) => {
    const [meal] = aCanteen().meals;
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aCanteen({ ...at, meals: meal ? [{ ...meal, meals, walkIn: 1 }] : [] }),
    );
    const [first = '', second = ''] = deskPeople(cloud, communityId, 2);
    const caller = a('canteen', communityId, lunchTime);
    await valueOf(book(caller, communityId, eating(serviceId, [first]), true));
    const next = () => book(caller, communityId, eating(serviceId, [second]), true);
    expect(await refusalOf(next())).toMatchObject({ code: 'SOLD_OUT', detail: { mayWait: false } });
    const keep = (many = 1, by = caller) =>
      keepMoreWalkIns(cloud.store, by, { serviceId, date: '2026-11-24', start: 660, keep: many });
    return { communityId, serviceId, next, keep };
  };

  it('given others are unbooked, when one more is kept, then the next is served; said twice, one is kept', async () => {
    const { next, keep } = await full();
    const { value, trips } = await tripsOf(() => valueOf(keep()));
    expect(value).toMatchObject({ left: { meals: 2, walkIn: 1 }, capacity: { meals: 2, walkIn: 2 } });
    expect(trips).toBe(2);
    expect(await valueOf(keep())).toMatchObject({ left: { meals: 2, walkIn: 1 } });
    await valueOf(next());
  });

  it('given more than are unbooked, or another kind’s staff, then nothing changes', async () => {
    const { communityId, serviceId, keep } = await full();
    expect(await refusalOf(keep(9))).toMatchObject({ code: 'SOLD_OUT', detail: { left: 3, asked: 9 } });
    expect(await refusalOf(keep(1, a('visitor', communityId, lunchTime)))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(cloud.all('sessions', { serviceId })).toMatchObject([{ left: { meals: 3, walkIn: 0 } }]);
  });

  it('given nothing is ever kept for walk-ins, then it is not offered', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const none = keepMoreWalkIns(cloud.store, aClerk(communityId), {
      ...{ serviceId, date: '2026-11-24', start: 540, keep: 1 },
    });
    expect(await refusalOf(none)).toMatchObject({ code: 'NOT_OFFERED', detail: { what: 'walk-in' } });
  });
});
