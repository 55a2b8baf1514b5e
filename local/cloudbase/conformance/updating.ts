// One update of one document through the SDK, for specs of what updates do and what they are refused for.
import type { Api, Document } from './sdk';
import type { SdkUnderTest } from './support';

export type Change = (api: Pick<Api, 'db' | '_'>) => object;

/** Updates one document made of `before` and answers it without its id. */
export function withUpdates(sdk: SdkUnderTest): (before: object, change: Change) => Promise<Document> {
  beforeAll(() => sdk.cloudbase.database.createCollection('things'));
  return (before: object, change: Change): Promise<Document> =>
    sdk.run(
      async (api, { before, source }: { before: object; source: string }) => {
        const things = api.db.collection('things');
        const { _id } = await things.add({ data: before });
        await things.doc(_id).update({ data: (eval(`(${source})`) as Change)(api) });
        const { _id: _own, ...after } = (await things.doc(_id).get()).data;
        return after;
      },
      { before, source: change.toString() },
    );
}
