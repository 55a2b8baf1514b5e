// The documents the aggregation specs work on, and the way a pipeline gets to the SDK.
import type { Aggregate, Api, Document } from './sdk';
import type { SdkUnderTest } from './support';

export type Steps = (start: Aggregate, api: Pick<Api, 'db' | '_' | '$'>) => Aggregate;

/** Fills the collections `orders`, `users`, `one` and `places`. */
export function fillShop({ cloudbase: { database } }: SdkUnderTest): void {
  for (const name of ['orders', 'users', 'one', 'places']) database.createCollection(name);
  database.insertMany('users', [
    { _id: 'u1', name: '张三', tags: ['a', 'b'] },
    { _id: 'u2', name: '李四', tags: ['b'] },
  ]);
  database.insertMany('orders', [
    { _id: 1, user: 'u1', total: 10, items: ['x', 'y'], at: new Date('2024-01-01T16:30:00Z') },
    { _id: 2, user: 'u2', total: 20, items: ['y'], at: new Date('2024-01-02T00:00:00Z') },
    { _id: 3, user: 'u1', total: 30, items: [], at: new Date('2024-03-31T23:59:59.999Z') },
    { _id: 4, user: 'u9', total: 40 },
  ]);
  database.insertMany('places', [
    { _id: 'near', at: { type: 'Point', coordinates: [113.33, 23.12] }, kind: 'a' },
    { _id: 'far', at: { type: 'Point', coordinates: [113.4, 23.2] }, kind: 'b' },
  ]);
  database.insertMany('one', [
    {
      _id: 'one',
      n: 7,
      neg: -3.7,
      s: 'Hello 世界',
      list: [3, 1, 2],
      objs: [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
      date: new Date('2024-02-29T17:08:09.123Z'),
      o: { a: 1, b: 2 },
      nil: null,
      t: true,
    },
  ]);
}

/** Runs the steps, which are sent as text, on a collection inside a hosted function. */
export const aggregate = (sdk: SdkUnderTest, collection: string, steps: Steps): Promise<Document[]> =>
  sdk.run(
    async (api, { collection, source }: { collection: string; source: string }) => {
      const start = api.db.collection(collection).aggregate();
      return (await (eval(`(${source})`) as Steps)(start, api).end()).list;
    },
    { collection, source: steps.toString() },
  );
