// The ledger, the line and capacity as a model: whatever many callers do, and however old what they act on is.
import fc from 'fast-check';
import { NOW } from '../../test/support/given';
import { applied } from '../../test/support/ledger-document';
import { History, type Apply, type Setting, type Step } from '../../test/support/ledger-history';
import type { Request } from './ledger';
import type { Units } from './units';

const MINUTE = 60_000;

/** A way of one is never a part of another's: a release must name all that is held. */
const ways: Units[][] = [
  [{ a: 1 }],
  [{ b: 1 }],
  [{ a: 1 }, { b: 1 }],
  [{ b: 2 }, { a: 1 }],
  [{ a: 1, b: 1 }],
  [{ a: 2 }, { b: 1 }],
];
const persons = Array.from({ length: 9 }, (_, i) => `p${i}`);

const request = (booking: string): fc.Arbitrary<Request> =>
  fc
    .record({
      who: fc.uniqueArray(fc.constantFrom(...persons), { minLength: 1, maxLength: 3 }),
      wants: fc.array(fc.constantFrom(...ways), { minLength: 3, maxLength: 3 }),
      priority: fc.boolean(),
      walkIn: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    })
    .map(({ who, wants, priority, walkIn }) => ({
      booking,
      wants: Object.fromEntries(who.map((id, i) => [id, walkIn ? [{ walkIn: 1 }] : (wants[i] ?? [])])),
      by: 'resident-a',
      at: NOW,
      moves: 0,
      priority,
      walkIn,
    }));

const minutesOn = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((n) => NOW + n * MINUTE);

const setting: fc.Arbitrary<Setting> = fc.record({
  capacity: fc.record({
    a: fc.integer({ min: 0, max: 4 }),
    b: fc.integer({ min: 0, max: 3 }),
    walkIn: fc.integer({ min: 0, max: 2 }),
  }),
  bookUntil: minutesOn(5, 60),
  reserve: fc.option(fc.record({ unit: fc.constant('a'), count: fc.constant(1), until: minutesOn(0, 20) }), {
    nil: undefined,
  }),
  most: fc.integer({ min: 1, max: 5 }),
  mode: fc.constantFrom('promote', 'offer'),
  requests: fc.tuple(...Array.from({ length: 9 }, (_, i) => request(`b${i}`))),
});

const step = (mostStale: number): fc.Arbitrary<Step> => {
  const nth = fc.nat({ max: 8 });
  const stale = fc.nat({ max: mostStale });
  const one = (verb: 'book' | 'cancel' | 'accept') => fc.record({ do: fc.constant(verb), nth, stale });
  const unit = fc.constantFrom('a', 'b', 'walkIn');
  const some = <S extends Step>(weight: number, arbitrary: fc.Arbitrary<S>) => ({ weight, arbitrary });
  return fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
    some(60, one('book')),
    some(25, one('cancel')),
    some(20, one('accept')),
    some(35, fc.record({ do: fc.constantFrom('promote'), stale })),
    some(35, fc.record({ do: fc.constantFrom('pass-on'), stale })),
    some(
      10,
      fc.record({ do: fc.constantFrom('capacity'), unit, to: fc.integer({ min: -1, max: 5 }), stale }),
    ),
    some(5, fc.record({ do: fc.constantFrom('open-walk-ins'), keep: fc.nat({ max: 2 }), stale })),
    some(25, fc.record({ do: fc.constantFrom('time'), minutes: fc.nat({ max: 4 }), stale })),
    some(1, fc.record({ do: fc.constantFrom('close'), stale: fc.constant(0) })),
  );
};

const steps = (mostStale: number): fc.Arbitrary<Step[]> =>
  fc.array(step(mostStale), { minLength: 20, maxLength: 60, size: 'max' });

/** Of everything that happened in some histories, how often. */
type Tally = Map<string, number>;

const histories = (mostStale: number, apply: Apply = applied, tally: Tally = new Map()) =>
  fc.property(setting, steps(mostStale), (given, list) => {
    const history = new History(given, apply);
    const fault = list.find((one) => !history.step(one));
    for (const name of history.seen) tally.set(name, (tally.get(name) ?? 0) + 1);
    if (fault) throw new Error(history.wrong.join('; '));
  });

const always = [
  'held',
  'claimed',
  'stands',
  'joined',
  'SOLD_OUT',
  'ALREADY_BOOKED',
  'TOO_LATE',
  'SESSION_CLOSED',
  'left the line',
  'released',
  'accepted',
  'promoted',
  'offered',
  'promoted a family',
  'passed over one who does not fit',
  'passed on',
  'capacity set',
  'CAPACITY_TAKEN',
  'walk-ins opened',
  'closed',
];

const inVain = ['held', 'claimed', 'joined', 'released', 'promoted', 'passed on'].map(
  (name) => `${name} in vain`,
);

const missing = (tally: Tally, names: readonly string[]): string[] =>
  names.filter((name) => !tally.has(name));

describe('one after the other, the ledger does what plain lists do', () => {
  it('given any history, then every answer, place and position is the model’s', () => {
    const tally: Tally = new Map();
    fc.assert(histories(0, applied, tally), { numRuns: 500 });
    expect(missing(tally, always)).toEqual([]);
  });
});

describe('all at once, on whatever they have read, the ledger does nothing that one after the other could not', () => {
  it('given any history, then places add up, nobody is in twice, families stay together and the line keeps its order', () => {
    const tally: Tally = new Map();
    fc.assert(histories(6, applied, tally), { numRuns: 1500 });
    expect(missing(tally, [...always, ...inVain])).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['what is left', /^left\./],
    ['who holds', /^holders\.[^.]+$/],
    ['whose place it is', /^holders\.[^.]+\.booking$/],
    ['whether the offer stands', /offerUntil$/],
    ['who waits', /^line\.persons$/],
    ['what others wait for', /^line\.short$/],
    ['how long the line is', /^line\.\d+$/],
    ['the revision', /^rev$/],
    ['the capacity as read', /^capacity\./],
    ['whether it is closed', /^state$/],
  ])('given a database that does not ask %s (negative control), then a fault is found', (_, path) => {
    const careless: Apply = (document, write) =>
      applied(document, { ...write, when: write.when.filter((one) => !path.test(one.path)) });
    const { failed } = fc.check(histories(6, careless), { numRuns: 3000, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
