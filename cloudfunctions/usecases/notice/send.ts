// Decides how notices that are due reach people: batch by batch, each claimed before anything is sent and settled after it.
// A message leaves once; twice at most when an answer was lost or the function died. How it leaves is notify/'s.
import type { Instant } from '#domain/calendar';
import type { Template } from '#domain/template';
import { always, type HasTime } from '../clock/turn';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { groupAlike } from './alike';
import { deliver, type Delivered } from './deliver';
import { planFor, type Task } from './plan';
import type { Claim, Notify } from './ports';
import { jitters, resultsOf, settle, type Result } from './settle';

/** Bookings a batch: one answer of some 400 KB, and messages for about a second. */
export const BATCH = 200;
/** Batches a tick. */
export const MOST_BATCHES = 15;
/** Longer than a function may run: whoever has a claim after that is dead. */
export const CLAIM_MS = 90_000;

export interface SendTools {
  readonly notify: Notify;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Counts; `code43101` and the like say how often WeChat refused for good, `dead` what was given up after trying. */
export interface SendReport {
  readonly [count: string]: number;
}

/**
 * One tick; one round trip when nothing is due, else two and for each batch about six besides the messages themselves.
 * A second tick at the same time finds what the first has claimed already taken.
 */
export async function sendNotices(
  store: Store,
  { notify, random }: SendTools,
  now: Instant,
  hasTime: HasTime = always,
): Promise<SendReport> {
  const report: Record<string, number> = {};
  let templates: readonly Template[] | undefined;
  for (let batch = 0; batch < MOST_BATCHES && hasTime(); batch++) {
    const due = await store.notices.due(now, BATCH);
    if (due.length === 0) break;
    templates ??= await store.templates.all();
    const claim = { by: `${now}-${random().toString(36).slice(2)}`, until: now + CLAIM_MS };
    const tasks = await claimed(store, planFor(due, templates, claim, now), claim, now);
    const sending = tasks.filter(({ doing }) => doing.do === 'send');
    const delivered = await deliver(notify, sending, hasTime);
    const results = resultsOf(tasks, delivered.outcomes, now, jitters(random));
    await settle(store, results, claim);
    count(report, results);
    if (isEnough(due.length, tasks, delivered)) break;
  }
  return report;
}

/** Nothing more is due, others are at work, or WeChat is down. */
const isEnough = (due: number, tasks: readonly Task[], { down }: Delivered): boolean =>
  down || due < BATCH || tasks.length === 0;

/** Those of the tasks that nobody else has; one round trip for each way they have been tried, one more when somebody was faster. */
async function claimed(
  store: Store,
  tasks: readonly Task[],
  { by }: Claim,
  now: Instant,
): Promise<readonly Task[]> {
  const alike = groupAlike(tasks, ({ attempt, booking }) => [attempt, booking.outbox.length]);
  const ids = tasks.map(({ booking }) => booking._id);
  const counts = await forEach(alike, alike.length, async (group) => {
    const [first] = group;
    const own = group.map(({ booking }) => booking._id);
    return first ? store.notices.claim(own, first.booking.outbox.length, now, first.attempt) : 0;
  });
  const taken = counts.reduce((sum, one) => sum + one, 0);
  if (taken === tasks.length) return tasks;
  if (taken === 0) return [];
  const mine = new Set(await store.notices.claimed(ids, by));
  return tasks.filter(({ booking }) => mine.has(booking._id));
}

function count(report: Record<string, number>, results: readonly Result[]): void {
  for (const name of results.flatMap(countedAs)) report[name] = (report[name] ?? 0) + 1;
}

const countedAs = ({ task, outcome, ended, call }: Result): string[] => [
  outcomeName(outcome, task),
  ended ? 'ended' : 'again',
  ...(call ? ['calls'] : []),
  ...(ended && isLater(outcome) ? ['dead'] : []),
];

const isLater = (outcome: Result['outcome']): boolean => typeof outcome === 'object' && 'later' in outcome;

function outcomeName(outcome: Result['outcome'], { doing }: Task): string {
  if (outcome === undefined) return doing.do === 'give-up' ? 'unreachable' : doing.do;
  if (typeof outcome === 'string') return outcome;
  return 'permanent' in outcome ? `code${outcome.permanent}` : outcome.later;
}
