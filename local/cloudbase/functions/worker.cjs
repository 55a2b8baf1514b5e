// One instance of one cloud function: loads it, then runs one request after another.
// Plain JavaScript so that a cold start loads nothing but the function. Time, memory and routing are the host's.
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { workIn } = require('./working-directory.cjs');

/** @type {{ entry: string, modules: string, sdk: string }} */
const { entry, modules, sdk } = workerData;

for (const stream of ['stdout', 'stderr']) {
  process[stream].write = (chunk, encoding, callback) => {
    parentPort.postMessage({ type: 'log', stream, text: String(chunk) });
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) done();
    return true;
  };
}

// Where packages are looked for once a function's own node_modules do not have them. Production's NODE_PATH names the
// function's folder; and a folder as it lies in a repository has no node_modules, which production installs on upload.
const resolveFilename = Module._resolveFilename;
const folder = path.dirname(entry);
const elsewhere = new Module(modules);
elsewhere.paths = [folder, ...Module._nodeModulePaths(path.dirname(modules))];
Module._resolveFilename = function (request, parent, isMain, options) {
  const asked = request === 'wx-server-sdk' && sdk ? sdk : request;
  try {
    return resolveFilename.call(this, asked, parent, isMain, options);
  } catch (error) {
    const bare = !/^(\.{1,2}(\/|$)|\/|[a-zA-Z]:[\\/])/.test(asked);
    if (error.code !== 'MODULE_NOT_FOUND' || !bare) throw error;
    try {
      return resolveFilename.call(this, asked, elsewhere, false);
    } catch {
      throw error;
    }
  }
};

// The loader's own thread costs every cold start, so only functions that have ES modules pay for it.
const written = moduleKinds();
if (written.modules) {
  Module.register('./es-modules.mjs', pathToFileURL(__filename), { data: { sdk, modules } });
}

/** Whether ES modules lie beside the entry, and whether the entry is one itself. */
function moduleKinds() {
  const description = path.join(folder, 'package.json');
  const text = fs.existsSync(description) ? fs.readFileSync(description, 'utf8') : '';
  const all = /"type"\s*:\s*"module"/.test(text);
  const entryIsOne = entry.endsWith('.mjs') || (all && entry.endsWith('.js'));
  return { modules: all || fs.readdirSync(folder).some((file) => file.endsWith('.mjs')), entryIsOne };
}

/** @returns {string} what the product shows of a thrown value */
function textOf(error) {
  if (error && typeof error.stack === 'string') return error.stack;
  if (typeof error !== 'object') return String(error);
  try {
    return JSON.stringify(error);
  } catch {
    return String(error);
  }
}

workIn(folder);

async function load() {
  // Tencent's runtime require()s entries; its own page on ES modules has a CommonJS index.js import() the rest.
  if (written.entryIsOne) {
    throw '145 code exit unexpected (index.js must be CommonJS: import() the module from it)';
  }
  return require(entry);
}

function run(main, { event, context }) {
  const started = Date.now();
  const whole = {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, context.time_limit_in_ms - (Date.now() - started)),
  };
  return new Promise((resolve, reject) => {
    const callback = (error, value) => (error ? reject(error) : resolve(value));
    const value = main(JSON.parse(event), whole, callback);
    // The callback style returns nothing and answers later; everything else answers by what it returns.
    if (value !== undefined || main.length < 3) resolve(value);
  });
}

// Every look at a thread's own `process.env` crosses into the runtime, and the SDK looks a hundred times a call. What is
// written still becomes text, as in a process.
process.env = new Proxy(
  { ...process.env },
  {
    set: (variables, name, value) => Reflect.set(variables, name, String(value)),
  },
);

async function answer(main, request) {
  Object.assign(process.env, request.env);
  for (const name of request.unset) delete process.env[name];
  try {
    const value = await run(main, request);
    const result = JSON.stringify(value);
    parentPort.postMessage({ type: 'done', result: result === undefined ? 'null' : result });
  } catch (error) {
    parentPort.postMessage({ type: 'threw', text: textOf(error) });
  }
}

load().then(
  (loaded) => {
    const main = loaded?.main;
    if (typeof main !== 'function') {
      parentPort.postMessage({ type: 'unloadable', text: 'Error: index.main is not a function' });
      return;
    }
    parentPort.on('message', (request) => void answer(main, request));
    parentPort.postMessage({ type: 'ready' });
  },
  (error) => parentPort.postMessage({ type: 'unloadable', text: textOf(error) }),
);
