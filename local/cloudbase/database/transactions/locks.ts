// What open transactions hold against everybody else: documents they wrote and unique keys they took.
// Whether a loser waits or fails is decided by the writer: transactions fail, plain writes wait.
import type { Document } from '../bson/value';
import type { Collection } from '../store/collection';
import type { Transaction } from './transaction';

export class Locks {
  private readonly holders = new Map<string, Transaction>();
  private readonly held = new Map<Transaction, string[]>();

  /** True while any transaction holds anything; lets plain writes skip the look-up. */
  get any(): boolean {
    return this.holders.size > 0;
  }

  /** Another transaction that holds the document or a unique key of its new content. */
  holder(
    collection: Collection,
    id: string,
    after: Document | undefined,
    self?: Transaction,
  ): Transaction | undefined {
    for (const name of namesFor(collection, id, after)) {
      const holder = this.holders.get(name);
      if (holder && holder !== self) return holder;
    }
    return this.holderOfTakenKey(collection, id, after, self);
  }

  // The row that holds a wanted key may be one that an open transaction has changed: the key is neither free nor taken yet.
  private holderOfTakenKey(
    collection: Collection,
    id: string,
    after: Document | undefined,
    self?: Transaction,
  ): Transaction | undefined {
    if (!after) return undefined;
    for (const index of collection.indexes) {
      if (!index.spec.unique) continue;
      for (const { row } of index.holders(index.keys(after), collection.rows.get(id))) {
        const holder = this.holders.get(documentName(collection, row.id));
        if (holder && holder !== self) return holder;
      }
    }
    return undefined;
  }

  take(transaction: Transaction, collection: Collection, id: string, after: Document | undefined): void {
    const names = this.held.get(transaction) ?? [];
    for (const name of namesFor(collection, id, after)) {
      this.holders.set(name, transaction);
      names.push(name);
    }
    this.held.set(transaction, names);
  }

  release(transaction: Transaction): void {
    for (const name of this.held.get(transaction) ?? []) this.holders.delete(name);
    this.held.delete(transaction);
  }
}

const documentName = (collection: Collection, id: string): string => `${collection.number}/${id}`;

function* namesFor(collection: Collection, id: string, after: Document | undefined): Iterable<string> {
  yield documentName(collection, id);
  if (!after) return;
  for (const index of collection.indexes)
    if (index.spec.unique)
      for (const key of index.keys(after)) yield `${collection.number}/${index.spec.name}/${key}`;
}
