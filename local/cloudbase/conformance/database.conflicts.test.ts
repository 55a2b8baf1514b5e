// Who wins when transactions, and plain writes, meet on one document or one unique key.
import { withAccounts } from './accounts';
import { describeEachSdk } from './support';

describeEachSdk('conflicts', (sdk) => {
  const accounts = withAccounts(sdk);

  test('the second transaction to write a document fails at that operation', async () => {
    const seen = await sdk.run(async ({ db }) => {
      const one = await db.startTransaction();
      const two = await db.startTransaction();
      await one
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 1 } });
      const failed = await two
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 2 } })
        .catch((error: { errMsg?: string }) => error.errMsg);
      await one.commit();
      const late = await two.commit().then(
        () => ({ code: 'committed', message: '' }),
        ({ code, message }: { code?: string; message?: string }) => ({ code, message }),
      );
      return { failed, late };
    });
    // Code for production tells these cases by their texts: the SDK leaves it no code to tell them by.
    expect(String(seen.failed)).toContain(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ',
    );
    expect(seen.late.code).toBe('DATABASE_TRANSACTION_FAIL');
    expect(seen.late.message).toContain(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
        'transaction must be commit or abort in 30 seconds. ',
    );
    expect(accounts()).toMatchObject({ a: 1 });
  });

  test('a document changed after the snapshot cannot be written any more', async () => {
    const failed = sdk.run(async ({ db }) => {
      const transaction = await db.startTransaction();
      await transaction.collection('accounts').doc('b').get();
      await db
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 11 } });
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 12 } });
    });
    await expect(failed).rejects.toMatchObject({ errCode: -501001 });
    expect(accounts()).toMatchObject({ a: 11 });
  });

  test('write skew is allowed: snapshots are not serial', async () => {
    await sdk.run(async ({ db }) => {
      const [one, two] = [await db.startTransaction(), await db.startTransaction()];
      await one.collection('accounts').doc('b').get();
      await two.collection('accounts').doc('a').get();
      await one
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 0 } });
      await two
        .collection('accounts')
        .doc('b')
        .update({ data: { n: 0 } });
      await one.commit();
      await two.commit();
    });
    expect(accounts()).toEqual({ a: 0, b: 0 });
  });

  test('a plain write waits for the transaction that holds the document', async () => {
    const order = await sdk.run(async ({ db, _ }) => {
      const order: string[] = [];
      const transaction = await db.startTransaction();
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { n: _.inc(1) } });
      const plain = db
        .collection('accounts')
        .doc('a')
        .update({ data: { n: _.mul(2) } })
        .then(() => order.push('plain'));
      await db.collection('accounts').doc('b').get();
      order.push('commit');
      await transaction.commit();
      await plain;
      return order;
    });
    expect(order).toEqual(['commit', 'plain']);
    expect(accounts()).toMatchObject({ a: 22 });
  });

  test('a unique key taken in a transaction is taken for everybody', async () => {
    const seen = await sdk.run(async ({ db }) => {
      const [one, two] = [await db.startTransaction(), await db.startTransaction()];
      await one.collection('accounts').add({ data: { _id: 'x', code: 1 } });
      const rival = await two
        .collection('accounts')
        .add({ data: { _id: 'y', code: 1 } })
        .catch((error: { errMsg?: string }) => error.errMsg);
      const plain = db
        .collection('accounts')
        .add({ data: { _id: 'z', code: 1 } })
        .catch((error: { errMsg?: string }) => error.errMsg);
      await one.commit();
      return [rival, await plain];
    });
    expect(seen[0]).toMatch(/conflict/i);
    expect(seen[1]).toMatch(/E11000/);
  });
});
