// `npm run screens [-- part of a name]`: a picture of every page in both versions, 390 wide and as long as the page is,
// the elder version also at the largest type, into dist/screens/ with an index.html to leaf through. Somebody then looks at them.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProduct } from '../../local/serve/product';
import { openBrowser, type Phone } from './browser';
import { galleryOf, type Picture } from './gallery';
import { screensOf } from './screens';
import { lookAt, versionsOf, type Shown } from './showing';

const OUTPUT = join('dist', 'screens');
const LARGEST = 1.6;

/** The page scrolls inside the window: the window is made as long as the page. */
async function unroll({ page }: Phone): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(844, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight)),
  );
  await page.setViewportSize({ width: 390, height });
  // Taps have scrolled it, and nothing is left to scroll.
  await page.evaluate(() => {
    for (const one of [document.documentElement, ...document.querySelectorAll('.taro_page')])
      one.scrollTop = 0;
  });
}

/** `home-elder-1.6.png` */
const fileOf = ({ screen, elder, font }: Shown): string =>
  `${[screen.name, elder ? 'elder' : 'normal', font].filter(Boolean).join('-')}.png`;

const versionOf = ({ elder, font }: Shown): Picture['version'] =>
  elder ? (font === undefined ? 'elder' : 'elder-large') : 'normal';

async function paint(phone: Phone, shown: Shown): Promise<Picture> {
  await unroll(phone);
  const file = fileOf(shown);
  await phone.page.screenshot({ path: join(OUTPUT, file), animations: 'disabled' });
  process.stdout.write(`  ${file}\n`);
  const { name, as, route } = shown.screen;
  return { file, name, version: versionOf(shown), as, route };
}

async function main(): Promise<void> {
  const [part = ''] = process.argv.slice(2);
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const product = await startProduct({ port: 0, data: 'memory' });
  const browser = await openBrowser();
  try {
    const screens = (await screensOf(product)).filter(({ name }) => name.includes(part));
    const shown = versionsOf(screens).flatMap((one) =>
      one.elder ? [one, { ...one, font: LARGEST }] : [one],
    );
    const pictures = await lookAt(browser, product.url, shown, paint);
    await writeFile(join(OUTPUT, 'index.html'), galleryOf(pictures));
    process.stdout.write(`  ${pictures.length} pictures: ${join(OUTPUT, 'index.html')}\n`);
  } finally {
    await browser.close();
    await product.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
