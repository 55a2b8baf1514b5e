// When the first words of home stand on the screen, as a multiple of when those of an empty Taro page do: both built and served
// alike, in the same run, each from a browser that has seen neither.
import type { Browser } from 'playwright-core';
import { startProduct } from '../../local/serve/product';
import { askAs } from '../browser/ask';
import { deviceIn, openBrowser, pageOn, type Chosen } from '../browser/browser';
import { emptyBuild } from './empty';
import { atMost, median, type Bench, type Line } from './line';

const LIMIT = 1.5;
const LOADS = 11;
const RESIDENT = 'resident-zhang';

/** Milliseconds until the first contentful paint of a page that nothing is known of yet. */
async function firstPaint(browser: Browser, url: string, route: string, chosen: Chosen): Promise<number> {
  const device = await deviceIn(browser);
  try {
    const { page, open } = await pageOn(device, url, RESIDENT, chosen);
    await open(route);
    return await page.evaluate(
      () =>
        new Promise<number>((painted) => {
          const observer = new PerformanceObserver((seen) => {
            const [first] = seen.getEntriesByName('first-contentful-paint');
            if (first) painted(first.startTime);
          });
          observer.observe({ type: 'paint', buffered: true });
        }),
    );
  } finally {
    await device.close();
  }
}

async function measure(pages: string): Promise<Line> {
  const product = await startProduct({ port: 0, data: 'memory' });
  const empty = await startProduct({ port: 0, data: 'memory', pages });
  const browser = await openBrowser();
  try {
    const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
    const chosen = { community: street?.communities[0] };
    const ours: number[] = [];
    const bare: number[] = [];
    // Alternately, so that whatever else the machine does falls on both. The first of each is for the machine.
    for (let i = 0; i <= LOADS; i++) {
      bare.push(await firstPaint(browser, empty.url, 'pages/index/index', chosen));
      ours.push(await firstPaint(browser, product.url, 'pages/home/index', chosen));
    }
    const [home, nothing] = [median(ours.slice(1)), median(bare.slice(1))];
    return atMost('paint.home', home / nothing, 'ratio', LIMIT, {
      homeMs: Math.round(home),
      emptyMs: Math.round(nothing),
      loads: LOADS,
    });
  } finally {
    await browser.close();
    await product.close();
    await empty.close();
  }
}

export const benches: readonly Bench[] = [
  {
    name: 'paint',
    run: async () => measure(await emptyBuild('h5')),
  },
];
