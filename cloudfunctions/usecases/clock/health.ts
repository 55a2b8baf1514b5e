// Decides what the clock remembers of its ticks: when it last ran, how each job went, what somebody has to look at.
// It is what the health page shows, so nothing in it says who anybody is: times, counts, names of jobs and of errors.
import type { Instant } from '#domain/calendar';
import type { CallCounts } from '#domain/call';

/** How a job has been going. Counts are those of its last run that went well. */
export interface JobHealth {
  readonly okAt?: Instant;
  readonly ms?: number;
  readonly counts?: { readonly [name: string]: number };
  /** Failures since it last went well. */
  readonly failures?: number;
  readonly failedAt?: Instant;
  /** Of the last failure: the error's name, never its words. */
  readonly error?: string;
}

export interface TickHealth {
  readonly at: Instant;
  readonly ms: number;
  /** How long before it the last tick was; absent for the first. */
  readonly sinceLastMs?: number;
  /** How long the oldest notice had been due when the tick began; 0 when none was. */
  readonly noticeLagMs: number;
  /** Jobs for which no time was left. */
  readonly cut: readonly string[];
}

export interface ClockHealth {
  /** Who works at the moment, and until when a tick that died is believed alive. */
  readonly lease?: { readonly by: string; readonly until: Instant };
  readonly tick?: TickHealth;
  readonly jobs?: { readonly [job: string]: JobHealth };
  /** Coming years whose holidays nobody has entered. */
  readonly unknownYears?: readonly string[];
  /** Lines of all call lists. */
  readonly calls?: CallCounts;
}

/** What came of one job in a tick. */
export type JobResult =
  | { readonly ok: true; readonly ms: number; readonly counts: { readonly [name: string]: number } }
  | { readonly ok: false; readonly ms: number; readonly error: string };

/** What a tick adds to the health; `jobs` names those that ran. */
export interface HealthChange {
  readonly tick: TickHealth;
  readonly jobs: { readonly [job: string]: JobResult };
  readonly unknownYears?: readonly string[];
  readonly calls?: CallCounts;
}

/** Of a job's report what can be shown to anybody: its numbers, and of its lists how long they are. */
export function countsOf(report: object): { readonly [name: string]: number } {
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries(report)) {
    if (typeof value === 'number') counts[name] = value;
    if (typeof value === 'boolean') counts[name] = Number(value);
    if (Array.isArray(value)) counts[name] = value.length;
  }
  return counts;
}

/** Whether a job has not gone well for so long. */
export const isSince = (job: JobHealth | undefined, now: Instant, ms: number): boolean =>
  job?.okAt === undefined || now - job.okAt >= ms;
