// Words around the questions a service asks of its own, and what is said of an answer that does not fit.
// The questions themselves are written by staff; which answers fit is domain/question's.
import type { AnswerFault, Question } from '#domain/question';
import { fullDateWords } from './dates';

export const questions = {
  title: '还要问您几句',
  label: ({ label, required }: Pick<Question, 'label' | 'required'>): string =>
    required ? `${label}（必填）` : `${label}（可不填）`,
  several: '可以选几样',
  pickDate: '点这里选日子',
  noDate: '不选日子了',
  /** Said once beside the button: which questions, is said at each. */
  first: (count: number): string => `有 ${count} 个问题还没有答好，请往上看红字。`,
};

/** What is missing, by how the question is answered. */
const missing: { readonly [T in Question['type']]: string } = {
  text: '这一项要填，请写一写。',
  choice: '这一项要选，请点一个。',
  number: '这一项要填，请写个数字。',
  date: '这一项要选，请选个日子。',
};

/** Where an answer lies: `1 到 5 之间`, `1 或者更大`. */
function within(from: string | undefined, to: string | undefined, more: string, less: string): string {
  if (from !== undefined && to !== undefined) return `${from} 到 ${to} 之间`;
  return from === undefined ? `${to} 或者${less}` : `${from} 或者${more}`;
}

type Words = {
  readonly [F in AnswerFault['fault']]: (
    fault: Extract<AnswerFault, { fault: F }>,
    type: Question['type'],
  ) => string;
};

const words: Words = {
  missing: (_, type) => missing[type],
  unknown: () => '这个问题已经撤下了，请退回去再来一次。',
  'wrong-type': (_, type) => (type === 'number' ? '请只写数字。' : '这个回答用不了，请重新填。'),
  'not-an-option': () => '请从下面的选项里选。',
  'not-a-date': () => '日子不对，请重新选。',
  'not-whole': () => '请写整数，不要小数。',
  'too-long': ({ max }) => `最多写 ${max} 个字，请写短一点。`,
  'out-of-range': ({ min, max }) => `请写 ${within(min?.toString(), max?.toString(), '更大', '更小')}的数。`,
  'out-of-period': ({ from, to }) =>
    `请选 ${within(from && fullDateWords(from), to && fullDateWords(to), '以后', '以前')}的日子。`,
};

/** What is wrong with an answer, and what to do about it. */
export function answerFaultWords(fault: AnswerFault, type: Question['type']): string {
  const say = words[fault.fault] as (fault: AnswerFault, type: Question['type']) => string;
  return say(fault, type);
}
