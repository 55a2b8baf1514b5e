import { keyOf } from '../bson/key';
import { Store } from '../store/store';
import type { Collection } from '../store/collection';
import { TRANSACTION_LIFETIME_MS } from '../limits';
import { Sessions } from './sessions';

describe('sessions', () => {
  let store: Store;
  let sessions: Sessions;
  let things: Collection;
  beforeEach(() => {
    store = new Store(undefined);
    sessions = new Sessions(store);
    store.createCollection('things');
    things = store.collection('things');
  });
  afterEach(() => sessions.abortAll());

  const id = keyOf('x');
  const commit = (n: number) => {
    const before = things.rows.get(id)?.document;
    store.commit([{ collection: things, id, before, after: { _id: 'x', n } }]);
  };

  test('the past is kept as long as a snapshot needs it, and no longer', () => {
    commit(1);
    const first = sessions.start(0, undefined);
    const seen = sessions.sight(first, things).snapshot;
    commit(2);
    const second = sessions.start(0, undefined);
    const later = sessions.sight(second, things).snapshot;
    commit(3);
    expect([things.visible(id, seen)?.n, things.visible(id, later)?.n]).toEqual([1, 2]);
    sessions.abort(first);
    expect(things.visible(id, later)?.n).toBe(2);
    sessions.abort(second);
    expect([...things.changedSince(0)]).toEqual([]);
  });

  test('transactions that always overlap do not pile up the past', () => {
    commit(0);
    let open = sessions.start(0, undefined);
    for (let n = 1; n <= 500; n++) {
      sessions.sight(open, things);
      commit(n);
      const next = sessions.start(0, undefined);
      sessions.sight(next, things);
      sessions.abort(open);
      open = next;
    }
    expect([...things.changedSince(0)]).toEqual([]);
  });

  test('an expired transaction is not found, and its locks are gone', () => {
    commit(1);
    const transaction = sessions.start(1000, undefined);
    const before = things.rows.get(id)?.document;
    sessions.write(transaction, things, { id, before, after: { _id: 'x', n: 9 } });
    expect(sessions.find(transaction.id, 1000 + TRANSACTION_LIFETIME_MS - 1)).toBe(transaction);
    expect(sessions.locks.holder(things, id, undefined)).toBe(transaction);
    expect(() => sessions.find(transaction.id, 1000 + TRANSACTION_LIFETIME_MS)).toThrow(
      expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }),
    );
    expect(sessions.locks.any).toBe(false);
    expect(things.rows.get(id)?.document.n).toBe(1);
  });
});
