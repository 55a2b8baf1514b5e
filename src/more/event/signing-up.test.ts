import { instantOf } from '#domain/calendar';
import { event as words, lots } from '#words/event';
import { drawnFrom, occasionsOf, placesWords, signUpOf, type EventOffer, type Occasion } from './signing-up';

const line = { mode: 'offer', offerMinutes: 720, most: 3 } as const;
const plain: EventOffer = { kind: 'event', walkIn: 0 };
const lottery: EventOffer = { ...plain, lottery: { drawMinutesBefore: 24 * 60 } };
const occasion = (change: Partial<Occasion> = {}): Occasion => ({
  date: '2026-11-28',
  start: 540,
  end: 600,
  left: 5,
  units: { seats: 5 },
  waiting: 0,
  availability: 'open',
  bookUntil: instantOf('2026-11-28', 420),
  ...change,
});

describe('how one may sign up', () => {
  it.each([
    ['places', {}, line, 'place'],
    ['few places', { availability: 'few' }, line, 'place'],
    ['none, and a line', { availability: 'full', left: 0 }, line, 'wait'],
    ['somebody in line', { availability: 'line', waiting: 2 }, line, 'wait'],
    ['a line that is full', { availability: 'line', waiting: 3 }, line, 'none'],
    ['none, and no line', { availability: 'full', left: 0 }, undefined, 'none'],
    ['sign-up over', { availability: 'past' }, line, 'none'],
    ['it was called off', { availability: 'closed' }, line, 'none'],
  ] as const)('given %s, then', (_, change, rule, how) =>
    expect(signUpOf(occasion(change), rule).how).toBe(how),
  );

  const undrawn = { lots: { places: 5, drawn: false } };
  const drawn = { lots: { places: 5, drawn: true } };

  it('given lots to be drawn, then one enters them, however many have', () => {
    expect(signUpOf(occasion(undrawn), line)).toEqual({ how: 'lots', say: lots.enter });
    const many = occasion({ ...undrawn, availability: 'line', waiting: 80 });
    expect(signUpOf(many, line).how).toBe('lots');
    expect(signUpOf(occasion({ ...undrawn, availability: 'past' }), line).how).toBe('none');
  });

  it('given them drawn, then one stands behind those drawn, and nobody is told of a free place', () => {
    expect(signUpOf(occasion({ ...drawn, waiting: 2 }), line).how).toBe('wait');
    expect(signUpOf(occasion({ ...drawn, waiting: 3 }), line).how).toBe('none');
    expect(signUpOf(occasion(drawn), undefined).how).toBe('none');
  });

  it('given when an event begins, then lots are drawn so many minutes before', () => {
    expect(drawnFrom(occasion(), lottery)).toBe(instantOf('2026-11-27', 540));
    expect(drawnFrom(occasion(), plain)).toBeUndefined();
  });
});

describe('what is said of places', () => {
  it('given seats, then how many; with those in line, and those kept', () => {
    expect(placesWords(occasion(), plain)).toEqual([words.left(5)]);
    expect(placesWords(occasion({ left: 0, waiting: 2, units: { seats: 0, walkIn: 4 } }), plain)).toEqual([
      words.left(0),
      words.waiting(2),
      words.walkIn(4),
    ]);
  });

  it('given quotas, then each by its name', () => {
    const quotas = [
      { id: 'elders', title: '60岁以上', seats: 20 },
      { id: 'all', title: '居民', seats: 15 },
    ];
    expect(
      placesWords(occasion({ units: { 'quota-elders': 3, 'quota-all': 0 } }), { ...plain, quotas }),
    ).toEqual(['60岁以上：还有 3 个名额', '居民：满了']);
  });

  it('given lots, then for how many places, though none is free before the draw, and how many take part or wait', () => {
    const places = (isDrawn: boolean) =>
      placesWords(occasion({ left: 0, units: {}, waiting: 7, lots: { places: 5, drawn: isDrawn } }), lottery);
    expect(places(false)).toEqual([lots.places(5, 7, false)]);
    expect(places(true)).toEqual([lots.places(5, 7, true)]);
  });
});

it('given days, then all their times are occasions, each on its date', () => {
  const { date: _, ...slot } = occasion();
  expect(
    occasionsOf([
      { date: '2026-11-27', closed: { reason: 'weekly' }, slots: [] },
      { date: '2026-11-28', slots: [slot, { ...slot, start: 900 }] },
    ]).map(({ date, start }) => [date, start]),
  ).toEqual([
    ['2026-11-28', 540],
    ['2026-11-28', 900],
  ]);
});
