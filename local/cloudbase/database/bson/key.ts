// Writes a value as a string whose plain `<` order is MongoDB's order of values: index keys, sort keys, set membership.
// It must agree with compare.ts; a property test holds the two together.
import { codePointWeight } from './compare';
import { Binary, ObjectId, Rank, Regex, Timestamp, rankOf } from './value';
import type { Decimal128, Document, Missing, Value } from './value';

// Below every rank character, so that a shorter sequence comes first.
const END = '\u0000';

const numberBytes = new DataView(new ArrayBuffer(8));

/** The order-preserving key of one value; no key is a prefix of another. */
export function keyOf(value: Value | Missing): string {
  if (typeof value === 'string') return '\u0005' + stringKey(value);
  if (typeof value === 'number') return '\u0004' + numberKey(value);
  const rank = rankOf(value);
  return String.fromCharCode(rank) + payload(rank, value);
}

/** Reverses the order of a key, for descending index fields and sorts. */
export function reversed(key: string): string {
  let out = '';
  for (let i = 0; i < key.length; i++) out += String.fromCharCode(0xffff - key.charCodeAt(i));
  return out;
}

function payload(rank: number, value: Value | Missing): string {
  switch (rank) {
    case Rank.number:
      return numberKey(Number((value as Decimal128).text));
    case Rank.boolean:
      return value === true ? '\u0002' : '\u0001';
    case Rank.date:
      return numberKey((value as Date).getTime());
    case Rank.array:
      return (value as Value[]).map(keyOf).join('') + END;
    case Rank.object:
      return documentKey(value as Document);
    default:
      return opaqueKey(value);
  }
}

function opaqueKey(value: Value | Missing): string {
  if (value instanceof ObjectId) return stringKey(value.hex);
  if (value instanceof Regex) return stringKey(value.pattern) + stringKey(value.options);
  if (value instanceof Timestamp) return numberKey(value.seconds) + numberKey(value.increment);
  if (value instanceof Binary) {
    const bytes = Buffer.from(value.base64, 'base64');
    return numberKey(bytes.length) + stringKey(value.subtype) + stringKey(bytes.toString('latin1'));
  }
  return '';
}

function documentKey(document: Document): string {
  let out = '';
  for (const field of Object.keys(document)) {
    const value = document[field];
    const rank = rankOf(value);
    out += String.fromCharCode(rank) + stringKey(field) + keyOf(value).slice(1);
  }
  return out + END;
}

// A double's bits, sign flipped (all bits for negatives), order as unsigned integers.
function numberKey(value: number): string {
  numberBytes.setFloat64(0, value === 0 ? 0 : value);
  const a = numberBytes.getUint16(0);
  const b = numberBytes.getUint16(2);
  const c = numberBytes.getUint16(4);
  const d = numberBytes.getUint16(6);
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000';
  return a & 0x8000
    ? String.fromCharCode(0xffff - a, 0xffff - b, 0xffff - c, 0xffff - d)
    : String.fromCharCode(a | 0x8000, b, c, d);
}

const AWKWARD = /[\u0000\ud800-\uffff]/;

// Ends in two END characters; an END inside is told apart by the character after it.
function stringKey(text: string): string {
  return (AWKWARD.test(text) ? escaped(text) : text) + END + END;
}

function escaped(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out +=
      unit === 0
        ? '\u0000\u0001'
        : unit >= 0xd800
          ? String.fromCharCode(codePointWeight(unit))
          : text.charAt(i);
  }
  return out;
}

/** What the keys of all strings beginning with `text` begin with. */
export const stringPrefixKey = (text: string): string =>
  '\u0005' + (AWKWARD.test(text) ? escaped(text) : text);

/**
 * After every key that begins with what stands before it: above any rank character in either direction, and, behind the
 * beginning of a text, above the reversed end of that text too.
 */
export const AFTER = '\uffff\uffff\uffff';
