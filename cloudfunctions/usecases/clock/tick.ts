// Decides what one tick of the clock does: the jobs for which there is something to do, one after another, none in another's
// way, and only while no other tick works. What a job does, and how much of it in one tick, is its own file's.
import { randomUUID } from 'node:crypto';
import type { Instant } from '#domain/calendar';
import type { Store } from '../ports';
import { countsOf, type HealthChange, type JobResult } from './health';
import { jobs, type Job, type JobName, type Tools } from './jobs';
import type { Agenda } from './ports';
import { LEASE_MS, WORK_MS } from './turn';

/** What went wrong, so that it can be found: an error's words may hold what a person wrote, so they are left out. */
export interface JobFault {
  readonly job: JobName | 'agenda' | 'lease' | 'health';
  readonly error: string;
  /** Where in the code. */
  readonly at: readonly string[];
}

/** How long a job took, in milliseconds, and what it came to: counts, and ids of sessions. */
export interface JobReport {
  readonly ms: number;
  readonly failed?: boolean;
  readonly [count: string]: unknown;
}

type JobReports = { readonly [N in JobName]?: JobReport };

export interface TickReport {
  readonly ok: true;
  /** Another tick was at work: this one did nothing. */
  readonly skipped?: true;
  /** Of the jobs that had something to do. */
  readonly jobs: JobReports;
  /** Jobs for which no time was left. */
  readonly cut: readonly JobName[];
  readonly faults: readonly JobFault[];
  /** Coming years whose holidays nobody has entered. */
  readonly unknownYears: readonly string[];
}

export interface TickOptions {
  /** A clock that only goes forward, in milliseconds. */
  readonly watch?: () => number;
  /** Who holds the lease. */
  readonly by?: string;
  readonly tools?: Tools;
}

/**
 * One tick. Two round trips when there is nothing to do, one when another tick works; else three, and what each job costs
 * that has something to do. A job that fails is reported, and the next one runs all the same; when it cannot be told what
 * there is to do, everything is tried. After a share of the function's time nothing more is begun: the next tick goes on,
 * first with the jobs that had no time.
 */
export async function tick(store: Store, now: Instant, options: TickOptions = {}): Promise<TickReport> {
  const { watch = () => performance.now(), by = randomUUID(), tools } = options;
  const run = new TickRun(store, now, watch, tools);
  const agenda = await run.tried('agenda', () => store.agenda.at(now));
  if ((agenda?.health?.lease?.until ?? 0) > now) return run.skipped();
  const due = dueJobs(agenda, now);
  if (agenda && due.length === 0) {
    await run.tried('health', () => store.clockRecord.idle(run.change(agenda)));
    return run.report(agenda);
  }
  const leased = await run.tried('lease', () => store.clockRecord.begin(by, now, now + LEASE_MS));
  if (!leased) return run.skipped();
  for (const job of due) await run.work(job, agenda);
  await run.tried('health', () => store.clockRecord.end(by, run.change(agenda)));
  return run.report(agenda);
}

/** In their order, but first those that had no time in the last tick. */
function dueJobs(agenda: Agenda | undefined, now: Instant): Job[] {
  const due = jobs.filter((job) => !agenda || job.due(agenda, now));
  const cut = new Set<string>(agenda?.health?.tick?.cut);
  return [...due.filter(({ name }) => cut.has(name)), ...due.filter(({ name }) => !cut.has(name))];
}

/** What has come of a tick so far. */
class TickRun {
  readonly #from: number;
  readonly #jobs: { [N in JobName]?: JobReport } = {};
  readonly #results: { [N in JobName]?: JobResult } = {};
  readonly #faults: JobFault[] = [];
  readonly #cut: JobName[] = [];

  constructor(
    private readonly store: Store,
    private readonly now: Instant,
    private readonly watch: () => number,
    private readonly tools: Tools | undefined,
  ) {
    this.#from = watch();
  }

  /** Undefined when it failed, which is reported then. */
  async tried<T>(job: JobFault['job'], act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      this.#faults.push(faultOf(job, error));
      return undefined;
    }
  }

  async work({ name, run }: Job, agenda: Agenda | undefined): Promise<void> {
    if (!this.#hasTime()) {
      this.#cut.push(name);
      return;
    }
    const from = this.watch();
    const turn = {
      hasTime: () => this.#hasTime(),
      ...(this.tools ? { tools: this.tools } : {}),
      ...(agenda?.health ? { health: agenda.health } : {}),
    };
    const result = await this.tried(name, () => run(this.store, this.now, turn));
    const ms = Math.round(this.watch() - from);
    this.#jobs[name] = result ? { ms, ...result } : { ms, failed: true };
    this.#results[name] = result
      ? { ok: true, ms, counts: countsOf(result) }
      : { ok: false, ms, error: this.#faults.at(-1)?.error ?? 'unknown' };
  }

  change(agenda: Agenda | undefined): HealthChange {
    const last = agenda?.health?.tick?.at;
    const { calls } = (this.#jobs.digest ?? {}) as Pick<HealthChange, 'calls'>;
    return {
      tick: {
        at: this.now,
        ms: Math.round(this.watch() - this.#from),
        ...(last === undefined ? {} : { sinceLastMs: this.now - last }),
        noticeLagMs: Math.max(0, this.now - (agenda?.noticesSince ?? this.now)),
        cut: this.#cut,
      },
      jobs: this.#results as HealthChange['jobs'],
      unknownYears: this.#unknownYears(agenda),
      ...(calls ? { calls } : {}),
    };
  }

  report(agenda: Agenda | undefined): TickReport {
    return {
      ok: true,
      jobs: this.#jobs,
      cut: this.#cut,
      faults: this.#faults,
      unknownYears: this.#unknownYears(agenda),
    };
  }

  skipped(): TickReport {
    return { ...this.report(undefined), skipped: true };
  }

  #hasTime(): boolean {
    return this.watch() - this.#from < WORK_MS;
  }

  /** As this tick found them, or the last pass. */
  #unknownYears(agenda: Agenda | undefined): readonly string[] {
    const found = this.#jobs.materialise?.unknownYears as readonly string[] | undefined;
    return found ?? agenda?.ahead?.unknownYears ?? [];
  }
}

const FRAMES = 4;

function faultOf(job: JobFault['job'], error: unknown): JobFault {
  if (!(error instanceof Error)) return { job, error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((text) => /^\s*at /.test(text));
  return { job, error: error.name, at: frames.slice(0, FRAMES).map((text) => text.trim()) };
}
