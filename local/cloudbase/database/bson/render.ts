// Writes values as MongoDB prints them inside its error sentences.
import { Binary, Decimal128, MaxKey, MinKey, ObjectId, Regex, Timestamp } from './value';
import type { Document, Missing, Value } from './value';

/** Such as `{ a: "x", b: [ 1, 2 ] }`. */
export function render(value: Value | Missing): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(render).join(', ')} ]`;
  return renderTyped(value) ?? renderDocument(value as Document);
}

function renderDocument(document: Document): string {
  const fields = Object.keys(document).map((field) => `${field}: ${render(document[field])}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function renderTyped(value: object): string | undefined {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.hex}')`;
  if (value instanceof Regex) return `/${value.pattern}/${value.options}`;
  if (value instanceof Decimal128) return value.text;
  if (value instanceof Binary) return `BinData(${Number.parseInt(value.subtype, 16)}, ${value.base64})`;
  if (value instanceof Timestamp) return `Timestamp(${value.seconds}, ${value.increment})`;
  if (value instanceof MinKey) return 'MinKey';
  return value instanceof MaxKey ? 'MaxKey' : undefined;
}
