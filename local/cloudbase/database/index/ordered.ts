// A sorted list of (key, row) that stays fast at half a million entries: chunks of a few hundred, found by bisection.
// It knows nothing of documents; keys are strings whose order is the index's order.

/** What an entry points to; `seq` orders entries of equal key. */
export interface Sequenced {
  readonly seq: number;
}

interface Chunk<R> {
  keys: string[];
  rows: R[];
}

/** Reads one entry after the other. */
export interface Cursor<R> {
  /** Of the row that came last. */
  readonly key: string;
  /** Undefined at the end. */
  next(): R | undefined;
}

const CHUNK_MAX = 512;
const CHUNK_FILL = 384;

export class OrderedEntries<R extends Sequenced> {
  private chunks: Chunk<R>[] = [];
  size = 0;

  /** Replaces everything; cheaper than inserting one by one. The pairs are taken over. */
  load(pairs: { key: string; row: R }[]): void {
    pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.seq - b.row.seq));
    this.chunks = [];
    for (let at = 0; at < pairs.length; at += CHUNK_FILL) {
      const piece = pairs.slice(at, at + CHUNK_FILL);
      this.chunks.push({ keys: piece.map((pair) => pair.key), rows: piece.map((pair) => pair.row) });
    }
    this.size = pairs.length;
  }

  insert(key: string, row: R): void {
    this.size++;
    const c = Math.min(this.chunkFor(key, row.seq), this.chunks.length - 1);
    const chunk = this.chunks[c];
    if (!chunk) {
      this.chunks.push({ keys: [key], rows: [row] });
      return;
    }
    const at = position(chunk, key, row.seq);
    chunk.keys.splice(at, 0, key);
    chunk.rows.splice(at, 0, row);
    if (chunk.keys.length > CHUNK_MAX) this.split(c, at === chunk.keys.length - 1);
  }

  // Ascending inserts leave full chunks behind, others halves.
  private split(c: number, atEnd: boolean): void {
    const chunk = this.chunks[c] as Chunk<R>;
    const at = atEnd ? CHUNK_MAX : CHUNK_MAX >> 1;
    this.chunks.splice(c + 1, 0, { keys: chunk.keys.splice(at), rows: chunk.rows.splice(at) });
  }

  remove(key: string, row: R): void {
    const c = this.chunkFor(key, row.seq);
    const chunk = this.chunks[c];
    if (!chunk) return;
    const at = position(chunk, key, row.seq);
    if (chunk.keys[at] !== key || chunk.rows[at]?.seq !== row.seq) return;
    this.size--;
    chunk.keys.splice(at, 1);
    chunk.rows.splice(at, 1);
    if (chunk.keys.length === 0) this.chunks.splice(c, 1);
  }

  /** The first row with exactly this key. */
  first(key: string): R | undefined {
    const chunk = this.chunks[this.chunkFor(key, -1)];
    if (!chunk) return undefined;
    const at = position(chunk, key, -1);
    return chunk.keys[at] === key ? chunk.rows[at] : undefined;
  }

  /** The entries with `from <= key < to`, in key order or in reverse. Writes meanwhile make it worthless. */
  cursor(from: string, to: string, reverse: boolean): Cursor<R> {
    const c = Math.min(this.chunkFor(reverse ? to : from, -1), Math.max(this.chunks.length - 1, 0));
    const chunk = this.chunks[c];
    const at = chunk ? position(chunk, reverse ? to : from, -1) : 0;
    return new ChunkCursor(this.chunks, c, reverse ? at - 1 : at, reverse ? from : to, reverse);
  }

  /** About how many entries lie in the range, exact when it stays within one or two chunks. */
  count(from: string, to: string): number {
    if (from >= to) return 0;
    const first = this.chunkFor(from, -1);
    const last = this.chunkFor(to, -1);
    const start = this.chunks[first];
    if (!start) return 0;
    const end = this.chunks[last];
    const tail = end ? position(end, to, -1) : 0;
    if (first === last) return tail - position(start, from, -1);
    return start.keys.length - position(start, from, -1) + (last - first - 1) * CHUNK_FILL + tail;
  }

  // The first chunk whose last entry is not before (key, seq).
  private chunkFor(key: string, seq: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { keys, rows } = this.chunks[middle] as Chunk<R>;
      const last = keys[keys.length - 1] as string;
      const before = last < key || (last === key && (rows[rows.length - 1] as R).seq < seq);
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function position<R extends Sequenced>(chunk: Chunk<R>, key: string, seq: number): number {
  let low = 0;
  let high = chunk.keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = chunk.keys[middle] as string;
    if (other < key || (other === key && (chunk.rows[middle] as R).seq < seq)) low = middle + 1;
    else high = middle;
  }
  return low;
}

class ChunkCursor<R> implements Cursor<R> {
  key = '';

  constructor(
    private readonly chunks: readonly Chunk<R>[],
    private chunk: number,
    private at: number,
    private readonly end: string,
    private readonly reverse: boolean,
  ) {}

  next(): R | undefined {
    const { keys, rows } = this.settled() ?? { keys: [], rows: [] };
    const key = keys[this.at];
    if (key === undefined || (this.reverse ? key < this.end : key >= this.end)) return undefined;
    this.key = key;
    const row = rows[this.at];
    this.at += this.reverse ? -1 : 1;
    return row;
  }

  // The chunk the next entry is in; none at either end of the list.
  private settled(): Chunk<R> | undefined {
    const chunk = this.chunks[this.chunk];
    if (!chunk) return undefined;
    if (this.reverse && this.at < 0) {
      const before = this.chunks[--this.chunk];
      this.at = (before?.keys.length ?? 0) - 1;
      return before;
    }
    if (this.reverse || this.at < chunk.keys.length) return chunk;
    this.at = 0;
    return this.chunks[++this.chunk];
  }
}
