// Opens the document database: its wire actions for the server, and direct ways in for seeds, tests and consoles.
// Everything behind it is in this folder; it knows nothing of HTTP, functions or permissions.
import type { Actions } from '../action';
import { collectionActions, transactionActions } from './actions/collections';
import { aggregateActions } from './actions/aggregate';
import { Engine } from './actions/engine';
import { insertActions, withId } from './actions/insert';
import { modifyActions } from './actions/modify';
import { readActions } from './actions/read';
import { removeActions } from './actions/remove';
import { parseEjson } from './bson/ejson';
import { fromPlain, toPlain } from './bson/plain';
import { isDocument } from './bson/value';
import type { Document } from './bson/value';
import type { IndexSpec } from './index/spec';
import { select } from './plan/select';
import { readSort } from './plan/sort';
import { readFilter } from './query/filter';
import type { Profile } from './profile';
import { invalidParam } from './refusal';
import { idKey } from './store/collection';
import { Store } from './store/store';
import { storableDocument } from './update/storable';

export type { IndexSpec } from './index/spec';
export type { Operation, Profile, Read, Totals } from './profile';

export interface FindOptions {
  readonly sort?: Record<string, 1 | -1>;
  readonly limit?: number;
  readonly skip?: number;
}

/** Every collection with its indexes and documents (stored EJSON) in natural order. */
export interface Snapshot {
  readonly collections: {
    readonly name: string;
    readonly indexes: IndexSpec[];
    readonly documents: string[];
  }[];
}

export interface Database {
  readonly actions: Actions;
  /** What the latest operations examined and returned. */
  readonly profile: Pick<Profile, 'operations' | 'totals' | 'reset'>;
  createCollection(name: string): void;
  /** Refuses with E11000 when the documents there break uniqueness; the same spec twice is one index. */
  createIndex(collection: string, index: IndexSpec): void;
  collections(): { name: string; documents: number; indexes: IndexSpec[] }[];
  /** Plain JavaScript values; one commit, durable on return. */
  insertMany(collection: string, documents: object[]): void;
  /** Plain JavaScript values in and out; copies. */
  find(collection: string, query: object, options?: FindOptions): object[];
  snapshot(): Snapshot;
  /** Puts everything back; open transactions are aborted. */
  restore(snapshot: Snapshot): void;
  close(): void;
}

/** Without a file everything lives in memory. A file that another process has open is refused in one sentence. */
export function openDatabase(options: { file?: string } = {}): Database {
  const store = new Store(options.file);
  const engine = new Engine(store);
  return {
    actions: {
      ...readActions(engine),
      ...insertActions(engine),
      ...modifyActions(engine),
      ...removeActions(engine),
      ...aggregateActions(engine),
      ...collectionActions(engine),
      ...transactionActions(engine),
    },
    profile: engine.profile,
    createCollection(name) {
      store.createCollection(name);
      store.flushNow();
    },
    createIndex(collection, index) {
      store.createIndex(collection, index);
      store.flushNow();
    },
    collections: () => describe(store),
    insertMany: (collection, documents) => insertMany(store, collection, documents),
    find: (collection, query, found = {}) => find(engine, collection, query, found),
    snapshot: () => takeSnapshot(store),
    restore(snapshot) {
      engine.sessions.abortAll();
      restore(store, snapshot);
    },
    close() {
      engine.sessions.abortAll();
      store.close();
    },
  };
}

const describe = (store: Store): ReturnType<Database['collections']> =>
  [...store.collections.values()].map(({ name, rows, indexes }) => ({
    name,
    documents: rows.size,
    indexes: indexes.map((index) => index.spec),
  }));

function insertMany(store: Store, name: string, documents: object[]): void {
  const collection = store.collection(name);
  const seen = new Set<string>();
  const writes = documents.map((plain) => {
    const after = withId(fromPlain(plain) as Document);
    const id = idKey(after);
    if (seen.has(id) || collection.rows.has(id)) throw collection.duplicateId(after);
    seen.add(id);
    return { collection, id, before: undefined, after };
  });
  store.commit(writes);
  store.flushNow();
}

function find(engine: Engine, name: string, query: object, options: FindOptions): object[] {
  const filter = readFilter(fromPlain(query));
  const sort = options.sort ? readSort(fromPlain(options.sort) as Document) : [];
  const operation = engine.profile.begin('find', name);
  const hits = select(engine.store.collection(name), { ...options, filter, sort }, operation);
  operation.nreturned = hits.length;
  return hits.map((hit) => toPlain(hit.document) as object);
}

const takeSnapshot = (store: Store): Snapshot => ({
  collections: [...store.collections.values()].map(({ name, indexes, rows }) => ({
    name,
    indexes: indexes.map((index) => index.spec),
    documents: [...rows.values()].map((row) => row.text),
  })),
});

function restore(store: Store, snapshot: Snapshot): void {
  store.clear();
  for (const { name, indexes, documents } of snapshot.collections) {
    store.createCollection(name);
    const collection = store.collection(name);
    store.commit(
      documents.map((text) => {
        const after = storableDocument(documentFrom(text));
        return { collection, id: idKey(after), before: undefined, after };
      }),
    );
    for (const index of indexes) store.createIndex(name, index);
  }
  store.flushNow();
}

function documentFrom(text: string): Document {
  const value = parseEjson(text, 0, 'snapshot');
  if (!isDocument(value)) throw invalidParam('A snapshot holds something that is no document.');
  return value;
}
