// Decides how a draw begins: a seed that nobody knows, and its commitment in the session before the first entry.
// The order it gives is domain/lottery.ts's; drawing it is desk/draw.ts's.
import { randomBytes } from 'node:crypto';
import { instantOf } from '#domain/calendar';
import { commitmentOf } from '#domain/lottery';
import type { Draw } from '#domain/session';
import { Busy } from '../caller';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import type { Attempt } from './attempt';

/** The attempt on a session that says how lots will be drawn, where they are. Two round trips, once a session. */
export async function withDraw(store: Store, attempt: Attempt): Promise<Attempt> {
  const { service, session, isNew } = attempt;
  if (service.kind !== 'event' || !service.lottery || session.draw) return attempt;
  const seed = await store.draws.begin(session._id, randomBytes(32).toString('hex'));
  const startsAt = instantOf(session.date, session.start);
  const draw: Draw = {
    opensAt: startsAt - service.lottery.drawMinutesBefore * 60_000,
    commitment: commitmentOf(seed, sha256),
  };
  const committed = { ...session, draw };
  if (isNew) return { ...attempt, session: committed };
  const wrote = await store.ledger.write({
    sessionId: session._id,
    when: [
      { path: 'draw', is: 'absent' },
      { path: 'rev', is: 'equal', value: session.rev },
    ],
    then: [
      { path: 'draw', to: draw },
      { path: 'rev', by: 1 },
    ],
  });
  if (!wrote) throw new Busy('the draw has just begun');
  return { ...attempt, session: { ...committed, rev: session.rev + 1 } };
}
