// Installs WeChat's own validator (miniprogram-ci) into .cache/, outside the project's dependencies: 276 MB that only the checks of
// the build need. Plain Node; `node test/weapp/checks/official/install.mjs` installs it ahead, and does nothing the second time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAME = 'miniprogram-ci';
const VERSION = '2.1.42';
const FOLDER = resolve('.cache', `${NAME}-${VERSION}`);

/** Where the validator stands; installed first where it is missing. Throws with npm's words when it cannot be. */
export function validator() {
  const module = join(FOLDER, 'node_modules', NAME);
  if (existsSync(module)) return module;
  // Beside it first: a half-made installation must not be taken for one, nor two at once for each other's.
  const making = `${FOLDER}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--loglevel=error'];
  const { status, stderr } = spawnSync(
    npm,
    ['install', '--prefix', making, ...options, `${NAME}@${VERSION}`],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(`WeChat's validator ${NAME} ${VERSION} could not be installed: ${stderr.trim()}`);
  }
  if (existsSync(module)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, FOLDER);
  return module;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(validator());
