// String operators of aggregation. Byte positions are UTF-8's, code points are Unicode's.
import { numberOf, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { textOf } from './text';
import { binary, isNullish, readParts, taking, unary, variadic } from './operands';

function concat(values: (Value | Missing)[]): Value {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string')
      throw requestFailed(`$concat only supports strings, not ${typeName(value)}`);
    text += value;
  }
  return text;
}

function split(text: Value | Missing, separator: Value | Missing): Value {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    throw requestFailed(
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (typeof separator !== 'string')
    throw requestFailed(
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') throw requestFailed('$split requires a non-empty separator');
  return text.split(separator);
}

const length = (name: string, measure: (text: string) => number): ReadOperator =>
  unary(name, (text) => {
    if (typeof text !== 'string')
      throw requestFailed(`${name} requires a string argument, found: ${typeName(text)}`);
    return measure(text);
  });

function position(name: string, value: Value | Missing, what: string): number {
  const number = numberOf(value);
  if (number === undefined)
    throw requestFailed(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
  return Math.trunc(number);
}

function substrBytes(text: Value | Missing, start: Value | Missing, count: Value | Missing): Value {
  const bytes = Buffer.from(textOf(text) ?? '');
  const from = position('$substrBytes', start, 'starting index');
  const wanted = position('$substrBytes', count, 'length');
  if (from < 0 || from > bytes.length) return '';
  const to = wanted < 0 ? bytes.length : Math.min(from + wanted, bytes.length);
  if (isContinuation(bytes[from]))
    throw requestFailed('$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  if (isContinuation(bytes[to]))
    throw requestFailed('$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.toString('utf8', from, to);
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function substrCodePoints(text: Value | Missing, start: Value | Missing, count: Value | Missing): Value {
  const points = [...(textOf(text) ?? '')];
  const from = position('$substrCP', start, 'starting index');
  const wanted = position('$substrCP', count, 'length');
  if (from < 0) throw requestFailed(`$substrCP: the starting index must be nonnegative integer.`);
  if (wanted < 0) throw requestFailed(`$substrCP: length must be a nonnegative integer.`);
  return points.slice(from, from + wanted).join('');
}

type Split = (text: string) => string[] | Buffer;

function indexOf(name: string, units: Split): ReadOperator {
  return taking(name, [2, 4], (text, part, from, to) => {
    if (isNullish(text)) return null;
    if (typeof text !== 'string')
      throw requestFailed(`${name} requires a string as the first argument, found: ${typeName(text)}`);
    if (typeof part !== 'string')
      throw requestFailed(`${name} requires a string as the second argument, found: ${typeName(part)}`);
    const start = from === undefined ? 0 : position(name, from, 'starting index');
    const whole = units(text);
    const stop = to === undefined ? whole.length : Math.min(position(name, to, 'ending index'), whole.length);
    if (start < 0 || stop < 0) throw requestFailed(`${name} requires a nonnegative index`);
    return find(whole, units(part), start, stop);
  });
}

function find(whole: ArrayLike<unknown>, part: ArrayLike<unknown>, start: number, stop: number): number {
  for (let at = start; at + part.length <= stop; at++) {
    let same = 0;
    while (same < part.length && whole[at + same] === part[same]) same++;
    if (same === part.length) return at;
  }
  return -1;
}

// Only ASCII letters change case without regard to language.
function compareIgnoringCase(a: Value | Missing, b: Value | Missing): Value {
  const left = (textOf(a) ?? '').toUpperCase();
  const right = (textOf(b) ?? '').toUpperCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

// The characters MongoDB trims when none are named (manual, $trim).
const BLANKS =
  '\u0000\u0020\u0009\u000a\u000b\u000c\u000d\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

const trim =
  (name: string, front: boolean, back: boolean): ReadOperator =>
  (operand, read) => {
    const parts = readParts(name, operand, read, ['input', 'chars'], ['input']);
    return (environment) => {
      const text = parts.input?.(environment);
      const chars = parts.chars ? parts.chars(environment) : BLANKS;
      if (isNullish(text) || isNullish(chars)) return null;
      if (typeof text !== 'string')
        throw requestFailed(
          `${name} requires its input to be a string, got ${String(text)} (of type ${typeName(text)}) instead.`,
        );
      if (typeof chars !== 'string')
        throw requestFailed(
          `${name} requires 'chars' to be a string, got ${String(chars)} (of type ${typeName(chars)}) instead.`,
        );
      return trimmed([...text], new Set(chars), front, back);
    };
  };

function trimmed(points: string[], chars: Set<string>, front: boolean, back: boolean): string {
  let from = 0;
  let to = points.length;
  while (front && from < to && chars.has(points[from] as string)) from++;
  while (back && to > from && chars.has(points[to - 1] as string)) to--;
  return points.slice(from, to).join('');
}

const replacing =
  (name: string, replace: (text: string, find: string, by: string) => string): ReadOperator =>
  (operand, read) => {
    const names = ['input', 'find', 'replacement'];
    const parts = readParts(name, operand, read, names, names);
    return (environment) => {
      const values = names.map((part) => parts[part]?.(environment));
      if (values.some(isNullish)) return null;
      const wrong = values.findIndex((value) => typeof value !== 'string');
      if (wrong >= 0)
        throw requestFailed(
          `${name} requires that '${names[wrong] ?? ''}' be a string, found: ${String(values[wrong])}`,
        );
      const [text, part, by] = values as [string, string, string];
      return replace(text, part, by);
    };
  };

export const STRINGS: Record<string, ReadOperator> = {
  $concat: variadic(concat),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => Buffer.from(text)),
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $split: binary('$split', split),
  $strLenBytes: length('$strLenBytes', Buffer.byteLength),
  $strLenCP: length('$strLenCP', (text) => [...text].length),
  $strcasecmp: binary('$strcasecmp', compareIgnoringCase),
  $substr: taking('$substr', [3, 3], substrBytes),
  $substrBytes: taking('$substrBytes', [3, 3], substrBytes),
  $substrCP: taking('$substrCP', [3, 3], substrCodePoints),
  $toLower: unary('$toLower', (text) =>
    (textOf(text) ?? '').replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  ),
  $toUpper: unary('$toUpper', (text) =>
    (textOf(text) ?? '').replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  ),
  $trim: trim('$trim', true, true),
  $ltrim: trim('$ltrim', true, false),
  $rtrim: trim('$rtrim', false, true),
  $replaceOne: replacing('$replaceOne', (text, part, by) => text.replace(part, () => by)),
  $replaceAll: replacing('$replaceAll', (text, part, by) => text.replaceAll(part, () => by)),
};
