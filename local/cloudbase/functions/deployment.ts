// What is deployed: every sub-folder with an index file is a function, configured by its config.json.
// Bad configuration is refused here, in one sentence, before anything runs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  DEFAULT_MEMORY_MB,
  DEFAULT_TIMEOUT_SECONDS,
  MAX_MEMORY_MB,
  MAX_TIMEOUT_SECONDS,
  MIN_MEMORY_MB,
} from './limits';

export interface TimerTrigger {
  readonly name: string;
  readonly type: 'timer';
  readonly config: string;
}

export interface DeployedFunction {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly env: Readonly<Record<string, string>>;
  /** Absent when config.json declares no permissions. */
  readonly openapi?: readonly string[];
  readonly triggers: readonly TimerTrigger[];
}

/** A deployment that cannot be hosted; `message` is one sentence that says what to do. */
export class DeploymentError extends Error {}

const ENTRIES = ['index.js', 'index.cjs', 'index.mjs'];

/** Reads a folder of cloud functions. Refuses a missing folder, one without functions, and bad config.json. */
export function readDeployment(
  folder: string,
  defaults: { timeoutSeconds?: number } = {},
): DeployedFunction[] {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new DeploymentError(`There is no folder ${root}: name the folder that holds your cloud functions.`);
  }
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .flatMap((entry) => readFunction(entry.name, join(root, entry.name), defaults));
  if (found.length > 0) return found;
  throw new DeploymentError(
    `No cloud function in ${root}: a function is a sub-folder with an index.js that exports main.`,
  );
}

function readFunction(
  name: string,
  folder: string,
  defaults: { timeoutSeconds?: number },
): DeployedFunction[] {
  const entry = ENTRIES.map((file) => join(folder, file)).find((file) => existsSync(file));
  if (!entry || name === 'node_modules') return [];
  const config = readConfig(join(folder, 'config.json'));
  const fallback = defaults.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  return [
    {
      name,
      folder,
      entry,
      timeoutSeconds: within(name, 'timeout', config.timeout ?? fallback, 1, MAX_TIMEOUT_SECONDS),
      memoryMb: within(name, 'memorySize', memoryOf(config), MIN_MEMORY_MB, MAX_MEMORY_MB),
      env: textValues(config.envVariables),
      ...(isRecord(config.permissions) ? { openapi: names(config.permissions.openapi) } : {}),
      triggers: timers(name, config.triggers),
    },
  ];
}

function readConfig(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(parsed)) return parsed;
  } catch {
    // Told below: a half-read configuration must not pass for none.
  }
  throw new DeploymentError(`${file} is not a JSON object: correct it or remove it.`);
}

const memoryOf = (config: Record<string, unknown>) => config.memorySize ?? config.memory ?? DEFAULT_MEMORY_MB;

function within(name: string, key: string, value: unknown, low: number, high: number): number {
  if (typeof value === 'number' && value >= low && value <= high) return value;
  throw new DeploymentError(
    `config.json of ${name}: ${key} must be a number from ${low} to ${high}, not ${JSON.stringify(value)}.`,
  );
}

function timers(name: string, value: unknown): TimerTrigger[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new DeploymentError(`config.json of ${name}: triggers must be a list.`);
  return value.map((trigger: unknown) => {
    if (!isRecord(trigger) || typeof trigger.name !== 'string' || typeof trigger.config !== 'string') {
      throw new DeploymentError(`config.json of ${name}: a trigger needs a name, a type and a config.`);
    }
    if (trigger.type !== 'timer') {
      throw new DeploymentError(
        `config.json of ${name}: trigger ${trigger.name} must have the type "timer".`,
      );
    }
    return { name: trigger.name, type: 'timer', config: trigger.config };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const names = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const textValues = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)])) : {};
