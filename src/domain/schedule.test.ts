import { aService } from '../../test/support/given';
import type { CalendarYear } from './calendar';
import { openingOn, type Closure } from './schedule';

const calendar: CalendarYear[] = [
  {
    _id: '2026',
    days: [
      { date: '2026-10-01', name: '国庆节', work: false },
      { date: '2026-10-10', name: '国庆节', work: true },
    ],
  },
];
const none = { calendar, closures: [] };

describe('a service is open by its weekly hours', () => {
  it('given a Monday with hours, then it is open', () =>
    expect(openingOn(aService(), '2026-11-23', none)).toMatchObject({ open: true, spans: [[540, 720]] }));

  it('given a Sunday without hours, then it is closed by the week', () =>
    expect(openingOn(aService(), '2026-11-22', none)).toMatchObject({ open: false, reason: 'weekly' }));
});

describe('holidays and moved working days go before weekly hours', () => {
  it('given a holiday on a Thursday, then it is closed and says which holiday', () =>
    expect(openingOn(aService(), '2026-10-01', none)).toEqual({
      open: false,
      reason: 'holiday',
      name: '国庆节',
    }));

  it('given a service that stays open on holidays, then it is open', () =>
    expect(openingOn(aService({ onHoliday: 'open' }), '2026-10-01', none).open).toBe(true));

  it('given a Saturday made a working day, then the adjusted hours hold', () =>
    expect(openingOn(aService(), '2026-10-10', none)).toMatchObject({ open: true, spans: [[540, 600]] }));

  it('given a Saturday with hours of its own made a working day, then its own hours hold', () => {
    const service = aService({ hours: { 6: [[600, 660]] } });
    expect(openingOn(service, '2026-10-10', none)).toMatchObject({ open: true, spans: [[600, 660]] });
  });

  it('given an ordinary Saturday, then the adjusted hours do not hold', () =>
    expect(openingOn(aService(), '2026-10-17', none).open).toBe(false));
});

describe('an exception goes before holidays', () => {
  it('given extra hours on a holiday, then it is open', () => {
    const service = aService({
      exceptions: [{ date: '2026-10-01', spans: [[540, 600]], reason: '国庆值班' }],
    });
    expect(openingOn(service, '2026-10-01', none)).toMatchObject({ open: true, spans: [[540, 600]] });
  });

  it('given an exception without hours, then the day is closed and says why', () => {
    const service = aService({ exceptions: [{ date: '2026-11-23', spans: [], reason: '停电检修' }] });
    expect(openingOn(service, '2026-11-23', none)).toEqual({
      open: false,
      reason: 'exception',
      name: '停电检修',
    });
  });
});

describe('a closure goes before everything', () => {
  const closure = (change: Partial<Closure>): Closure => ({
    _id: 'x',
    communityIds: 'all',
    from: '2026-11-23',
    to: '2026-11-24',
    reason: '暴雨停办',
    ...change,
  });

  it.each([
    ['all communities, first day', closure({}), '2026-11-23', false],
    ['all communities, last day', closure({}), '2026-11-24', false],
    ['all communities, the day after', closure({}), '2026-11-25', true],
    ['this community', closure({ communityIds: ['c1'] }), '2026-11-23', false],
    ['another community', closure({ communityIds: ['c2'] }), '2026-11-23', true],
  ])('given a closure of %s, then open is right', (_, one, date, open) =>
    expect(openingOn(aService(), date, { calendar, closures: [one] }).open).toBe(open),
  );
});

describe('a festival of the lunar calendar opens its days', () => {
  // 2026-08-06 is the 24th of the sixth lunar month, a Thursday: 火把节.
  const spans = [[1080, 1260]] as const;
  const service = aService({
    hours: {},
    festivals: [{ name: '火把节', month: 6, day: 24, lastsDays: 3, spans }],
  });

  it.each([
    ['2026-08-05', false],
    ['2026-08-06', true],
    ['2026-08-08', true],
    ['2026-08-09', false],
    ['2027-07-27', true],
  ])('given a festival of three days, then on %s open is %p', (date, open) =>
    expect(openingOn(service, date, { ...none, calendar: [] }).open).toBe(open),
  );

  it('given its day, then it goes before the weekly hours and names itself', () =>
    expect(openingOn({ ...service, hours: aService().hours }, '2026-08-06', none)).toEqual({
      open: true,
      spans,
      name: '火把节',
    }));

  it('given an exception or a closure on its day, then those go before it', () => {
    const off = { ...service, exceptions: [{ date: '2026-08-06', spans: [], reason: '防火' }] };
    expect(openingOn(off, '2026-08-06', none)).toMatchObject({
      open: false,
      reason: 'exception',
      name: '防火',
    });
    const closures: Closure[] = [
      { _id: 'x', communityIds: 'all', from: '2026-08-06', to: '2026-08-06', reason: '暴雨' },
    ];
    expect(openingOn(service, '2026-08-06', { ...none, closures })).toMatchObject({ reason: 'closure' });
  });

  it('given that it falls on a holiday on which the service rests, then the festival goes before it', () => {
    const calendar2026 = [{ _id: '2026', days: [{ date: '2026-08-06', name: '火把节', work: false }] }];
    expect(openingOn(service, '2026-08-06', { ...none, calendar: calendar2026 }).open).toBe(true);
  });
});
