import fc from 'fast-check';
import { aCanteen, aDayCare, anEvent, aService, NOW } from '../../test/support/given';
import { addDays, dateAt, instantOf, weekdayOf, type Weekday } from './calendar';
import {
  datesToPlace,
  daysToWithdraw,
  isWanted,
  mayStand,
  nextDate,
  nextLook,
  refusedDay,
  requestIdOn,
  RETRY_MS,
  resumedPauses,
  stateOn,
  withDays,
  withPause,
  type StandingDay,
  type StandingOrder,
} from './standing';

const TODAY = '2026-11-23';

const anOrder = (change: Partial<StandingOrder> = {}): StandingOrder => ({
  _id: 'o1',
  by: 'resident-a',
  serviceId: 'c1-canteen',
  kind: 'canteen',
  title: '幸福食堂',
  communityId: 'c1',
  communityName: '荷花社区',
  slot: 'resident-a:1',
  weekdays: [1, 3],
  from: TODAY,
  start: 660,
  personIds: ['p1'],
  note: '',
  pauses: [],
  days: {},
  applied: [],
  rev: 1,
  createdAt: NOW,
  ...change,
});
const placed: StandingDay = { state: 'placed', round: 0, bookingId: 'b1' };
const soldOut = {
  code: 'SOLD_OUT',
  detail: { left: 0, asked: 1, mayWait: false, waiting: 0 },
} as const;

describe('who may order ahead', () => {
  it.each([
    ['a canteen', aCanteen(), true],
    ['a day care', aDayCare(), true],
    ['a series of events', anEvent(), true],
    ['an event whose places are drawn', anEvent({ lottery: { drawMinutesBefore: 60 } }), false],
    ['a matter at the counter', aService(), false],
  ])('%s', (_, service, may) => expect(mayStand(service)).toBe(may));
});

describe('the dates an order asks for', () => {
  it('are its weekdays, today included, as far as the horizon and never past a week', () => {
    expect(datesToPlace(anOrder(), 30, NOW)).toEqual(['2026-11-23', '2026-11-25', '2026-11-30']);
    expect(datesToPlace(anOrder(), 2, NOW)).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('leave out what is placed or refused for good, and keep what may still come', () => {
    const days = {
      '2026-11-23': placed,
      '2026-11-25': refusedDay(anOrder(), '2026-11-25', soldOut, NOW),
      '2026-11-30': refusedDay(anOrder(), '2026-11-30', { code: 'TOO_LATE', detail: { until: NOW } }, NOW),
    };
    expect(datesToPlace(anOrder({ days }), 30, NOW)).toEqual(['2026-11-25']);
  });

  it('never lie in a pause, outside its dates, on another weekday, or after its end, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.nat(20),
        fc.option(fc.nat(20), { nil: undefined }),
        fc.array(fc.tuple(fc.nat(20), fc.option(fc.nat(5), { nil: undefined })), { maxLength: 3 }),
        (weekdays, from, length, pauses) => {
          const order = anOrder({
            weekdays: weekdays as Weekday[],
            from: addDays(TODAY, from),
            ...(length === undefined ? {} : { to: addDays(TODAY, from + length) }),
            pauses: pauses.map(([start, days]) => ({
              from: addDays(TODAY, start),
              ...(days === undefined ? {} : { to: addDays(TODAY, start + days) }),
            })),
          });
          for (const date of datesToPlace(order, 7, NOW)) {
            expect(order.weekdays).toContain(weekdayOf(date));
            expect(date >= order.from && (order.to === undefined || date <= order.to)).toBe(true);
            for (const pause of order.pauses)
              expect(pause.from <= date && (pause.to === undefined || date <= pause.to)).toBe(false);
          }
          expect(datesToPlace({ ...order, endedAt: NOW }, 7, NOW)).toEqual([]);
        },
      ),
    ));
});

describe('a date is asked for by one request', () => {
  it('which is the same however often, and another only after a pause took the booking back', () => {
    expect(requestIdOn(anOrder(), TODAY)).toBe('o1-2026-11-23');
    expect(requestIdOn(anOrder({ days: { [TODAY]: placed } }), TODAY)).toBe('o1-2026-11-23');
    const withdrawn: StandingDay = { state: 'withdrawn', round: 0, bookingId: 'b1' };
    const again = anOrder({ days: { [TODAY]: withdrawn } });
    expect(requestIdOn(again, TODAY)).toBe('o1-2026-11-23-1');
    const refused = anOrder({ days: { [TODAY]: refusedDay(again, TODAY, soldOut, NOW) } });
    expect(requestIdOn(refused, TODAY)).toBe('o1-2026-11-23-1');
  });

  it('and an answer to an older request does not undo that it was taken back', () => {
    const order = anOrder({ days: { [TODAY]: { state: 'withdrawn', round: 0, bookingId: 'b1' } } });
    expect(withDays(order, { [TODAY]: placed }, TODAY)).toEqual(order.days);
    const next: StandingDay = { state: 'placed', round: 1, bookingId: 'b2' };
    expect(withDays(order, { [TODAY]: next }, TODAY)).toEqual({ [TODAY]: next });
  });

  it('and what is long past is forgotten', () =>
    expect(withDays(anOrder({ days: { '2026-10-01': placed } }), {}, TODAY)).toEqual({}));
});

describe('pauses', () => {
  const paused = (...pauses: StandingOrder['pauses']) => anOrder({ pauses });

  it('take back what was placed inside, today and later', () => {
    const days = { '2026-11-18': placed, '2026-11-23': placed, '2026-11-25': placed };
    const order = anOrder({ days, from: '2026-11-01', pauses: [{ from: '2026-11-16', to: '2026-11-24' }] });
    expect(daysToWithdraw(order, TODAY)).toEqual([{ date: TODAY, bookingId: 'b1', round: 0 }]);
    expect(daysToWithdraw({ ...order, endedAt: NOW }, TODAY)).toHaveLength(2);
  });

  it('say how the order stands', () => {
    expect(stateOn(paused({ from: TODAY }), TODAY)).toBe('paused');
    expect(stateOn(paused({ from: '2026-11-24' }), TODAY)).toBe('active');
    expect(stateOn(anOrder({ to: '2026-11-22' }), TODAY)).toBe('ended');
  });

  it('end yesterday when it is resumed; those to come stay', () =>
    expect(
      resumedPauses(paused({ from: '2026-11-20' }, { from: '2026-12-01', to: '2026-12-02' }), TODAY),
    ).toEqual([
      { from: '2026-11-20', to: '2026-11-22' },
      { from: '2026-12-01', to: '2026-12-02' },
    ]));

  it('are off when they begin today and it is resumed, or when none holds now', () => {
    expect(resumedPauses(paused({ from: TODAY }), TODAY)).toEqual([]);
    expect(resumedPauses(paused({ from: '2026-12-01' }), TODAY)).toEqual([]);
  });

  it('are forgotten a month after they were over', () =>
    expect(withPause(paused({ from: '2026-09-01', to: '2026-09-05' }), { from: TODAY }, TODAY)).toEqual([
      { from: TODAY },
    ]));
});

describe('the clock looks again', () => {
  const settled = anOrder({ days: { '2026-11-23': placed, '2026-11-25': placed, '2026-11-30': placed } });

  it('when the next date comes within reach', () =>
    expect(nextLook(settled, 30, NOW)).toBe(instantOf('2026-11-25', 0)));

  it('soon, while a date is refused', () => expect(nextLook(anOrder(), 30, NOW)).toBe(NOW + RETRY_MS));

  it('after a month, when it rests until further notice; never, when it has ended', () => {
    expect(nextLook({ ...settled, pauses: [{ from: '2026-11-26' }] }, 30, NOW)).toBe(
      instantOf('2026-12-23', 0),
    );
    expect(nextLook({ ...settled, endedAt: NOW }, 30, NOW)).toBeUndefined();
  });

  it('never later than the day on which the next date comes within reach', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.nat(50),
        fc.integer({ min: 0, max: 30 }),
        (day, from, horizon) => {
          const order = anOrder({ weekdays: [day as Weekday], from: addDays(TODAY, from) });
          const look = nextLook(order, horizon, NOW) ?? Infinity;
          const next = nextDate(order, TODAY);
          const reach = Math.min(7, horizon);
          expect(next && isWanted(order, next)).toBe(true);
          expect(dateAt(look) <= addDays(next ?? '', -reach) || look === NOW + RETRY_MS).toBe(true);
        },
      ),
    ));
});
