// The values a document may hold, and BSON's order among their types.
// How values are written on the wire is ejson.ts; how two values compare is compare.ts.

export class ObjectId {
  constructor(readonly hex: string) {}
}
export class Regex {
  constructor(
    readonly pattern: string,
    readonly options: string,
  ) {}
}
export class Binary {
  constructor(
    readonly base64: string,
    readonly subtype: string,
  ) {}
}
/** Kept as its text; compared and computed with as a double. */
export class Decimal128 {
  constructor(readonly text: string) {}
}
export class Timestamp {
  constructor(
    readonly seconds: number,
    readonly increment: number,
  ) {}
}
export class MinKey {}
export class MaxKey {}

export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | ObjectId
  | Regex
  | Binary
  | Decimal128
  | Timestamp
  | MinKey
  | MaxKey
  | Value[]
  | Document;

export interface Document {
  [field: string]: Value;
}

/** A field that is not there. BSON sorts it as null, expressions tell the two apart. */
export type Missing = undefined;

/** BSON's comparison order of types (MongoDB manual, "Comparison/Sort Order"). */
export const Rank = {
  minKey: 1,
  missing: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  maxKey: 14,
} as const;

export function rankOf(value: Value | Missing): number {
  switch (typeof value) {
    case 'undefined':
      return Rank.missing;
    case 'number':
      return Rank.number;
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
    default:
      return rankOfObject(value);
  }
}

function rankOfObject(value: Exclude<Value, number | string | boolean>): number {
  if (value === null) return Rank.null;
  if (Object.getPrototypeOf(value) === Object.prototype) return Rank.object;
  if (Array.isArray(value)) return Rank.array;
  if (value instanceof Date) return Rank.date;
  if (value instanceof ObjectId) return Rank.objectId;
  if (value instanceof Regex) return Rank.regex;
  if (value instanceof Decimal128) return Rank.number;
  if (value instanceof Binary) return Rank.binary;
  if (value instanceof Timestamp) return Rank.timestamp;
  if (value instanceof MinKey) return Rank.minKey;
  if (value instanceof MaxKey) return Rank.maxKey;
  return Rank.object;
}

export const isDocument = (value: Value | Missing): value is Document => rankOf(value) === Rank.object;

/** A document's own field: names such as `constructor` are no fields unless someone stored them. */
export function fieldOf(document: Document, field: string): Value | Missing {
  const value = document[field];
  return typeof value === 'function' || field === '__proto__' ? ownField(document, field) : value;
}

const ownField = (document: Document, field: string): Value | Missing =>
  Object.hasOwn(document, field) ? document[field] : undefined;

/** The number a numeric value stands for; undefined for every other value. */
export const numberOf = (value: Value | Missing): number | undefined =>
  typeof value === 'number' ? value : value instanceof Decimal128 ? Number(value.text) : undefined;

/** The name `$type` knows and error messages use. */
export function typeName(value: Value | Missing): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return numberTypeName(value);
  if (value instanceof Decimal128) return 'decimal';
  return TYPE_NAMES[rankOf(value)] ?? 'object';
}

const TYPE_NAMES: Record<number, string> = {
  [Rank.minKey]: 'minKey',
  [Rank.null]: 'null',
  [Rank.string]: 'string',
  [Rank.object]: 'object',
  [Rank.array]: 'array',
  [Rank.binary]: 'binData',
  [Rank.objectId]: 'objectId',
  [Rank.boolean]: 'bool',
  [Rank.date]: 'date',
  [Rank.timestamp]: 'timestamp',
  [Rank.regex]: 'regex',
  [Rank.maxKey]: 'maxKey',
};

// The SDK writes whole numbers as $numberInt/$numberLong and the rest as $numberDouble, so the value tells the type.
function numberTypeName(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  if (value >= -2147483648 && value <= 2147483647) return 'int';
  return Math.abs(value) < 2 ** 63 ? 'long' : 'double';
}
