// Brings every screen about, one after the other on a few devices, for whoever measures or paints it.
// Which screens there are is screens.ts's.
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { deviceIn, pageOn, type Phone } from './browser';
import type { Screen } from './screens';

/** A screen in one of the two versions. */
export interface Shown {
  readonly screen: Screen;
  readonly elder: boolean;
  /** By how much the phone's owner enlarged its type, 1 when absent. */
  readonly font?: number;
}

/** Both versions of every screen, but for those that only one has. */
export const versionsOf = (screens: readonly Screen[]): readonly Shown[] =>
  screens.flatMap((screen) => [
    ...(screen.elderOnly ? [] : [{ screen, elder: false }]),
    ...(screen.standardOnly ? [] : [{ screen, elder: true }]),
  ]);

/** More do not go faster on two cores. */
const DEVICES = 3;

const named = ({ screen: { name }, elder }: Shown): string => `${name} (${elder ? 'elder' : 'standard'})`;

/** Nothing is on its way: no answer is awaited, and no bones are drawn. */
async function settled({ page }: Phone): Promise<void> {
  await page.waitForFunction(
    () =>
      (window as typeof window & { underWay?: number }).underWay === 0 &&
      document.querySelector('.page .inside > *') !== null &&
      document.querySelector('.bones') === null,
  );
}

/** Opens a screen and presses what has to be pressed. Nothing is left on the device of whoever was there before. */
async function arrive(phone: Phone, { route, press = [], offline, untold }: Screen): Promise<void> {
  if (offline) await phone.page.route('**/invoke/**', (asked) => asked.abort());
  if (untold)
    await phone.page.route('**/invoke/**', (asked) =>
      asked.request().postData()?.includes(`"${untold}"`) ? asked.abort() : asked.continue(),
    );
  await phone.page.addInitScript({ path: join(__dirname, 'count-asked.js') });
  await phone.open(route);
  await settled(phone);
  for (const words of press) {
    const said = phone.page.locator('button').filter({ hasText: words });
    // Several that say the same are told apart by what is read aloud.
    const read = phone.page.locator(`button[aria-label="${words}"]`);
    await said.or(read).locator('visible=true').first().tap();
    await settled(phone);
  }
}

/** A device whose pages share what the browser has fetched and compiled, though not what anybody chose. */
async function onDevice<T>(
  device: BrowserContext,
  url: string,
  shown: Shown,
  look: (phone: Phone, shown: Shown) => Promise<T>,
): Promise<T> {
  const { screen, elder, font } = shown;
  const phone = await pageOn(device, url, screen.as, { community: screen.community, elder }, font);
  try {
    await device.setStorageState({ cookies: [], origins: [] });
    await arrive(phone, screen);
    const seen = await look(phone, shown);
    if (phone.faults.length > 0) throw new Error(phone.faults.join('; '));
    return seen;
  } catch (error) {
    throw new Error(`${named(shown)}: ${(error as Error).message}`, { cause: error });
  } finally {
    await phone.close();
  }
}

/** Looks at each screen, several at a time; the answers in the order of the screens. */
export async function lookAt<T>(
  browser: Browser,
  url: string,
  shown: readonly Shown[],
  look: (phone: Phone, shown: Shown) => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    const device = await deviceIn(browser);
    for (let at = next++; at < shown.length; at = next++) {
      const one = shown[at];
      if (one) seen[at] = await onDevice(device, url, one, look);
    }
    await device.close();
  };
  await Promise.all(Array.from({ length: DEVICES }, lane));
  return seen;
}
