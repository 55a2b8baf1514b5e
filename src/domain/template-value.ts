// Decides how a value is fitted to one of WeChat's keyword kinds, so that no message is refused for its form (47003).
// The source is WeChat's "subscribeMessage.send" reference, table of parameter kinds. Which value goes where: template-fields.ts.
import { dateAt, minuteAt, type Instant } from './calendar';

type Worded = 'text' | 'name' | 'phrase' | 'code' | 'phone';

/** What a value is, whatever keyword it goes into. */
export type Value =
  | { [F in Worded]: { readonly form: F; readonly text: string } }[Worded]
  | { readonly form: 'moment'; readonly at: Instant }
  | { readonly form: 'count'; readonly count: number };

export type ValueForm = Value['form'];

export const keywordKinds = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'name',
  'phrase',
] as const;
export type KeywordKind = (typeof keywordKinds)[number];

/** The forms of values that can be said in a kind of keyword; those of `letter`, `symbol` and `amount` we never have. */
export const takes: { readonly [K in KeywordKind]: readonly ValueForm[] } = {
  thing: ['text', 'name', 'phrase', 'code', 'phone', 'moment', 'count'],
  number: ['code', 'count'],
  letter: [],
  symbol: [],
  character_string: ['code', 'phone', 'count'],
  time: ['moment'],
  date: ['moment'],
  amount: [],
  phone_number: ['phone'],
  name: ['name'],
  phrase: ['phrase'],
};

const CHINESE = /\p{Script=Han}/u;
/** What every list of Chinese characters has in it. */
const COMMON = /[\u4e00-\u9fff]/;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Text of at most so many characters, none of them cut in half, with a mark at the end when something was left out. */
export function cut(text: string, most: number, mark: string): string {
  // UTF-16 counts a rare character twice: what fits by it fits however WeChat counts.
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - mark.length) break;
    kept += segment;
  }
  return kept.trimEnd() + mark;
}

/** On one line, without what cannot be seen. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Co}\p{Cs}\u200b\u2028\u2029\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026年11月24日`, and `2026年11月24日 09:30`. */
const dayOf = (at: Instant): string => {
  const [year = '', month, day] = dateAt(at).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
const momentOf = (at: Instant): string => {
  const minute = minuteAt(at);
  return `${dayOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const textOf = (value: Value): string =>
  value.form === 'moment' ? momentOf(value.at) : value.form === 'count' ? String(value.count) : value.text;

/** A Chinese name counts by characters, another by letters. */
const nameOf = (text: string): string => cut(text, CHINESE.test(text) ? 10 : 20, '');

const fitting: { readonly [K in KeywordKind]: (text: string, value: Value) => string } = {
  thing: (text) => cut(text, 20, '…'),
  number: (text) => cut(text.replace(/\D/g, ''), 32, ''),
  letter: () => '',
  symbol: () => '',
  // Not even the mark may be Chinese punctuation.
  character_string: (text) => cut(plain(text.replace(/[^\x20-\x7e]/g, '')), 32, '...'),
  time: (text) => text,
  date: (_text, value) => (value.form === 'moment' ? dayOf(value.at) : ''),
  amount: () => '',
  phone_number: (text) => cut(text.replace(/[^\d+\-() ]/g, ''), 17, '').trim(),
  name: nameOf,
  phrase: (text) => cut([...text].filter((each) => COMMON.test(each)).join(''), 5, ''),
};

/** What stands in the message; undefined when the kind cannot say such a value, or nothing of it is left. */
export function fit(kind: KeywordKind, value: Value): string | undefined {
  if (!takes[kind].includes(value.form)) return undefined;
  return fitting[kind](plain(textOf(value)), value) || undefined;
}
