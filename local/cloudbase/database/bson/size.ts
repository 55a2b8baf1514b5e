// Bytes a document takes as BSON (bsonspec.org), which is what MongoDB's size limit counts.
// Stored values never change and an update shares what it leaves alone, so the size of a part is counted once.
import { Binary, Decimal128, ObjectId, Regex, isDocument, typeName } from './value';
import type { Document, Value } from './value';

const counted = new WeakMap<object, number>();

export function bsonSize(document: Document): number {
  let size = 5;
  for (const field in document) size += 2 + Buffer.byteLength(field) + valueSize(document[field] as Value);
  return size;
}

function valueSize(value: Value): number {
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (typeof value === 'number') return typeName(value) === 'int' ? 4 : 8;
  if (typeof value === 'boolean') return 1;
  if (value === null) return 0;
  const known = counted.get(value);
  if (known !== undefined) return known;
  const size = objectSize(value);
  counted.set(value, size);
  return size;
}

function objectSize(value: Exclude<Value, string | number | boolean | null>): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, item, at) => sum + 2 + String(at).length + valueSize(item), 5);
  if (isDocument(value)) return bsonSize(value);
  if (value instanceof ObjectId) return 12;
  if (value instanceof Decimal128) return 16;
  if (value instanceof Regex) return 2 + Buffer.byteLength(value.pattern) + value.options.length;
  if (value instanceof Binary) return 5 + Buffer.byteLength(value.base64, 'base64');
  return 8;
}
