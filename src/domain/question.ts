// Decides which questions a service may ask of its own, and which answers fit them. Both are plain data.
// How a question is drawn is the form's; that an answer is personal and when it is purged is decided elsewhere.
import { isLocalDate, type LocalDate } from './calendar';

interface Asked {
  /** Unique within the service; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

export type Question =
  /** Length in characters as a person counts code points: an emoji is one. */
  | (Asked & { readonly type: 'text'; readonly maxLength: number })
  /** One of the options, or several of them. */
  | (Asked & { readonly type: 'choice'; readonly options: readonly string[]; readonly several: boolean })
  /** Both bounds included. */
  | (Asked & {
      readonly type: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly whole: boolean;
    })
  /** Both bounds included. */
  | (Asked & { readonly type: 'date'; readonly from?: LocalDate; readonly to?: LocalDate });

/** Text, one option or a date; several options; a number. */
export type Answer = string | number | readonly string[];

/** By question id. */
export type Answers = { readonly [questionId: string]: Answer };

/** As it came in: nothing is known of it. */
export type RawAnswers = { readonly [questionId: string]: unknown };

export type AnswerFault = { readonly questionId: string } & (
  | {
      readonly fault: 'missing' | 'unknown' | 'wrong-type' | 'not-an-option' | 'not-a-date' | 'not-whole';
    }
  | { readonly fault: 'too-long'; readonly max: number }
  | { readonly fault: 'out-of-range'; readonly min?: number; readonly max?: number }
  | { readonly fault: 'out-of-period'; readonly from?: LocalDate; readonly to?: LocalDate }
);

/** A fault without the question it is of. */
type Fault = AnswerFault extends infer F ? (F extends unknown ? Omit<F, 'questionId'> : never) : never;

const isText = (value: unknown): value is string => typeof value === 'string';

/** An answer as it is kept: blanks around it gone, options once and in their order. Blank is no answer. */
function tidied(question: Question, value: unknown): unknown {
  if (isText(value)) return value.trim() === '' ? undefined : value.trim();
  if (question.type !== 'choice' || !Array.isArray(value)) return value ?? undefined;
  if (value.length === 0) return undefined;
  const known = question.options.filter((option) => value.includes(option));
  const strange = value.filter((one) => !question.options.includes(one));
  return [...known, ...strange];
}

function textFault(value: unknown, max: number): Fault | undefined {
  if (!isText(value)) return { fault: 'wrong-type' };
  return [...value].length > max ? { fault: 'too-long', max } : undefined;
}

function choiceFault(value: unknown, options: readonly string[], several: boolean): Fault | undefined {
  if (Array.isArray(value) !== several) return { fault: 'wrong-type' };
  const chosen: unknown[] = Array.isArray(value) ? value : [value];
  if (!chosen.every(isText)) return { fault: 'wrong-type' };
  return chosen.every((one) => options.includes(one)) ? undefined : { fault: 'not-an-option' };
}

function numberFault(value: unknown, { min, max, whole }: Question & { type: 'number' }): Fault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { fault: 'wrong-type' };
  if (whole && !Number.isInteger(value)) return { fault: 'not-whole' };
  const outside = value < (min ?? -Infinity) || value > (max ?? Infinity);
  return outside ? { fault: 'out-of-range', min, max } : undefined;
}

function dateFault(value: unknown, { from, to }: Question & { type: 'date' }): Fault | undefined {
  if (!isText(value)) return { fault: 'wrong-type' };
  if (!isLocalDate(value)) return { fault: 'not-a-date' };
  const outside = (from !== undefined && value < from) || (to !== undefined && value > to);
  return outside ? { fault: 'out-of-period', from, to } : undefined;
}

function faultOf(question: Question, value: unknown): Fault | undefined {
  if (value === undefined) return question.required ? { fault: 'missing' } : undefined;
  if (question.type === 'text') return textFault(value, question.maxLength);
  if (question.type === 'choice') return choiceFault(value, question.options, question.several);
  return question.type === 'number' ? numberFault(value, question) : dateFault(value, question);
}

/** Only what the answers themselves hold: `constructor` is no answer to a question of that id. */
const given = (answers: RawAnswers, id: string): unknown =>
  Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;

/** Everything that is wrong with the answers, in the questions' order, then those to no question; judged as tidied. */
export function checkAnswers(questions: readonly Question[], answers: RawAnswers): AnswerFault[] {
  const wrong = questions.flatMap((question): AnswerFault[] => {
    const fault = faultOf(question, tidied(question, given(answers, question.id)));
    return fault ? [{ questionId: question.id, ...fault }] : [];
  });
  const unknown = Object.keys(answers)
    .filter((id) => !questions.some((question) => question.id === id))
    .map((questionId): AnswerFault => ({ questionId, fault: 'unknown' }));
  return [...wrong, ...unknown];
}

/** The answers as they are kept: tidied, in the questions' order, without those that have a fault or are blank. */
export const tidyAnswers = (questions: readonly Question[], answers: RawAnswers): Answers =>
  Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const value = tidied(question, given(answers, question.id));
      return value === undefined || faultOf(question, value) ? [] : [[question.id, value as Answer]];
    }),
  );
