// Plain JavaScript values to document values and back, for seeds, tests and consoles that do not speak EJSON.
import { invalidParam } from '../refusal';
import { Decimal128, ObjectId, Regex, isDocument } from './value';
import type { Document, Value } from './value';

/** Copies; fields that are undefined are left out, RegExps become patterns. */
export function fromPlain(plain: unknown): Value {
  switch (typeof plain) {
    case 'string':
    case 'number':
    case 'boolean':
      return plain;
    case 'bigint':
      return Number(plain);
    case 'object':
      return plain === null ? null : fromPlainObject(plain);
    default:
      throw invalidParam(`A document cannot hold a ${typeof plain}.`);
  }
}

function fromPlainObject(plain: object): Value {
  if (Array.isArray(plain))
    return plain.map((item: unknown) => (item === undefined ? null : fromPlain(item)));
  if (plain instanceof Date) return new Date(plain.getTime());
  if (plain instanceof RegExp) return new Regex(plain.source, [...plain.flags].sort().join(''));
  if (!isDocument(plain as Value)) return plain as Value;
  const document: Document = {};
  for (const [field, value] of Object.entries(plain as Record<string, unknown>))
    if (value !== undefined) document[field] = fromPlain(value);
  return document;
}

/** Copies; ObjectIds come as their hex text, as production answers them. */
export function toPlain(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof ObjectId) return value.hex;
  if (value instanceof Decimal128) return Number(value.text);
  if (value instanceof Regex) return new RegExp(value.pattern, value.options.replace(/[^dgimsuvy]/g, ''));
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, toPlain(inner)]));
}
