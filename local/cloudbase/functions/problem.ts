// The sentence that says what is wrong with one function's configuration. What is wrong is found where it is read.

/** Ours: enough to recognise a value by; a configuration may hold anything, of any length. */
const SHOWN_CHARACTERS = 60;

/**
 * Tells one problem. `where` is what it concerns within the file, such as `trigger nightly`, or empty;
 * `what` says what is wrong, with the product's error code where there is one, and what holds instead.
 */
export type Report = (where: string, what: string) => void;

/** One line whatever the names and values hold: a terminal shows it, and a list of problems is read line by line. */
export function sentenceOf(functionName: string, where: string, what: string): string {
  const subject = where === '' ? functionName : `${functionName}, ${where}`;
  return `config.json of ${subject}: ${what}.`.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** A value of a configuration as its author wrote it, in short. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return shortened(text);
}

export const shortened = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
