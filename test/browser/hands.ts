// What eyes and fingers do on a phone: each waits until what it looks for is there, and says what was there instead.
import type { Phone } from './browser';

/** So that a failure far away, in CI, says what somebody standing before the phone would have seen. */
async function saying<T>({ page }: Phone, waiting: Promise<T>): Promise<T> {
  try {
    return await waiting;
  } catch (error) {
    const text = await page.evaluate(() => document.body.innerText).catch(() => 'nothing any more');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${page.url()} says:\n${text.replace(/\n{2,}/g, '\n').slice(0, 2_000)}`);
  }
}

export const sees = (phone: Phone, words: string | RegExp): Promise<void> =>
  saying(phone, phone.page.getByText(words).locator('visible=true').first().waitFor());

export const press = (phone: Phone, words: string | RegExp): Promise<void> =>
  saying(
    phone,
    phone.page.getByRole('button').filter({ hasText: words }).locator('visible=true').first().tap(),
  );

/** The address changes before the page does, and who goes on in between would leave another page than they see. */
export async function atRoute(phone: Phone, route: string): Promise<void> {
  await saying(
    phone,
    phone.page.waitForURL((url) => url.hash.startsWith(`#/${route}`)),
  );
  const [path = route] = route.split('?');
  const shown = phone.page.locator(`.taro_page[id*="${path}"]`).locator('visible=true');
  await saying(phone, shown.first().waitFor());
}

/**
 * Types into the field of a label. Taro puts a page's parts into their places just after it has drawn them, which takes the
 * focus from a field that was found faster than anybody could touch it: what was typed then went nowhere and is typed again.
 */
export async function write(phone: Phone, label: string | RegExp, text: string): Promise<void> {
  const field = phone.page.getByLabel(label).locator('visible=true').first();
  await saying(phone, field.waitFor());
  const before = await field.inputValue();
  for (let turn = 0; turn < 5; turn += 1) {
    await saying(phone, field.fill(text));
    if (text === before || (await field.inputValue()) !== before) return;
  }
  throw new Error(`The field ${String(label)} does not keep what is typed.`);
}
