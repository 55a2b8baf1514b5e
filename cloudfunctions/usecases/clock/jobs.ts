// Decides which jobs the clock has, in which order, and when each has something to do; one line a job.
// What a job does is its own file's; that none stands in another's way is tick.ts's.
import type { Instant } from '#domain/calendar';
import type { Template } from '#domain/template';
import type { Files } from '../files/ports';
import type { Sent } from '../notice/ports';
import { sendNotices, type SendTools } from '../notice/send';
import type { Store } from '../ports';
import { digest, isDigestDue } from './digest';
import { discardFiles } from './discard';
import { drawLots } from './draws';
import { expirePending } from './expire';
import type { ClockHealth } from './health';
import { serveLines } from './lines';
import { isAheadDue, materialise } from './materialise';
import { missAbsent } from './miss';
import type { Agenda, MemberWork } from './ports';
import { isPurgeDue, purgeOld } from './purge';
import { remind } from './remind';
import { isSettleDue, settleMonth } from './settle';
import { serveStanding } from './standing';
import { sweep } from './sweep';
import type { HasTime } from './turn';

export type JobName =
  | 'draws'
  | 'lines'
  | 'expire'
  | 'remind'
  | 'miss'
  | 'notices'
  | 'sweep'
  | 'materialise'
  | 'standing'
  | 'digest'
  | 'purge'
  | 'settle'
  | 'discard';

/** What jobs need besides the database: how messages leave, and chance. */
export interface Tools extends SendTools {
  /** Tells one of the staff what waits; never rejects. */
  sendWork(template: Template, work: MemberWork): Promise<Sent>;
  /** Cloud storage; without it no file is deleted. */
  readonly files?: Files;
}

/** What a job is given besides the store and the time. */
export interface Turn {
  readonly hasTime: HasTime;
  /** Without them nothing is sent: it stays due. */
  readonly tools?: Tools;
  /** As the last tick left it. */
  readonly health?: ClockHealth;
}

export interface Job {
  readonly name: JobName;
  due(agenda: Agenda, now: Instant): boolean;
  run(store: Store, now: Instant, turn: Turn): Promise<object>;
}

/** First what somebody waits for; what is told after what there is to tell; sessions before the orders that book them. */
export const jobs: readonly Job[] = [
  {
    name: 'draws',
    due: ({ draws }) => draws,
    run: (store, now, { hasTime }) => drawLots(store, now, hasTime),
  },
  {
    name: 'lines',
    due: ({ lines }) => lines,
    run: (store, now, { hasTime }) => serveLines(store, now, hasTime),
  },
  {
    name: 'expire',
    due: ({ overdue }) => overdue,
    run: async (store, now, { hasTime }) => ({ expired: await expirePending(store, now, hasTime) }),
  },
  {
    name: 'remind',
    due: ({ reminders }) => reminders,
    run: (store, now, { hasTime }) => remind(store, now, hasTime),
  },
  {
    name: 'miss',
    due: ({ absences }) => absences,
    run: (store, now, { hasTime }) => missAbsent(store, now, hasTime),
  },
  {
    name: 'notices',
    due: ({ noticesSince }) => noticesSince !== undefined,
    run: async (store, now, { hasTime, tools }) =>
      tools ? sendNotices(store, tools, now, hasTime) : { waiting: 1 },
  },
  {
    name: 'sweep',
    due: ({ sessions }) => sessions,
    run: (store, now, { hasTime }) => sweep(store, now, hasTime),
  },
  {
    name: 'materialise',
    due: ({ ahead }, now) => isAheadDue(ahead, now),
    run: (store, now, { hasTime }) => materialise(store, now, hasTime),
  },
  {
    name: 'standing',
    due: ({ standing }) => standing,
    run: (store, now, { hasTime }) => serveStanding(store, now, hasTime),
  },
  { name: 'digest', due: isDigestDue, run: digest },
  { name: 'purge', due: isPurgeDue, run: purgeOld },
  {
    name: 'settle',
    due: isSettleDue,
    run: (store, now, { hasTime }) => settleMonth(store, now, hasTime),
  },
  { name: 'discard', due: ({ files }) => files, run: discardFiles },
];
