// Decides what is done about each booking of a batch: sent, left for the morning, given up, or nothing any more.
// What is owed is domain/telling.ts's; doing it is send.ts's, and what then stays in the records settle.ts's.
import type { Instant } from '#domain/calendar';
import { leftOf } from '#domain/consent';
import type { Attempt, Notice } from '#domain/notice';
import { tellAt } from '#domain/quiet-hours';
import { owedOf } from '#domain/telling';
import { templateOf, type Template, type TemplateName } from '#domain/template';
import { isFillable } from '#domain/template-fields';
import type { Claim, DueNotice, NoticeBooking } from './ports';

/** A message may reach somebody twice when WeChat's answer, or the function, was lost; then no more. */
export const MOST_UNSURE = 2;

/** `give-up`: no message can reach the person. */
export type Doing =
  | { readonly do: 'nothing' | 'give-up' }
  | { readonly do: 'wait'; readonly until: Instant }
  | { readonly do: 'send'; readonly template: Template };

export interface Task {
  readonly booking: NoticeBooking;
  readonly notice?: Notice;
  /** How many notices are dealt with after it, and whether another is owed then. */
  readonly told: number;
  readonly more: boolean;
  readonly doing: Doing;
  /** As it was before this one. */
  readonly before: Pick<Attempt, 'failures' | 'unsure'>;
  /** As it is written before anything is sent. */
  readonly attempt: Attempt;
}

/** Says of a batch, in its order, what to do. Consents of a person are counted down within it. */
export function planFor(
  due: readonly DueNotice[],
  templates: readonly Template[],
  claim: Claim,
  now: Instant,
): Task[] {
  const usable = templates.filter(isFillable);
  const spent = new Map<string, number>();
  return due.map((one) => taskOf(one, usable, spent, claim, now));
}

function taskOf(
  due: DueNotice,
  templates: readonly Template[],
  spent: Map<string, number>,
  claim: Claim,
  now: Instant,
): Task {
  const { booking } = due;
  const { notice, told, more } = owedOf(booking, now);
  const place = notice ? booking.outbox.indexOf(notice) : told;
  const same = booking.telling?.notice === place ? booking.telling : undefined;
  const before = { failures: same?.failures ?? 0, unsure: same?.unsure ?? 0 };
  const doing = doingOf(due, notice, before.unsure, templates, spent, now);
  // Should the function die while sending, nobody would know whether it was sent.
  const unsure = before.unsure + (doing.do === 'send' ? 1 : 0);
  const attempt = { ...claim, notice: place, failures: before.failures, unsure };
  return { booking, ...(notice ? { notice } : {}), told, more, doing, before, attempt };
}

function doingOf(
  { booking, consents }: DueNotice,
  notice: Notice | undefined,
  unsure: number,
  templates: readonly Template[],
  spent: Map<string, number>,
  now: Instant,
): Doing {
  if (!notice) return { do: 'nothing' };
  const until = tellAt(notice.kind, booking, now);
  if (until > now) return { do: 'wait', until };
  const name = templateOf[notice.kind];
  const template = templates.find(({ _id }) => _id === name);
  if (!name || !template || unsure >= MOST_UNSURE) return { do: 'give-up' };
  const key = consentKey(booking.bookedBy, name);
  const used = spent.get(key) ?? 0;
  if (leftOf(consents, name) <= used) return { do: 'give-up' };
  spent.set(key, used + 1);
  return { do: 'send', template };
}

const consentKey = (openid: string, name: TemplateName): string => `${name} ${openid}`;
