// Transactions as MongoDB has them under CloudBase: their end, their snapshot, and what escapes.
import { withAccounts } from './accounts';
import { describeEachSdk } from './support';

describeEachSdk('transactions', (sdk) => {
  const accounts = withAccounts(sdk);

  test('runTransaction commits what its callback did and answers its value', async () => {
    const answer = await sdk.run(async ({ db, _ }) =>
      db.runTransaction(async (transaction) => {
        const all = transaction.collection('accounts');
        const { data } = await all.doc('a').get();
        await all.doc('a').update({ data: { n: _.inc(-3) } });
        await all.doc('b').update({ data: { n: _.inc(3) } });
        await all.add({ data: { _id: 'c', n: 1 } });
        return { saw: data.n, own: (await all.doc('a').get()).data.n };
      }),
    );
    expect(answer).toEqual({ saw: 10, own: 7 });
    expect(accounts()).toEqual({ a: 7, b: 23, c: 1 });
  });

  test('set and remove belong to it, too', async () => {
    await sdk.run(async ({ db }) => {
      await db.runTransaction(async (transaction) => {
        const all = transaction.collection('accounts');
        await all.doc('a').remove();
        await all.doc('b').set({ data: { n: 1 } });
        await all.doc('d').set({ data: { n: 4 } });
      });
    });
    expect(accounts()).toEqual({ b: 1, d: 4 });
  });

  test('a thrown error undoes everything', async () => {
    const failed = sdk.run(async ({ db }) =>
      db.runTransaction(async (transaction) => {
        await transaction
          .collection('accounts')
          .doc('a')
          .update({ data: { n: 0 } });
        throw new Error('no');
      }),
    );
    await expect(failed).rejects.toThrow('no');
    expect(accounts()).toEqual({ a: 10, b: 20 });
  });

  test('rollback undoes everything and hands its reason on', async () => {
    const reason = await sdk.run(async ({ db }) =>
      db
        .runTransaction(async (transaction) => {
          await transaction
            .collection('accounts')
            .doc('a')
            .update({ data: { n: 0 } });
          await transaction.rollback(-100);
        })
        .catch((thrown: unknown) => thrown),
    );
    expect(reason).toBe(-100);
    expect(accounts()).toEqual({ a: 10, b: 20 });
  });

  test('nobody else sees a write before the commit, and the transaction sees nothing committed after its first look', async () => {
    const seen = await sdk.run(async ({ db }) => {
      const transaction = await db.startTransaction();
      const inside = transaction.collection('accounts');
      const first = (await inside.doc('b').get()).data.n;
      await inside.doc('a').update({ data: { n: 99 } });
      const outside = (await db.collection('accounts').doc('a').get()).data.n;
      await db
        .collection('accounts')
        .doc('b')
        .update({ data: { n: 77 } });
      const again = (await inside.doc('b').get()).data.n;
      const listed = (await inside.where({ n: 20 }).get()).data.length;
      await transaction.commit();
      return {
        first,
        outside,
        again,
        listed,
        after: (await db.collection('accounts').doc('a').get()).data.n,
      };
    });
    expect(seen).toEqual({ first: 20, outside: 10, again: 20, listed: 1, after: 99 });
  });

  test('a duplicate inside a transaction is E11000 and ends it', async () => {
    const seen = await sdk.run(async ({ db }) => {
      const transaction = await db.startTransaction();
      const all = transaction.collection('accounts');
      await all.doc('b').update({ data: { n: 0 } });
      const duplicate = await all
        .add({ data: { _id: 'a' } })
        .catch((error: { errMsg?: string }) => error.errMsg);
      const after = await all
        .doc('b')
        .get()
        .then(
          () => 'alive',
          (error: { errCode?: number }) => error.errCode,
        );
      return { duplicate, after };
    });
    expect(seen.duplicate).toMatch(/E11000/);
    expect(seen.after).toBe(-501001);
    expect(accounts()).toEqual({ a: 10, b: 20 });
  });

  test('a transaction that failed may still be rolled back, once', async () => {
    const seen = await sdk.run(async ({ db, _ }) => {
      const transaction = await db.startTransaction();
      const all = transaction.collection('accounts');
      await all.doc('a').set({ data: { n: 'text' } });
      const failed = await all
        .doc('a')
        .update({ data: { n: _.inc(1) } })
        .catch((error: { errMsg?: string }) => error.errMsg);
      await transaction.rollback();
      return failed;
    });
    expect(seen).toMatch(/multiple write errors.*Cannot apply \$inc/);
    expect(accounts()).toEqual({ a: 10, b: 20 });
  });

  test('after commit and after rollback the transaction is over', async () => {
    const codes = await sdk.run(async ({ db }) => {
      const codeOf = (error: { errCode?: number; code?: string }) => error.errCode ?? error.code;
      const one = await db.startTransaction();
      await one.commit();
      const two = await db.startTransaction();
      await two.rollback();
      return [
        await one
          .collection('accounts')
          .doc('a')
          .get()
          .then(() => 'ok', codeOf),
        await two
          .collection('accounts')
          .doc('a')
          .update({ data: { n: 1 } })
          .then(() => 'ok', codeOf),
        await one.commit().then(
          () => 'ok',
          (error: { code?: string }) => error.code,
        ),
      ];
    });
    expect(codes).toEqual([-501001, -501001, 'DATABASE_TRANSACTION_FAIL']);
  });

  test('it expires, gives its locks back and cannot be committed', async () => {
    const clock = sdk.cloudbase.tests?.clock;
    const start = sdk.cloudbase.now();
    clock?.set(start);
    const id = await sdk.run(async ({ db }) => {
      const transaction = await db.startTransaction();
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 1 } });
      return (transaction as unknown as { _transaction: { _id: string } })._transaction._id;
    });
    clock?.set(start + 31_000);
    await sdk.run(async ({ db }) =>
      db
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 5 } }),
    );
    const late = sdk.cloudbase.call('database.commitTransaction', { transactionId: id });
    await expect(late).resolves.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    clock?.release();
    expect(accounts()).toMatchObject({ a: 5 });
  });

  test('a missing collection is told apart inside a transaction', async () => {
    const failed = sdk.run(async ({ db }) =>
      db.runTransaction(async (transaction) => transaction.collection('nowhere').add({ data: { a: 1 } })),
    );
    await expect(failed).rejects.toMatchObject({ errCode: -502005 });
  });

  test('where().update escapes it, and the developer is told', async () => {
    await sdk.run(async ({ db }) => {
      const transaction = await db.startTransaction();
      await transaction.collection('accounts').doc('b').get();
      await transaction
        .collection('accounts')
        .where({ _id: 'a' })
        .update({ data: { n: 1 } });
      await transaction.rollback();
    });
    expect(accounts()).toMatchObject({ a: 1 });
    expect(JSON.stringify(sdk.cloudbase.logs.find())).toContain('runs outside the open transaction');
  });
});
