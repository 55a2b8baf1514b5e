import { line } from './line';

describe('whoever may stand in line is told how it goes', () => {
  it.each([
    [0, '您排第一个'],
    [3, '前面有 3 个预约在等'],
  ])('given %d who wait, then %s, before one asks and after a refusal', (waiting, words) => {
    expect(line.before(waiting)).toContain(words);
    expect(line.offer(waiting)).toContain(words);
  });

  it.each([
    [{ mode: 'promote', offerMinutes: 0 }, '直接就是您的'],
    [{ mode: 'offer', offerMinutes: 30 }, '留 30 分钟，要您自己点'],
    [{ mode: 'offer', offerMinutes: 120 }, '留 2 小时，要您自己点'],
  ] as const)('given the rule %j, then %s', (rule, words) => {
    expect(line.turn(rule)).toContain(words);
  });
});
