// What one may ask of a local CloudBase at start, and where it keeps things.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogSink } from '../functions/logs';

/** Ours: production names environments like `name-1a2b3c`; the SDK only passes it through. */
export const LOCAL_ENV = 'local-cloudbase';
export const LOCAL_APPID = 'wx0000000000000000';

export interface CloudbaseOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Keeps everything in memory; the default when `data` is absent. */
  readonly memory?: boolean;
  /** A folder that keeps database, files, rules, consents and sent messages between runs. */
  readonly data?: string;
  /** A folder of cloud functions; without it only the SDK endpoint is served. */
  readonly functions?: string;
  readonly env?: string;
  readonly appid?: string;
  /** Seconds for functions whose config.json sets none. */
  readonly timeoutSeconds?: number;
  readonly maxInstances?: number;
  /** The package that answers `require('wx-server-sdk')` in functions; by default the one they find. */
  readonly sdk?: string;
  /** A JSON file of collections, indexes, rules and templates to create at start. */
  readonly schema?: string;
  /** Loads a function anew when its files change. Off unless set. */
  readonly watch?: boolean;
  /** Whether timers fire by themselves; true unless set. */
  readonly timers?: boolean;
  /** Opens clock, faults, latency and snapshots to whoever reaches the port. Off unless set. */
  readonly tests?: boolean;
  readonly log?: LogSink;
}

/** Files of one data folder; all undefined in memory mode. */
export interface Places {
  readonly folder?: string;
  readonly database?: string;
  readonly storage?: string;
  readonly rules?: string;
  readonly consents?: string;
  readonly outbox?: string;
}

/** Makes the data folder; throws one sentence when it cannot be written. */
export function placesOf(options: CloudbaseOptions): Places {
  if (!options.data || options.memory) return {};
  const folder = resolve(options.data);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(
      `The data folder ${folder} cannot be written: choose another or correct its permissions.`,
    );
  }
  return {
    folder,
    database: join(folder, 'database.db'),
    storage: join(folder, 'storage'),
    rules: join(folder, 'rules.jsonl'),
    consents: join(folder, 'consents.jsonl'),
    outbox: join(folder, 'outbox.jsonl'),
  };
}
