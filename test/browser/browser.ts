// Opens the product in a real browser as somebody's phone would show it. What one does there is the tests'.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import places from './places.json';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium or Chrome without a window; CHROME_PATH goes before the usual places. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROME_PATH, ...places].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('No Chromium or Chrome found: install one, or set CHROME_PATH to where it stands.');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** What somebody has chosen on their phone before. */
export interface Chosen {
  readonly community?: { readonly id: string; readonly shortName: string };
  readonly elder?: boolean;
}

/** As state/choices keeps it, in the form in which Taro stores a string in a browser. */
const kept = ({ community, elder = false }: Chosen): string =>
  JSON.stringify({ data: JSON.stringify({ state: { community, elder }, version: 0 }) });

export interface Phone {
  readonly page: Page;
  /** What went wrong in the page without anybody being told. */
  readonly faults: readonly string[];
  /** Goes to a page of the product by its route, `pages/home/index`. */
  open(route: string): Promise<void>;
  close(): Promise<void>;
}

/** What a phone of 390×844 is to a browser; it may be in several hands one after the other. */
export const deviceIn = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });

/** Where somebody's product is served. */
export const addressOf = (url: string, openid: string): string => `${url}/as/${openid}/`;

/** A page of somebody's on a device; closing it leaves the device as it is. */
export async function pageOn(
  device: BrowserContext,
  url: string,
  openid: string,
  chosen: Chosen = {},
  fontScale = 1,
): Promise<Phone> {
  const page = await device.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.setDefaultTimeout(20_000);
  // The server keeps people apart by a prefix (local/serve/people); what is chosen on the phone later stays.
  if (chosen.community || chosen.elder)
    await page.addInitScript(
      ([key = '', value = '']) => {
        if (location.protocol.startsWith('http') && localStorage.getItem(key) === null)
          localStorage.setItem(key, value);
      },
      [`${openid}/choices`, kept(chosen)],
    );
  const base = `${addressOf(url, openid)}${fontScale === 1 ? '' : `?font=${fontScale}`}`;
  return {
    page,
    faults,
    open: async (route) => {
      await page.goto('about:blank');
      await page.goto(`${base}#/${route}`);
    },
    close: () => page.close(),
  };
}

/** A phone of its own in somebody's hands. */
export async function phoneOf(
  browser: Browser,
  url: string,
  openid: string,
  chosen: Chosen = {},
): Promise<Phone> {
  const device = await deviceIn(browser);
  return { ...(await pageOn(device, url, openid, chosen)), close: () => device.close() };
}
