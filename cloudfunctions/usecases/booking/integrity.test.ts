import fc from 'fast-check';
import { personIdsOf, type Booking } from '#domain/booking';
import { isOpen, statuses } from '#domain/lifecycle';
import type { Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import {
  cards,
  counter,
  histories,
  kitchen,
  MINUTES,
  perform,
  TICK,
  type Act,
} from '../../../test/support/acts';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { sweep } from '../clock/sweep';
import type { Store } from '../ports';

const RUNS = 40;
/** Hundreds of acts a run, on a machine that may be busy. */
const PATIENCE_MS = 120_000;
/** Less than that, so that a failure is told with its example, however long it takes to make it smaller. */
const LIMIT_MS = 90_000;

let cloud: Cloud;
let empty: ReturnType<Cloud['cloudbase']['database']['snapshot']>;
/** What became of bookings, over all histories. */
const seen = new Set<string>();

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('services', kitchen, counter);
  cloud.given('people', ...cards);
  empty = cloud.cloudbase.database.snapshot();
});
afterAll(() => cloud.close());

const sessions = () => cloud.all<Session>('sessions');
const bookings = () => cloud.all<Booking>('bookings');

/** What may never be, at any step, whoever died where. */
function never(now: number): string[] {
  const keys = bookings().flatMap((one) => one.limitKeys);
  return [
    ...sessions().flatMap(({ _id }) => violations(cloud, _id, now)),
    ...(new Set(keys).size < keys.length ? ['a limit key is used twice'] : []),
    ...beyondLimits(now),
    ...bookings().flatMap(unpriced),
  ];
}

/** Nobody has more than two bookings to come at the counter, nor more than one subsidised meal of the day. */
function beyondLimits(now: number): string[] {
  const open = bookings().filter((one) => isOpen(one.status) && one.endsAt > now);
  const persons = new Set(cards.map(({ personId }) => personId));
  return [...persons].flatMap((id) => {
    const atCounter = open.filter((one) => one.kind === 'counter' && personIdsOf(one).includes(id));
    const cheaper = open.flatMap((one) =>
      one.persons.filter(({ personId, price }) => personId === id && (price?.subsidyFen ?? 0) > 0),
    );
    return [
      ...(atCounter.length > 2 ? [`${id} has ${atCounter.length} open bookings of 2`] : []),
      ...(cheaper.length > 1 ? [`${id} has ${cheaper.length} subsidised meals of 1`] : []),
    ];
  });
}

/** Money adds up, of everybody who eats. */
const unpriced = ({ _id, kind, persons }: Booking): string[] =>
  persons
    .filter(({ price }) => {
      if (!price) return kind === 'canteen';
      const { payFen, listFen, subsidyFen, prepaidFen, deliveryFeeFen } = price;
      return payFen !== listFen - subsidyFen - prepaidFen + deliveryFeeFen || payFen < 0;
    })
    .map(({ personId }) => `the price of ${personId} in ${_id} does not add up`);

/** Prices by booking and move: what was once said stays, until the booking goes to another time. */
function thawed(prices: Map<string, string>): string[] {
  return bookings().flatMap(({ _id, moves, persons }) => {
    const key = `${_id}:${moves}`;
    const price = JSON.stringify(persons.map((one) => one.price));
    const before = prices.get(key) ?? price;
    prices.set(key, price);
    return before === price ? [] : [`the price of ${_id} has changed`];
  });
}

/** Who stood in line still stands in the same order, and who came since stands behind them. */
function overtaken(lines: Map<string, readonly string[]>): string[] {
  return sessions().flatMap(({ _id, line }) => {
    const now = line.map(({ booking }) => booking);
    const before = lines.get(_id) ?? [];
    lines.set(_id, now);
    const stayed = before.filter((booking) => now.includes(booking));
    return now.slice(0, stayed.length).join() === stayed.join() ? [] : [`somebody overtook in ${_id}`];
  });
}

const remember = (): void => {
  for (const { status, history } of bookings()) {
    seen.add(status);
    for (const { action } of history) seen.add(action);
  }
};

async function live(batches: readonly (readonly Act[])[], store: Store): Promise<number> {
  const [prices, lines] = [new Map<string, string>(), new Map<string, readonly string[]>()];
  let now = NOW;
  for (const [nth, batch] of batches.entries()) {
    now = NOW + (MINUTES[nth] ?? 0) * 60_000;
    const known = bookings();
    const acts = [...batch, TICK];
    const ended = await Promise.all(acts.map((one, i) => perform(one, store, now + i, known)));
    ended.forEach((one) => seen.add(one));
    const found = [...never(now), ...thawed(prices), ...overtaken(lines)];
    if (found.length > 0) throw new Error(`after batch ${nth}: ${found.join('; ')}`);
    remember();
  }
  return now;
}

const integrity = (wrap: (store: Store) => Store, swept = true) =>
  fc.asyncProperty(histories, async (batches) => {
    cloud.cloudbase.database.restore(empty);
    const store = wrap(cloud.store);
    const later = (await live(batches, store)) + 2 * GRACE_MS;
    const { reported } = swept ? await sweep(store, later) : { reported: [] };
    remember();
    const left = sessions().flatMap(({ _id }) => leftovers(cloud, _id));
    const found = [...never(later), ...left, ...reported.map((id) => `nobody can mend ${id}`)];
    if (found.length > 0) throw new Error(`after the sweep: ${found.join('; ')}`);
  });

const found = async (property: ReturnType<typeof integrity>): Promise<boolean> =>
  (await fc.check(property, { numRuns: RUNS, endOnFailure: true })).failed;

describe('whatever residents, clerks and the clock do at once, and wherever functions die', () => {
  it(
    'the ledger adds up at every step, nobody is in twice or overtakes, money adds up, and after a sweep every place has its booking',
    () =>
      fc.assert(
        integrity((store) => store),
        { numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS },
      ),
    PATIENCE_MS,
  );

  it(
    'and it did happen: every fate, every move, every end',
    async () => {
      const moves = ['promote', 'offer', 'accept', 'reschedule', 'miss', 'excuse', 'arrive'];
      const missing = () =>
        [...statuses, ...moves, 'done', 'refused', 'died'].filter((one) => !seen.has(one));
      // What is rare may need some more histories than were lived.
      for (let more = 0; more < 10 && missing().length > 0; more++)
        await fc.assert(
          integrity((store) => store),
          { numRuns: RUNS / 4 },
        );
      expect(missing()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'given a ledger without its conditions (negative control), then it is found',
    async () => {
      const careless = (store: Store): Store => ({
        ...store,
        ledger: { ...store.ledger, write: (write) => store.ledger.write({ ...write, when: [] }) },
      });
      expect(await found(integrity(careless))).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'given nobody sweeps (negative control), then what deaths leave is found',
    async () => expect(await found(integrity((store) => store, false))).toBe(true),
    PATIENCE_MS,
  );
});
