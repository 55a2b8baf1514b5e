// Decides how a batch's messages leave: some at once, and no more of them while WeChat fails one after another.
// What is sent is plan.ts's; what an outcome means for the records is settle.ts's.
import { forEach } from '../parallel';
import type { HasTime } from '../clock/turn';
import type { Task } from './plan';
import type { Notify, Sent } from './ports';

/** Messages on their way at the same time. */
export const AT_ONCE = 20;

/** After so many failures in a row WeChat is taken to be down: the rest of the batch is left alone. */
export const MOST_FAILURES = 20;

/** `untried`: it was not sent, for want of time or because WeChat is down. */
export type Outcome = Sent | 'untried';

export interface Delivered {
  readonly outcomes: ReadonlyMap<Task, Outcome>;
  /** WeChat is taken to be down. */
  readonly down: boolean;
}

export async function deliver(notify: Notify, tasks: readonly Task[], hasTime: HasTime): Promise<Delivered> {
  let failures = 0;
  const outcomes = new Map<Task, Outcome>();
  await forEach(tasks, AT_ONCE, async (task) => {
    if (failures >= MOST_FAILURES || !hasTime()) return outcomes.set(task, 'untried');
    const outcome = await sendOf(notify, task);
    failures = typeof outcome === 'object' && 'later' in outcome ? failures + 1 : 0;
    return outcomes.set(task, outcome);
  });
  return { outcomes, down: failures >= MOST_FAILURES };
}

async function sendOf(notify: Notify, { booking, notice, doing }: Task): Promise<Outcome> {
  if (!notice || doing.do !== 'send') return 'untried';
  return notify.send({ to: booking.bookedBy, template: doing.template, subject: { booking, notice } });
}
