// `npm run screenshots [-- part of a name] [--font 1.4]`: a picture of every page in the normal and the elder version,
// 390×844 and as long as the page is, into test/output/screens/. Somebody then looks at them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startProduct } from '../../local/serve/product';
import { openBrowser, phoneOf, type Phone } from './browser';
import { screensOf, type Screen } from './screens';

const OUTPUT = join('test', 'output', 'screens');

/** Everything has come, and nothing is being fetched any more. */
async function settled({ page }: Phone): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.bones') === null);
}

/** The page scrolls inside the window: the window is made as long as the page. */
async function unroll({ page }: Phone): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(844, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight)),
  );
  await page.setViewportSize({ width: 390, height });
}

async function take(browser: Browser, url: string, screen: Screen, elder: boolean, font: number) {
  const phone = await phoneOf(browser, url, screen.as, { community: screen.community, elder }, font);
  if (screen.offline) await phone.page.route('**/invoke/**', (route) => route.abort());
  await phone.open(screen.route);
  await settled(phone);
  for (const words of screen.press ?? []) {
    await phone.page.locator('button').filter({ hasText: words }).locator('visible=true').first().tap();
    await settled(phone);
  }
  await unroll(phone);
  const name = `${screen.name}-${elder ? 'elder' : 'normal'}${font === 1 ? '' : `-${font}`}.png`;
  await phone.page.screenshot({ path: join(OUTPUT, name) });
  await phone.close();
  const faults = phone.faults.length > 0 ? `  faults: ${phone.faults.join('; ')}` : '';
  process.stdout.write(`  ${name}${faults}\n`);
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const font = Number(options[options.indexOf('--font') + 1]) || 1;
  const part = options.find((option) => !option.startsWith('--') && Number.isNaN(Number(option))) ?? '';
  await mkdir(OUTPUT, { recursive: true });
  const product = await startProduct({ port: 0, data: 'memory' });
  const browser = await openBrowser();
  try {
    const screens = await screensOf(product.url);
    for (const screen of screens.filter(({ name }) => name.includes(part))) {
      await take(browser, product.url, screen, false, font);
      if (!screen.standardOnly) await take(browser, product.url, screen, true, font);
    }
  } finally {
    await browser.close();
    await product.close();
  }
}

void main();
