// The triggers that a function's config.json declares: which are created, and why production would refuse the others.
// When they fire is the scheduler's.
import { shortened, shown, type Report } from '../functions/problem';
import { CronError, parseCron } from './cron';

export interface TimerTrigger {
  readonly name: string;
  readonly type: 'timer';
  /** A cron expression that can be used. */
  readonly config: string;
}

/** WeChat, timer triggers, name: a letter, then letters, digits, - and _, 60 characters at most. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** Tencent SCF API, CreateTrigger, error codes: which part of a trigger is refused. */
const REFUSED = {
  trigger: 'InvalidParameterValue',
  name: 'InvalidParameterValue.TriggerName',
  type: 'InvalidParameterValue.Type',
  config: 'InvalidParameterValue.TriggerDesc',
  taken: 'ResourceInUse.TriggerName',
};

/** What is created of the list under `triggers`; what is not is told, each in one sentence. */
export function readTriggers(value: unknown, report: Report): TimerTrigger[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report('', `triggers must be a list (${REFUSED.trigger}); none is created`);
    return [];
  }
  const created = new Map<string, TimerTrigger>();
  value.forEach((declared: unknown, at) => {
    const read = readTrigger(declared, created);
    if (typeof read !== 'string') created.set(read.name, read);
    else report(labelOf(declared, at), `${read}; it is not created until it is corrected`);
  });
  return [...created.values()];
}

/** The trigger, or what is wrong with it. */
function readTrigger(declared: unknown, created: ReadonlyMap<string, unknown>): TimerTrigger | string {
  const { name, type, config } = (declared ?? {}) as Record<string, unknown>;
  const missing = missingIn(declared);
  if (missing) return `a trigger needs a name, a type and a config (${REFUSED[missing]})`;
  if (type !== 'timer') return `it must have the type "timer", not ${shown(type)} (${REFUSED.type})`;
  if (typeof name !== 'string' || !NAME.test(name)) {
    return `its name must begin with a letter and have up to 60 letters, digits, - and _ (${REFUSED.name})`;
  }
  if (created.has(name)) return `another trigger of the function has this name (${REFUSED.taken})`;
  const refusal = cronRefusal(String(config));
  return refusal ?? { name, type, config: String(config) };
}

function missingIn(declared: unknown): keyof typeof REFUSED | undefined {
  if (typeof declared !== 'object' || declared === null) return 'trigger';
  const has = (key: string) => typeof (declared as Record<string, unknown>)[key] === 'string';
  return (['name', 'type', 'config'] as const).find((key) => !has(key));
}

function cronRefusal(expression: string): string | undefined {
  try {
    parseCron(expression);
    return undefined;
  } catch (error) {
    if (!(error instanceof CronError)) throw error;
    return `${error.message.replace(/\.$/, '')} (${REFUSED.config})`;
  }
}

function labelOf(declared: unknown, at: number): string {
  const name = (declared as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name !== '' ? `trigger ${shortened(name)}` : `triggers[${at}]`;
}
