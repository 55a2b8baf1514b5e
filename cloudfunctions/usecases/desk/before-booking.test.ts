import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { deskOf } from '#domain/person';
import type { Role } from '#domain/staff';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import type { StaffCaller } from '../caller';
import { bookForDesk } from './book';
import { bookedBefore } from './booked-before';
import { quoteForDesk } from './quote';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const lunchTime = instantOf('2026-11-24', 11 * 60 + 30);
const a = (role: Role, communityId: string, now = NOW): StaffCaller => {
  const grants = [{ role, communityId, communityName: communityId }];
  const openid = `${role}-${communityId}`;
  return { openid, now, grants, member: { _id: openid, name: '小刘', state: 'active', grants } };
};
const book = (caller: StaffCaller, communityId: string, input: PlaceInput) =>
  bookForDesk(cloud.store, caller, { ...input, communityId, walkIn: false });
const trial = { kind: 'daycare', halves: ['am'], lunch: true, trial: true } as const;

describe('a desk says the price before it books', () => {
  const subsidy = {
    rule: { kind: 'deduction', tiers: [{ fromAge: 60, fen: 300 }], groups: [] },
    perDay: 1,
    excludedChannels: [],
    deliveryFeeFen: 0,
  } as const;

  it('given an elder whom the desk keeps, then it is what the booking records, in one round trip', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen({ ...at, subsidy }));
    const person = fresh('person');
    const card = { keeper: deskOf(communityId), relation: 'resident', born: '1940-01-01' } as const;
    cloud.given('people', aPerson({ _id: person, personId: person, ...card }));
    const clerk = aClerk(communityId);
    const { choice, date, start } = eating(serviceId, [person], ['fish']);
    if (!choice) throw new Error('nothing is eaten');
    const input = { communityId, serviceId, date, start, personIds: [person], choice, walkIn: false };
    const { value, trips } = await tripsOf(() => valueOf(quoteForDesk(cloud.store, clerk, input)));
    const { payFen } = await valueOf(book(clerk, communityId, eating(serviceId, [person], ['fish'])));
    expect(value.persons).toMatchObject([{ subsidyFen: 300 }]);
    expect([value.totalFen, trips]).toEqual([payFen, 1]);
  });

  it('given a meal that is eaten now, or somebody whom another desk keeps, then the first has a price, the second none', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen({ ...at, subsidy }));
    const [person = ''] = deskPeople(cloud, communityId);
    const { choice, date, start } = eating(serviceId, [person]);
    if (!choice) throw new Error('nothing is eaten');
    const input = { communityId, serviceId, date, start, personIds: [person], choice, walkIn: true };
    const cook = a('canteen', communityId, lunchTime);
    expect(await valueOf(quoteForDesk(cloud.store, cook, input))).toMatchObject({ byGroup: false });
    const [stranger = ''] = residents(cloud);
    const foreign = { ...input, personIds: [stranger] };
    expect(await refusalOf(quoteForDesk(cloud.store, cook, foreign))).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
  });
});

describe('the same again', () => {
  it('given what somebody had before, then of each service the last, of the kinds one runs, in two round trips', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const counter = aService({ communityId, _id: fresh('counter') });
    cloud.given('services', counter);
    const [person = '', other = ''] = deskPeople(cloud, communityId, 2);
    const clerk = aClerk(communityId);
    await valueOf(book(clerk, communityId, asking(counter._id, [person])));
    await valueOf(book(clerk, communityId, eating(serviceId, [person, other], ['fish'])));
    const look = (caller: StaffCaller) =>
      bookedBefore(cloud.store, caller, { communityId, personId: person });
    const { value, trips } = await tripsOf(() => valueOf(look(clerk)));
    expect(value.map((one) => one.kind).sort()).toEqual(['canteen', 'counter']);
    const meal = value.find((one) => one.kind === 'canteen');
    expect(meal).toMatchObject({
      choice: { orders: [{ personId: person, dishIds: ['fish'] }] },
      dishes: ['清蒸鱼'],
    });
    expect(JSON.stringify(meal)).not.toContain(other);
    expect(trips).toBe(2);
    expect((await valueOf(look(a('canteen', communityId)))).map((one) => one.kind)).toEqual(['canteen']);
  });

  it('given a first day on trial, then it comes back without the trial; given another desk’s person, then nothing', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aDayCare(at));
    const [person = ''] = deskPeople(cloud, communityId);
    const clerk = aClerk(communityId);
    await valueOf(book(clerk, communityId, asking(serviceId, [person], { start: 510, choice: trial })));
    const [before] = await valueOf(bookedBefore(cloud.store, clerk, { communityId, personId: person }));
    expect(before).toMatchObject({ choice: { kind: 'daycare', trial: false } });
    const other = aDesk(cloud, (at) => aService(at)).communityId;
    const foreign = bookedBefore(cloud.store, aClerk(other), { communityId: other, personId: person });
    expect(await refusalOf(foreign)).toMatchObject({ code: 'PERSON_UNKNOWN' });
    expect(cloud.all<Booking>('bookings', { serviceId })).toHaveLength(1);
  });
});
