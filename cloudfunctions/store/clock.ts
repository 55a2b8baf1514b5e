// The clock's own document: who works at the moment, and how its ticks have been going.
// What is in it is usecases/clock/health.ts's; how far single jobs have come is kept beside it (index.ts, ahead.ts).
import type { HealthChange, JobResult } from '../usecases/clock/health';
import type { ClockRecord } from '../usecases/clock/ports';
import { add, command as _, database, update } from './database';

export const HEALTH = 'health';

const health = () => database.collection('clock');

/** Nobody's: the next tick may take it. */
const FREE = { by: '', until: 0 };

function jobFields(name: string, result: JobResult, at: number): Record<string, unknown> {
  const field = (last: string): string => `jobs.${name}.${last}`;
  if (!result.ok)
    return {
      [field('failedAt')]: at,
      [field('error')]: result.error,
      [field('failures')]: _.inc(1),
    };
  return {
    [field('okAt')]: at,
    [field('ms')]: result.ms,
    [field('counts')]: _.set({ ...result.counts }),
    [field('failures')]: 0,
  };
}

const fieldsOf = ({ tick, jobs, unknownYears, calls }: HealthChange): Record<string, unknown> => ({
  tick: _.set({ ...tick }),
  ...Object.assign({}, ...Object.entries(jobs).map(([name, one]) => jobFields(name, one, tick.at))),
  ...(unknownYears ? { unknownYears: _.set([...unknownYears]) } : {}),
  ...(calls ? { calls: _.set({ ...calls }) } : {}),
});

export const clockRecord: ClockRecord = {
  async begin(by, now, until) {
    const lease = { by, until };
    const free = health().where({ _id: HEALTH, 'lease.until': _.lte(now) });
    if ((await update(free, { lease: _.set(lease) })) === 1) return true;
    return add('clock', { _id: HEALTH, lease });
  },

  async end(by, change) {
    const own = health().where({ _id: HEALTH, 'lease.by': by });
    await update(own, { ...fieldsOf(change), lease: _.set(FREE) });
  },

  async idle(change) {
    await update(health().where({ _id: HEALTH }), fieldsOf(change));
  },
};
