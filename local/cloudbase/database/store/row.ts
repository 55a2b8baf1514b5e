// One stored document, as its EJSON text. What was last looked inside is kept parsed too, so that half a million rows
// open quickly and fit into memory.
import { parseEjson, toEjson } from '../bson/ejson';
import type { Document } from '../bson/value';

// Ours: enough that what a workload touches again and again is not parsed again and again.
const WARM_MAX = 20_000;

/** The rows of a collection that are kept parsed: the latest to have become so. */
export class WarmRows {
  private readonly rows: Row[] = [];
  private next = 0;

  constructor(private readonly most = WARM_MAX) {}

  enter(row: Row): void {
    const coldest = this.rows[this.next];
    this.rows[this.next] = row;
    this.next = (this.next + 1) % this.most;
    coldest?.cool();
  }
}

export class Row {
  private parsed: Document | undefined;
  private written: string | undefined;

  /** `seq` is the natural order and the row's number in the journal; `id` is the key of `_id`; `commit` the last write's number. */
  constructor(
    readonly seq: number,
    readonly id: string,
    content: Document | string,
    public commit: number,
    private readonly warm: WarmRows,
  ) {
    if (typeof content === 'string') this.written = content;
    else this.warmed(content);
  }

  get document(): Document {
    return this.parsed ?? this.warmed(parseEjson(this.written as string, 0) as Document);
  }

  /** Stored EJSON. */
  get text(): string {
    return (this.written ??= toEjson(this.document, 'stored'));
  }

  replace(document: Document, commit: number): void {
    this.warmed(document);
    this.written = undefined;
    this.commit = commit;
  }

  /** Keeps the text alone. */
  cool(): void {
    this.written = this.text;
    this.parsed = undefined;
  }

  private warmed(document: Document): Document {
    if (!this.parsed) this.warm.enter(this);
    this.parsed = document;
    return document;
  }
}
