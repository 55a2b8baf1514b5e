// Keeps what was committed in a libsql file: one SQLite transaction per batch of commits, acknowledged when it is on disk.
// It knows rows and texts only. A second process on the same file is refused.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import type { IndexSpec } from '../index/spec';

export type Entry =
  | {
      readonly kind: 'put';
      readonly collection: number;
      readonly seq: number;
      readonly id: string;
      readonly text: string;
    }
  | { readonly kind: 'delete'; readonly collection: number; readonly seq: number }
  | { readonly kind: 'collection'; readonly collection: number; readonly name: string }
  | { readonly kind: 'index'; readonly collection: number; readonly spec: IndexSpec }
  | { readonly kind: 'clear' };

export interface StoredCollection {
  readonly number: number;
  readonly name: string;
  readonly indexes: IndexSpec[];
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collection (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS collection_index (collection INTEGER NOT NULL, spec TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS document (collection INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (collection, seq)) WITHOUT ROWID;
`;

export class Journal {
  private readonly db: Libsql.Database;
  private pending: Entry[] = [];
  private failure: Error | undefined;
  private flushing: Promise<void> | undefined;
  private readonly run: (entry: Entry) => void;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.db = openExclusively(file);
    this.run = prepareEntries(this.db);
  }

  collections(): StoredCollection[] {
    const names = this.db.prepare('SELECT number, name FROM collection ORDER BY number').all() as {
      number: number;
      name: string;
    }[];
    const specs = this.db.prepare('SELECT spec FROM collection_index WHERE collection = ? ORDER BY rowid');
    return names.map(({ number, name }) => ({
      number,
      name,
      indexes: (specs.all(number) as { spec: string }[]).map((row) => JSON.parse(row.spec) as IndexSpec),
    }));
  }

  /** Every document in natural order, collection by collection. */
  *documents(): Iterable<[collection: number, seq: number, id: string, text: string]> {
    const select = this.db.prepare('SELECT collection, seq, id, text FROM document ORDER BY collection, seq');
    yield* select.raw().iterate() as Iterable<[number, number, string, string]>;
  }

  append(entries: Entry[]): void {
    for (const entry of entries) this.pending.push(entry);
  }

  /** Resolves when everything appended so far is on disk; commits of the same turn share one transaction. */
  flushed(): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    return (this.flushing ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        this.flushing = undefined;
        try {
          this.flush();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    }));
  }

  flush(): void {
    if (this.pending.length === 0) return;
    const batch = this.pending;
    this.pending = [];
    this.db.exec('BEGIN');
    try {
      for (const entry of batch) this.run(entry);
      this.db.exec('COMMIT');
    } catch (error) {
      // What memory holds is ahead of the disk from here on, so nothing may be acknowledged any more.
      this.failure = error instanceof Error ? error : new Error(String(error));
      throw this.failure;
    }
  }

  close(): void {
    this.flush();
    // libsql keeps the file open while prepared statements live, and an exclusive WAL keeps its lock with it:
    // only leaving WAL gives the lock back, so that the same process may open the folder again.
    this.db.exec('PRAGMA journal_mode = DELETE');
    this.db.exec('PRAGMA locking_mode = NORMAL');
    this.db.prepare('SELECT 1 FROM collection LIMIT 1').all();
    this.db.close();
  }
}

function openExclusively(file: string): Libsql.Database {
  const db = new Libsql(file);
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
    return db;
  } catch (error) {
    db.close();
    if (!/locked|busy/i.test(error instanceof Error ? error.message : '')) throw error;
    throw new Error(
      `${file} is in use by another local CloudBase; stop that one or choose another data folder.`,
    );
  }
}

function prepareEntries(db: Libsql.Database): (entry: Entry) => void {
  const put = db.prepare('INSERT OR REPLACE INTO document (collection, seq, id, text) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM document WHERE collection = ? AND seq = ?');
  const collection = db.prepare('INSERT INTO collection (number, name) VALUES (?, ?)');
  const index = db.prepare('INSERT INTO collection_index (collection, spec) VALUES (?, ?)');
  return (entry) => {
    switch (entry.kind) {
      case 'put':
        put.run(entry.collection, entry.seq, entry.id, entry.text);
        return;
      case 'delete':
        remove.run(entry.collection, entry.seq);
        return;
      case 'collection':
        collection.run(entry.collection, entry.name);
        return;
      case 'index':
        index.run(entry.collection, JSON.stringify(entry.spec));
        return;
      case 'clear':
        db.exec('DELETE FROM document; DELETE FROM collection_index; DELETE FROM collection;');
    }
  };
}
