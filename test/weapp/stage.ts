// The product and the phones of one file of tests on the built mini-program: in jsdom, or in Chromium when WEAPP_VIEW says so.
// After each test every phone is closed, all that was told must be drawn, and nothing may have gone wrong unheard.
import type { Browser } from 'playwright-core';
import { startProduct, type Product } from '../../local/serve/product';
import { openBrowser, type Chosen } from '../browser/browser';
import { openPhone, type Phone, type PhoneOptions } from './phone';
import { openChromium } from './webview/chromium';
import { openJsdom } from './webview/jsdom';
import type { Document, Window } from './webview/window';

export type View = 'jsdom' | 'chromium';

/** Which view the suite is run with: `npm run test:weapp -- --view chromium`. */
export const VIEW: View = process.env.WEAPP_VIEW === 'chromium' ? 'chromium' : 'jsdom';

/** Somebody's phone on a product; `link` stands between them, to be cut. */
export const ownPhone = (
  product: Product,
  openid: string,
  { community, elder = false }: Chosen,
  openWindow: (document: Document) => Promise<Window>,
  link: (path: string) => void = () => undefined,
  members: PhoneOptions['members'] = {},
): Promise<Phone> =>
  openPhone({
    openWindow,
    members,
    kept: { choices: JSON.stringify({ state: { community, elder }, version: 0 }) },
    callFunction: async (name, data) => {
      link((data as { path: string }).path);
      return (await product.cloudbase.invoke(name, data, { openid, source: 'wx_client' })).result;
    },
  });

export interface Stage {
  readonly product: Product;
  readonly browser: Browser;
  /** Somebody's phone, at a page when one is named. */
  phone(openid: string, url?: string, options?: PhoneOn): Promise<Phone>;
}

export interface PhoneOn extends Chosen {
  /** Throws when what is asked does not get through. */
  readonly link?: (path: string) => void;
  readonly members?: PhoneOptions['members'];
}

/** Declares it for the tests of a file; its parts are there once the first test runs. */
export function stage(view: View = VIEW): Stage {
  let product: Product | undefined;
  let browser: Browser | undefined;
  let phones: Phone[] = [];
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage is set before the first test, not before.');
    return part;
  };
  const openWindow = (document: Document): Promise<Window> =>
    view === 'chromium' ? openChromium(there(browser), document) : openJsdom(document);

  beforeAll(async () => {
    product = await startProduct({ port: 0, data: 'memory' });
    if (view === 'chromium') browser = await openBrowser();
  }, 60_000);

  afterEach(async () => {
    const faults = (await Promise.all(phones.map((phone) => phone.faults()))).flat();
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
    async phone(openid, url, { link, members, ...chosen } = {}) {
      const phone = await ownPhone(there(product), openid, chosen, openWindow, link, members);
      phones.push(phone);
      if (url !== undefined) await phone.open(url);
      return phone;
    },
  };
}
