// What there may be for the clock to do, found out in one look, so that a tick with nothing to do costs hardly anything.
// What a job then does about it, it reads for itself.
import { dateAt, type Instant } from '#domain/calendar';
import type { ClockHealth } from '../usecases/clock/health';
import type { Agenda, AheadPosition, ClockAgenda } from '../usecases/clock/ports';
import { WAITED_MS } from '../usecases/clock/turn';
import type { SettlementPosition } from '../usecases/settlement/ports';
import { HEALTH } from './clock';
import { add, call, command as _, database, subPipeline } from './database';
import { undrawn } from './ledger';
import { SETTLEMENT } from './settlements';

/** The document from which the look starts: an aggregation needs one. */
const START = 'agenda';

interface Look {
  readonly lines: object[];
  readonly overdue: object[];
  readonly sessions: object[];
  readonly standing: object[];
  readonly draws: object[];
  readonly reminders: object[];
  readonly absences: object[];
  readonly files: object[];
  readonly notices: { readonly noticeAt: Instant }[];
  readonly pending: object[];
  readonly calls: object[];
  readonly ahead: AheadPosition[];
  readonly settlement: SettlementPosition[];
  readonly health: ClockHealth[];
}

/** Whether there is any document that meets conditions; each of them is bound by an index (schema.ts). */
const any = (from: string, conditions: object, as: keyof Look) => ({
  from,
  pipeline: subPipeline().match(conditions).limit(1).project({ _id: 1 }).done(),
  as,
});

const kept = (_id: string, as: keyof Look) => ({
  from: 'clock',
  pipeline: subPipeline().match({ _id }).done(),
  as,
});

/** The one that has been due longest. */
const oldestNotice = (now: Instant) => ({
  from: 'bookings',
  pipeline: subPipeline()
    .match({ noticeAt: _.lte(now) })
    .sort({ noticeAt: 1 })
    .limit(1)
    .project({ noticeAt: 1 })
    .done(),
  as: 'notices',
});

async function look(now: Instant): Promise<Look | undefined> {
  const waited = { status: 'pending', createdAt: _.lte(now - WAITED_MS) };
  const pipeline = database
    .collection('clock')
    .aggregate()
    .match({ _id: START })
    .lookup(any('bookings', { status: _.in(['waiting', 'offered']) }, 'lines'))
    .lookup(any('bookings', { status: 'pending', startsAt: _.lte(now) }, 'overdue'))
    .lookup(any('bookings', { remindAt: _.lte(now) }, 'reminders'))
    .lookup(any('bookings', { missAt: _.lte(now) }, 'absences'))
    .lookup(any('files', { until: _.lte(now) }, 'files'))
    .lookup(oldestNotice(now))
    .lookup(any('bookings', waited, 'pending'))
    .lookup(any('sessions', { date: _.gte(dateAt(now)) }, 'sessions'))
    .lookup(any('sessions', undrawn(now), 'draws'))
    .lookup(any('standing', { dueAt: _.lte(now) }, 'standing'))
    .lookup(any('calls', { state: 'open' }, 'calls'))
    .lookup(kept('ahead', 'ahead'))
    .lookup(kept(SETTLEMENT, 'settlement'))
    .lookup(kept(HEALTH, 'health'));
  return (await call<{ list: Look[] }>(() => pipeline.end())).list[0];
}

export const agenda: ClockAgenda = {
  async at(now: Instant): Promise<Agenda | undefined> {
    const found = await look(now);
    if (!found) {
      await add('clock', { _id: START });
      return undefined;
    }
    const { ahead, settlement, health, notices, pending, calls } = found;
    return {
      lines: found.lines.length > 0,
      overdue: found.overdue.length > 0,
      sessions: found.sessions.length > 0,
      standing: found.standing.length > 0,
      draws: found.draws.length > 0,
      reminders: found.reminders.length > 0,
      absences: found.absences.length > 0,
      files: found.files.length > 0,
      ...(notices[0] ? { noticesSince: notices[0].noticeAt } : {}),
      work: { pending: pending.length > 0, calls: calls.length > 0 },
      ...(ahead[0] ? { ahead: ahead[0] } : {}),
      ...(settlement[0] ? { settlement: settlement[0] } : {}),
      ...(health[0] ? { health: health[0] } : {}),
    };
  },
};
