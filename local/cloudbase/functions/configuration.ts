// What a function's config.json says. What production refuses at upload is a problem, told in one sentence, and the
// product's default or the nearest limit holds in its place. Which folders are functions is the deployment's to decide.
import { existsSync, readFileSync } from 'node:fs';
import { readTriggers, type TimerTrigger } from '../timers/triggers';
import {
  DEFAULT_MEMORY_MB,
  MAX_MEMORY_MB,
  MAX_TIMEOUT_SECONDS,
  MIN_MEMORY_MB,
  MIN_TIMEOUT_SECONDS,
} from './limits';
import { sentenceOf, shown, type Report } from './problem';

export interface Configuration {
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly env: Readonly<Record<string, string>>;
  /** Absent when config.json declares no permissions. */
  readonly openapi?: readonly string[];
  readonly triggers: readonly TimerTrigger[];
}

interface Range {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly fallback: number;
  /** Tencent SCF API, UpdateFunctionConfiguration, error codes: a bad value, and one above the limit. */
  readonly codes: { readonly bad: string; readonly above: string };
}

/** `defaultTimeout` (seconds) holds when the file sets none. `problems` are sentences; a missing or empty file has none. */
export function readConfiguration(
  functionName: string,
  file: string,
  defaultTimeout: number,
): Configuration & { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const report: Report = (where, what) => void problems.push(sentenceOf(functionName, where, what));
  const config = readObject(file, report);
  return {
    timeoutSeconds: within(config.timeout, timeoutRange(defaultTimeout), report),
    memoryMb: within(config.memorySize ?? config.memory, MEMORY, report),
    env: textValues(config.envVariables, report),
    ...permissions(config.permissions, report),
    triggers: readTriggers(config.triggers, report),
    problems,
  };
}

function readObject(file: string, report: Report): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const holds = 'the defaults hold until it is corrected or removed';
  try {
    // Editors on Windows put a byte order mark first, which JSON does not know (RFC 8259, 8.1: a parser may ignore it).
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    if (text.trim() === '') return {};
    const parsed: unknown = JSON.parse(text);
    if (isRecord(parsed)) return parsed;
    report('', `it is not a JSON object; ${holds}`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    report('', `${code ? `it cannot be read (${code})` : 'it is not a JSON object'}; ${holds}`);
  }
  return {};
}

const timeoutRange = (fallback: number): Range => ({
  key: 'timeout',
  low: MIN_TIMEOUT_SECONDS,
  high: MAX_TIMEOUT_SECONDS,
  fallback,
  codes: { bad: 'InvalidParameterValue', above: 'LimitExceeded.Timeout' },
});

const MEMORY: Range = {
  key: 'memorySize',
  low: MIN_MEMORY_MB,
  high: MAX_MEMORY_MB,
  fallback: DEFAULT_MEMORY_MB,
  codes: { bad: 'InvalidParameterValue.MemorySize', above: 'LimitExceeded.Memory' },
};

function within(value: unknown, { key, low, high, fallback, codes }: Range, report: Report): number {
  if (value === undefined || value === null) return fallback;
  const holds = typeof value === 'number' ? Math.min(Math.max(value, low), high) : fallback;
  if (holds === value) return holds;
  const code = typeof value === 'number' && value > high ? codes.above : codes.bad;
  report('', `${key} must be a number from ${low} to ${high}, not ${shown(value)} (${code}); ${holds} holds`);
  return holds;
}

/** Tencent SCF API, error codes: environment variables that are not pairs of texts. */
const BAD_ENVIRONMENT = 'InvalidParameterValue.Environment';

function textValues(value: unknown, report: Report): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    report('', `envVariables must be an object (${BAD_ENVIRONMENT}); none is set`);
    return {};
  }
  const texts = Object.entries(value).flatMap(([key, item]): [string, string][] => {
    if (item !== null && typeof item !== 'object') return [[key, String(item)]];
    report('', `envVariables.${key} must be a text (${BAD_ENVIRONMENT}); it is left out`);
    return [];
  });
  return Object.fromEntries(texts);
}

function permissions(value: unknown, report: Report): { openapi?: string[] } {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    report('', 'permissions must be an object; until then no open interface may be called');
    return {};
  }
  const { openapi = [] } = value;
  const listed: unknown[] = Array.isArray(openapi) ? openapi : [];
  const names = listed.filter((item): item is string => typeof item === 'string');
  if (!Array.isArray(openapi) || names.length < openapi.length) {
    report('', 'permissions.openapi must be a list of names; until then only the names in it may be called');
  }
  return { openapi: names };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
