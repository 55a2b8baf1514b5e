import { checkAnswers, type Question } from '#domain/question';
import { answerFaultWords } from '#words/questions';
import { numberIn, pressed, typedOf } from './answering';

describe('a number is what was typed, in whatever digits', () => {
  it.each([
    ['3', 3],
    ['-2.5', -2.5],
    [' １２ ', 12],
    ['007', 7],
    ['', ''],
    ['三', '三'],
    ['3.', '3.'],
    ['1e3', '1e3'],
  ])('given %j, then %j', (typed, answer) => expect(numberIn(typed)).toBe(answer));

  it('given a number kept, then it is read as it was typed', () => expect(typedOf(3.5)).toBe('3.5'));
});

describe('options are pressed', () => {
  it('given one of several, then it is chosen, another takes its place, and pressed again it is not', () => {
    const one = { several: false };
    expect(pressed(one, undefined, '一楼')).toBe('一楼');
    expect(pressed(one, '一楼', '二楼')).toBe('二楼');
    expect(pressed(one, '二楼', '二楼')).toBe('');
  });

  it('given that several may be chosen, then each is by itself', () => {
    const several = { several: true };
    expect(pressed(several, undefined, '轮椅')).toEqual(['轮椅']);
    expect(pressed(several, ['轮椅'], '拐杖')).toEqual(['轮椅', '拐杖']);
    expect(pressed(several, ['轮椅', '拐杖'], '轮椅')).toEqual(['拐杖']);
  });
});

describe('what is wrong with an answer is said with what to do', () => {
  const asked = { id: 'q', label: '问', required: true } as const;
  const questions: readonly [Question, string | number | readonly string[] | undefined, string][] = [
    [{ ...asked, type: 'text', maxLength: 3 }, '', '这一项要填，请写一写。'],
    [{ ...asked, type: 'text', maxLength: 3 }, '五个字太长', '最多写 3 个字，请写短一点。'],
    [{ ...asked, type: 'number', min: 1, max: 5, whole: true }, '三', '请只写数字。'],
    [{ ...asked, type: 'number', min: 1, max: 5, whole: true }, 2.5, '请写整数，不要小数。'],
    [{ ...asked, type: 'number', min: 1, max: 5, whole: true }, 9, '请写 1 到 5 之间的数。'],
    [{ ...asked, type: 'number', max: 5, whole: true }, 9, '请写 5 或者更小的数。'],
    [{ ...asked, type: 'number', min: 1, whole: true }, 0, '请写 1 或者更大的数。'],
    [
      { ...asked, type: 'choice', options: ['一', '二'], several: false },
      undefined,
      '这一项要选，请点一个。',
    ],
    [{ ...asked, type: 'choice', options: ['一', '二'], several: false }, '三', '请从下面的选项里选。'],
    [{ ...asked, type: 'date' }, '2026-02-30', '日子不对，请重新选。'],
    [
      { ...asked, type: 'date', from: '2026-11-23', to: '2026-12-01' },
      '2026-11-01',
      '请选 2026年11月23日 到 2026年12月1日 之间的日子。',
    ],
  ];
  it.each(questions)('given %j answered with %j, then %s', (question, answer, said) => {
    const [fault] = checkAnswers([question], answer === undefined ? {} : { q: answer });
    expect(fault && answerFaultWords(fault, question.type)).toBe(said);
  });
});
