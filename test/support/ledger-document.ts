// What a database makes of one ledger write on one document, in memory: all conditions, then all changes, or nothing.
// As MongoDB does where ledgers go: a path enters lists, a missing value is neither more nor less than any, `none-of` holds of it.
import { isDeepStrictEqual } from 'node:util';
import type { Change, Condition, LedgerWrite } from '#domain/ledger';
import type { Session } from '#domain/session';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value that a path reaches: in a list, the element of that number and the field of every element. */
function reached(value: unknown, keys: readonly string[]): unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  if (isFields(value)) return Object.hasOwn(value, key) ? reached(value[key], rest) : [];
  if (!Array.isArray(value)) return [];
  const list: readonly unknown[] = value;
  const nth = /^\d+$/.test(key) && Number(key) < list.length ? reached(list[Number(key)], rest) : [];
  return [...nth, ...list.filter(isFields).flatMap((element) => reached(element, keys))];
}

/** A list meets a comparison when one of its elements does, or the list itself. */
const candidates = (values: readonly unknown[]): unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? [...(value as unknown[]), value] : [value]));

const compared: { readonly [is: string]: (a: number | string, b: number | string) => boolean } = {
  'at-least': (a, b) => a >= b,
  'at-most': (a, b) => a <= b,
  less: (a, b) => a < b,
  greater: (a, b) => a > b,
  equal: (a, b) => a === b,
};

/** Whether a document meets a condition. Values of different types are not compared. */
export function holds(document: object, condition: Condition): boolean {
  const values = reached(document, condition.path.split('.'));
  const found = candidates(values);
  if ('values' in condition) {
    const any = found.some((value) => condition.values.some((one) => one === value));
    return any === (condition.is === 'any-of');
  }
  if (!('value' in condition)) return values.length > 0 === (condition.is === 'present');
  const { value: bound } = condition;
  return found.some(
    (value) =>
      (typeof value === 'number' || typeof value === 'string') &&
      typeof value === typeof bound &&
      (compared[condition.is]?.(value, bound) ?? false),
  );
}

/** The fields in which the last part of a path stands; made where they are missing, as an update makes them. */
function parentOf(document: Fields, keys: readonly string[]): Fields {
  let fields = document;
  for (const key of keys) {
    const next = (fields[key] ??= {});
    if (!isFields(next)) throw new Error(`cannot create a field in ${key}`);
    fields = next;
  }
  return fields;
}

function listAt(fields: Fields, key: string): unknown[] {
  const list = fields[key] ?? [];
  if (!Array.isArray(list)) throw new Error(`${key} is no list`);
  return list as unknown[];
}

function make(document: Fields, change: Change): void {
  const keys = change.path.split('.');
  const last = keys.pop() ?? '';
  if ('remove' in change && reached(document, keys).length === 0) return;
  const fields = parentOf(document, keys);
  if ('remove' in change) delete fields[last];
  else if ('to' in change) fields[last] = structuredClone(change.to);
  else if ('push' in change) fields[last] = [...listAt(fields, last), structuredClone(change.push)];
  else if ('pull' in change) fields[last] = listAt(fields, last).filter((one) => !matches(one, change.pull));
  else {
    const before = fields[last] ?? 0;
    if (typeof before !== 'number') throw new Error(`${change.path} is no number`);
    fields[last] = before + change.by;
  }
}

const matches = (element: unknown, pull: Fields): boolean =>
  isFields(element) && Object.entries(pull).every(([key, value]) => isDeepStrictEqual(element[key], value));

/** Faults for which a database, or the store in front of it, would not do what the write says; each is a thrown error. */
function check({ when, then }: LedgerWrite): void {
  const conditions = when.map(({ path }) => path);
  const changes = then.map(({ path }) => path);
  const twice = conditions.find((path, i) => conditions.indexOf(path) < i);
  // The store asks by path: of two conditions on one path only the last would be asked.
  if (twice !== undefined) throw new Error(`two conditions on ${twice}`);
  for (const [i, path] of changes.entries())
    for (const other of changes.slice(0, i))
      if (path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`))
        throw new Error(`changes of ${path} and ${other} are in conflict`);
}

export interface Applied {
  readonly document: Session;
  readonly happened: boolean;
}

/** One write on a document: the document after it, which is the same one when nothing happened. */
export function applied(document: Session, write: LedgerWrite): Applied {
  check(write);
  if (document._id !== write.sessionId || !write.when.every((one) => holds(document, one)))
    return { document, happened: false };
  const copy = structuredClone(document) as unknown as Fields;
  for (const change of write.then) make(copy, change);
  return { document: copy as unknown as Session, happened: true };
}
