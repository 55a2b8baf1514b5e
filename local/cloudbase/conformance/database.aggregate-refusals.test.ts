// What an aggregation is refused for, in the words of MongoDB.
import { aggregate, fillShop, type Steps } from './shop';
import { describeEachSdk } from './support';

describeEachSdk('aggregation refusals', (sdk) => {
  beforeAll(() => fillShop(sdk));
  const run = (collection: string, steps: Steps) => aggregate(sdk, collection, steps);

  // 4.x hands on the product's code of a failed aggregate instead of its own number.
  const failure = (code: string, errCode: number) => (sdk.version.startsWith('4.') ? { code } : { errCode });

  test.each<[string, Steps, RegExp]>([
    ['an unknown operator', (a) => a.project({ x: { $nope: 1 } }), /Unrecognized expression '\$nope'/],
    [
      'adding a text',
      (a, { $ }) => a.project({ x: $.add(['$s', 1]) }),
      /\$add only supports numeric or date types, not string/,
    ],
    ['dividing by nought', (a, { $ }) => a.project({ x: $.divide(['$n', 0]) }), /can't \$divide by zero/],
    [
      'an unknown accumulator',
      (a) => a.group({ _id: null, x: { $nope: 1 } }),
      /unknown group operator '\$nope'/,
    ],
    ['a group without an id', (a, { $ }) => a.group({ x: $.sum(1) }), /must include an _id/],
    ['an undefined variable', (a) => a.project({ x: '$$nope' }), /Use of undefined variable: nope/],
    ['unwinding without a dollar', (a) => a.unwind('list'), /should be prefixed with a '\$'/],
    [
      'the size of no array',
      (a, { $ }) => a.project({ x: $.size('$n') }),
      /must be an array, but was of type: int/,
    ],
    ['a limit of nought', (a) => a.limit(0), /limit must be positive/],
    [
      'keeping and dropping at once',
      (a) => a.project({ n: 1, s: 0 }),
      /cannot exclude fields other than '_id'/,
    ],
  ])('%s is refused by name', async (_title, steps, message) => {
    const refused = run('one', steps);
    await expect(refused).rejects.toMatchObject(failure('DATABASE_REQUEST_FAILED', -502001));
    await expect(refused).rejects.toThrow(message);
  });

  test('a missing collection is -502005', async () => {
    await expect(run('nowhere', (a) => a.limit(1))).rejects.toMatchObject(
      failure('DATABASE_COLLECTION_NOT_EXIST', -502005),
    );
  });
});
