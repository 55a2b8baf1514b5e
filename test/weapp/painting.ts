// Pictures of the mini-program's pages as they are laid out from its own style sheets, into dist/screens-weapp/.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Shown } from '../browser/showing';

const OUTPUT = join('dist', 'screens-weapp');

/** `home-elder.png`, of a window as long as the page: what stands at its foot stands there. */
export async function paint(page: Page, { screen, elder }: Shown): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  const before = page.viewportSize() ?? { width: 390, height: 844 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
  const path = join(OUTPUT, `${screen.name}-${elder ? 'elder' : 'normal'}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await page.setViewportSize(before);
}
