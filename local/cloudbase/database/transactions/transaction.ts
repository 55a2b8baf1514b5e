// One open transaction: its snapshot, its own writes, and the promise others wait on until it ends.
// Which documents and keys it holds against others is locks.ts; starting and ending it is sessions.ts.
import type { Collection, Write } from '../store/collection';

export class Transaction {
  /** Taken at the first operation, as MongoDB does, not at the start. */
  snapshot: number | undefined;
  open = true;
  readonly writes = new Map<Collection, Map<string, Write>>();
  readonly ended: Promise<void>;
  private settle: () => void = () => undefined;

  /** `expiresAt` is epoch ms of the server's clock; `invocation` the function run that started it, if any. */
  constructor(
    readonly id: string,
    readonly expiresAt: number,
    readonly invocation: string | undefined,
  ) {
    this.ended = new Promise((resolve) => (this.settle = resolve));
  }

  writesTo(collection: Collection): Map<string, Write> {
    let writes = this.writes.get(collection);
    if (!writes) this.writes.set(collection, (writes = new Map()));
    return writes;
  }

  end(): void {
    this.open = false;
    this.settle();
  }
}
