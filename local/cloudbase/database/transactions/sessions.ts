// Starts, finds, commits, aborts and expires transactions, and runs reads and writes inside them.
// Snapshot isolation as MongoDB has it: the first writer wins, the second fails at its operation; write skew is allowed.
import { randomBytes } from 'node:crypto';
import type { Document } from '../bson/value';
import { TRANSACTION_LIFETIME_MS } from '../limits';
import { transactionConflict, transactionMissing } from '../refusal';
import type { Collection, Write } from '../store/collection';
import type { CommittedWrite, Store } from '../store/store';
import type { Sight } from '../plan/select';
import { Locks } from './locks';
import { Transaction } from './transaction';

// Failed transactions whose abort may still come.
const FAILED_KEPT = 1000;

export class Sessions {
  readonly locks = new Locks();
  private readonly open = new Map<string, Transaction>();
  private readonly failed = new Set<string>();
  private readonly timers = new Map<Transaction, NodeJS.Timeout>();

  constructor(private readonly store: Store) {}

  /** `now` is epoch ms of the server's clock. */
  start(now: number, invocation: string | undefined): Transaction {
    const transaction = new Transaction(
      randomBytes(16).toString('hex'),
      now + TRANSACTION_LIFETIME_MS,
      invocation,
    );
    this.open.set(transaction.id, transaction);
    const timer = setTimeout(() => this.abort(transaction), TRANSACTION_LIFETIME_MS);
    timer.unref();
    this.timers.set(transaction, timer);
    return transaction;
  }

  /** The open transaction, or the product's refusal when it was never started, has ended or has expired. */
  find(id: string, now: number): Transaction {
    const transaction = this.open.get(id);
    if (transaction && now >= transaction.expiresAt) this.abort(transaction);
    if (!transaction?.open) throw transactionMissing();
    return transaction;
  }

  /** Whether the function run has a transaction open that an operation without its id escapes. */
  openFor(invocation: string): boolean {
    for (const transaction of this.open.values()) if (transaction.invocation === invocation) return true;
    return false;
  }

  sight(transaction: Transaction, collection: Collection): Sight {
    transaction.snapshot ??= this.snapshot();
    return { snapshot: transaction.snapshot, own: transaction.writes.get(collection) ?? NOTHING };
  }

  private snapshot(): number {
    this.store.keepsPast = true;
    return this.store.commitNumber;
  }

  /** Notes a write; refuses with a conflict what another transaction or a later commit has touched. */
  write(transaction: Transaction, collection: Collection, write: Write): void {
    const { snapshot } = this.sight(transaction, collection);
    if (this.locks.holder(collection, write.id, write.after, transaction)) throw transactionConflict();
    if (collection.changedAfter(write.id, snapshot)) throw transactionConflict();
    if (write.after) this.refuseTakenKeys(transaction, collection, write, snapshot);
    this.locks.take(transaction, collection, write.id, write.after);
    const own = transaction.writesTo(collection);
    const first = own.get(write.id);
    own.set(write.id, { ...write, before: first ? first.before : write.before });
  }

  private refuseTakenKeys(
    transaction: Transaction,
    collection: Collection,
    write: Write,
    snapshot: number,
  ): void {
    const document = write.after as Document;
    const own = transaction.writes.get(collection);
    for (const index of collection.indexes) {
      if (!index.spec.unique) continue;
      const keys = index.keys(document);
      for (const { key, row } of index.holders(keys, collection.rows.get(write.id))) {
        if (own?.has(row.id)) continue;
        if (collection.changedAfter(row.id, snapshot)) throw transactionConflict();
        throw index.duplicate(document, key);
      }
      for (const other of own?.values() ?? []) {
        const taken = other.id !== write.id && other.after ? index.keys(other.after) : [];
        const key = keys.find((each) => taken.includes(each));
        if (key !== undefined) throw index.duplicate(document, key);
      }
    }
  }

  /** Makes all writes of the transaction visible at once. */
  commit(transaction: Transaction): void {
    const writes: CommittedWrite[] = [];
    for (const [collection, own] of transaction.writes)
      for (const write of own.values())
        if (write.before !== write.after) writes.push({ ...write, collection });
    try {
      this.store.commit(writes, true);
    } finally {
      this.finish(transaction);
    }
  }

  abort(transaction: Transaction): void {
    this.finish(transaction);
  }

  /** Ends a transaction because one of its operations was refused; its owner may still abort it. */
  fail(transaction: Transaction): void {
    this.finish(transaction);
    this.failed.add(transaction.id);
    if (this.failed.size > FAILED_KEPT) this.failed.delete(this.failed.values().next().value as string);
  }

  /** Aborts by id. The driver overlooks that a failed transaction is over already, once. */
  abortById(id: string, now: number): void {
    if (!this.failed.delete(id)) this.abort(this.find(id, now));
  }

  abortAll(): void {
    for (const transaction of [...this.open.values()]) this.finish(transaction);
  }

  private finish(transaction: Transaction): void {
    if (!transaction.open) return;
    clearTimeout(this.timers.get(transaction));
    this.timers.delete(transaction);
    this.open.delete(transaction.id);
    this.locks.release(transaction);
    this.forgetPast();
    transaction.end();
  }

  // What was replaced before the oldest snapshot that is still open, nobody can ask for any more.
  private forgetPast(): void {
    let oldest = this.store.commitNumber;
    for (const { snapshot } of this.open.values()) oldest = Math.min(oldest, snapshot ?? oldest);
    this.store.keepsPast = this.open.size > 0;
    this.store.forgetPast(oldest);
  }

  /** Ends what has expired by the server's clock, so that nobody waits for it. */
  expire(now: number): void {
    for (const transaction of [...this.open.values()])
      if (now >= transaction.expiresAt) this.abort(transaction);
  }
}

const NOTHING: ReadonlyMap<string, Write> = new Map();
