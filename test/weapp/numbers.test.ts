// The numbers for elders, and those for everybody, hold on the residents' pages of the mini-program as it is uploaded: its templates,
// its style sheets, in Chromium. The numbers and how they are measured are H5's (test/browser).
import type { Browser, Page } from 'playwright-core';
import { startProduct, type Product } from '../../local/serve/product';
import { openBrowser } from '../browser/browser';
import { screensOf } from '../browser/screens';
import { shortfallsOf } from '../browser/shortfalls';
import { versionsOf, type Shown } from '../browser/showing';
import { paint } from './painting';
import { lookOn } from './screens';

/** px, which are dp. */
const LEAST = { elder: { tap: 60, text: 18 }, everybody: { tap: 44, text: 14 } } as const;
/** WeChat's care mode is about 1.4; its settings go as far as 1.6. */
const LARGEST = 1.6;

/** As the phone's owner would enlarge the type: page-meta carries it to the page (platform/shell). */
const enlarge = (factor: number): void => document.body.style.setProperty('--fs-scale', String(factor));

async function shortfalls(page: Page, { screen, elder }: Shown, factor: number): Promise<string[]> {
  const least = elder ? LEAST.elder : LEAST.everybody;
  await page.evaluate(enlarge, factor);
  const found = await shortfallsOf(page, least);
  return found.map((one) => `${screen.name} ${elder ? 'elder' : 'standard'} ×${factor} ${one}`);
}

/** What stands for each page: H5's tests hold every screen. A screen is named after its page. */
function onePerPage(all: readonly Shown[]): readonly Shown[] {
  const seen = new Set<string>();
  return all.filter(({ screen: { name, route }, elder }) => {
    const key = `${name.split('-')[0]} ${elder}`;
    if (route.startsWith('staff/') || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

describe('the residents’ pages', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    product = await startProduct({ port: 0, data: 'memory' });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  it('given each of them in both versions, and with the largest type, then nothing falls short', async () => {
    const found: string[] = [];
    for (const one of onePerPage(versionsOf(await screensOf(product)))) {
      await lookOn(browser, product, one, async (page) => {
        await paint(page, one);
        for (const factor of [1, LARGEST]) found.push(...(await shortfalls(page, one, factor)));
      });
    }
    expect(found).toEqual([]);
  }, 300_000);
});
