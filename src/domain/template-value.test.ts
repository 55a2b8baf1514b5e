import fc from 'fast-check';
import { acceptsValue } from '../../local/cloudbase/openapi/template-value';
import { instantOf } from './calendar';
import { cut, fit, keywordKinds, takes, type Value } from './template-value';

const text = (words: string): Value => ({ form: 'text', text: words });
const moment: Value = { form: 'moment', at: instantOf('2026-11-05', 9 * 60 + 5) };

describe('a value is fitted to WeChat’s keyword', () => {
  it.each([
    ['thing', text('城乡居民医保参保'), '城乡居民医保参保'],
    ['thing', text('一二三四五六七八九十一二三四五六七八九十'), '一二三四五六七八九十一二三四五六七八九十'],
    ['thing', text('一二三四五六七八九十一二三四五六七八九十多'), '一二三四五六七八九十一二三四五六七八九…'],
    ['thing', text('  两行\n字\u0000 '), '两行 字'],
    ['phrase', { form: 'phrase', text: '约好了' }, '约好了'],
    ['phrase', { form: 'phrase', text: '约好了，请来' }, '约好了请来'],
    ['character_string', { form: 'code', text: '004216' }, '004216'],
    ['number', { form: 'code', text: '004216' }, '004216'],
    ['number', { form: 'count', count: 12 }, '12'],
    ['phone_number', { form: 'phone', text: '0877-2012345 转 12' }, '0877-2012345  12'],
    ['name', { form: 'name', text: '阿卜杜拉·买买提·吐尔逊江' }, '阿卜杜拉·买买提·吐'],
    ['name', { form: 'name', text: 'Bartholomew Alexander' }, 'Bartholomew Alexande'],
    ['time', moment, '2026年11月5日 09:05'],
    ['date', moment, '2026年11月5日'],
    ['thing', moment, '2026年11月5日 09:05'],
  ] as const)('%s takes %j as %j', (kind, value, expected) => {
    const fitted = fit(kind, value);
    expect(fitted?.replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '));
    expect(acceptsValue(`${kind}1`, fitted)).toBe(true);
  });

  it.each([
    ['character_string', text('荷花社区')],
    ['time', text('明天上午')],
    ['amount', { form: 'count', count: 3 }],
    ['phrase', { form: 'phrase', text: 'OK' }],
    ['thing', text('   ')],
  ] as const)('%s cannot say %j', (kind, value) => expect(fit(kind, value)).toBeUndefined());

  it('given somebody made of several characters at the cut, then they are left out whole', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(cut(`${'一'.repeat(15)}${family}到二楼`, 20, '…')).toBe(`${'一'.repeat(15)}…`);
    expect(cut(`${'一'.repeat(18)}𠮷𠮷`, 20, '…')).toBe(`${'一'.repeat(18)}…`);
  });
});

describe('whatever somebody writes', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
  const values = fc.oneof(
    fc
      .tuple(fc.constantFrom('text', 'name', 'phrase', 'code', 'phone'), anything)
      .map(([form, words]) => ({ form, text: words }) as Value),
    fc.nat().map((count): Value => ({ form: 'count', count })),
    fc.nat(4_000_000_000_000).map((at): Value => ({ form: 'moment', at })),
  );

  it('then WeChat takes what is left of it', () =>
    fc.assert(
      fc.property(fc.constantFrom(...keywordKinds), values, (kind, value) => {
        const fitted = fit(kind, value);
        return fitted === undefined || acceptsValue(`${kind}1`, fitted);
      }),
      { numRuns: 2000 },
    ));

  it('then no character of it is cut in half', () => {
    const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anything, (words) => {
        const whole = [...characters.segment(words)].map(({ segment }) => segment);
        const kept = cut(words, 20, '');
        const heads = whole.map((_, i) =>
          whole
            .slice(0, i + 1)
            .join('')
            .trimEnd(),
        );
        return kept === '' || kept === words || heads.includes(kept);
      }),
    );
  });

  it('given a text, then a keyword for text always says it, unless nothing can be seen of it', () =>
    fc.assert(
      fc.property(anything, (words) => {
        const fitted = fit('thing', text(words));
        return fitted !== undefined || !/[\p{L}\p{N}]/u.test(words);
      }),
    ));
});

it('every kind says which values it takes', () =>
  expect(Object.keys(takes).sort()).toEqual([...keywordKinds].sort()));
