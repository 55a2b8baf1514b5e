// What is deployed: every sub-folder with an index file is a function, configured by its config.json.
// A folder that cannot be served is refused here, in one sentence; one function's bad configuration stops nothing.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfiguration, type Configuration } from './configuration';
import { DEFAULT_TIMEOUT_SECONDS, MAX_TIMEOUT_SECONDS, MIN_TIMEOUT_SECONDS } from './limits';

export interface DeployedFunction extends Configuration {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
}

export interface Deployment {
  readonly functions: readonly DeployedFunction[];
  /** What production would have refused at upload: one sentence each, naming function and key. */
  readonly problems: readonly string[];
}

/** A deployment that cannot be hosted; `message` is one sentence that says what to do. */
export class DeploymentError extends Error {}

const ENTRIES = ['index.js', 'index.cjs', 'index.mjs'];

/**
 * Reads a folder of cloud functions; `timeoutSeconds` is for those whose config.json sets none.
 * Refuses a missing folder, one without functions, and a default timeout that no function may have.
 */
export function readDeployment(
  folder: string,
  { timeoutSeconds = DEFAULT_TIMEOUT_SECONDS }: { timeoutSeconds?: number } = {},
): Deployment {
  if (!(timeoutSeconds >= MIN_TIMEOUT_SECONDS && timeoutSeconds <= MAX_TIMEOUT_SECONDS)) {
    const range = `from ${MIN_TIMEOUT_SECONDS} to ${MAX_TIMEOUT_SECONDS}`;
    throw new DeploymentError(`The default timeout must be a number ${range}, not ${timeoutSeconds}.`);
  }
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new DeploymentError(`There is no folder ${root}: name the folder that holds your cloud functions.`);
  }
  const found = functionsIn(root).map(({ name, folder: own, entry }) => {
    const { problems, ...configuration } = readConfiguration(name, join(own, 'config.json'), timeoutSeconds);
    return { fn: { name, folder: own, entry, ...configuration }, problems };
  });
  if (found.length === 0) {
    throw new DeploymentError(
      `No cloud function in ${root}: a function is a sub-folder with an index.js that exports main.`,
    );
  }
  return { functions: found.map(({ fn }) => fn), problems: found.flatMap(({ problems }) => problems) };
}

const functionsIn = (root: string): { name: string; folder: string; entry: string }[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((each) => (each.isDirectory() || each.isSymbolicLink()) && each.name !== 'node_modules')
    .flatMap(({ name }) => {
      const folder = join(root, name);
      const entry = ENTRIES.map((file) => join(folder, file)).find((file) => existsSync(file));
      return entry ? [{ name, folder, entry }] : [];
    });
