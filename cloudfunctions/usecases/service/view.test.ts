import { addDays, weekdayOf } from '#domain/calendar';
import { freshSession } from '#domain/session';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aHolder, anEvent, aService, aVisit, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { viewService, viewTimes } from './view';

let cloud: Cloud;
const caller = { openid: 'resident-a', now: NOW };

beforeAll(async () => {
  cloud = await startCloud();
  const service = aService({ _id: 's1' });
  cloud.given('calendar', { _id: '2026', days: [{ date: '2026-11-25', name: '示例节', work: false }] });
  cloud.given(
    'services',
    service,
    aService({ _id: 'paused', state: 'paused' }),
    aService({ _id: 'far', rules: { ...service.rules, horizonDays: 60 } }),
  );
  const session = freshSession(service, '2026-11-24', [540, 570]);
  cloud.given('sessions', { ...session, left: { seats: 1 }, holders: { p1: aHolder('b1') } });
});
afterAll(() => cloud.close());

const times = async (change: object = {}) => {
  const outcome = await viewTimes(cloud.store, caller, { serviceId: 's1', days: 7, ...change });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('times are there without anybody creating them', () => {
  it('given a week, then every open day has its sessions, booked or not', async () => {
    const { days } = await times();
    expect(days.map((day) => [day.date, day.closed?.reason ?? day.slots.length])).toEqual([
      ['2026-11-23', 6],
      ['2026-11-24', 6],
      ['2026-11-25', 'holiday'],
      ['2026-11-26', 6],
      ['2026-11-27', 6],
      ['2026-11-28', 'weekly'],
      ['2026-11-29', 'weekly'],
    ]);
  });

  it('given a session somebody booked, then one is less; given one that closed, then it is past', async () => {
    const { days } = await times();
    expect(days[1]?.slots[0]).toMatchObject({
      start: 540,
      end: 570,
      left: 1,
      waiting: 0,
      availability: 'few',
    });
    expect(days[1]?.slots[1]).toMatchObject({ start: 570, end: 600, left: 2, availability: 'open' });
    expect(days[0]?.slots[0]?.availability).toBe('past');
  });

  it('given a look past the horizon or before today, then only what may be booked is shown', async () => {
    const { days, lastDate } = await times({ from: '2026-12-05' });
    expect(lastDate).toBe('2026-12-07');
    expect(days.map((day) => day.date)).toEqual(['2026-12-05', '2026-12-06', '2026-12-07']);
    expect((await times({ from: '2020-01-01', days: 1 })).days[0]?.date).toBe('2026-11-23');
  });

  it('given days in a year without a notice, then the year is named', async () =>
    expect((await times({ serviceId: 'far', from: '2026-12-30', days: 7 })).unknownYears).toEqual(['2027']));

  it('given a paused service, then it says so instead of showing times', async () => {
    const paused = await viewTimes(cloud.store, caller, { serviceId: 'paused', days: 7 });
    expect(paused).toMatchObject({ ok: false, refusal: { code: 'SERVICE_PAUSED' } });
  });

  it('given an unknown service, then NOT_FOUND', async () => {
    const none = { ok: false, refusal: { code: 'NOT_FOUND' } };
    expect(await viewTimes(cloud.store, caller, { serviceId: 'none', days: 7 })).toMatchObject(none);
    expect(await viewService(cloud.store, caller, { serviceId: 'none' })).toMatchObject(none);
  });
});

describe('a service says what there is to choose, and what one should know before', () => {
  const offered = async (serviceId: string) => {
    const outcome = await viewService(cloud.store, caller, { serviceId });
    return outcome.ok ? outcome.value.offer : undefined;
  };

  it('given a visit, then where workers go and what is kept for priority households, but not what workers can', async () => {
    const reserve = { workers: 1, untilMinutes: 60, rule: { fromAge: 80, groups: [] } };
    cloud.given('services', aVisit({ _id: 'visit', reserve }));
    const { area, tasks } = aVisit();
    const workers = ['jia', 'yi', 'bing'].map((id, i) => ({ id, name: ['甲', '乙', '丙'][i] }));
    const [insure, picture] = tasks.map((task) => ({ ...task, who: ['jia', 'yi', 'bing'] }));
    const shown = [{ ...insure, who: ['jia', 'yi'] }, picture];
    expect(await offered('visit')).toEqual({ kind: 'visit', tasks: shown, workers, area, reserve });
  });

  it('given an event with lots to be drawn, then when they are, and its quotas', async () => {
    const lottery = { drawMinutesBefore: 1440 };
    cloud.given('services', anEvent({ _id: 'event', lottery }));
    const { quotas, walkIn } = anEvent();
    expect(await offered('event')).toEqual({ kind: 'event', quotas, walkIn, lottery });
  });

  it('given lots entered for a time, then for how many they are drawn, though no place is free; drawn, it says so', async () => {
    const event = anEvent({
      _id: 'lots',
      quotas: undefined,
      capacity: { seats: 2 },
      walkIn: 3,
      lottery: { drawMinutesBefore: 60 },
    });
    const [span] = Object.values(event.hours)[0] ?? [];
    const date = [1, 2, 3, 4, 5, 6, 7]
      .map((n) => addDays('2026-11-22', n))
      .find((day) => event.hours[weekdayOf(day)]);
    if (!span || !date) throw new Error('the event has no hours');
    const draw = { opensAt: 0, commitment: 'c' };
    cloud.given('services', event);
    const lotsOf = async () => {
      const { days } = await times({ serviceId: 'lots', from: date, days: 1 });
      return days[0]?.slots[0];
    };
    expect(await lotsOf()).toMatchObject({ left: 2, lots: { places: 2, drawn: false } });
    const line = [{ booking: 'b1', persons: ['p1'], wants: {}, short: ['seats'], by: 'a', at: 0 }];
    cloud.given('sessions', { ...freshSession(event, date, span), line, draw, rev: 1 });
    expect(await lotsOf()).toMatchObject({ left: 0, waiting: 1, lots: { places: 2, drawn: false } });
  });
});

describe('a menu promises what the kitchen declared', () => {
  it('given a dish that says halal at a canteen that is not, then nobody reads it', async () => {
    const meals = aCanteen().meals.map((meal) => ({
      ...meal,
      menu: [{ id: 'noodles', title: '牛肉面', priceFen: 900, diets: ['halal', 'soft'] as const }],
    }));
    cloud.given('services', aCanteen({ _id: 'undeclared', meals }));
    const { days } = await times({ serviceId: 'undeclared', days: 2 });
    expect(days[1]?.slots[0]?.menu?.[0]?.diets).toEqual(['soft']);
  });
});

describe('an event that takes place on single days says when the next is', () => {
  const torches = { name: '火把节', month: 6, day: 24, lastsDays: 3, spans: [[1140, 1260]] } as const;
  const nextOf = async (change: Parameters<typeof anEvent>[0]) => {
    const _id = `rare-${++nth}`;
    cloud.given('services', anEvent({ hours: {}, ...change, _id }));
    const { value, trips } = await tripsOf(() => viewService(cloud.store, caller, { serviceId: _id }));
    expect(trips).toBe(1);
    return value.ok && value.value.offer?.kind === 'event' ? value.value.offer.next : 'no event';
  };
  let nth = 0;

  it('given a festival by the lunar calendar, then its next first day and from when one may sign up', async () =>
    expect(await nextOf({ festivals: [torches] })).toEqual({
      date: '2027-07-27',
      name: '火把节',
      bookableFrom: '2027-07-13',
    }));

  it('given a single day before it, then that; given it is over or closed, then the festival', async () => {
    const single = { date: '2026-12-31', spans: [[540, 600]], reason: '迎新' } as const;
    expect(await nextOf({ festivals: [torches], exceptions: [single] })).toMatchObject({ name: '迎新' });
    const over = [
      { ...single, date: '2026-11-22' },
      { ...single, spans: [] },
    ];
    expect(await nextOf({ festivals: [torches], exceptions: over })).toMatchObject({ name: '火把节' });
  });

  it('given weekly hours, or nothing known, then nothing is said', async () => {
    expect(await nextOf({ hours: { 2: [[840, 960]] }, festivals: [torches] })).toBeUndefined();
    expect(await nextOf({})).toBeUndefined();
  });
});
