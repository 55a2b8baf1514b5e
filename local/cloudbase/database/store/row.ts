// One stored document. Its text is kept until someone looks inside, so that half a million rows open quickly.
import { parseEjson, toEjson } from '../bson/ejson';
import type { Document } from '../bson/value';

export class Row {
  private parsed: Document | undefined;
  private written: string | undefined;

  /** `seq` is the natural order and the row's number in the journal; `id` is the key of `_id`; `commit` the last write's number. */
  constructor(
    readonly seq: number,
    readonly id: string,
    content: Document | string,
    public commit: number,
  ) {
    if (typeof content === 'string') this.written = content;
    else this.parsed = content;
  }

  get document(): Document {
    return (this.parsed ??= parseEjson(this.written as string, 0) as Document);
  }

  /** Stored EJSON. */
  get text(): string {
    return (this.written ??= toEjson(this.document, 'stored'));
  }

  replace(document: Document, commit: number): void {
    this.parsed = document;
    this.written = undefined;
    this.commit = commit;
  }
}
