// Decides what is built: `node config/build.mjs [functions|weapp|h5 …] [--force]`, all three without a name. LINLIYUE_LOCAL points
// the mini-program at the local product (local.ts), and then LINLIYUE_TO may give it another folder than dist/weapp.
// How each is built is build/*.mjs; a target whose inputs did not change since its last build is left as it is.
import { basename } from 'node:path';
import { install } from '../local/install.mjs';
import { INPUTS, inputsOf, isFresh, remember } from './build/inputs.mjs';
import { buildPages } from './build/pages.mjs';

// Before what needs them is loaded: a fresh clone builds too.
install();
const { buildFunctions } = await import('./build/functions.mjs');

const { LINLIYUE_LOCAL: local = '', LINLIYUE_TO: weappTo = 'dist/weapp' } = process.env;

const targets = {
  functions: { output: 'dist/cloudfunctions', build: buildFunctions },
  weapp: { output: `${weappTo}/app.json`, madeFor: local, build: () => buildPages('weapp', weappTo) },
  h5: { output: 'dist/h5/index.html', build: () => buildPages('h5', 'dist/h5') },
};

/** What is remembered of builds into folders of their own stands beside that of the usual ones. */
const recordOf = (name) => (name === 'weapp' ? basename(weappTo) : name);

const say = (text) => process.stdout.write(`${text}\n`);
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Says every few seconds that a long build is still alive. */
function heartbeat(name, started) {
  const timer = setInterval(() => say(`  ${name}: still building, ${seconds(started)}`), 10_000);
  return () => clearInterval(timer);
}

async function run(name, force) {
  const target = targets[name];
  const inputs = `${await inputsOf(INPUTS[name])}${target.madeFor ? ` for ${target.madeFor}` : ''}`;
  if (!force && (await isFresh(recordOf(name), inputs, target.output))) return say(`  ${name}: unchanged`);
  const started = Date.now();
  say(`  ${name}: building`);
  const stop = heartbeat(name, started);
  try {
    const made = await target.build();
    await remember(recordOf(name), inputs);
    say(`  ${name}: built ${made} in ${seconds(started)}`);
  } finally {
    stop();
  }
}

const options = process.argv.slice(2);
const force = options.includes('--force');
const named = options.filter((option) => !option.startsWith('--'));
const unknown = named.filter((name) => !(name in targets));

if (unknown.length > 0) {
  say(`Unknown target ${unknown.join(', ')}: choose of ${Object.keys(targets).join(', ')}.`);
  process.exitCode = 2;
} else {
  const chosen = named.length > 0 ? named : Object.keys(targets);
  // Two page builds fill two cores; the functions take a second.
  const results = await Promise.allSettled(chosen.map((name) => run(name, force)));
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    say(`  ${chosen[i]}: failed\n${result.reason?.message ?? result.reason}`);
    process.exitCode = 1;
  }
}
