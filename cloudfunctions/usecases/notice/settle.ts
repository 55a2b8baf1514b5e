// Decides what stays in the records after a batch: what is dealt with, what comes again and when, whose consent was spent,
// and whom somebody has to call. Calls are written first: should the function die, nothing is marked that was not done.
import type { Call } from '#domain/call';
import type { Instant } from '#domain/calendar';
import { MOST_TRIES, retryAt } from '#domain/retry';
import { owesCall } from '#domain/telling';
import type { TemplateName } from '#domain/template';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { groupAlike } from './alike';
import { callFor } from './call';
import type { Outcome } from './deliver';
import { MOST_UNSURE, type Task } from './plan';
import type { Claim, Settlement } from './ports';

/** Calls of one batch at the same time. */
const AT_ONCE = 5;

/** What failed together comes back at so many different times: one write each. */
const SPREAD = 4;

/** Before something begins, somebody should rather call than WeChat be tried again. */
const CALL_BEFORE_MS = 60 * 60_000;

/** WeChat's code for a consent that was refused or used up. */
const NO_CONSENT = 43101;

/** What came of a task. */
export interface Result extends Settlement {
  readonly task: Task;
  readonly outcome?: Outcome;
  /** Told by WeChat or not to be told any more; else it comes again. */
  readonly ended: boolean;
  readonly call?: Call;
}

/** What to write of each task. `jitter` are numbers from 0 to 1. */
export function resultsOf(
  tasks: readonly Task[],
  outcomes: ReadonlyMap<Task, Outcome>,
  now: Instant,
  jitter: readonly number[],
): Result[] {
  return tasks.map((task, i) => resultOf(task, outcomes.get(task), now, jitter[i % jitter.length] ?? 0.5));
}

export const jitters = (random: () => number): number[] => Array.from({ length: SPREAD }, random);

function resultOf(task: Task, outcome: Outcome | undefined, now: Instant, jitter: number): Result {
  const { doing, before, attempt } = task;
  const kept = { ...attempt, by: '', until: 0, ...before };
  if (doing.do === 'wait') return { task, ended: false, again: doing.until, telling: kept };
  if (doing.do !== 'send' || outcome === undefined) return over(task, doing.do === 'nothing', now);
  if (outcome === 'untried') return { task, outcome, ended: false, again: now, telling: kept };
  if (outcome === 'sent') return { ...over(task, true, now), outcome };
  if ('permanent' in outcome) return { ...over(task, false, now), outcome };
  const failures = before.failures + 1;
  const unsure = before.unsure + (outcome.later === 'unanswered' ? 1 : 0);
  const again = retryAt(failures, now, jitter);
  if (failures >= MOST_TRIES || unsure >= MOST_UNSURE || isTooLate(task, again, now))
    return { ...over(task, false, now), outcome };
  return { task, outcome, ended: false, again, telling: { ...kept, failures, unsure } };
}

/** It is dealt with; when it reached nobody and matters, somebody calls. */
function over(task: Task, reached: boolean, now: Instant): Result {
  const { booking, notice, told, more } = task;
  const call = !reached && notice && owesCall(booking, notice) ? callFor(booking, notice, now) : undefined;
  return { task, ended: true, told, ...(more ? { again: now } : {}), ...(call ? { call } : {}) };
}

const isTooLate = ({ booking: { startsAt } }: Task, again: Instant, now: Instant): boolean =>
  startsAt > now && again > startsAt - CALL_BEFORE_MS;

/** Writes it all: one round trip for the calls, one a template for consents, one for each way in which bookings are left. */
export async function settle(store: Store, results: readonly Result[], claim: Claim): Promise<void> {
  const calls = results.flatMap(({ call }) => call ?? []);
  await Promise.all([
    calls.length > 0 ? store.calls.add(calls) : undefined,
    ...consentWrites(store, results),
  ]);
  const alike = groupAlike(results, ({ told, again, telling }) => ({ told, again, telling }));
  await forEach(alike, AT_ONCE, async (group) => {
    const [{ told, again, telling } = {}] = group;
    const ids = group.map(({ task }) => task.booking._id);
    await store.notices.settle(ids, claim, { told, again, telling });
  });
}

/** Each sending spends one; who has none left at WeChat has none here either. */
function consentWrites(store: Store, results: readonly Result[]): Promise<void>[] {
  const sent = results.filter(({ outcome }) => outcome === 'sent');
  const refused = results.filter(({ outcome }) => isNoConsent(outcome));
  return [
    ...byTemplate(sent).flatMap(([name, openids]) =>
      rounds(openids).map((some) => store.consents.spend(name, some)),
    ),
    ...byTemplate(refused).map(([name, openids]) => store.consents.exhaust(name, [...new Set(openids)])),
  ];
}

const isNoConsent = (outcome: Outcome | undefined): boolean =>
  typeof outcome === 'object' && 'permanent' in outcome && outcome.permanent === NO_CONSENT;

function byTemplate(results: readonly Result[]): [TemplateName, string[]][] {
  const sends = results.flatMap(({ task: { doing, booking } }) =>
    doing.do === 'send' ? [{ name: doing.template._id, openid: booking.bookedBy }] : [],
  );
  return groupAlike(sends, ({ name }) => name).flatMap((group) =>
    group[0] ? [[group[0].name, group.map(({ openid }) => openid)] as [TemplateName, string[]]] : [],
  );
}

/** Lists without repetition: who was sent two messages is in two of them. */
function rounds(openids: readonly string[]): string[][] {
  const lists: string[][] = [];
  const seen = new Map<string, number>();
  for (const openid of openids) {
    const nth = seen.get(openid) ?? 0;
    seen.set(openid, nth + 1);
    (lists[nth] ??= []).push(openid);
  }
  return lists;
}
