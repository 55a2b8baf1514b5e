// All collections and the one order of commits: a commit is applied whole or undone whole, then written to the journal.
// Locks and snapshots of open transactions are transactions/; requests are actions/.
import { keyOf } from '../bson/key';
import { parseEjson, toEjson } from '../bson/ejson';
import type { Document } from '../bson/value';
import { collectionMissing, invalidParam } from '../refusal';
import { COLLECTION_NAME_MAX } from '../limits';
import { refuseLarge, refuseOversize } from '../update/storable';
import type { IndexSpec } from '../index/spec';
import { Collection } from './collection';
import type { Write } from './collection';
import type { Row } from './row';
import { Journal } from './journal';
import type { Entry } from './journal';

export interface CommittedWrite extends Write {
  readonly collection: Collection;
}

export class Store {
  readonly collections = new Map<string, Collection>();
  /** Number of the last commit; a snapshot is such a number. */
  commitNumber = 0;
  /** While true, commits remember what they replace. Set by transactions/. */
  keepsPast = false;
  private readonly past: { collection: Collection; id: string; commit: number }[] = [];
  private readonly journal: Journal | undefined;

  constructor(file: string | undefined) {
    this.journal = file === undefined ? undefined : new Journal(file);
    if (this.journal) this.open(this.journal);
  }

  private open(journal: Journal): void {
    const byNumber = new Map<number, Collection>();
    const stored = journal.collections();
    for (const { number, name } of stored) {
      const collection = new Collection(number, name);
      byNumber.set(number, collection);
      this.collections.set(name, collection);
    }
    for (const [number, seq, id, text] of journal.documents())
      byNumber.get(number)?.load(seq, keyOf(parseEjson(id, 0)), text);
    for (const { number, indexes } of stored)
      for (const spec of indexes) byNumber.get(number)?.addIndex(spec);
  }

  /** The collection, or DATABASE_COLLECTION_NOT_EXIST. */
  collection(name: string): Collection {
    const found = this.collections.get(name);
    if (!found) throw collectionMissing(name);
    return found;
  }

  /** False when it is there already. */
  createCollection(name: string): boolean {
    if (this.collections.has(name)) return false;
    refuseBadName(name);
    const number = Math.max(0, ...[...this.collections.values()].map((other) => other.number)) + 1;
    this.collections.set(name, new Collection(number, name));
    this.journal?.append([{ kind: 'collection', collection: number, name }]);
    return true;
  }

  createIndex(name: string, spec: IndexSpec): void {
    const collection = this.collection(name);
    if (collection.addIndex(spec))
      this.journal?.append([{ kind: 'index', collection: collection.number, spec }]);
  }

  /**
   * All writes or none: a refusal on the way (E11000, oversize) undoes those before it. `proven`: unique keys were
   * checked when the writes were made, and locked since.
   */
  commit(writes: CommittedWrite[], proven = false): void {
    if (writes.length === 0) return;
    const number = this.commitNumber + 1;
    const undo: (() => void)[] = [];
    const entries: Entry[] = [];
    try {
      for (const write of writes) {
        const applied = write.collection.write(write, number, proven);
        undo.push(applied.undo);
        entries.push(this.entryFor(write, applied.row));
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
    this.commitNumber = number;
    if (this.keepsPast) for (const write of writes) this.remember(write, number);
    this.journal?.append(entries);
  }

  private remember({ collection, id, before }: CommittedWrite, commit: number): void {
    collection.remember(id, before, commit);
    this.past.push({ collection, id, commit });
  }

  /** Forgets what no snapshot from `oldest` on needs. */
  forgetPast(oldest: number): void {
    const kept = this.past.findIndex(({ commit }) => commit > oldest);
    const gone = this.past.splice(0, kept < 0 ? this.past.length : kept);
    for (const { collection, id } of gone) collection.forget(id, oldest);
  }

  private entryFor(write: CommittedWrite, row: Row): Entry {
    const collection = write.collection.number;
    if (!write.after) return { kind: 'delete', collection, seq: row.seq };
    // In memory nobody reads the text of what is changed again and again: only its size is asked.
    if (!this.journal) {
      refuseLarge(write.after);
      return { kind: 'put', collection, seq: row.seq, id: '', text: '' };
    }
    const text = row.text;
    refuseOversize(write.after, text);
    return {
      kind: 'put',
      collection,
      seq: row.seq,
      id: toEjson(write.after._id as Document, 'stored'),
      text,
    };
  }

  /** Resolves when everything committed so far is durable; at once in memory. */
  flushed(): Promise<void> | undefined {
    return this.journal?.flushed();
  }

  flushNow(): void {
    this.journal?.flush();
  }

  /** Empties the store; for restoring a snapshot. */
  clear(): void {
    this.collections.clear();
    this.journal?.append([{ kind: 'clear' }]);
  }

  close(): void {
    this.journal?.close();
  }
}

// MongoDB manual, "Naming Restrictions".
function refuseBadName(name: string): void {
  if (
    name === '' ||
    name.includes('$') ||
    name.includes('\u0000') ||
    name.startsWith('system.') ||
    name.startsWith('.')
  )
    throw invalidParam(`Invalid collection name: ${name}.`);
  if (name.length > COLLECTION_NAME_MAX) throw invalidParam(`Collection name is too long: ${name}.`);
}
