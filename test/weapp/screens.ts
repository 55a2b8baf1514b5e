// Brings screens of the built mini-program about in Chromium, one after the other, for whoever measures or paints them.
// Which screens there are is test/browser/screens.ts's: the same as on H5.
import type { Browser, Page } from 'playwright-core';
import type { Product } from '../../local/serve/product';
import type { Shown } from '../browser/showing';
import type { Phone } from './phone';
import { ownPhone } from './stage';
import { openChromium, type BrowserWindow } from './webview/chromium';

/** What a phone without network meets, and what a screen keeps from being told. */
const cut =
  ({ screen: { offline, untold } }: Shown) =>
  (path: string) => {
    if (offline || path === untold) throw new Error('request:fail');
  };

const named = ({ screen: { name }, elder }: Shown): string => `${name} (${elder ? 'elder' : 'standard'})`;

async function arrive(mine: Phone, { screen }: Shown): Promise<void> {
  await mine.open(screen.route);
  for (const words of screen.press ?? []) await mine.press(words);
}

/** Looks at one screen once nothing is on its way; what went wrong there names the screen. */
export async function lookOn<T>(
  browser: Browser,
  product: Product,
  shown: Shown,
  look: (page: Page, shown: Shown) => Promise<T>,
): Promise<T> {
  const { screen, elder, font = 1 } = shown;
  let window: BrowserWindow | undefined;
  const mine = await ownPhone(
    product,
    screen.as,
    { community: screen.community, elder },
    async (document) => (window = await openChromium(browser, document)),
    cut(shown),
    { getAppBaseInfo: () => ({ SDKVersion: '3.7.0', fontSizeScaleFactor: font }) },
  );
  try {
    await arrive(mine, shown);
    if (!window) throw new Error('no window was opened');
    const seen = await look(window.page, shown);
    const faults = await mine.faults();
    if (faults.length > 0) throw new Error(faults.join('; '));
    return seen;
  } catch (error) {
    throw new Error(`${named(shown)}: ${(error as Error).message}`, { cause: error });
  } finally {
    await mine.close();
  }
}
