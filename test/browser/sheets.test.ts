// Sheets as they come out of a printer: how many pages of A4, a head on each of them, and no text cut at an edge.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { SheetName } from '#domain/sheet';
import { paper } from '../../cloudfunctions/paper';
import { aPrinted, aSheet } from '../support/paper';
import { aService } from '../support/given';
import { openBrowser } from './browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
}, 60_000);
afterAll(() => browser.close());

/** The PDF's pages; also left in dist/sheets, to be looked at, where PRINTED is set. */
async function pagesOf(bytes: Uint8Array, name: string): Promise<number> {
  await page.setContent(Buffer.from(bytes).toString('utf8'));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (process.env.PRINTED) {
    mkdirSync('dist/sheets', { recursive: true });
    writeFileSync(`dist/sheets/${name}.pdf`, pdf);
  }
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Parts whose text reaches beyond their own edge, or beyond the paper's; of `setContent`'s page as it is printed. */
const cut = (width: number): Promise<string[]> =>
  page.evaluate((paperWidth) => {
    const parts = [...document.querySelectorAll<HTMLElement>('td, th, .label, h1, h2, dd, .number b')];
    const beyond = parts.filter(
      (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline',
    );
    const low = parts.filter((part) => part.matches('.label') && part.scrollHeight > part.clientHeight + 1);
    const wide = parts.filter((part) => part.getBoundingClientRect().right > paperWidth + 1);
    return [...beyond, ...low, ...wide].map(({ textContent }) => (textContent ?? '').trim().slice(0, 80));
  }, width);

/** CSS pixels of A4 within the margins that the sheets have. */
const MM = 96 / 25.4;

const sheets: readonly (readonly [SheetName, count: number, pages: readonly [number, number]])[] = [
  ['counter', 120, [6, 12]],
  ['visits', 30, [2, 5]],
  ['delivery', 40, [3, 6]],
  ['daycare', 60, [2, 5]],
  ['event', 80, [2, 4]],
  ['kitchen', 0, [2, 2]],
];

describe('sheets on A4', () => {
  it.each(sheets)(
    'given %s with %i bookings, then it is some pages, and nothing is cut',
    async (sheet, count, [from, to]) => {
      await page.setViewportSize({ width: Math.floor(188 * MM), height: 1000 });
      const { document, rows } = paper.sheet(aSheet(sheet, count));
      expect(rows).toBeGreaterThan(0);
      const pages = await pagesOf(document.bytes, sheet);
      expect(pages).toBeGreaterThanOrEqual(from);
      expect(pages).toBeLessThanOrEqual(to);
      expect(await cut(188 * MM)).toEqual([]);
      const head = page.locator('thead').first();
      expect(await head.evaluate((one) => getComputedStyle(one).display)).toBe('table-header-group');
      expect(
        await page
          .locator('tr')
          .last()
          .evaluate((one) => getComputedStyle(one).breakInside),
      ).toBe('avoid');
    },
  );

  it('given labels, then 24 a page, each 70 by 37 mm, and nothing is cut', async () => {
    await page.setViewportSize({ width: Math.ceil(210 * MM), height: 1123 });
    const { document, rows } = paper.sheet(aSheet('labels', 40));
    expect(await pagesOf(document.bytes, 'labels')).toBe(Math.ceil(rows / 24));
    expect(await cut(210 * MM)).toEqual([]);
    const box = await page.locator('.label').first().boundingBox();
    expect(box?.width).toBeCloseTo(70 * MM, 0);
    expect(box?.height).toBeCloseTo(37 * MM, 0);
    const smallest = await page
      .locator('.label *')
      .evaluateAll((all) => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))));
    expect(smallest).toBeGreaterThanOrEqual(10.5 * (96 / 72) - 0.01);
    // Every other one is fetched and has its code, large enough for a camera: modules of half a millimetre.
    const code = await page.locator('.label svg').first().boundingBox();
    expect(((code?.width ?? 0) / MM / 29) * 2).toBeGreaterThan(1);
  });

  it('given one label too many (negative control: a longer text), then what is cut is found', async () => {
    await page.setContent(
      '<style>.label{width:70mm;height:37mm;overflow:hidden}</style><div class="label"></div>',
    );
    await page.locator('.label').evaluate((label) => {
      label.innerHTML = '<div>很长的一行</div>'.repeat(30);
    });
    expect(await cut(210 * MM)).toHaveLength(1);
  });

  it('given a slip, then it is one page in large type', async () => {
    await page.setViewportSize({ width: Math.floor(180 * MM), height: 1000 });
    const { bytes } = paper.slip(aPrinted('visits', 0), aService());
    expect(await pagesOf(bytes, 'slip')).toBe(1);
    expect(await cut(180 * MM)).toEqual([]);
    expect(await page.locator('.scan svg').count()).toBe(1);
    const size = await page
      .locator('dd')
      .first()
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24 * (96 / 72) - 0.5);
  });

  it('given a meal’s slip, then what is eaten and paid stands on it, on one page; given who carries meals, then a box to tick a line', async () => {
    const slip = paper.slip(aPrinted('delivery', 4), undefined);
    expect(await pagesOf(slip.bytes, 'slip-meal')).toBe(1);
    expect(await cut(180 * MM)).toEqual([]);
    expect(await page.locator('dd', { hasText: '小锅米线' }).count()).toBe(1);
    await page.setContent(Buffer.from(paper.sheet(aSheet('delivery', 9)).document.bytes).toString('utf8'));
    expect(await page.locator('tbody .box').count()).toBe(9);
  });

  it('given a name that is markup, then it is printed as it was typed, and nothing runs', async () => {
    const name = '<img src=x onerror="document.title=1">';
    const one = aPrinted('counter', 0);
    const content = {
      ...aSheet('counter', 0),
      bookings: [{ ...one, persons: [{ ...one.persons[0]!, name }] }],
    };
    await pagesOf(paper.sheet(content).document.bytes, 'markup');
    expect(await page.locator('td', { hasText: name }).count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
  });
});
