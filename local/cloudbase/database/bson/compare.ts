// MongoDB's total order over values; 0 means equal in every sense queries know.
// Which types a range operator may compare ("type bracketing") is the query's business.
import { Binary, Decimal128, ObjectId, Rank, Regex, Timestamp, rankOf } from './value';
import type { Document, Missing, Value } from './value';

export function compare(a: Value | Missing, b: Value | Missing): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const rank = rankOf(a);
  const other = rankOf(b);
  return rank !== other ? rank - other : compareWithin(rank, a, b);
}

export const equal = (a: Value | Missing, b: Value | Missing): boolean => compare(a, b) === 0;

/** In a sort a missing field counts as null. */
export const compareForSort = (a: Value | Missing, b: Value | Missing): number =>
  compare(a ?? null, b ?? null);

function compareWithin(rank: number, a: Value | Missing, b: Value | Missing): number {
  switch (rank) {
    case Rank.number:
      return compareNumbers(toNumber(a), toNumber(b));
    case Rank.array:
      return compareArrays(a as Value[], b as Value[]);
    case Rank.object:
      return compareDocuments(a as Document, b as Document);
    case Rank.boolean:
      return Number(a) - Number(b);
    case Rank.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime());
    default:
      return compareOpaque(a, b);
  }
}

function compareOpaque(a: Value | Missing, b: Value | Missing): number {
  if (a instanceof ObjectId && b instanceof ObjectId) return compareStrings(a.hex, b.hex);
  if (a instanceof Regex && b instanceof Regex)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  if (a instanceof Timestamp && b instanceof Timestamp)
    return a.seconds - b.seconds || a.increment - b.increment;
  if (a instanceof Binary && b instanceof Binary) return compareBinaries(a, b);
  return 0;
}

function compareBinaries(a: Binary, b: Binary): number {
  const left = Buffer.from(a.base64, 'base64');
  const right = Buffer.from(b.base64, 'base64');
  return left.length - right.length || compareStrings(a.subtype, b.subtype) || Buffer.compare(left, right);
}

const toNumber = (value: Value | Missing): number =>
  value instanceof Decimal128 ? Number(value.text) : (value as number);

// NaN is the smallest number and equals itself.
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

/** MongoDB compares strings by their UTF-8 bytes, which is the order of code points, not of UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? codePointWeight(x) - codePointWeight(y) : x - y;
  }
  return a.length - b.length;
}

/** Puts surrogates after U+FFFF, where the code points they stand for belong. */
export const codePointWeight = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

// Field by field: first the type of the value, then the field's name, then the value.
function compareDocuments(a: Document, b: Document): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const x = left[i] as string;
    const y = right[i] as string;
    const order = rankOf(a[x]) - rankOf(b[y]) || compareStrings(x, y) || compare(a[x], b[y]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
