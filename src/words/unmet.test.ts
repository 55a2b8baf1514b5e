import type { Unmet } from '#domain/eligibility';
import { unmetWords } from './unmet';

describe('a condition that is not met is said with what would meet it', () => {
  it.each([
    [{ need: 'age-unknown', minAge: 60 }, '只办 60 岁以上的，还没有登记出生日期'],
    [{ need: 'age-unknown', minAge: 6, maxAge: 12 }, '只办 6 到 12 岁的，还没有登记出生日期'],
    [{ need: 'min-age', minAge: 60, age: 58 }, '要满 60 岁，那天是 58 岁'],
    [{ need: 'max-age', maxAge: 12, age: 13 }, '最大 12 岁，那天是 13 岁'],
    [{ need: 'group', groups: ['特困', '低保'] }, '只办这些居民的：特困、低保'],
    [{ need: 'grade', grades: ['中度', '重度'] }, '要有能力评估，等级是中度、重度，还没有登记'],
    [{ need: 'community', communities: ['c-1'], communityId: 'c-2' }, '只办指定社区的居民'],
  ] as [Unmet, string][])('given %j, then %s', (unmet, words) => {
    expect(unmetWords([unmet])).toBe(words);
  });

  it('given the same for two quotas, then it is said once', () => {
    const young: Unmet = { need: 'min-age', minAge: 60, age: 58 };
    expect(unmetWords([young, young])).toBe('要满 60 岁，那天是 58 岁');
  });
});
