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

  /** Visits rows with `from <= key < to` in key order, or in reverse, until `visit` answers true. */
  scan(from: string, to: string, reverse: boolean, visit: (row: R) => boolean): boolean {
    return reverse ? this.scanDown(from, to, visit) : this.scanUp(from, to, visit);
  }

  private scanUp(from: string, to: string, visit: (row: R) => boolean): boolean {
    let c = this.chunkFor(from, -1);
    let at = this.chunks[c] ? position(this.chunks[c] as Chunk<R>, from, -1) : 0;
    for (; c < this.chunks.length; c++, at = 0) {
      const { keys, rows } = this.chunks[c] as Chunk<R>;
      for (; at < keys.length; at++) {
        if ((keys[at] as string) >= to) return false;
        if (visit(rows[at] as R)) return true;
      }
    }
    return false;
  }

  private scanDown(from: string, to: string, visit: (row: R) => boolean): boolean {
    let c = Math.min(this.chunkFor(to, -1), this.chunks.length - 1);
    let at = this.chunks[c] ? position(this.chunks[c] as Chunk<R>, to, -1) - 1 : -1;
    for (; c >= 0; c--, at = (this.chunks[c]?.keys.length ?? 0) - 1) {
      const { keys, rows } = this.chunks[c] as Chunk<R>;
      for (; at >= 0; at--) {
        if ((keys[at] as string) < from) return false;
        if (visit(rows[at] as R)) return true;
      }
    }
    return false;
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
