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
    const pairs: { key: string; row: Row }[] = [];
    for (const row of rows) for (const key of this.keys(row.document)) pairs.push({ key, row });
    this.entries.load(pairs);
    if (!this.spec.unique) return;
    for (let i = 1; i < pairs.length; i++)
      if (pairs[i]?.key === pairs[i - 1]?.key && pairs[i]?.row !== pairs[i - 1]?.row)
        throw this.duplicate(pairs[i]?.row.document as Document);
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

  /** The row other than `self` that holds one of the keys, when the index is unique. */
  holder(keys: string[], self: Row | undefined): Row | undefined {
    for (const key of keys) {
      const row = this.entries.first(key);
      if (row && row !== self) return row;
    }
    return undefined;
  }

  add(keys: string[], row: Row): void {
    for (const key of keys) this.entries.insert(key, row);
  }

  remove(keys: string[], row: Row): void {
    for (const key of keys) this.entries.remove(key, row);
  }

  duplicate(document: Document): Error {
    return duplicateKey(this.collection, this.spec.name, renderKey(this.spec, document));
  }
}
