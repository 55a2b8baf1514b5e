// Installs the packages when they are not there, or not those of the lock file. Plain Node: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { giveUp } from './preflight.mjs';

const STAMP = 'node_modules/.linliyue-lock';

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

/** Makes node_modules what the lock file says; says what it does, because the first time takes a minute or two. */
export function install() {
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const started = Date.now();
  console.error('  Installing packages (a minute or two, once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    giveUp(
      'The packages could not be installed: see what npm said above, check the network, and run the command again.',
    );
  writeFileSync(STAMP, wanted);
  console.error(`  Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
