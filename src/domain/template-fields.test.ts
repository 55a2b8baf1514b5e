import type { Template } from './template';
import { dataOf, isFillable, problemsOf, registryProblems } from './template-fields';

const aTemplate = (change: Partial<Template> = {}): Template => ({
  _id: 'result',
  templateId: 'tpl',
  fields: { thing1: 'title', phrase2: 'status' },
  ...change,
});

describe('what is wrong with a template is told before anything is sent', () => {
  it('given one that can be filled, then nothing', () => {
    expect(problemsOf(aTemplate())).toEqual([]);
    expect(isFillable(aTemplate())).toBe(true);
  });

  it.each([
    ['no id', { templateId: ' ' }, [{ problem: 'no-id' }]],
    ['one keyword', { fields: { thing1: 'title' } }, [{ problem: 'number-of-keywords' }]],
    [
      'six keywords',
      { fields: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`thing${n}`, 'title'])) },
      [{ problem: 'number-of-keywords' }],
    ],
    [
      'a keyword WeChat does not have',
      { fields: { things1: 'title', thing2: 'place' } },
      [{ problem: 'unknown-keyword', keyword: 'things1' }],
    ],
    [
      'a value we do not have',
      { fields: { thing1: 'titel', thing2: 'place' } },
      [{ problem: 'unknown-value', keyword: 'thing1' }],
    ],
    [
      'a value of staff’s messages in a resident’s',
      { fields: { thing1: 'count', thing2: 'place' } },
      [{ problem: 'unknown-value', keyword: 'thing1' }],
    ],
    [
      'a text where a code belongs',
      { fields: { character_string1: 'title', thing2: 'place' } },
      [{ problem: 'wrong-form', keyword: 'character_string1' }],
    ],
    [
      'an amount, which we never have',
      { fields: { amount1: 'count', thing2: 'tip' } },
      [{ problem: 'unknown-value', keyword: 'amount1' }],
    ],
  ])('given %s, then it says so', (_case, change, expected) => {
    const template = aTemplate(change as Partial<Template>);
    expect(problemsOf(template)).toEqual(expected.map((one) => ({ template: 'result', ...one })));
    expect(isFillable(template)).toBe(false);
  });

  it('given an account without templates, then each is missing', () =>
    expect(registryProblems([aTemplate()])).toEqual(
      ['place', 'reminder', 'message', 'work'].map((template) => ({ template, problem: 'missing' })),
    ));
});

describe('a message’s data', () => {
  it('has every keyword of the template, and something to say in each', () =>
    expect(
      dataOf(
        aTemplate({ fields: { thing1: 'title', thing2: 'tip' } }),
        {
          title: { form: 'text', text: '参保' },
          status: { form: 'phrase', text: '约好了' },
        },
        '点开看',
      ),
    ).toEqual({ thing1: '参保', thing2: '点开看' }));
});
