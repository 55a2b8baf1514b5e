// The one door to the database: how the SDK is set up, and what its failures mean.
// Which documents there are is schema.ts's; one file beside this for each collection.
import * as cloud from 'wx-server-sdk';
import { Busy } from '../usecases/caller';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export const database = cloud.database();
export const { command } = database;

interface SubPipeline {
  match(conditions: object): SubPipeline;
  project(fields: object): SubPipeline;
  unwind(path: string): SubPipeline;
  group(by: object): SubPipeline;
  lookup(from: object): SubPipeline;
  sort(by: object): SubPipeline;
  limit(most: number): SubPipeline;
  done(): object;
}

/** The start of a pipeline inside `lookup`; the SDK has it, its types do not. */
export const subPipeline = () => (command.aggregate as unknown as { pipeline(): SubPipeline }).pipeline();

/** A condition that is an expression, as on a variable of a `lookup`; the SDK has it, its types do not. */
export const expression = (value: unknown): object =>
  (command as unknown as { expr(value: unknown): object }).expr(value);

/** What the platform says when it is overloaded or the line was lost: the same call may succeed later. */
const PASSING = /EXCEED|LimitExceeded|ESOCKETTIMEDOUT|ETIMEDOUT|ECONNRESET|ECONNREFUSED|timeout/i;

/** A unique index refused. The words around the number differ between versions, the number does not. */
export const isDuplicate = (error: unknown): boolean => /E11000/.test(textOf(error));

const textOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.message} ${String((error as { code?: unknown }).code ?? '')}`
    : JSON.stringify(error);

/** Runs one call; a passing failure becomes Busy, any other stays what it is. */
export async function call<T>(run: () => unknown): Promise<T> {
  try {
    return (await run()) as T;
  } catch (error) {
    if (!isDuplicate(error) && PASSING.test(textOf(error))) throw new Busy(textOf(error));
    throw error;
  }
}

/** The documents of a query. */
export const list = async <T>(query: { get(): unknown }): Promise<T[]> =>
  (await call<{ data: T[] }>(() => query.get())).data;

/** The most documents one call returns (wx-server-sdk). */
export const MOST = 1000;

/** All documents of a query, however many: one round trip a thousand. */
export async function listAll<T>(query: {
  skip(count: number): { limit(most: number): { get(): unknown } };
}): Promise<T[]> {
  const all: T[] = [];
  for (let page: T[] | undefined; !page || page.length === MOST;) {
    page = await list<T>(query.skip(all.length).limit(MOST));
    all.push(...page);
  }
  return all;
}

/** The first document of a query, if there is one. A missing `doc().get()` would throw instead. */
export const first = async <T>(query: { limit(most: number): { get(): unknown } }): Promise<T | undefined> =>
  (await list<T>(query.limit(1)))[0];

/** Adds a document; false when a unique index refused. */
export async function add(collection: string, data: object): Promise<boolean> {
  try {
    await call(() => database.collection(collection).add({ data }));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Adds documents in order, in one call; false when a unique index refused one: those before it are there, the rest is not. */
export async function addMany(collection: string, data: readonly object[]): Promise<boolean> {
  if (data.length === 0) return true;
  return add(collection, data);
}

/** Updates the documents of a query; how many there were. */
export const update = async (
  query: { update(options: { data: object }): unknown },
  data: object,
): Promise<number> =>
  (await call<{ stats: { updated: number } }>(() => query.update({ data }))).stats.updated;
