import fc from 'fast-check';
import { aHolder, aService, NOW } from '../../test/support/given';
import {
  checkHold,
  claimWrite,
  holdWrite,
  imbalances,
  releaseWrite,
  withHolder,
  type LedgerWrite,
} from './ledger';
import { availabilityOf, freshSession, type Session } from './session';

const session = (seats: number): Session =>
  freshSession(aService({ capacity: { seats } }), '2026-11-24', [540, 570]);

/** What a database does with one ledger write: all conditions, then all changes, or nothing. */
function apply(document: Session, { when, then }: LedgerWrite): { document: Session; happened: boolean } {
  const read = (path: string) =>
    path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
  const holds = when.every((condition) => {
    const value = read(condition.path);
    if (condition.is === 'absent') return value === undefined;
    if (condition.is === 'equal') return value === condition.value;
    return condition.is === 'greater'
      ? Number(value) > Number(condition.value)
      : Number(value) >= Number(condition.value);
  });
  if (!holds) return { document, happened: false };
  const copy = structuredClone(document) as unknown as Record<string, unknown>;
  for (const change of then) {
    const keys = change.path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((value, key) => value[key] as Record<string, unknown>, copy);
    if ('by' in change) parent[last] = Number(parent[last] ?? 0) + change.by;
    else if ('remove' in change) delete parent[last];
    else parent[last] = change.to;
  }
  return { document: copy as unknown as Session, happened: true };
}

describe('a hold takes a place once', () => {
  it('given a free place, when held, then one is less and the person stands in it', () => {
    const { document, happened } = apply(session(2), holdWrite('s', 'p1', aHolder('b1'), NOW));
    expect(happened).toBe(true);
    expect(document.left).toEqual({ seats: 1 });
    expect(document.holders.p1?.booking).toBe('b1');
  });

  it.each([
    ['it is full', session(0), NOW],
    ['booking has closed', session(2), session(2).bookUntil],
    ['the person holds a place already', withHolder(session(2), 'p1', aHolder('b0')), NOW],
    ['the session is closed', { ...session(2), state: 'closed' as const }, NOW],
  ])('given that %s, when held, then nothing happens', (_, before, now) => {
    const { document, happened } = apply(before, holdWrite('s', 'p1', aHolder('b1'), now));
    expect(happened).toBe(false);
    expect(document).toEqual(before);
  });

  it('given two units where one is short, when held, then neither is taken', () => {
    const before = { ...session(0), left: { seats: 1, lunch: 0 }, capacity: { seats: 1, lunch: 0 } };
    const { happened } = apply(
      before,
      holdWrite('s', 'p1', aHolder('b1', { units: { seats: 1, lunch: 1 } }), NOW),
    );
    expect(happened).toBe(false);
  });
});

describe('a release gives back once', () => {
  it('given a held place, when released twice, then one comes back', () => {
    const held = withHolder(session(2), 'p1', aHolder('b1'));
    const once = apply(held, releaseWrite('s', 'p1', aHolder('b1')));
    const twice = apply(once.document, releaseWrite('s', 'p1', aHolder('b1')));
    expect([once.happened, twice.happened]).toEqual([true, false]);
    expect(twice.document.left).toEqual({ seats: 2 });
  });

  it('given that a retry claimed the hold, when the first one gives up, then the place stays taken', () => {
    const held = withHolder(session(2), 'p1', aHolder('b1', { at: NOW }));
    const claimed = apply(held, claimWrite('s', 'p1', aHolder('b1', { at: NOW + 1 }))).document;
    expect(apply(claimed, releaseWrite('s', 'p1', aHolder('b1', { at: NOW }))).happened).toBe(false);
    expect(apply(claimed, releaseWrite('s', 'p1', { booking: 'b1', units: { seats: 1 } })).happened).toBe(
      true,
    );
  });

  it('given that the person booked anew, when the old booking is released, then the new one stays', () => {
    const held = withHolder(session(2), 'p1', aHolder('b2'));
    expect(apply(held, releaseWrite('s', 'p1', aHolder('b1'))).happened).toBe(false);
  });
});

describe('a refusal says why', () => {
  const check = (one: Session, now = NOW) => checkHold(one, 'p1', aHolder('b1'), now);
  const codeOf = (one: Session, now = NOW) => {
    const outcome = check(one, now);
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };

  it.each([
    ['free', session(1), NOW, 'free'],
    ['full', session(0), NOW, 'SOLD_OUT'],
    ['late', session(1), session(1).bookUntil, 'TOO_LATE'],
    ['held by the same booking', withHolder(session(1), 'p1', aHolder('b1')), NOW, 'held'],
    ['held by another booking', withHolder(session(1), 'p1', aHolder('b9')), NOW, 'ALREADY_BOOKED'],
    ['closed', { ...session(1), state: 'closed' as const }, NOW, 'SESSION_CLOSED'],
  ])('given a session that is %s', (_, one, now, code) => expect(codeOf(one, now)).toBe(code));
});

describe('the ledger balances at every step', () => {
  const steps = fc.array(
    fc.record({
      verb: fc.constantFrom('hold' as const, 'release' as const),
      person: fc.integer({ min: 0, max: 5 }),
      seats: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 60 },
  );

  const holds = (run: typeof apply) =>
    fc.property(fc.integer({ min: 0, max: 6 }), steps, (capacity, history) => {
      let document = session(capacity);
      for (const { verb, person, seats } of history) {
        const id = `p${person}`;
        const holder = aHolder(`b${person}`, { units: { seats } });
        const held = document.holders[id];
        const write =
          verb === 'hold' ? holdWrite('s', id, holder, NOW) : releaseWrite('s', id, held ?? holder);
        ({ document } = run(document, write));
        if (imbalances(document).length > 0) return false;
      }
      return true;
    });

  it('given any history of holds and releases, then left + held = capacity', () => fc.assert(holds(apply)));

  it('given a database that ignores conditions (negative control), then an imbalance is found', () => {
    const careless: typeof apply = (document, write) => apply(document, { ...write, when: [] });
    expect(fc.check(holds(careless)).failed).toBe(true);
  });
});

describe('availability is one word', () => {
  const at = (capacity: number, left: number, now = NOW) =>
    availabilityOf({ ...session(capacity), left: { seats: left } }, now);

  it.each([
    ['all free', at(4, 4), 'open'],
    ['the last quarter', at(4, 1), 'few'],
    ['a single place that is free', at(1, 1), 'open'],
    ['none', at(4, 0), 'full'],
    ['too late', at(4, 4, session(4).bookUntil), 'past'],
  ])('given %s', (_, seen, word) => expect(seen).toBe(word));
});
