// The operators of aggregation expressions through the SDK.
import { aggregate, fillShop, type Steps } from './shop';
import { describeEachSdk } from './support';

describeEachSdk('aggregation expressions', (sdk) => {
  beforeAll(() => fillShop(sdk));
  const run = (collection: string, steps: Steps) => aggregate(sdk, collection, steps);

  const one = async (expected: object, steps: Steps) => expect(await run('one', steps)).toEqual([expected]);

  test('arithmetic', async () => {
    await one(
      {
        abs: 3.7,
        add: 12,
        ceil: -3,
        div: 3.5,
        exp: 1,
        floor: -4,
        ln: 0,
        log: 3,
        log10: 2,
        mod: 1,
        mul: 14,
        pow: 49,
        sqrt: 4,
        sub: 4,
        trunc: -3,
        nil: null,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          abs: $.abs('$neg'),
          add: $.add(['$n', 5]),
          ceil: $.ceil('$neg'),
          div: $.divide(['$n', 2]),
          exp: $.exp(0),
          floor: $.floor('$neg'),
          ln: $.ln(1),
          log: $.log([8, 2]),
          log10: $.log10(100),
          mod: $.mod(['$n', 2]),
          mul: $.multiply(['$n', 2]),
          pow: $.pow(['$n', 2]),
          sqrt: $.sqrt(16),
          sub: $.subtract(['$n', 3]),
          trunc: $.trunc('$neg'),
          nil: $.add(['$n', '$nil']),
        }),
    );
  });

  test('arrays', async () => {
    await one(
      {
        at: 2,
        obj: { a: 1, b: 2 },
        cat: [3, 1, 2, 9],
        filter: [3, 2],
        has: true,
        idx: 1,
        is: true,
        map: [6, 2, 4],
        range: [0, 2, 4],
        reduce: 6,
        rev: [2, 1, 3],
        size: 3,
        slice: [3, 1],
        zip: [
          [1, 'a'],
          [2, 'b'],
        ],
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          at: $.arrayElemAt(['$list', -1]),
          obj: $.arrayToObject('$objs'),
          cat: $.concatArrays(['$list', [9]]),
          filter: $.filter({ input: '$list', as: 'x', cond: $.gte(['$$x', 2]) }),
          has: $.in([3, '$list']),
          idx: $.indexOfArray(['$list', 1]),
          is: $.isArray('$list'),
          map: $.map({ input: '$list', as: 'x', in: $.multiply(['$$x', 2]) }),
          range: $.range([0, 5, 2]),
          reduce: $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }),
          rev: $.reverseArray('$list'),
          size: $.size('$list'),
          slice: $.slice(['$list', 2]),
          zip: $.zip({
            inputs: [
              [1, 2],
              ['a', 'b'],
            ],
          }),
        }),
    );
  });

  test('booleans, comparison and sets', async () => {
    await one(
      {
        and: false,
        or: true,
        not: false,
        cmp: 1,
        eq: true,
        neq: false,
        gt: false,
        lte: true,
        all: false,
        any: true,
        diff: [3],
        equals: true,
        inter: [1, 2],
        sub: true,
        union: [1, 2, 3, 4],
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          and: $.and(['$t', 0]),
          or: $.or(['$nil', '$t']),
          not: $.not('$t'),
          cmp: $.cmp(['$n', 5]),
          eq: $.eq(['$n', 7]),
          neq: $.neq(['$n', 7]),
          gt: $.gt(['$n', 7]),
          lte: $.lte(['$n', 7]),
          all: $.allElementsTrue([[1, 0]]),
          any: $.anyElementTrue([[0, 1]]),
          diff: $.setDifference(['$list', [1, 2]]),
          equals: $.setEquals(['$list', [1, 2, 3, 3]]),
          inter: $.setIntersection(['$list', [1, 2, 9]]),
          sub: $.setIsSubset([[1], '$list']),
          union: $.setUnion(['$list', [4, 1]]),
        }),
    );
  });

  test('strings', async () => {
    await one(
      {
        cat: 'Hello 世界!',
        ib: 6,
        icp: 7,
        split: ['Hello', '世界'],
        lb: 12,
        lcp: 8,
        cmp: 0,
        sub: 'Hel',
        subb: '世',
        subcp: '世界',
        low: 'hello 世界',
        up: 'HELLO 世界',
        nil: null,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          cat: $.concat(['$s', '!']),
          ib: $.indexOfBytes(['$s', '世']),
          icp: $.indexOfCP(['$s', '界']),
          split: $.split(['$s', ' ']),
          lb: $.strLenBytes('$s'),
          lcp: $.strLenCP('$s'),
          cmp: $.strcasecmp(['abc', 'ABC']),
          sub: $.substr(['$s', 0, 3]),
          subb: $.substrBytes(['$s', 6, 3]),
          subcp: $.substrCP(['$s', 6, 2]),
          low: $.toLower('$s'),
          up: $.toUpper('$s'),
          nil: $.concat(['$s', '$nil']),
        }),
    );
  });

  test('dates, also in a time zone', async () => {
    await one(
      {
        y: 2024,
        mo: 2,
        d: 29,
        h: 17,
        mi: 8,
        s: 9,
        ms: 123,
        dow: 5,
        doy: 60,
        w: 8,
        iw: 9,
        iwy: 2024,
        idow: 4,
        sh: 1,
        text: '2024-03-01 01:08:09',
        iso: '2024-02-29T17:08:09.123Z',
        from: new Date('2024-02-29T16:00:00Z'),
        parsed: new Date('2023-12-31T16:00:00Z'),
        later: new Date('2024-02-29T17:08:10.123Z'),
        diff: 1000,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          y: $.year('$date'),
          mo: $.month('$date'),
          d: $.dayOfMonth('$date'),
          h: $.hour('$date'),
          mi: $.minute('$date'),
          s: $.second('$date'),
          ms: $.millisecond('$date'),
          dow: $.dayOfWeek('$date'),
          doy: $.dayOfYear('$date'),
          w: $.week('$date'),
          iw: $.isoWeek('$date'),
          iwy: $.isoWeekYear('$date'),
          idow: $.isoDayOfWeek('$date'),
          sh: $.hour({ date: '$date', timezone: 'Asia/Shanghai' }),
          text: $.dateToString({ date: '$date', format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' }),
          iso: $.dateToString({ date: '$date' }),
          from: $.dateFromParts({ year: 2024, month: 3, day: 1, timezone: '+08:00' }),
          parsed: $.dateFromString({ dateString: '2024-01-01', timezone: 'Asia/Shanghai' }),
          later: $.add(['$date', 1000]),
          diff: $.subtract([$.add(['$date', 1000]), '$date']),
        }),
    );
  });

  test('objects, literals and variables', async () => {
    await one(
      {
        merged: { a: 9, b: 2 },
        pairs: [
          { k: 'a', v: 1 },
          { k: 'b', v: 2 },
        ],
        lit: '$n',
        let: 12,
        sum: 6,
        avg: 2,
        max: 3,
        min: 1,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          merged: $.mergeObjects(['$o', { a: 9 }]),
          pairs: $.objectToArray('$o'),
          lit: $.literal('$n'),
          let: $.let({ vars: { x: '$n' }, in: $.add(['$$x', 5]) }),
          sum: $.sum('$list'),
          avg: $.avg('$list'),
          max: $.max('$list'),
          min: $.min('$list'),
        }),
    );
  });
});
