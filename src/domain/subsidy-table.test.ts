import { tableFaults, type SubsidyRule, type SubsidyTable } from './subsidy-table';

const table = (rule: SubsidyRule, more: Partial<SubsidyTable> = {}): SubsidyTable => ({
  rule,
  excludedChannels: [],
  deliveryFeeFen: 0,
  ...more,
});
const none: SubsidyRule = { kind: 'none' };
const price = (...tiers: [number, number | undefined, number][]): SubsidyRule => ({
  kind: 'price',
  tiers: tiers.map(([fromAge, toAge, fen]) => ({ fromAge, toAge, fen })),
  groups: [],
});
const grouped = (...groups: { group: string; fromAge?: number; fen: number }[]): SubsidyRule => ({
  kind: 'deduction',
  tiers: [],
  groups,
});

describe('a table without faults', () => {
  it.each<[string, SubsidyTable]>([
    ['no subsidy at all', table(none)],
    ['tiers that meet without overlapping, the last open', table(price([60, 69, 1], [70, undefined, 0]))],
    ['tiers in any order, with a gap', table(price([90, undefined, 0], [60, 69, 1]))],
    [
      'one group twice, from two ages on',
      table(grouped({ group: '特困', fen: 400 }, { group: '特困', fromAge: 80, fen: 600 })),
    ],
    ['a free month', table({ kind: 'monthly', feeFen: 0 }, { perDay: 1, minOrderFen: 0 })],
  ])('given %s, then nothing is wrong', (_, given) => expect(tableFaults(given)).toEqual([]));
});

describe('a malformed table says what is wrong and where', () => {
  it.each<[string, SubsidyTable, { at: string; fault: string }[]]>([
    [
      'tiers share an age',
      table(price([60, 70, 9], [70, 79, 8])),
      [{ at: 'rule.tiers.1', fault: 'overlap' }],
    ],
    [
      'tiers share an age, the older first',
      table(price([70, 79, 8], [60, 70, 9])),
      [{ at: 'rule.tiers.1', fault: 'overlap' }],
    ],
    [
      'an open tier is followed by an older one',
      table(price([60, undefined, 9], [90, undefined, 0])),
      [{ at: 'rule.tiers.1', fault: 'overlap' }],
    ],
    ['a tier ends before it begins', table(price([70, 60, 9])), [{ at: 'rule.tiers.0', fault: 'reversed' }]],
    ['a price is negative', table(price([60, 69, -1])), [{ at: 'rule.tiers.0.fen', fault: 'not-fen' }]],
    [
      'a price is part of a fen',
      table(price([60, 69, 10.5])),
      [{ at: 'rule.tiers.0.fen', fault: 'not-fen' }],
    ],
    ['a price is NaN', table(price([60, 69, NaN])), [{ at: 'rule.tiers.0.fen', fault: 'not-fen' }]],
    ['an age is broken', table(price([59.5, 69, 1])), [{ at: 'rule.tiers.0.fromAge', fault: 'not-an-age' }]],
    ['nobody is entitled', table(price()), [{ at: 'rule', fault: 'empty' }]],
    [
      'a group stands there twice',
      table(grouped({ group: '低保', fen: 1 }, { group: '低保', fen: 2 })),
      [{ at: 'rule.groups.1', fault: 'twice' }],
    ],
    [
      'a group has no name and a negative age',
      table(grouped({ group: ' ', fromAge: -1, fen: 1 })),
      [
        { at: 'rule.groups.0', fault: 'nameless' },
        { at: 'rule.groups.0.fromAge', fault: 'not-an-age' },
      ],
    ],
    [
      'sets share a title',
      table({
        kind: 'price-by-set',
        fromAge: 60,
        sets: [
          { title: '早餐', fen: 500 },
          { title: '早餐', fen: 600 },
        ],
      }),
      [{ at: 'rule.sets.1', fault: 'twice' }],
    ],
    [
      'nobody pays a deduction',
      table({ kind: 'deduction-per-meal', funders: [] }),
      [{ at: 'rule.funders', fault: 'empty' }],
    ],
    [
      'a funder takes money',
      table({ kind: 'deduction-per-meal', funders: [{ name: '市', fen: -300 }] }),
      [{ at: 'rule.funders.0.fen', fault: 'not-fen' }],
    ],
    [
      'the month costs less than nothing',
      table({ kind: 'monthly', feeFen: -1 }),
      [{ at: 'rule.feeFen', fault: 'not-fen' }],
    ],
    ['no meal a day is subsidised', table(none, { perDay: 0 }), [{ at: 'perDay', fault: 'not-a-count' }]],
    [
      'the delivery fee is Infinity and the minimum negative',
      table(none, { deliveryFeeFen: Infinity, minOrderFen: -1 }),
      [
        { at: 'minOrderFen', fault: 'not-fen' },
        { at: 'deliveryFeeFen', fault: 'not-fen' },
      ],
    ],
    [
      'a channel does not exist',
      table(none, { excludedChannels: ['delivery', 'drone' as 'delivery'] }),
      [{ at: 'excludedChannels.1', fault: 'not-a-channel' }],
    ],
  ])('given that %s, then so it says', (_, given, faults) => expect(tableFaults(given)).toEqual(faults));
});
