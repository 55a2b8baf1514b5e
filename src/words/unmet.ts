// Says what somebody lacks to use a service, condition by condition. Which there are is domain/eligibility's.
import type { Unmet } from '#domain/eligibility';

type Words = { readonly [N in Unmet['need']]: (unmet: Extract<Unmet, { need: N }>) => string };

function ages({ minAge, maxAge }: { readonly minAge?: number; readonly maxAge?: number }): string {
  if (maxAge === undefined) return `${minAge ?? 0} 岁以上`;
  return minAge === undefined ? `${maxAge} 岁以下` : `${minAge} 到 ${maxAge} 岁`;
}

const words: Words = {
  'age-unknown': (unmet) => `只办 ${ages(unmet)}的，还没有登记出生日期`,
  'min-age': ({ minAge, age }) => `要满 ${minAge} 岁，那天是 ${age} 岁`,
  'max-age': ({ maxAge, age }) => `最大 ${maxAge} 岁，那天是 ${age} 岁`,
  group: ({ groups }) => `只办这些居民的：${groups.join('、')}`,
  grade: ({ grades, grade }) =>
    `要有能力评估，等级是${grades.join('、')}${grade ? `，登记的是${grade}` : '，还没有登记'}`,
  community: () => '只办指定社区的居民',
};

const say = (unmet: Unmet): string => (words[unmet.need] as (one: Unmet) => string)(unmet);

/** Each condition once: `要满 60 岁，那天是 58 岁；只办指定社区的居民`. */
export const unmetWords = (unmet: readonly Unmet[]): string => [...new Set(unmet.map(say))].join('；');
