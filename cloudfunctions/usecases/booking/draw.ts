// Decides how a draw begins: a seed that nobody knows, and its commitment in the session before the first entry.
// The order it gives is domain/lottery.ts's; drawing it is desk/draw.ts's.
import { randomBytes } from 'node:crypto';
import { drawOpensAt } from '#domain/kinds/event';
import { commitmentOf } from '#domain/lottery';
import type { Service } from '#domain/service';
import type { Draw, Session } from '#domain/session';
import { Busy } from '../caller';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import type { Attempt } from './attempt';

/** How lots will be drawn for a session, begun once; undefined where none are. One round trip, two when it had begun. */
export async function begunDraw(
  store: Store,
  service: Service,
  session: Pick<Session, '_id' | 'date' | 'start'>,
): Promise<Draw | undefined> {
  const opensAt = drawOpensAt(service, session);
  if (opensAt === undefined) return undefined;
  const seed = await store.draws.begin(session._id, randomBytes(32).toString('hex'));
  return { opensAt, commitment: commitmentOf(seed, sha256) };
}

/** The seed that was promised; undefined when another is kept, or none: to draw with it would be a fraud. One round trip. */
export async function promisedSeed(
  store: Store,
  sessionId: string,
  { commitment }: Pick<Draw, 'commitment'>,
): Promise<string | undefined> {
  const seed = await store.draws.seed(sessionId);
  return seed !== undefined && commitmentOf(seed, sha256) === commitment ? seed : undefined;
}

/** The attempt on a session that says how lots will be drawn, where they are. Two round trips, once a session. */
export async function withDraw(store: Store, attempt: Attempt): Promise<Attempt> {
  const { service, session, isNew } = attempt;
  const draw = session.draw ? undefined : await begunDraw(store, service, session);
  if (!draw) return attempt;
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
