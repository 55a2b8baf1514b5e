import fc from 'fast-check';
import { instantOf, type Instant } from './calendar';
import { coolingUntil, type CoolingRule } from './cooling-off';

const RULE: CoolingRule = { misses: 3, withinDays: 30, forDays: 14 };
const at = (date: string, minute = 11 * 60): Instant => instantOf(date, minute);
const until = (missed: string[], now: Instant, rule = RULE) =>
  coolingUntil(
    missed.map((date) => at(date)),
    rule,
    now,
  );

describe('a rest after several misses', () => {
  const missed = ['2026-11-01', '2026-11-10', '2026-11-20'];

  it('given enough misses, then it lasts its whole days after that of the last', () => {
    expect(until(missed, at('2026-11-20', 12 * 60))).toBe(at('2026-12-05', 0));
    expect(until(missed, at('2026-12-05', 0) - 1)).toBe(at('2026-12-05', 0));
    expect(until(missed, at('2026-12-05', 0))).toBeUndefined();
  });

  it('given one of them excused, then it is over at once', () =>
    expect(until(missed.slice(1), at('2026-11-21'))).toBeUndefined());

  it('given the misses in another order, then nothing changes', () =>
    expect(until([...missed].reverse(), at('2026-11-21'))).toBe(at('2026-12-05', 0)));

  it.each([
    ['on the last day of the span', '2026-11-30', true],
    ['a day after it', '2026-12-01', false],
  ])('given a third miss %s, on %s, then resting is %p', (_, third, rests) =>
    expect(until(['2026-11-01', '2026-11-10', third], at(third, 1380)) !== undefined).toBe(rests),
  );

  it('given two meals missed on one day, then both count', () =>
    expect(until(['2026-11-20', '2026-11-20'], at('2026-11-21'), { ...RULE, misses: 2, withinDays: 1 })).toBe(
      at('2026-12-05', 0),
    ));

  it('given a miss after the rest while the others still count, then there is another rest', () =>
    expect(until([...missed, '2026-12-08'], at('2026-12-09'))).toBe(at('2026-12-23', 0)));

  it('given a miss that lies in the future, then it does not count yet', () => {
    const soon = ['2026-11-01', '2026-11-10', '2026-11-25'];
    expect(until(soon, at('2026-11-21'))).toBeUndefined();
  });

  it('given a miss at 23:59 in Shanghai, then that day is the last one', () =>
    expect(
      coolingUntil([at('2026-11-20', 1439)], { misses: 1, withinDays: 1, forDays: 1 }, at('2026-11-21')),
    ).toBe(at('2026-11-22', 0)));

  it.each<[string, CoolingRule]>([
    ['no misses', { ...RULE, misses: 0 }],
    ['less than none', { ...RULE, misses: -1 }],
    ['no number', { ...RULE, misses: NaN }],
    ['no days to count in', { ...RULE, withinDays: 0 }],
  ])('given a rule of %s, then it never applies', (_, rule) =>
    expect(until(missed, at('2026-11-21'), rule)).toBeUndefined(),
  );

  it('given nobody missed anything, then there is none', () =>
    expect(until([], at('2026-11-21'), { ...RULE, misses: 1 })).toBeUndefined());
});

const START = at('2026-01-01', 0);
const instants = fc.integer({ min: 0, max: 200 * 24 * 60 }).map((minutes) => START + minutes * 60_000);
const misses = fc.array(instants, { maxLength: 12 });
const rules = fc.record({
  misses: fc.integer({ min: 1, max: 4 }),
  withinDays: fc.integer({ min: 1, max: 90 }),
  forDays: fc.integer({ min: 0, max: 60 }),
});
const never = (end: Instant | undefined): Instant => end ?? 0;

describe('whatever was missed', () => {
  it('given one excused, then no rest is longer', () =>
    fc.assert(
      fc.property(misses, rules, instants, fc.nat(11), (missed, rule, now, nth) => {
        const fewer = missed.filter((_, i) => i !== nth);
        expect(never(coolingUntil(fewer, rule, now))).toBeLessThanOrEqual(
          never(coolingUntil(missed, rule, now)),
        );
      }),
    ));

  it('given a rest, then it ends at a midnight to come, and nobody rests longer than the rule says', () =>
    fc.assert(
      fc.property(misses, rules, instants, (missed, rule, now) => {
        const end = coolingUntil(missed, rule, now);
        if (end === undefined) return;
        expect(end).toBeGreaterThan(now);
        expect((end - START) % 86_400_000).toBe(0);
        expect(end - now).toBeLessThanOrEqual((rule.forDays + 1) * 86_400_000);
      }),
    ));

  it('given a rest and nothing more missed, then it is over when it ends', () =>
    fc.assert(
      fc.property(misses, rules, instants, (missed, rule, now) => {
        const past = missed.filter((one) => one <= now);
        const end = coolingUntil(past, rule, now);
        if (end !== undefined) expect(coolingUntil(past, rule, end)).toBeUndefined();
      }),
    ));
});
