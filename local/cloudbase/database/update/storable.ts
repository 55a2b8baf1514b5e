// What MongoDB agrees to store: no field that starts with a dollar, no id of a forbidden type, no document too large or deep.
import { bsonSize } from '../bson/size';
import { Regex, isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { DOCUMENT_BYTES_MAX, NESTING_MAX } from '../limits';
import { requestFailed } from '../refusal';

// DBRefs may be stored.
const REFERENCE_FIELDS = new Set(['$ref', '$id', '$db']);

/** The value itself, or a refusal naming the path of a field that starts with `$`. */
export function storable<T extends Value>(value: T, path: string): T {
  check(value, path, 1);
  return value;
}

function check(value: Value, path: string, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > NESTING_MAX)
    throw requestFailed(`Document exceeds maximum nested object depth: ${NESTING_MAX}`);
  if (Array.isArray(value)) {
    for (const item of value) check(item, path, depth + 1);
    return;
  }
  if (!isDocument(value)) return;
  for (const field in value) {
    const inner = path === '' ? field : `${path}.${field}`;
    if (field.startsWith('$') && !REFERENCE_FIELDS.has(field))
      throw requestFailed(`The dollar ($) prefixed field '${field}' in '${inner}' is not valid for storage.`);
    check(value[field] as Value, inner, depth + 1);
  }
}

/** A document ready to be stored: `_id` first, and of a type that may be an id. */
export function storableDocument(document: Document): Document {
  storable(document, '');
  const id = document._id;
  if (Array.isArray(id)) throw requestFailed("The '_id' value cannot be of type array");
  if (id instanceof Regex) throw requestFailed("The '_id' value cannot be of type regex");
  return Object.keys(document)[0] === '_id' ? document : { _id: id as Value, ...document };
}

// Below this many characters of EJSON no BSON can reach the limit.
const SAFE_TEXT = DOCUMENT_BYTES_MAX / 4;

/** `text` is the document's EJSON, whose length spares most documents the exact measure. */
export function refuseOversize(document: Document, text: string): void {
  if (text.length >= SAFE_TEXT) refuseLarge(document);
}

/** The exact measure. */
export function refuseLarge(document: Document): void {
  const size = bsonSize(document);
  if (size > DOCUMENT_BYTES_MAX)
    throw requestFailed(
      `object to insert too large. size in bytes: ${size}, max size: ${DOCUMENT_BYTES_MAX}`,
    );
}
