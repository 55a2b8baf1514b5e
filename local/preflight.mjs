// What must be right before anything is installed or built; each trouble is one sentence that says what to do.
// Plain Node without dependencies: it runs on a fresh clone.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** Ends the process with one sentence. */
export function giveUp(sentence) {
  console.error(`\n  ${sentence}\n`);
  process.exit(1);
}

/** The engines field is the one place that says which Node versions run this. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [, major, minor, below] = /^>=(\d+)\.(\d+) <(\d+)$/.exec(engines.node).map(Number);
  const [hasMajor, hasMinor] = version.split('.').map(Number);
  const old = hasMajor < major || (hasMajor === major && hasMinor < minor);
  if (old || hasMajor >= below) {
    giveUp(
      `Node ${version} cannot run this: install Node ${major}.${minor} or later, below ${below} (as in .nvmrc).`,
    );
  }
}

/** The data folder can be made and written. */
export function checkData(folder) {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
  } catch {
    giveUp(
      `The data folder ${path} cannot be written: correct its permissions, or choose another with DATA_DIR=<folder>.`,
    );
  }
}

/** The port is free, before minutes are spent on building. */
export async function checkPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    giveUp(`PORT is "${text}": give a number from 0 to 65535.`);
  const free = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () => probe.close(() => done(true)));
  });
  if (!free)
    giveUp(
      `Port ${port} is in use: stop what uses it, or choose another one, as in PORT=${port + 1} npm start.`,
    );
}

/** The clone is whole. */
export function checkClone() {
  if (!existsSync(new URL('../package-lock.json', import.meta.url))) {
    giveUp('package-lock.json is missing: check out the repository again, this clone is not whole.');
  }
}
