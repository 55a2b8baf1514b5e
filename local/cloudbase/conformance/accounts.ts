// Two accounts, anew before each test, for specs of transactions: `a` has 10, `b` has 20, `code` is unique where it is there.
import type { SdkUnderTest } from './support';

/** Prepares them; returns what each account has now, by id. */
export function withAccounts(sdk: SdkUnderTest): () => Record<string, number> {
  beforeAll(() => {
    sdk.cloudbase.database.createCollection('accounts');
    sdk.cloudbase.database.createIndex('accounts', {
      name: 'code_1',
      keys: [['code', 1]],
      unique: true,
      sparse: true,
    });
  });
  beforeEach(async () => {
    await sdk.run(async ({ db, _ }) => {
      await db
        .collection('accounts')
        .where({ _id: _.exists(true) })
        .remove();
      await db.collection('accounts').add({
        data: [
          { _id: 'a', n: 10 },
          { _id: 'b', n: 20 },
        ],
      });
    });
  });
  return () =>
    Object.fromEntries(
      (sdk.cloudbase.database.find('accounts', {}) as { _id: string; n: number }[]).map(({ _id, n }) => [
        _id,
        n,
      ]),
    );
}
