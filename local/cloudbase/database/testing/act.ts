// Calls a database's actions as the server would, for specs that need no server.
import type { ActionContext } from '../../action';
import type { Database } from '../open';

export interface Caller {
  /** Answers the action's answer; rejects with its CloudbaseError. Objects are sent as EJSON text. */
  act(action: string, params: object): Promise<Record<string, unknown>>;
  find(collection: string, query?: object, more?: object): Promise<Record<string, unknown>[]>;
  update(collection: string, query: object, data: object, more?: object): Promise<number>;
  insert(collection: string, document: object, more?: object): Promise<unknown>;
  start(): Promise<string>;
}

const EJSON_FIELDS = new Set(['query', 'data', 'order', 'projection']);

export function callerOf(database: Database, context: Partial<ActionContext> = {}): Caller {
  const full: ActionContext = {
    requestId: 'spec',
    now: 1_700_000_000_000,
    warn: () => undefined,
    ...context,
  };
  const act: Caller['act'] = async (action, params) => {
    const sent = Object.entries(params).map(([field, value]) => [field, encoded(field, value)] as const);
    return (await database.actions[`database.${action}`]?.(Object.fromEntries(sent), full)) as Record<
      string,
      unknown
    >;
  };
  return {
    act,
    async find(collectionName, query = {}, more = {}) {
      const { data } = await act('getDocument', { collectionName, query, limit: 1000, ...more });
      return (data as { list: string[] }).list.map((text) => JSON.parse(text) as Record<string, unknown>);
    },
    async update(collectionName, query, data, more = {}) {
      const answer = await act('modifyDocument', {
        collectionName,
        query,
        data,
        merge: true,
        multi: true,
        ...more,
      });
      return (answer.data as { updated: number }).updated;
    },
    async insert(collectionName, document, more = {}) {
      const answer = await act('insertDocument', {
        collectionName,
        data: [JSON.stringify(document)],
        ...more,
      });
      return (answer.data as { insertedIds: unknown[] }).insertedIds[0];
    },
    async start() {
      return String((await act('startTransaction', {})).transactionId);
    },
  };
}

const encoded = (field: string, value: unknown): unknown =>
  EJSON_FIELDS.has(field) && !Array.isArray(value) && typeof value === 'object'
    ? JSON.stringify(value)
    : value;
