// Finds the browser that the browser tests drive, installs Debian's where that is possible, or says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from '../local/preflight.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

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
