// What there may be for the clock to do, found out in one look: a tick with nothing to do costs one round trip.
// What a job then does about it, it reads for itself.
import { dateAt, type Instant } from '#domain/calendar';
import type { Agenda, AheadPosition, ClockAgenda } from '../usecases/clock/ports';
import { add, call, command as _, database, subPipeline } from './database';

/** The document from which the look starts: an aggregation needs one. */
const START = 'agenda';

interface Look {
  readonly lines: object[];
  readonly overdue: object[];
  readonly sessions: object[];
  readonly standing: object[];
  readonly ahead: AheadPosition[];
}

/** Whether there is any document that meets conditions; each of them is bound by an index (schema.ts). */
const any = (from: string, conditions: object, as: keyof Look) => ({
  from,
  pipeline: subPipeline().match(conditions).limit(1).project({ _id: 1 }).done(),
  as,
});

export const agenda: ClockAgenda = {
  async at(now: Instant): Promise<Agenda | undefined> {
    const look = database
      .collection('clock')
      .aggregate()
      .match({ _id: START })
      .lookup(any('bookings', { status: _.in(['waiting', 'offered']) }, 'lines'))
      .lookup(any('bookings', { status: 'pending', startsAt: _.lte(now) }, 'overdue'))
      .lookup(any('sessions', { date: _.gte(dateAt(now)) }, 'sessions'))
      .lookup(any('standing', { dueAt: _.lte(now) }, 'standing'))
      .lookup({ from: 'clock', pipeline: subPipeline().match({ _id: 'ahead' }).done(), as: 'ahead' });
    const found = (await call<{ list: Look[] }>(() => look.end())).list[0];
    if (!found) {
      await add('clock', { _id: START });
      return undefined;
    }
    const { lines, overdue, sessions, standing, ahead } = found;
    return {
      lines: lines.length > 0,
      overdue: overdue.length > 0,
      sessions: sessions.length > 0,
      standing: standing.length > 0,
      ...(ahead[0] ? { ahead: ahead[0] } : {}),
    };
  },
};
