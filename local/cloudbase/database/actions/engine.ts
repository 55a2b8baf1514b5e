// What every action works with: the store, the open transactions, the profile, and one way to read and one to write.
// Inside a transaction a write is noted and may conflict; outside it is committed, waiting for locks if it must.
import type { ActionContext } from '../../action';
import { Profile } from '../profile';
import type { OpenOperation } from '../profile';
import { CloudbaseError } from '../../error';
import { select } from '../plan/select';
import type { Hit, Selection } from '../plan/select';
import type { Collection, Write } from '../store/collection';
import type { Store } from '../store/store';
import { asWriteError } from '../refusal';
import { Sessions } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import type { Params } from './params';
import { collectionName, transactionId } from './params';

const WRITES = new Set(['insertDocument', 'modifyDocument', 'removeDocument']);

export class Engine {
  readonly profile = new Profile();
  readonly sessions: Sessions;

  constructor(readonly store: Store) {
    this.sessions = new Sessions(store);
  }

  /** Runs `work` for one request; a refusal inside a transaction aborts it, as MongoDB does. */
  async run<T extends object>(
    operation: string,
    params: Params,
    context: ActionContext,
    work: (scope: Scope) => T | Promise<T>,
  ): Promise<T> {
    const id = transactionId(params);
    const transaction = id === undefined ? undefined : this.sessions.find(id, context.now);
    if (!transaction) this.warnOfEscape(operation, params, context);
    try {
      const name = collectionName(params);
      const profiled = this.profile.begin(operation, name, context.invocation?.id);
      return await work(new Scope(this, this.store.collection(name), context, transaction, profiled));
    } catch (error) {
      if (transaction && error instanceof CloudbaseError) this.sessions.fail(transaction);
      throw WRITES.has(operation) ? asWriteError(error) : error;
    }
  }

  // The SDK leaves the transaction's id out of these calls; nothing else on the wire betrays it.
  private warnOfEscape(operation: string, params: Params, context: ActionContext): void {
    const { invocation } = context;
    if (!invocation || params.queryType === 'DOC' || operation === 'insertDocument') return;
    if (!this.sessions.openFor(invocation.id)) return;
    context.warn(
      `${operation} on ${String(params.collectionName)} runs outside the open transaction: in a transaction, ` +
        `where().update/remove/count and aggregate are sent without its id. Use doc() there.`,
    );
  }
}

/** One request on one collection. */
export class Scope {
  constructor(
    private readonly engine: Engine,
    readonly collection: Collection,
    readonly context: ActionContext,
    readonly transaction: Transaction | undefined,
    readonly operation: OpenOperation,
  ) {}

  find(selection: Selection, collection = this.collection): Hit[] {
    const sight = this.transaction && this.engine.sessions.sight(this.transaction, collection);
    return select(collection, selection, this.operation, sight);
  }

  /** The document with this id as the reader sees it. */
  visible(id: string): boolean {
    if (!this.transaction) return this.collection.rows.has(id);
    const { snapshot, own } = this.engine.sessions.sight(this.transaction, this.collection);
    const write = own.get(id);
    return (write ? write.after : this.collection.visible(id, snapshot)) !== undefined;
  }

  /** Whether an open transaction has the document in its hands, so that neither its being nor its absence is settled. */
  lockedByOther(id: string): boolean {
    const { locks } = this.engine.sessions;
    return !this.transaction && locks.any && locks.holder(this.collection, id, undefined) !== undefined;
  }

  other(name: string): Collection | undefined {
    return this.engine.store.collections.get(name);
  }

  /** Plans writes and makes them; `plan` is run again whenever somebody's lock had to be waited for. */
  async write<T extends { writes: Write[] }>(plan: () => T): Promise<T> {
    const { sessions, store } = this.engine;
    sessions.expire(this.context.now);
    for (;;) {
      const planned = plan();
      if (this.transaction) {
        for (const write of planned.writes) sessions.write(this.transaction, this.collection, write);
        return planned;
      }
      const blocker = this.blocker(planned.writes);
      if (!blocker) {
        store.commit(planned.writes.map((write) => ({ ...write, collection: this.collection })));
        await store.flushed();
        return planned;
      }
      this.warnOfOwnLock(blocker);
      await blocker.ended;
    }
  }

  private warnOfOwnLock(blocker: Transaction): void {
    const { invocation } = this.context;
    if (invocation && blocker.invocation === invocation.id)
      this.context.warn(
        `A write outside the transaction waits for a document that the open transaction of the same run holds (${this.collection.name}).`,
      );
  }

  private blocker(writes: Write[]): Transaction | undefined {
    const { locks } = this.engine.sessions;
    if (!locks.any) return undefined;
    for (const write of writes) {
      const holder = locks.holder(this.collection, write.id, write.after);
      if (holder) return holder;
    }
    return undefined;
  }
}
