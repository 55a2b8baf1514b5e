import fc from 'fast-check';
import { openDatabase } from '../open';
import { callerOf } from '../testing/act';
import type { Caller } from '../testing/act';

// One step of a history: transaction 0 to 2, or plain (3), does something to one of three counters.
const step = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom('read', 'add', 'list', 'commit', 'abort'),
  id: fc.constantFrom('a', 'b', 'c'),
});

interface Open {
  readonly id: string;
  /** What the transaction must see: its snapshot, once taken, with its own writes. */
  view: Record<string, number> | undefined;
  over: boolean;
}

type Numbers = Record<string, number>;

async function play(caller: Caller, steps: { who: number; what: string; id: string }[]): Promise<Numbers> {
  const committed: Numbers = { a: 0, b: 0, c: 0 };
  const touched: Record<string, number> = {};
  const open: Open[] = [];
  const deltas = new Map<Open, Numbers>();
  let clock = 0;
  const started = new Map<Open, number>();
  const holder = (id: string) => open.find((other) => !other.over && (deltas.get(other)?.[id] ?? 0) > 0);
  for (let n = 0; n < 3; n++) open.push({ id: await caller.start(), view: undefined, over: false });

  for (const { who, what, id } of steps) {
    const transaction = open[who];
    clock++;
    if (!transaction) {
      // A plain write would wait for a lock; here only free documents are written.
      if (what === 'add' && !holder(id)) {
        await caller.update('counters', { _id: id }, { $inc: { n: 1 } });
        committed[id] = (committed[id] ?? 0) + 1;
        touched[id] = clock;
      }
      if (what === 'list') expect(await numbers(caller)).toEqual(committed);
      continue;
    }
    if (transaction.over) continue;
    const within = { transactionId: transaction.id };
    if (what === 'abort' || what === 'commit') {
      await caller.act(`${what}Transaction`, within);
      transaction.over = true;
      if (what === 'commit')
        for (const [key, delta] of Object.entries(deltas.get(transaction) ?? {})) {
          committed[key] = (committed[key] ?? 0) + delta;
          touched[key] = clock;
        }
      continue;
    }
    if (!transaction.view) {
      transaction.view = { ...committed };
      started.set(transaction, clock);
    }
    if (what === 'read') {
      const [found] = await caller.find('counters', { _id: id }, within);
      expect(found?.n).toBe(transaction.view[id]);
    } else if (what === 'list') {
      expect(await numbers(caller, within)).toEqual(transaction.view);
    } else {
      const rival = holder(id);
      const conflicts =
        (rival !== undefined && rival !== transaction) ||
        (touched[id] ?? 0) > (started.get(transaction) ?? 0);
      const attempt = caller.update('counters', { _id: id }, { $inc: { n: 1 } }, within);
      if (conflicts) {
        await expect(attempt).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
        transaction.over = true;
      } else {
        await attempt;
        transaction.view[id] = (transaction.view[id] ?? 0) + 1;
        const own = deltas.get(transaction) ?? {};
        own[id] = (own[id] ?? 0) + 1;
        deltas.set(transaction, own);
      }
    }
  }
  for (const transaction of open)
    if (!transaction.over) await caller.act('abortTransaction', { transactionId: transaction.id });
  return committed;
}

async function numbers(caller: Caller, within: object = {}): Promise<Numbers> {
  const found = await caller.find('counters', { n: { $gte: 0 } }, { ...within, order: { n: -1 } });
  const ns = found.map(({ n }) => Number(n));
  expect(ns).toEqual([...ns].sort((x, y) => y - x));
  return Object.fromEntries(found.map(({ _id, n }) => [String(_id), Number(n)]));
}

describe('snapshot isolation', () => {
  test('holds under every interleaving of transactions and plain operations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const database = openDatabase();
        database.createCollection('counters');
        database.createIndex('counters', { name: 'n', keys: [['n', 1]] });
        database.insertMany(
          'counters',
          ['a', 'b', 'c'].map((_id) => ({ _id, n: 0 })),
        );
        const caller = callerOf(database);
        const committed = await play(caller, steps);
        expect(await numbers(caller)).toEqual(committed);
        database.close();
      }),
      { numRuns: 300 },
    );
  });

  test('a key that moves from one document to another inside a transaction is free for the other', async () => {
    const database = openDatabase();
    database.createCollection('seats');
    database.createIndex('seats', { name: 'seat', keys: [['seat', 1]], unique: true });
    database.insertMany('seats', [
      { _id: 'a', seat: 1 },
      { _id: 'b', seat: 2 },
    ]);
    const caller = callerOf(database);
    const transactionId = await caller.start();
    await caller.update('seats', { _id: 'a' }, { $set: { seat: 3 } }, { transactionId });
    await caller.update('seats', { _id: 'b' }, { $set: { seat: 1 } }, { transactionId });
    await caller.update('seats', { _id: 'a' }, { $set: { seat: 2 } }, { transactionId });
    await caller.act('commitTransaction', { transactionId });
    expect(database.find('seats', {}, { sort: { _id: 1 } })).toEqual([
      { _id: 'a', seat: 2 },
      { _id: 'b', seat: 1 },
    ]);
    expect(database.find('seats', { seat: 2 })).toHaveLength(1);
    database.close();
  });

  test('a document removed in a transaction gives its key to another one there', async () => {
    const database = openDatabase();
    database.createCollection('seats');
    database.createIndex('seats', { name: 'seat', keys: [['seat', 1]], unique: true });
    database.insertMany('seats', [{ _id: 'a', seat: 1 }]);
    const caller = callerOf(database);
    const transactionId = await caller.start();
    await caller.act('removeDocument', { collectionName: 'seats', query: { _id: 'a' }, transactionId });
    await caller.insert('seats', { _id: 'b', seat: 1 }, { transactionId });
    await caller.act('commitTransaction', { transactionId });
    expect(database.find('seats', {})).toEqual([{ _id: 'b', seat: 1 }]);
    database.close();
  });
});
