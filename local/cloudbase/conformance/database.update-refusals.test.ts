// What an update is refused for, with nothing half-written; and what unique indexes refuse.
import { describeEachSdk } from './support';
import { withUpdates, type Change } from './updating';
import type { Document } from './sdk';

describeEachSdk('update refusals', (sdk) => {
  const updated = withUpdates(sdk);

  test.each<[string, object, Change, RegExp]>([
    [
      'inc on a text',
      { a: 'x', b: 1 },
      ({ _ }) => ({ b: 2, a: _.inc(1) }),
      /Cannot apply \$inc to a value of non-numeric type/,
    ],
    [
      'inc by a text',
      { a: 1 },
      ({ _ }) => ({ a: _.inc('1') }),
      /Cannot increment with non-numeric argument: \{a: "1"\}/,
    ],
    [
      'mul on null',
      { a: null },
      ({ _ }) => ({ a: _.mul(2) }),
      /Cannot apply \$mul to a value of non-numeric type/,
    ],
    ['push onto a text', { a: 'x' }, ({ _ }) => ({ a: _.push(1) }), /must be an array but is of type string/],
    [
      'pop from a number',
      { a: 1 },
      ({ _ }) => ({ a: _.pop() }),
      /contains an element of non-array type 'int'/,
    ],
    [
      'pull from an object',
      { a: {} },
      ({ _ }) => ({ a: _.pull(1) }),
      /Cannot apply \$pull to a non-array value/,
    ],
    [
      'addToSet on a text',
      { a: 'x' },
      ({ _ }) => ({ a: _.addToSet(1) }),
      /Cannot apply \$addToSet to non-array field/,
    ],
    [
      'setting through null',
      { a: null },
      () => ({ 'a.b': 1 }),
      /Cannot create field 'b' in element \{a: null\}/,
    ],
    [
      'setting through a number',
      { a: 1 },
      () => ({ 'a.b': 1 }),
      /Cannot create field 'b' in element \{a: 1\}/,
    ],
    ['a field of an array', { a: [1] }, () => ({ 'a.b': 1 }), /Cannot create field 'b' in element/],
    [
      'two writes to one path',
      { a: 1 },
      ({ _ }) => ({ a: _.set({ b: 1 }), 'a.b': _.inc(1) }),
      /would create a conflict at 'a'/,
    ],
    [
      'slice of a text',
      { a: [] },
      ({ _ }) => ({ a: _.push({ each: [1], slice: 'x' }) }),
      /\$slice must be an integer/,
    ],
    ['renaming onto itself', { a: 1 }, ({ _ }) => ({ a: _.rename('a') }), /must differ/],
  ])('%s is refused and nothing is written', async (_title, before, change, message) => {
    await expect(updated({ mark: 'refused', ...before }, change)).rejects.toMatchObject({ errCode: -502001 });
    await expect(updated({ mark: 'refused', ...before }, change)).rejects.toThrow(message);
    const left = sdk.cloudbase.database.find('things', { mark: 'refused' }) as Document[];
    expect(left).toHaveLength(2);
    for (const { _id, ...rest } of left) expect(rest).toEqual({ mark: 'refused', ...before });
    await sdk.run(async ({ db }) => db.collection('things').where({ mark: 'refused' }).remove());
  });

  test('an update that says nothing is refused', async () => {
    await expect(updated({ a: 1 }, () => ({ nested: {} }))).rejects.toThrow(/'\$set' is empty/);
  });

  test('one refusal among many matches leaves them all as they were', async () => {
    const ns = await sdk.run(async ({ db, _ }) => {
      const things = db.collection('things');
      await things.add({
        data: [
          { batch: 1, n: 1 },
          { batch: 1, n: 'x' },
          { batch: 1, n: 3 },
        ],
      });
      await things
        .where({ batch: 1 })
        .update({ data: { n: _.inc(1) } })
        .catch(() => undefined);
      return (await things.where({ batch: 1 }).get()).data.map(({ n }) => n);
    });
    expect(ns).toEqual([1, 'x', 3]);
  });

  describe('unique indexes', () => {
    beforeAll(() => {
      const { database } = sdk.cloudbase;
      for (const name of ['members', 'optional']) database.createCollection(name);
      database.createIndex('members', {
        name: 'phone_1_area_1',
        keys: [
          ['phone', 1],
          ['area', 1],
        ],
        unique: true,
      });
      database.createIndex('optional', { name: 'code_1', keys: [['code', 1]], unique: true, sparse: true });
    });

    test('a second document with the key is refused on add, set and update', async () => {
      const refused = await sdk.run(async ({ db }) => {
        const members = db.collection('members');
        await members.add({ data: { _id: 'm1', phone: '1', area: 'x' } });
        await members.add({ data: { _id: 'm2', phone: '1', area: 'y' } });
        const message = (error: { errMsg?: string }) => error.errMsg ?? String(error);
        return [
          await members.add({ data: { phone: '1', area: 'x' } }).catch(message),
          await members
            .doc('m3')
            .set({ data: { phone: '1', area: 'x' } })
            .catch(message),
          await members
            .doc('m2')
            .update({ data: { area: 'x' } })
            .catch(message),
        ];
      });
      for (const message of refused)
        expect(message).toMatch(
          /E11000 duplicate key error collection: .*members index: phone_1_area_1 dup key: \{ : "1", : "x" \}/,
        );
      expect(sdk.cloudbase.database.find('members', {})).toHaveLength(2);
    });

    test('two missing keys collide, unless the index is sparse', async () => {
      await sdk.run(async ({ db }) => db.collection('members').add({ data: { _id: 'bare' } }));
      await expect(sdk.run(async ({ db }) => db.collection('members').add({ data: {} }))).rejects.toThrow(
        /E11000/,
      );
      await sdk.run(async ({ db }) => db.collection('optional').add({ data: [{}, {}, { code: 1 }] }));
      await expect(
        sdk.run(async ({ db }) => db.collection('optional').add({ data: { code: 1 } })),
      ).rejects.toThrow(/E11000/);
    });

    test('a freed key may be taken again', async () => {
      await sdk.run(async ({ db }) => {
        const optional = db.collection('optional');
        await optional.add({ data: { _id: 'first', code: 'c' } });
        await optional.doc('first').update({ data: { code: 'd' } });
        await optional.add({ data: { _id: 'second', code: 'c' } });
        await optional.doc('second').remove();
        await optional.add({ data: { _id: 'third', code: 'c' } });
      });
      expect(sdk.cloudbase.database.find('optional', { code: 'c' })).toEqual([{ _id: 'third', code: 'c' }]);
    });
  });
});
