// Makes HTML of which nothing that a person wrote can be markup: every value is escaped unless it was made here.
// What stands on a page is the sheets'; how paper is cut is style.ts's.

/** Made by `html`: may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | undefined | false | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

function textOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(({ text }) => text).join('');
}

/** Only for values between tags and within double-quoted attributes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.map((part, i) => part + (i < values.length ? textOf(values[i]) : '')).join(''));

/** What was said by nobody but us, as a style sheet. */
export const verbatim = (text: string): Markup => new Markup(text);

/** Lines one below the other; those that are empty are left out. */
export const lines = (...texts: readonly (string | undefined)[]): Markup[] =>
  texts.filter((text): text is string => Boolean(text)).map((text) => html`<div>${text}</div>`);
