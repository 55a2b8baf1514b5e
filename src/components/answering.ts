// How what is typed or pressed becomes an answer to a question. Whether it fits is domain/question's.
import type { Answer, Question } from '#domain/question';

/** An answer as one reads and mends it. */
export const typedOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';

/** The number that was typed, in whatever digits; else what was typed, so that it can be said to be none. */
export function numberIn(typed: string): string | number {
  const plain = typed.normalize('NFKC').trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/** The options chosen. */
export const chosenOf = (answer: Answer | undefined): readonly string[] => {
  if (typeof answer === 'object') return answer;
  return answer === undefined || answer === '' ? [] : [String(answer)];
};

/** The answer after an option is pressed: pressed again, it is not chosen any more. */
export function pressed(
  { several }: Pick<Question & { type: 'choice' }, 'several'>,
  answer: Answer | undefined,
  option: string,
): Answer {
  const chosen = chosenOf(answer);
  if (!several) return chosen.includes(option) ? '' : option;
  return chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
}
