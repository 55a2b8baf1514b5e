import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import { addDays, instantOf } from '#domain/calendar';
import { MOST_A_DAY, type LimitRule } from '#domain/limit';
import type { BookingRules } from '#domain/service';
import { sessionIdOf } from '#domain/session';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import { asA, asB, openScene } from '../../../test/support/scene';
import { desk } from './booker';
import { cancel } from './cancel';
import { place, placeAs } from './place';

const scene = openScene();

const withRules = (rules: Partial<BookingRules>, seats = 50) =>
  scene.offers(aService({ capacity: { seats }, rules: { ...aService().rules, limits: [], ...rules } }));

describe('questions of a service’s own are answered before it is booked', () => {
  const asked = () =>
    scene.offers(
      aService({
        questions: [
          { id: 'car', label: '车牌', required: true, type: 'text', maxLength: 8 },
          { id: 'size', label: '尺码', required: false, type: 'choice', options: ['M', 'L'], several: false },
        ],
      }),
    );

  it.each([
    ['no answers', undefined, [{ questionId: 'car', fault: 'missing' }]],
    [
      'a wrong one and a strange one',
      { car: '云F12345', size: 'XXL', colour: 'red' },
      [
        { questionId: 'size', fault: 'not-an-option' },
        { questionId: 'colour', fault: 'unknown' },
      ],
    ],
    ['one that is too long', { car: '云F123456789' }, [{ questionId: 'car', fault: 'too-long', max: 8 }]],
  ])('given %s, then every fault is told and nothing is written', async (_, answers, faults) => {
    const serviceId = asked();
    const input = asking(serviceId, [scene.someone()], answers ? { answers } : {});
    expect(await scene.refused(input)).toEqual({ code: 'ANSWERS_WRONG', detail: { faults } });
    expect(scene.cloud.all('sessions', { serviceId })).toEqual([]);
  });

  it('given answers that fit, then they are kept, tidied', async () => {
    const answers = { size: 'L', car: '  云F12345 ' };
    const view = await scene.booked(asking(asked(), [scene.someone()], { answers }));
    expect(view.answers).toEqual({ car: '云F12345', size: 'L' });
  });
});

describe('a service says whom it is for', () => {
  it('given one of two who is not meant, then neither is booked and it is told who and why', async () => {
    const serviceId = withRules({ eligibility: { minAge: 60, groups: ['独居'] } });
    const elder = scene.someone({ born: '1950-01-01' }, { groups: ['独居'] });
    const other = scene.someone({ name: '李娟', born: '1966-11-25' });
    expect(await scene.refused(asking(serviceId, [elder, other]))).toEqual({
      code: 'NOT_ELIGIBLE',
      detail: {
        name: '李娟',
        unmet: [
          { need: 'min-age', minAge: 60, age: 59 },
          { need: 'group', groups: ['独居'] },
        ],
      },
    });
    expect((await scene.booked(asking(serviceId, [elder]))).status).toBe('pending');
  });

  it('given more persons than one booking takes, then TOO_MANY_IN_ONE', async () => {
    const persons = Array.from({ length: 3 }, () => scene.someone());
    expect(await scene.refused(asking(withRules({ mostPersons: 2 }), persons))).toEqual({
      code: 'TOO_MANY_IN_ONE',
      detail: { limit: 2 },
    });
  });

  it('given who missed twice, then they rest until a day, and after an excuse they do not', async () => {
    const serviceId = withRules({ coolingOff: { misses: 2, withinDays: 30, forDays: 7 } });
    const personId = scene.someone({ name: '张敏' });
    const [missed, later] = [asking(serviceId, [personId]), asking(serviceId, [personId], { start: 570 })];
    for (const input of [missed, later]) {
      const { id } = await scene.booked(input);
      await scene.rewrite('bookings', id, { $set: { status: 'missed' } });
    }
    const wednesday = { ...asA, now: instantOf('2026-11-25', 480) };
    const input = asking(serviceId, [personId], { date: '2026-11-27' });
    expect(await scene.refused(input, wednesday)).toEqual({
      code: 'COOLING_OFF',
      detail: { name: '张敏', until: instantOf('2026-12-02', 0), phone: '08770000001' },
    });
    const [first] = scene.cloud.all<Booking>('bookings', { serviceId });
    await scene.rewrite('bookings', first?._id ?? '', { $set: { status: 'excused' } });
    expect((await scene.booked(input, wednesday)).status).toBe('pending');
  });
});

describe('a limit is a person’s, whoever books', () => {
  const days: { readonly [P in LimitRule['per']]: readonly [string, string, string] } = {
    // Two within the period, and one beyond it.
    day: ['2026-11-24', '2026-11-24', '2026-11-25'],
    week: ['2026-11-24', '2026-11-27', '2026-11-30'],
    month: ['2026-11-24', '2026-11-30', '2026-12-01'],
    open: ['2026-11-24', '2026-12-01', ''],
  };

  it.each(Object.keys(days) as LimitRule['per'][])(
    'given one a %s, then a second is refused by another keeper too, and one beyond the period is not',
    async (per) => {
      const serviceId = withRules({ limits: [{ per, of: 'service', most: 1 }] });
      const personId = fresh('p');
      for (const keeper of ['resident-a', 'resident-b']) scene.someone({ personId, keeper, name: '杨桂芬' });
      const [first, second, beyond] = days[per];
      await scene.booked(asking(serviceId, [personId], { date: first }));
      const input = asking(serviceId, [personId], { date: second, start: 570 });
      const refusal = { code: 'LIMIT_REACHED', detail: { name: '杨桂芬', limit: 1, per } };
      expect(await scene.refused(input)).toEqual(refusal);
      expect(await scene.refused(input, asB)).toEqual(refusal);
      if (beyond) await scene.booked(asking(serviceId, [personId], { date: beyond }));
    },
  );

  it('given two keepers at the same moment for different times, many times, then one is refused and holds nothing', async () => {
    for (let round = 0; round < 6; round++) {
      const serviceId = withRules({ limits: [{ per: 'day', of: 'service', most: 1 }] });
      const personId = fresh('p');
      for (const keeper of ['resident-a', 'resident-b']) scene.someone({ personId, keeper });
      const outcomes = await Promise.all([
        place(scene.store, asA, asking(serviceId, [personId], { start: 540 })),
        place(scene.store, asB, asking(serviceId, [personId], { start: 570 })),
      ]);
      expect(outcomes.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual([
        'LIMIT_REACHED',
        'ok',
      ]);
      const held = scene.cloud.all<{ holders: object }>('sessions', { serviceId });
      expect(held.flatMap(({ holders }) => Object.keys(holders))).toEqual([personId]);
    }
  });

  it('given a family of whom one has reached it, then nobody is booked', async () => {
    const serviceId = withRules({ limits: [{ per: 'day', of: 'service', most: 1 }] });
    const [mother, child] = [scene.someone(), scene.someone()];
    await scene.booked(asking(serviceId, [mother]));
    const input = asking(serviceId, [child, mother], { start: 570 });
    expect(await scene.refused(input)).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(scene.session(input)).toBeUndefined();
  });

  it('given a child and a clerk who book the same human for one time, then the clerk hears which booking it is', async () => {
    const serviceId = withRules({});
    const personId = fresh('p');
    scene.someone({ personId, keeper: 'resident-a' });
    scene.someone({ personId, keeper: 'desk:c1', relation: 'resident', name: '杨桂芬' });
    const input = asking(serviceId, [personId]);
    const { id } = await scene.booked(input);
    const again = { ...input, requestId: fresh('request') };
    const byClerk = placeAs(scene.store, desk(aClerk(), 'c1', false), again);
    expect(await refusalOf(byClerk)).toEqual({
      code: 'ALREADY_BOOKED',
      detail: { name: '杨桂芬', waiting: false, bookingId: id },
    });
    expect(await scene.refused(again)).toMatchObject({ detail: { bookingId: id } });
    await cancel(scene.store, asA, { bookingId: id, reason: '' });
    const second = await valueOf(
      placeAs(scene.store, desk(aClerk(), 'c1', false), { ...again, requestId: fresh('r') }),
    );
    expect(scene.record(second.id)).toMatchObject({ bookedBy: 'desk:c1', persons: [{ personId }] });
    expect(violations(scene.cloud, sessionIdOf(serviceId, input.date, input.start))).toEqual([]);
  });
});

describe('a caller books so often a day', () => {
  const busy = (openid: string, now = NOW) => ({ openid, now });
  const oneOf = (serviceId: string, openid: string): PlaceInput =>
    asking(serviceId, [scene.someone({ keeper: openid })]);

  it(`given ${MOST_A_DAY} bookings, cancelled ones among them, then one more is refused until tomorrow`, async () => {
    const serviceId = withRules({});
    const openid = fresh('script');
    for (let i = 0; i < MOST_A_DAY; i++) {
      const { id } = await scene.booked(oneOf(serviceId, openid), busy(openid));
      if (i % 2) await cancel(scene.store, busy(openid), { bookingId: id, reason: '' });
    }
    const refusal = { code: 'TOO_MANY_BOOKINGS', detail: { limit: MOST_A_DAY } };
    expect(await scene.refused(oneOf(serviceId, openid), busy(openid))).toEqual(refusal);
    const tomorrow = { ...oneOf(serviceId, openid), date: addDays('2026-11-24', 1) };
    expect((await scene.booked(tomorrow, busy(openid, instantOf('2026-11-24', 0)))).status).toBe('pending');
  });
});
