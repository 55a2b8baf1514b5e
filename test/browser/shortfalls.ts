// What falls short on a page as it stands, of H5's or of the mini-program's: the numbers of one version, at the type it has now.
// How each is measured is measures.ts's; which pages, at which type, who asks says.
import type { Page } from 'playwright-core';
import { clipped, closeParagraphs, crampedWords, cutOff, faintWords, heavyTree, smallTaps } from './measures';

/** px, which are dp. */
export interface Least {
  readonly tap: number;
  readonly text: number;
}

export async function shortfallsOf(page: Page, least: Least): Promise<string[]> {
  const found = await Promise.all([
    page.evaluate(smallTaps, least.tap),
    page.evaluate(crampedWords, least.text),
    page.evaluate(closeParagraphs),
    page.evaluate(faintWords),
    page.evaluate(cutOff),
    page.evaluate(clipped),
    page.evaluate(heavyTree),
  ]);
  return found.flat();
}
