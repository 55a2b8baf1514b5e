// The page to leaf through the pictures: one screen at a time, its versions side by side. How it looks is gallery.html's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Picture {
  /** Beside the page. */
  readonly file: string;
  /** Of the screen. */
  readonly name: string;
  readonly version: 'normal' | 'elder' | 'elder-large';
  /** Whose phone it is. */
  readonly as: string;
  readonly route: string;
}

const PLACE = '/* pictures */ []';

/** The whole page; it needs nothing but the pictures. */
export function galleryOf(pictures: readonly Picture[]): string {
  const list = JSON.stringify(pictures).replaceAll('<', '\\u003c');
  return readFileSync(join(__dirname, 'gallery.html'), 'utf8').replace(PLACE, () => list);
}
