// A window in which the view layer runs, jsdom's or a browser's, and what fingers do there. What is drawn in it is webview.ts's.
import type { Words } from './eyes';

export interface Window {
  /** Runs statements there; the value of the last as JSON carries it. */
  run(script: string): Promise<unknown>;
  /** A finger on the first that can be pressed and says the words. Rejects when there is none, or when it is covered. */
  tap(words: Words): Promise<void>;
  /** Types into the field with a label, in place of what it has. */
  type(label: Words, text: string): Promise<void>;
  close(): Promise<void>;
}

/** What a window shows before the first page. */
export interface Document {
  readonly scripts: readonly string[];
  readonly style: string;
}

/** An argument, written into a script. */
export const literal = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

export const named = (words: Words): string => (typeof words === 'string' ? `“${words}”` : `/${words[0]}/`);

export const nothingToPress = (words: Words): Error =>
  new Error(`There is nothing to press that says ${named(words)}.`);
export const noField = (label: Words): Error =>
  new Error(`There is no field that is labelled ${named(label)}.`);
