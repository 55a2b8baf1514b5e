// The served product and a browser for one file of browser tests, and the phones a test opens on it.
// After each test every phone is closed, and none may have met an error that nobody was told of.
import type { Browser } from 'playwright-core';
import { startProduct, type Product } from '../../local/serve/product';
import { openBrowser, phoneOf, type Chosen, type Phone } from './browser';

export interface Stage {
  readonly product: Product;
  readonly browser: Browser;
  /** Somebody's phone, at a page of the product. */
  phone(openid: string, route: string, chosen?: Chosen): Promise<Phone>;
}

/** Declares it for the tests of a file; its parts are there once the first test runs. */
export function stage(): Stage {
  let product: Product | undefined;
  let browser: Browser | undefined;
  let phones: Phone[] = [];
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage is set before the first test, not before.');
    return part;
  };

  beforeAll(async () => {
    product = await startProduct({ port: 0, data: 'memory' });
    browser = await openBrowser();
  }, 60_000);

  afterEach(async () => {
    const faults = phones.flatMap((phone) => phone.faults);
    await Promise.all(phones.map((phone) => phone.close()));
    phones = [];
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  return {
    get product() {
      return there(product);
    },
    get browser() {
      return there(browser);
    },
    async phone(openid, route, chosen = {}) {
      const opened = await phoneOf(there(browser), there(product).url, openid, chosen);
      phones.push(opened);
      await opened.open(route);
      return opened;
    },
  };
}
