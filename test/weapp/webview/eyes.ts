// What somebody in front of the phone finds on it: words, what can be pressed, fields. The same in jsdom and in a browser,
// where only what is drawn counts.

/** Words to look for: as a part, or as a pattern `[source, flags]`. */
export type Words = string | readonly [source: string, flags: string];

const PRESSABLE = ['button', 'radio', 'checkbox', 'tab', 'link', 'switch', 'option']
  .map((role) => `[role=${role}]`)
  .join();

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const says = (text: string | null, words: Words): boolean =>
  typeof words === 'string'
    ? plain(text).includes(words)
    : new RegExp(...(words as [string, string])).test(plain(text));

/** jsdom lays nothing out: there everything counts as drawn. */
const laysOut = (): boolean => document.documentElement.getBoundingClientRect().width > 0;

const isDrawn = (one: Element): boolean =>
  !laysOut() || (one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible');

const all = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`#app ${selector.split(',').join(',#app ')}`)].filter(isDrawn);

/** The first that can be pressed and says the words, aloud (aria-label) or drawn. */
export const pressable = (words: Words): HTMLElement | undefined =>
  all(PRESSABLE).find((one) => says(one.textContent, words) || says(one.getAttribute('aria-label'), words));

/** Whether the words are somewhere on the page, in one sentence or aloud. */
export const seen = (words: Words): boolean =>
  all('*').some((one) => says(one.textContent, words) || says(one.getAttribute('aria-label'), words));

/** The field with a label. */
export const field = (label: Words): HTMLInputElement | undefined =>
  (all('input') as HTMLInputElement[]).find((one) => says(one.getAttribute('aria-label'), label));

/** The picker in which what can be pressed is labelled so. */
export const wheels = (label: Words): HTMLElement | undefined =>
  all('wx-picker').find((one) => {
    const inner = one.querySelector('[aria-label]') ?? one;
    return says(inner.getAttribute('aria-label'), label) || says(one.textContent, label);
  });

/** Everything the page says, for a failure to show. */
export const text = (): string =>
  laysOut()
    ? document.body.innerText.replace(/\n{2,}/g, '\n')
    : all('*')
        .flatMap((one) => [...one.childNodes])
        .filter(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
        .map(({ textContent }) => textContent)
        .join('\n');
