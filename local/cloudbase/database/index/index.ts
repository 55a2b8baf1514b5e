// One index of a collection: its entries, whether it ever held an array, and who holds a unique key.
// Which query it serves is plan/; who may write is transactions/.
import type { Row } from '../store/row';
import type { Document } from '../bson/value';
import { duplicateKey } from '../refusal';
import { geoKeysOf } from './geo-keys';
import { keysOf, passesArray } from './keys';
import { OrderedEntries } from './ordered';
import { renderKey } from './rendered-key';
import { isGeo } from './spec';
import type { IndexSpec } from './spec';

export interface Held {
  readonly key: string;
  readonly row: Row;
}

export class CollectionIndex {
  readonly entries = new OrderedEntries<Row>();
  /** Whether some document had an array on the path of each field: such a field has several values, or several keys. */
  readonly multikeyFields: boolean[];

  constructor(
    readonly collection: string,
    readonly spec: IndexSpec,
  ) {
    this.multikeyFields = spec.keys.map(() => false);
  }

  /** A row may stand here under several keys. */
  get multikey(): boolean {
    return this.multikeyFields.includes(true);
  }

  /** Fills an empty index; refuses with E11000 when the rows already break its uniqueness. */
  build(rows: Iterable<Row>): void {
    const pairs: Held[] = [];
    for (const row of rows) for (const key of this.keys(row.document)) pairs.push({ key, row });
    this.entries.load(pairs);
    if (!this.spec.unique) return;
    let before: Held | undefined;
    for (const pair of pairs) {
      if (pair.key === before?.key && pair.row !== before.row)
        throw this.duplicate(pair.row.document, pair.key);
      before = pair;
    }
  }

  keys(document: Document): string[] {
    const { keys, multikey } = isGeo(this.spec)
      ? geoKeysOf(this.spec, document)
      : keysOf(this.spec, document);
    if (multikey && this.multikeyFields.includes(false))
      for (const [at, [field]] of this.spec.keys.entries())
        if (isGeo(this.spec) || passesArray(document, field)) this.multikeyFields[at] = true;
    return keys;
  }

  /** The rows other than `self` that hold some of the keys, when the index is unique. */
  *holders(keys: string[], self: Row | undefined): Iterable<Held> {
    for (const key of keys) {
      const row = this.entries.first(key);
      if (row && row !== self) yield { key, row };
    }
  }

  /** Refuses with E11000 a document of which another row than `self` holds a key. */
  refuseTaken(document: Document, keys: string[], self: Row | undefined): void {
    for (const { key } of this.holders(keys, self)) throw this.duplicate(document, key);
  }

  add(keys: string[], row: Row): void {
    for (const key of keys) this.entries.insert(key, row);
  }

  remove(keys: string[], row: Row): void {
    for (const key of keys) this.entries.remove(key, row);
  }

  duplicate(document: Document, key: string): Error {
    return duplicateKey(this.collection, this.spec.name, renderKey(this.spec, document, key));
  }
}
