// What a client's query says for certain of every document it may touch, so that a rule can be held against it.
import { Range } from './evaluate';

type Json = Record<string, unknown>;

/** A query's EJSON with `{openid}` filled in, as CloudBase does for clients. */
export function parseQuery(text: unknown, openid: string): Json {
  const parsed: unknown = JSON.parse(typeof text === 'string' && text !== '' ? text : '{}');
  const fill = (value: unknown): unknown => {
    if (value === '{openid}') return openid;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  };
  return fill(parsed) as Json;
}

/** Fields the query fixes: a value, or a Range. Alternatives (`$in`, `$or`) fix nothing and are left out. */
export function knownFields(query: Json): Json {
  const known: Json = {};
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) Object.assign(known, knownFields(part as Json));
    }
    if (field.startsWith('$')) continue;
    const value = fixed(condition);
    if (value !== undefined) known[field] = value;
  }
  return known;
}

function fixed(condition: unknown): unknown {
  const plain = unwrap(condition);
  if (plain !== undefined) return plain;
  const operators = condition as Json;
  if ('$eq' in operators) return unwrap(operators.$eq);
  const bounds = ['$gt', '$gte', '$lt', '$lte'].flatMap((operator) => {
    const bound = unwrap(operators[operator]);
    return typeof bound === 'number' ? [[operator.slice(1), bound] as const] : [];
  });
  return bounds.length > 0 ? new Range(Object.fromEntries(bounds)) : undefined;
}

/** An EJSON value as a plain one; undefined for operators and types that rules cannot compare. */
export function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  const json = value as Json;
  const number = json.$numberInt ?? json.$numberDouble ?? json.$numberLong;
  if (number !== undefined) return Number(number);
  if (typeof json.$oid === 'string') return json.$oid;
  if ('$date' in json) return typeof json.$date === 'string' ? Date.parse(json.$date) : unwrap(json.$date);
  if (Object.keys(json).some((key) => key.startsWith('$'))) return undefined;
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, unwrap(item)]));
}
