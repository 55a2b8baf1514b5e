// Indexes over arrays: one key per element. What a unique one refuses, and which queries any of them serves.
import { describeEachSdk } from './support';

describeEachSdk('indexes over arrays', (sdk) => {
  beforeAll(() => {
    const { database } = sdk.cloudbase;
    for (const name of ['bookings', 'claims']) database.createCollection(name);
    database.createIndex('claims', { name: 'limit', keys: [['limitKeys', 1]], unique: true });
    database.createIndex('bookings', {
      name: 'person',
      keys: [
        ['persons.personId', 1],
        ['status', 1],
      ],
    });
    database.insertMany(
      'bookings',
      Array.from({ length: 400 }, (_, n) => ({
        _id: `b${n}`,
        status: ['pending', 'confirmed', 'cancelled', 'missed'][n % 4],
        persons: [
          { personId: `p${n % 50}`, units: { seats: 1 } },
          { personId: `p${(n + 1) % 50}`, units: { seats: 1 } },
        ],
      })),
    );
  });

  /** What adding, setting or updating said, or `ok`. */
  const outcome = (work: 'add' | 'set' | 'update', id: string, data: object): Promise<string> =>
    sdk.run(
      async ({ db }, { work, id, data }: { work: string; id: string; data: object }) => {
        const claims = db.collection('claims');
        const done =
          work === 'add'
            ? claims.add({ data: { _id: id, ...data } })
            : work === 'set'
              ? claims.doc(id).set({ data })
              : claims.doc(id).update({ data });
        return (done as Promise<unknown>).then(
          () => 'ok',
          (error: { errMsg?: string }) => String(error.errMsg),
        );
      },
      { work, id, data },
    );
  const claims = () => sdk.cloudbase.database.find('claims', {}, { sort: { _id: 1 } });

  describe('a unique one', () => {
    beforeEach(async () => {
      await sdk.run(async ({ db, _ }) => {
        await db
          .collection('claims')
          .where({ _id: _.exists(true) })
          .remove();
        await db.collection('claims').add({
          data: [
            { _id: 'one', limitKeys: ['a', 'b', 'a'] },
            { _id: 'two', limitKeys: ['c'] },
          ],
        });
      });
    });

    test('two documents may not share an element, one may repeat its own', async () => {
      expect(await outcome('add', 'three', { limitKeys: ['x', 'b'] })).toMatch(
        /E11000 duplicate key error collection: .*claims index: limit dup key: \{ : "b" \}/,
      );
      expect(await outcome('add', 'three', { limitKeys: ['x', 'x'] })).toBe('ok');
      expect(claims()).toHaveLength(3);
    });

    test('a single value meets the elements of arrays', async () => {
      expect(await outcome('add', 'three', { limitKeys: 'a' })).toMatch(/E11000/);
    });

    test('a missing field and null are one key', async () => {
      expect(await outcome('add', 'three', {})).toBe('ok');
      expect(await outcome('add', 'four', {})).toMatch(/E11000 .* dup key: \{ : null \}/);
      expect(await outcome('add', 'four', { limitKeys: null })).toMatch(/E11000/);
      expect(await outcome('add', 'four', { limitKeys: [null] })).toMatch(/E11000/);
    });

    test('an empty array is a key of its own, which two may not have', async () => {
      expect(await outcome('add', 'three', {})).toBe('ok');
      expect(await outcome('add', 'four', { limitKeys: [] })).toBe('ok');
      expect(await outcome('add', 'five', { limitKeys: [] })).toMatch(/E11000 .* dup key: \{ : undefined \}/);
    });

    test.each([
      ['update' as const, { limitKeys: ['c', 'a'], n: 1 }],
      ['set' as const, { limitKeys: ['c', 'b'], n: 1 }],
    ])('%s to a taken element changes nothing', async (work, data) => {
      const before = claims();
      expect(await outcome(work, 'two', data)).toMatch(/E11000/);
      expect(claims()).toEqual(before);
    });

    test('push of a taken element changes nothing', async () => {
      const before = claims();
      const pushed = sdk.run(async ({ db, _ }) =>
        db
          .collection('claims')
          .doc('two')
          .update({ data: { n: _.inc(1), limitKeys: _.push(['a']) } }),
      );
      await expect(pushed).rejects.toThrow(/E11000/);
      expect(claims()).toEqual(before);
    });

    test('elements given up may be taken, in the same array others stay taken', async () => {
      expect(await outcome('update', 'one', { limitKeys: ['b'] })).toBe('ok');
      expect(await outcome('update', 'two', { limitKeys: ['c', 'a'] })).toBe('ok');
      expect(await outcome('add', 'three', { limitKeys: ['b'] })).toMatch(/E11000/);
      await sdk.run(async ({ db }) => db.collection('claims').doc('one').remove());
      expect(await outcome('add', 'three', { limitKeys: ['b'] })).toBe('ok');
    });

    test('of many who want an element at once, one gets it', async () => {
      const refusals = await sdk.run(async ({ db }) => {
        const all = await Promise.allSettled(
          Array.from({ length: 10 }, (_each, n) =>
            db.collection('claims').add({ data: { _id: `rival${n}`, limitKeys: [`own${n}`, 'wanted'] } }),
          ),
        );
        return all.filter(({ status }) => status === 'rejected').length;
      });
      expect(refusals).toBe(9);
      expect(sdk.cloudbase.database.find('claims', { limitKeys: 'wanted' })).toHaveLength(1);
    });

    test('within a transaction every element is checked, also beside one that the transaction has freed', async () => {
      const message = await sdk.run(async ({ db }) => {
        const transaction = await db.startTransaction();
        await transaction
          .collection('claims')
          .doc('two')
          .update({ data: { limitKeys: ['d'] } });
        return transaction
          .collection('claims')
          .add({ data: { _id: 'three', limitKeys: ['c', 'a'] } })
          .then(
            async () => (await transaction.commit(), 'ok'),
            (error: { errMsg?: string }) => String(error.errMsg),
          );
      });
      expect(message).toMatch(/E11000/);
      expect(claims()).toHaveLength(2);
    });
  });

  test('a query by a field of the elements and another field examines what it returns', async () => {
    const ids = await sdk.run(async ({ db, _ }) => {
      const { data } = await db
        .collection('bookings')
        .where({ 'persons.personId': _.in(['p3', 'p4', 'p20']), status: _.in(['pending', 'confirmed']) })
        .get();
      return data.map(({ _id }) => _id);
    });
    const wanted = (n: number) => [3, 4, 20].some((p) => n % 50 === p || (n + 1) % 50 === p) && n % 4 < 2;
    const expected = Array.from({ length: 400 }, (_, n) => n).filter(wanted);
    expect([...ids].sort()).toEqual(expected.map((n) => `b${n}`).sort());
    expect(sdk.cloudbase.database.profile.operations().at(-1)).toMatchObject({
      action: 'getDocument',
      docsExamined: expected.length,
      nreturned: expected.length,
      reads: [{ plan: ['person'] }],
    });
  });
});
