// Reads the fields of a database request: EJSON texts, numbers, names. What an ill-typed field is refused with is decided here.
import type { ActionContext } from '../../action';
import { fromJson, parseEjson } from '../bson/ejson';
import { isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { invalidParam } from '../refusal';
import { readFilter } from '../query/filter';
import type { Filter } from '../query/filter';
import { readProjection } from '../projection';
import type { Project } from '../projection';
import type { Sort } from '../plan/order';
import { readSort } from '../plan/sort';
import { QUERY_LIMIT_DEFAULT, QUERY_LIMIT_MAX } from '../limits';

export type Params = Record<string, unknown>;

export function collectionName(params: Params): string {
  const name = params.collectionName;
  if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is required.');
  return name;
}

/** An EJSON text, or the same as JSON already parsed (SDKs before 2.x); undefined when absent or empty. */
export function ejson(params: Params, field: string, context: ActionContext): Value | undefined {
  const given = params[field];
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given === 'string') {
    warnOfLeakedCommand(given, field, context);
    return parseEjson(given, context.now, field);
  }
  if (typeof given !== 'object') throw invalidParam(`${field} must be EJSON text.`);
  return fromJson(structuredClone(given) as Parameters<typeof fromJson>[0], context.now);
}

/** Without a query everything is meant. */
export const filterOf = (params: Params, context: ActionContext): Filter =>
  readFilter(ejson(params, 'query', context) ?? {});

// Inside elemMatch and pull the SDK does not encode commands that were joined by and/or, nor nested ones: it sends their
// fields as a plain object, which then matches nothing. The query is left as it came, for so it is in production.
function warnOfLeakedCommand(text: string, field: string, context: ActionContext): void {
  if (!text.includes('"operands":[') || !text.includes('"fieldName":')) return;
  context.warn(
    `${field} holds a command the SDK has not encoded (as in elemMatch(_.gt(1).lt(5)) or pull({a: _.elemMatch({b: _.gt(1)})})); ` +
      'it is compared as a plain object. Write {$gt: 1, $lt: 5} there.',
  );
}

export function documentOf(value: Value | undefined, field: string): Document {
  if (!isDocument(value)) throw invalidParam(`${field} must be an object.`);
  return value;
}

export function projectionOf(params: Params, filter: Filter, context: ActionContext): Project | undefined {
  const projection = ejson(params, 'projection', context);
  return projection === undefined ? undefined : readProjection(projection, filter);
}

/** `{field: 1 | -1}`, or the older `[{field, direction: 'asc' | 'desc'}]`. */
export function sortOf(params: Params, context: ActionContext): Sort {
  const order = ejson(params, 'order', context);
  if (order === undefined) return [];
  if (Array.isArray(order)) return order.map(readOlderOrder);
  return readSort(documentOf(order, 'order'));
}

function readOlderOrder(entry: Value): [string, 1 | -1] {
  const { field, direction } = documentOf(entry, 'order');
  if (typeof field !== 'string') throw invalidParam('order must name a field.');
  return [field, direction === 'desc' ? -1 : 1];
}

export function limitOf(params: Params): number {
  const limit = countOf(params, 'limit');
  return limit === undefined || limit === 0 ? QUERY_LIMIT_DEFAULT : Math.min(limit, QUERY_LIMIT_MAX);
}

export const skipOf = (params: Params): number => countOf(params, 'offset') ?? 0;

function countOf(params: Params, field: string): number | undefined {
  const given = params[field];
  if (given === undefined || given === null) return undefined;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0) throw invalidParam(`${field} must be a non-negative integer.`);
  return count;
}

export function transactionId(params: Params): string | undefined {
  const id = params.transactionId;
  if (id === undefined || id === null || id === '') return undefined;
  if (typeof id !== 'string') throw invalidParam('transactionId must be a string.');
  return id;
}
