// How a question is typed: everything any type of it has, so that changing the type loses nothing; and what it becomes.
import type { Question } from '#domain/question';
import { countIn } from './typed';

export interface TypedQuestion {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly type: Question['type'];
  /** Separated as one writes them. */
  readonly options: string;
  readonly several: boolean;
  readonly maxLength: string;
  /** What cannot be typed here stays as it was while the type does. */
  readonly was?: Question;
}

const MOST_LABEL = 60;
const MOST_OPTION = 40;
const MOST_OPTIONS = 12;

export const blankQuestion = (id: string): TypedQuestion => ({
  id,
  label: '',
  required: false,
  type: 'text',
  options: '',
  several: false,
  maxLength: '40',
});

export const typedQuestion = (was: Question): TypedQuestion => ({
  ...blankQuestion(was.id),
  label: was.label,
  required: was.required,
  type: was.type,
  ...(was.type === 'choice' ? { options: was.options.join('、'), several: was.several } : {}),
  ...(was.type === 'text' ? { maxLength: `${was.maxLength}` } : {}),
  was,
});

/** At least two, none twice; undefined else. */
export function optionsIn(typed: string): string[] | undefined {
  const options = typed
    .split(/[、,，;；\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  const fine =
    options.length >= 2 && options.length <= MOST_OPTIONS && new Set(options).size === options.length;
  return fine && options.every((one) => [...one].length <= MOST_OPTION) ? options : undefined;
}

/** The question that was typed; undefined when something about it is wrong. */
export function questionOf({
  id,
  label,
  required,
  type,
  was,
  ...typed
}: TypedQuestion): Question | undefined {
  const words = label.trim();
  if (words === '' || [...words].length > MOST_LABEL) return undefined;
  const asked = { id, label: words, required };
  if (type === 'choice') {
    const options = optionsIn(typed.options);
    return options && { ...asked, type, options, several: typed.several };
  }
  if (type === 'text') {
    const maxLength = countIn(typed.maxLength, 'maxLength');
    return maxLength === undefined ? undefined : { ...asked, type, maxLength };
  }
  if (was?.type === type) return { ...was, ...asked };
  return type === 'number' ? { ...asked, type, whole: true } : { ...asked, type };
}
