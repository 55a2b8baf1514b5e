import type { Offer, SlotView } from '#contract/service';
import { instantOf } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import { isWalkIn, standingOf } from './here';

const TODAY = '2026-11-24';
const noon = instantOf(TODAY, 720);

const slot = (change: Partial<SlotView> = {}): SlotView => ({
  start: 660,
  end: 780,
  left: 8,
  units: { meals: 8, walkIn: 2 },
  waiting: 0,
  availability: 'past',
  bookUntil: 0,
  ...change,
});

const asked = (kind: KindName, slots: SlotView[], { count = 1, now = noon, offer }: Asking = {}) =>
  standingOf(
    { kind, ...(offer ? { offer } : {}) },
    { today: TODAY, days: [{ date: TODAY, slots }] },
    count,
    now,
  );

interface Asking {
  readonly count?: number;
  readonly now?: number;
  readonly offer?: Offer;
}

const hows = (...all: Parameters<typeof asked>) => asked(...all).map(({ how }) => how);

describe('what somebody who stands there can have', () => {
  it.each([
    ['kept meals, then those', slot(), 1, 'kept'],
    [
      'too few kept for a couple, others unbooked, then more can be kept',
      slot({ units: { meals: 8, walkIn: 1 } }),
      2,
      'more',
    ],
    [
      'none kept any more, booking open, then it is booked',
      slot({ units: { meals: 8, walkIn: 0 }, availability: 'open' }),
      1,
      'open',
    ],
    [
      'none kept and none unbooked, then it is full',
      slot({ left: 0, units: { meals: 0, walkIn: 0 } }),
      1,
      'none',
    ],
  ] as const)('given %s', (_, meal, count, how) => {
    expect(hows('canteen', [meal], { count })).toEqual([how]);
  });

  it('given a kitchen that keeps none by its set-up, then some may be kept; given an event without such seats, then nothing', () => {
    expect(hows('canteen', [slot({ units: { meals: 8 } })])).toEqual(['more']);
    expect(hows('event', [slot({ units: { seats: 8 } })])).toEqual([]);
  });

  it('given a meal that is over or was stopped, then nothing', () => {
    expect(hows('canteen', [slot()], { now: instantOf(TODAY, 780) })).toEqual([]);
    expect(hows('canteen', [slot({ availability: 'closed' })])).toEqual([]);
  });

  it('given a free seat at a counter whose deadline is over, then it is theirs now; given none, then it is full', () => {
    const seats = (left: number) => slot({ left, units: { seats: left } });
    expect(hows('counter', [seats(1), seats(0)])).toEqual(['kept', 'none']);
  });

  it('given a visit, then nothing: nobody stands there', () => {
    expect(hows('visit', [slot()])).toEqual([]);
  });

  it('given an event with quotas, then more are kept of the most general alone', () => {
    const quotas = [
      { id: 'elders', title: '老人', seats: 9 },
      { id: 'all', title: '居民', seats: 9 },
    ];
    const offer: Offer = { kind: 'event', walkIn: 1, quotas };
    const used = (all: number) =>
      slot({ left: 4, units: { 'quota-elders': 4, 'quota-all': all, walkIn: 0 } });
    expect(hows('event', [used(0)], { offer })).toEqual(['none']);
    expect(hows('event', [used(1)], { offer })).toEqual(['more']);
  });

  it('given a lottery that is not drawn, then only what is kept is to be had', () => {
    const lots = { places: 9, drawn: false };
    expect(hows('event', [slot({ lots, availability: 'line', units: { seats: 9, walkIn: 0 } })])).toEqual([
      'more',
    ]);
    expect(asked('event', [slot({ lots })])[0]).toMatchObject({
      how: 'kept',
      slot: { availability: 'open', left: 2 },
    });
  });
});

describe('what is shown of it', () => {
  it('given kept meals, then so many are left and nobody waits; given it is full, then nothing is', () => {
    expect(asked('canteen', [slot({ waiting: 3 })])[0]?.slot).toMatchObject({
      ...{ left: 2, waiting: 0, availability: 'open' },
    });
    const gone = slot({ units: { meals: 8, walkIn: 0 } });
    expect(asked('canteen', [gone])[0]?.slot).toMatchObject({ left: 0, availability: 'full' });
  });

  it('given it can still be booked, then it is booked like anybody’s, not taken of what is kept', () => {
    const standing = asked('canteen', [slot({ units: { meals: 8, walkIn: 0 }, availability: 'open' })]);
    const draft = { date: TODAY, start: 660 };
    expect(isWalkIn(standing, { ...draft, here: true })).toBe(false);
    const kept = asked('canteen', [slot()]);
    expect(isWalkIn(kept, { ...draft, here: true })).toBe(true);
    expect(isWalkIn(kept, draft)).toBe(false);
  });
});
