// MongoDB Extended JSON (v2, canonical and relaxed) to values and back, plus CloudBase's own $tcb_server_date.
// Malformed text is refused with INVALID_PARAM; which parameters are EJSON at all is decided by the actions.
import { invalidParam } from '../refusal';
import { Binary, Decimal128, MaxKey, MinKey, ObjectId, Regex, Timestamp } from './value';
import type { Document, Value } from './value';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** `now` (epoch ms) is what `$tcb_server_date` counts from. `what` names the parameter in a refusal. */
export function parseEjson(text: string, now: number, what = 'data'): Value {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    throw invalidParam(`${what} is not valid EJSON.`);
  }
  return fromJson(json, now);
}

/** The same for JSON that is parsed already. The input is taken over and changed in place. */
export function fromJson(json: Json, now: number): Value {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) {
    const list = json as Value[];
    for (let i = 0; i < list.length; i++) list[i] = fromJson(json[i] as Json, now);
    return list;
  }
  return fromObject(json, now);
}

function fromObject(json: JsonObject, now: number): Value {
  for (const key in json) {
    if (key.charCodeAt(0) === DOLLAR) {
      const read = READERS[key];
      if (read) return read(json[key] as Json, json, now);
    }
    const value = json[key];
    if (value !== null && typeof value === 'object')
      (json as { [key: string]: Value })[key] = fromJson(value, now);
  }
  return json as Value;
}

const DOLLAR = 36;

type Reader = (operand: Json, whole: JsonObject, now: number) => Value;

const READERS: Record<string, Reader> = {
  $numberInt: (operand) => numberFrom('$numberInt', operand, /^[+-]?\d+$/),
  $numberLong: (operand) => numberFrom('$numberLong', operand, /^[+-]?\d+$/),
  $numberDouble: (operand) => doubleFrom(operand),
  $numberDecimal: (operand) => new Decimal128(textFrom('$numberDecimal', operand)),
  $date: (operand, _whole, now) => dateFrom(operand, now),
  $oid: (operand) => objectIdFrom(operand),
  $regularExpression: (operand) => regexFrom(operand),
  $binary: (operand, whole) => binaryFrom(operand, whole),
  $uuid: (operand) =>
    new Binary(Buffer.from(textFrom('$uuid', operand).replaceAll('-', ''), 'hex').toString('base64'), '04'),
  $timestamp: (operand) => timestampFrom(operand),
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $undefined: () => null,
  $symbol: (operand) => textFrom('$symbol', operand),
  $tcb_server_date: (operand, _whole, now) => new Date(now + offsetFrom(operand)),
};

const malformed = (key: string): never => {
  throw invalidParam(`EJSON ${key} is malformed.`);
};

const textFrom = (key: string, operand: Json): string =>
  typeof operand === 'string' ? operand : malformed(key);

function numberFrom(key: string, operand: Json, form: RegExp): number {
  if (typeof operand === 'number') return operand;
  return typeof operand === 'string' && form.test(operand) ? Number(operand) : malformed(key);
}

function doubleFrom(operand: Json): number {
  if (operand === 'NaN') return NaN;
  return numberFrom(
    '$numberDouble',
    operand,
    /^[+-]?(Infinity|\d+(\.\d*)?([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?)$/,
  );
}

function dateFrom(operand: Json, now: number): Date {
  if (typeof operand === 'object' && operand !== null && 'offset' in operand)
    return new Date(now + offsetFrom(operand));
  const inner = fromJson(operand, now);
  const date = new Date(typeof inner === 'number' || typeof inner === 'string' ? inner : NaN);
  return Number.isNaN(date.getTime()) ? malformed('$date') : date;
}

function offsetFrom(operand: Json): number {
  const offset = operand !== null && typeof operand === 'object' ? (operand as JsonObject).offset : undefined;
  const milliseconds = offset === undefined ? 0 : fromJson(offset, 0);
  return typeof milliseconds === 'number' ? milliseconds : malformed('$tcb_server_date');
}

const objectIdFrom = (operand: Json): ObjectId =>
  typeof operand === 'string' && /^[0-9a-f]{24}$/i.test(operand)
    ? new ObjectId(operand.toLowerCase())
    : malformed('$oid');

function regexFrom(operand: Json): Regex {
  const { pattern, options } = (operand ?? {}) as JsonObject;
  if (typeof pattern !== 'string' || (options !== undefined && typeof options !== 'string'))
    return malformed('$regularExpression');
  return new Regex(pattern, [...(options ?? '')].sort().join(''));
}

function binaryFrom(operand: Json, whole: JsonObject): Binary {
  if (typeof operand === 'string') return new Binary(operand, String(whole.$type ?? '00'));
  const { base64, subType } = (operand ?? {}) as JsonObject;
  return typeof base64 === 'string' && typeof subType === 'string'
    ? new Binary(base64, subType)
    : malformed('$binary');
}

function timestampFrom(operand: Json): Timestamp {
  const { t, i } = (operand ?? {}) as JsonObject;
  return typeof t === 'number' && typeof i === 'number' ? new Timestamp(t, i) : malformed('$timestamp');
}

/** How ObjectIds are written: kept for the store, or as the bare hex text that production answers with. */
export type ObjectIdForm = 'stored' | 'answered';

/** Relaxed EJSON, but dates in their canonical form: every SDK version reads both. */
export const toEjson = (value: Value, form: ObjectIdForm): string => JSON.stringify(toJson(value, form));

// The very same object where nothing inside needs another form, so that most documents are written without a copy.
function toJson(value: Value, form: ObjectIdForm): Json {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : oddNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return listJson(value, form);
  return wrapped(value, form) ?? documentJson(value as Document, form);
}

const oddNumber = (value: number): Json => ({
  $numberDouble: Object.is(value, -0) ? '-0.0' : String(value),
});

function listJson(list: Value[], form: ObjectIdForm): Json {
  let copy: Json[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const value = list[i] as Value;
    const json = toJson(value, form);
    if (json !== value) (copy ??= list.slice() as Json[])[i] = json;
  }
  return copy ?? (list as Json[]);
}

function documentJson(document: Document, form: ObjectIdForm): Json {
  let changed: Map<string, Json> | undefined;
  for (const field in document) {
    const value = document[field];
    if (value === undefined) continue;
    const json = toJson(value, form);
    if (json !== value) (changed ??= new Map<string, Json>()).set(field, json);
  }
  if (!changed) return document as JsonObject;
  const forms = changed;
  // By entries, because a field may be called `__proto__`.
  return Object.fromEntries(
    Object.entries(document as JsonObject).map(([field, value]) => [field, forms.get(field) ?? value]),
  );
}

function wrapped(value: object, form: ObjectIdForm): Json | undefined {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof ObjectId) return form === 'answered' ? value.hex : { $oid: value.hex };
  if (value instanceof Regex)
    return { $regularExpression: { pattern: value.pattern, options: value.options } };
  if (value instanceof Decimal128) return { $numberDecimal: value.text };
  if (value instanceof Binary) return { $binary: { base64: value.base64, subType: value.subtype } };
  if (value instanceof Timestamp) return { $timestamp: { t: value.seconds, i: value.increment } };
  if (value instanceof MinKey) return { $minKey: 1 };
  return value instanceof MaxKey ? { $maxKey: 1 } : undefined;
}
