// The smallest shapes that input is made of. Strings are strings here: no object gets through to a query.
import * as v from 'valibot';
import { isLocalDate } from '#domain/calendar';
import type { Answers } from '#domain/question';

/** Ids of our own documents: no dot, no `$`, so that one may also be a key inside a document. */
export const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/));

/** A made-up id of one request, the same again when it is retried. */
export const requestId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{8,64}$/));

export const localDate = v.pipe(v.string(), v.check(isLocalDate));

/** Minutes since local midnight. */
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));

/** Control and direction characters. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Whatever must be written must be readable: joiners and spaces of no width alone are nothing. */
const SEEN = /[^\p{Z}\p{Cc}\p{Cf}]/u;

const tidied = (text: string): string => text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** Characters as people count them. */
const within = (most: number, least: number) => (text: string) =>
  [...text].length >= least && [...text].length <= most && (least === 0 || SEEN.test(text));

/** One line that people wrote: trimmed, without control or direction characters, at most `most` characters as people count them. */
export const line = (most: number, least = 0) =>
  v.pipe(v.string(), v.maxLength(most * 20), v.transform(tidied), v.check(within(most, least)));

/** Paragraphs that people wrote, one a line: without blank lines, else as `line`. */
export const paragraphs = (most: number, least = 0) =>
  v.pipe(
    v.string(),
    v.maxLength(most * 20),
    v.transform((text) =>
      text
        .split(/[\n\r\u2028\u2029]+/)
        .map(tidied)
        .filter(Boolean)
        .join('\n'),
    ),
    v.check(within(most, least)),
  );

/** A mainland mobile or a landline with its area code, as people write it; spaces and dashes are dropped. */
export const phone = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^(?:1[3-9]\d{9}|0\d{9,11})$/),
);

/** Those who are booked for together; nobody twice. */
export const personIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(8),
  v.check((ids) => new Set(ids).size === ids.length),
);

/** Answers to a service's own questions by question id; what they may say is domain/question.ts's. */
export const answers = v.pipe(
  v.record(
    id,
    v.union([
      v.pipe(v.string(), v.maxLength(2000)),
      v.number(),
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(20)),
    ]),
  ),
  v.check((all) => Object.keys(all).length <= 20),
) as v.GenericSchema<Answers>;
