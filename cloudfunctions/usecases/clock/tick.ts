// Decides what one tick of the clock does: the jobs for which there is something to do, one after another, none in another's way.
// What a job does, and how much of it in one tick, is its own file's; nothing here says who anybody is.
import type { Instant } from '#domain/calendar';
import type { Store } from '../ports';
import { expirePending } from './expire';
import { serveLines } from './lines';
import { isAheadDue, materialise } from './materialise';
import type { Agenda } from './ports';
import { serveStanding } from './standing';
import { sweep } from './sweep';

interface Job {
  readonly name: 'lines' | 'expire' | 'sweep' | 'materialise' | 'standing';
  due(agenda: Agenda, now: Instant): boolean;
  run(store: Store, now: Instant): Promise<object>;
}

/** First what somebody waits for; sessions before the orders that book them. */
const jobs: readonly Job[] = [
  { name: 'lines', due: ({ lines }) => lines, run: serveLines },
  {
    name: 'expire',
    due: ({ overdue }) => overdue,
    run: async (store, now) => ({ expired: await expirePending(store, now) }),
  },
  { name: 'sweep', due: ({ sessions }) => sessions, run: sweep },
  { name: 'materialise', due: ({ ahead }, now) => isAheadDue(ahead, now), run: materialise },
  { name: 'standing', due: ({ standing }) => standing, run: serveStanding },
];

/** What went wrong, so that it can be found: an error's words may hold what a person wrote, so they are left out. */
export interface JobFault {
  readonly job: Job['name'] | 'agenda';
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

export interface TickReport {
  readonly ok: true;
  /** Of the jobs that had something to do. */
  readonly jobs: { readonly [N in Job['name']]?: JobReport };
  readonly faults: readonly JobFault[];
  /** Coming years whose holidays nobody has entered. */
  readonly unknownYears: readonly string[];
}

/**
 * One tick. One round trip when there is nothing to do, and what each job costs that has. A job that fails is
 * reported, and the next one runs all the same; when it cannot be told what there is to do, everything is tried.
 */
export async function tick(
  store: Store,
  now: Instant,
  watch: () => number = () => performance.now(),
): Promise<TickReport> {
  const faults: JobFault[] = [];
  const report: { [N in Job['name']]?: JobReport } = {};
  const agenda = await store.agenda.at(now).catch((error: unknown) => {
    faults.push(faultOf('agenda', error));
    return undefined;
  });
  for (const { name, due, run } of jobs) {
    if (agenda && !due(agenda, now)) continue;
    const from = watch();
    const took = () => Math.round(watch() - from);
    try {
      const result = await run(store, now);
      report[name] = { ms: took(), ...result };
    } catch (error) {
      faults.push(faultOf(name, error));
      report[name] = { ms: took(), failed: true };
    }
  }
  return { ok: true, jobs: report, faults, unknownYears: yearsIn(report.materialise, agenda) };
}

/** As this tick found them, or the last pass. */
const yearsIn = (materialised: JobReport | undefined, agenda: Agenda | undefined): readonly string[] =>
  (materialised?.unknownYears as readonly string[] | undefined) ?? agenda?.ahead?.unknownYears ?? [];

const FRAMES = 4;

function faultOf(job: JobFault['job'], error: unknown): JobFault {
  if (!(error instanceof Error)) return { job, error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((text) => /^\s*at /.test(text));
  return { job, error: error.name, at: frames.slice(0, FRAMES).map((text) => text.trim()) };
}
