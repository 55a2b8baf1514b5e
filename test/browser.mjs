// Finds the browser that the browser tests drive, installs Debian's where that is possible, or says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { giveUp } from '../local/preflight.mjs';

const PLACES = JSON.parse(readFileSync(new URL('browser/places.json', import.meta.url), 'utf8'));

/** Where a browser stands, if one does; CHROME_PATH goes before all others. */
export const findBrowser = () =>
  [process.env.CHROME_PATH, ...PLACES].find((path) => path && existsSync(path));

/** Chinese needs a font; without one every screenshot is boxes. */
const hasFont = () =>
  /CJK|PingFang|Hei|Song/i.test(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '');

const aptGet = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Makes sure of a browser with a Chinese font, on Debian as root by installing them. */
export function ensureBrowser() {
  const onDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(onDebian && !hasFont() ? ['fonts-noto-cjk'] : []),
  ];
  if (missing.length > 0 && onDebian) {
    console.log(`  Installing ${missing.join(' and ')} …`);
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...missing, 'fontconfig');
  }
  if (!findBrowser())
    giveUp('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to where it stands.');
}
