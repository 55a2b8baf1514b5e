// The rows of one collection with their indexes, as of the last commit, and what open snapshots still need of the past.
// It applies writes that are allowed already; who may write is transactions/, in which order is store.ts.
import type { Document } from '../bson/value';
import { keyOf } from '../bson/key';
import { duplicateKey, requestFailed } from '../refusal';
import { renderKey } from '../index/rendered-key';
import { CollectionIndex } from '../index/index';
import { refuseBadSpec, sameSpec } from '../index/spec';
import type { IndexSpec } from '../index/spec';
import { Row, WarmRows } from './row';

/** A document before and after; without `before` it is inserted, without `after` removed. */
export interface Write {
  readonly id: string;
  readonly before: Document | undefined;
  readonly after: Document | undefined;
}

interface PastVersion {
  readonly commit: number;
  readonly before: Document | undefined;
}

export const ID_INDEX: IndexSpec = { name: '_id_', keys: [['_id', 1]], unique: true };

export class Collection {
  readonly rows = new Map<string, Row>();
  readonly indexes: CollectionIndex[] = [];
  private idIndex: CollectionIndex | undefined;
  private past = new Map<string, PastVersion[]>();
  private readonly warm = new WarmRows();
  private seq = 0;

  constructor(
    readonly number: number,
    readonly name: string,
  ) {}

  /** For opening: rows arrive in natural order, before any index exists. */
  load(seq: number, id: string, text: string): void {
    this.rows.set(id, new Row(seq, id, text, 0, this.warm));
    if (seq > this.seq) this.seq = seq;
  }

  nextSeq(): number {
    return ++this.seq;
  }

  addIndex(spec: IndexSpec): boolean {
    refuseBadSpec(spec);
    const same = this.indexes.find((index) => index.spec.name === spec.name || sameSpec(index.spec, spec));
    if (same && sameSpec(same.spec, spec)) return false;
    if (same) throw requestFailed(`Index with name: ${spec.name} already exists with different options`);
    const index = new CollectionIndex(this.name, spec);
    index.build(this.rows.values());
    this.indexes.push(index);
    return true;
  }

  /** The order of ids, built when first asked for: most collections are only read by single ids. */
  orderedIds(): CollectionIndex {
    if (!this.idIndex) {
      this.idIndex = new CollectionIndex(this.name, ID_INDEX);
      this.idIndex.build(this.rows.values());
    }
    return this.idIndex;
  }

  /**
   * Applies one write and gives its undoing; refuses duplicates before anything is changed. `proven` leaves that check
   * out: inside one commit, keys may change places in any order.
   */
  write(write: Write, commit: number, proven = false): { row: Row; undo: () => void } {
    const row = this.rows.get(write.id);
    if (!row) return this.insert(write, commit, proven);
    return write.after ? this.replace(row, write.after, commit, proven) : this.delete(row);
  }

  private insert(write: Write, commit: number, proven: boolean): { row: Row; undo: () => void } {
    const document = write.after as Document;
    const row = new Row(this.nextSeq(), write.id, document, commit, this.warm);
    this.enter(row, document, proven);
    return { row, undo: () => this.leave(row, document) };
  }

  private enter(row: Row, document: Document, proven: boolean): void {
    const keyed = this.keyed(document, undefined, proven);
    this.rows.set(row.id, row);
    for (const { index, keys } of keyed) index.add(keys, row);
  }

  private leave(row: Row, document: Document): void {
    this.rows.delete(row.id);
    for (const index of this.all()) index.remove(index.keys(document), row);
  }

  private replace(
    row: Row,
    document: Document,
    commit: number,
    proven: boolean,
  ): { row: Row; undo: () => void } {
    const before = row.document;
    const previousCommit = row.commit;
    const keyed = this.keyed(document, row, proven);
    for (const { index, keys } of keyed) swap(index, row, index.keys(before), keys);
    row.replace(document, commit);
    return {
      row,
      undo: () => {
        for (const index of this.all()) swap(index, row, index.keys(document), index.keys(before));
        row.replace(before, previousCommit);
      },
    };
  }

  private delete(row: Row): { row: Row; undo: () => void } {
    const document = row.document;
    this.leave(row, document);
    return { row, undo: () => this.enter(row, document, true) };
  }

  // All keys are computed and checked before the first index changes.
  private keyed(
    document: Document,
    self: Row | undefined,
    proven: boolean,
  ): { index: CollectionIndex; keys: string[] }[] {
    return this.all().map((index) => {
      const keys = index.keys(document);
      if (!proven && index.spec.unique) index.refuseTaken(document, keys, self);
      return { index, keys };
    });
  }

  private all(): CollectionIndex[] {
    return this.idIndex ? [...this.indexes, this.idIndex] : this.indexes;
  }

  duplicateId(document: Document): Error {
    return duplicateKey(this.name, ID_INDEX.name, renderKey(ID_INDEX, document, idKey(document)));
  }

  /** Remembers what a snapshot older than `commit` must still see. */
  remember(id: string, before: Document | undefined, commit: number): void {
    const versions = this.past.get(id);
    if (versions) versions.push({ commit, before });
    else this.past.set(id, [{ commit, before }]);
  }

  /** Drops what only snapshots up to `commit` could still have needed. */
  forget(id: string, commit: number): void {
    const kept = this.past.get(id)?.filter((version) => version.commit > commit) ?? [];
    if (kept.length > 0) this.past.set(id, kept);
    else this.past.delete(id);
  }

  /** The ids written after the snapshot, each with the document the snapshot sees. */
  *changedSince(snapshot: number): Iterable<[id: string, document: Document | undefined]> {
    for (const [id, versions] of this.past) {
      const first = versions.find((version) => version.commit > snapshot);
      if (first) yield [id, first.before];
    }
  }

  /** The document as of the snapshot. */
  visible(id: string, snapshot: number): Document | undefined {
    const first = this.past.get(id)?.find((version) => version.commit > snapshot);
    return first ? first.before : this.rows.get(id)?.document;
  }

  changedAfter(id: string, snapshot: number): boolean {
    return this.past.get(id)?.some((version) => version.commit > snapshot) ?? false;
  }
}

function swap(index: CollectionIndex, row: Row, before: string[], after: string[]): void {
  if (before.length === after.length && before.every((key, at) => key === after[at])) return;
  index.remove(before, row);
  index.add(after, row);
}

export const idKey = (document: Document): string => keyOf(document._id);
