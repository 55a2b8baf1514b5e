// Opens the product in a real browser as somebody's phone would show it. What one does there is the tests'.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
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

/** A phone of 390×844 in somebody's hands. */
export async function phoneOf(
  browser: Browser,
  url: string,
  openid: string,
  chosen: Chosen = {},
  fontScale = 1,
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.setDefaultTimeout(10_000);
  const base = `${url}/as/${openid}/${fontScale === 1 ? '' : `?font=${fontScale}`}`;
  if (chosen.community || chosen.elder) {
    await page.goto(base);
    await page.evaluate((value) => localStorage.setItem('choices', value), kept(chosen));
  }
  return {
    page,
    faults,
    open: async (route) => {
      await page.goto('about:blank');
      await page.goto(`${base}#/${route}`);
    },
    close: () => context.close(),
  };
}
