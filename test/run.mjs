// `npm test`: installs if needed, builds, checks the code and runs every test; the last line counts them.
// `--select a,b` runs only those jest projects, and builds only what they need; `--view chromium` draws the mini-program's journeys in
// Chromium instead of jsdom.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../local/install.mjs';
import { checkClone, checkNode, giveUp } from '../local/preflight.mjs';
import { ensureBrowser } from './browser.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const PROJECTS = ['domain', 'cloudbase', 'functions', 'house', 'faults', 'journeys', 'weapp', 'browser'];
/** Rules about time must not depend on where the code runs: these are run again in a second time zone. */
const IN_TWO_ZONES = ['domain', 'functions'];
const ZONES = ['Asia/Shanghai', 'America/Los_Angeles'];
/** Who may what, and histories of many callers: long, and no date in them is reckoned but by rules that have specifications of their own. */
const IN_ONE_ZONE = ['roles', 'model', 'integrity', 'deaths', 'histories'];
/** Two at least: a browser's tests wait more than they compute, and jest alone would use one fewer than there are cores. */
const WORKERS = Math.max(2, availableParallelism() - 1);
const OUTPUT = join('test', 'output');

const asked = process.argv.slice(2).join(' ');
const [, wanted] = /(?:^| )--select[= ](\S+)/.exec(asked) ?? [];
const [, view = 'jsdom'] = /(?:^| )--view[= ](\S+)/.exec(asked) ?? [];
if (!['jsdom', 'chromium'].includes(view)) giveUp(`There is no view ${view}: choose of jsdom, chromium.`);
const chosen = wanted ? wanted.split(',') : PROJECTS;
const unknown = chosen.filter((name) => !PROJECTS.includes(name));
if (unknown.length > 0)
  giveUp(`There is no test project ${unknown.join(', ')}: choose of ${PROJECTS.join(', ')}.`);

const started = Date.now();
const totals = { passed: 0, failed: 0 };
const needs = (...names) => chosen.some((name) => names.includes(name));

function step(title, args) {
  const from = Date.now();
  console.log(`\n== ${title}`);
  return ended(title, from, spawnSync(process.execPath, args, { stdio: 'inherit' }).status);
}

/** The same beside others, each on one core: what it says comes when it has ended. */
async function check(title, args) {
  const from = Date.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [status] = await once(child, 'close');
  console.log(`\n== ${title}\n${said}`.trimEnd());
  return ended(title, from, status);
}

function ended(title, from, status) {
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - from) / 1000)} s`,
  );
  if (status === 0) return true;
  // A check that fails counts like a test that does: the closing line must not say otherwise.
  totals.failed += 1;
  process.exitCode = 1;
  return false;
}

function jest(projects, zone, without = []) {
  const report = join(OUTPUT, `jest-${zone.replace('/', '-')}.json`);
  const from = Date.now();
  console.log(`\n== Tests of ${projects.join(', ')} in ${zone}`);
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      `--maxWorkers=${WORKERS}`,
      '--selectProjects',
      ...projects,
      ...(without.length > 0 ? ['--testPathIgnorePatterns', `(${without.join('|')})\\.test\\.ts$`] : []),
      '--json',
      `--outputFile=${report}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: zone, WEAPP_VIEW: view } },
  );
  if (status !== 0) process.exitCode = 1;
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  totals.passed += numPassedTests;
  totals.failed += numFailedTests + numRuntimeErrorTestSuites;
  console.log(`== ${zone}: ${Math.round((Date.now() - from) / 1000)} s`);
}

/** WeChat's validator is 276 MB: it comes while the code is built and checked. Resolves when it is there or cannot be had. */
const fetchValidator = () =>
  new Promise((done) => {
    const script = join('test', 'weapp', 'checks', 'official', 'install.mjs');
    spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] }).on('close', done);
  });

checkNode();
checkClone();
install();
const validator = needs('weapp') ? fetchValidator() : undefined;
if (needs('browser', 'weapp')) ensureBrowser();
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

const targets = [
  ...(needs('functions', 'journeys', 'weapp', 'browser') ? ['functions'] : []),
  ...(needs('browser') ? ['h5'] : []),
  ...(needs('weapp') ? ['weapp'] : []),
];
const built = targets.length === 0 || step(`Build ${targets.join(', ')}`, ['config/build.mjs', ...targets]);
if (!built) giveUp('Without the build there is nothing to test.');

if (!wanted) {
  const lint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'];
  const format = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];
  await Promise.all([
    check('Types', ['node_modules/typescript/bin/tsc', '--noEmit']).then(() => check('Format', format)),
    check('Lint', lint),
  ]);
}

await validator;
jest(chosen, ZONES[0]);
const again = chosen.filter((name) => IN_TWO_ZONES.includes(name));
if (again.length > 0) jest(again, ZONES[1], IN_ONE_ZONE);

console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
