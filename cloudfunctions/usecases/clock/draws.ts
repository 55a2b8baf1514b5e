// Decides that lots which staff have not drawn are drawn by the clock, as soon as nobody can enter any more.
// How is booking/draw.ts's and domain/draw.ts's; the same tick then gives the places from the top of the line.
import type { Instant } from '#domain/calendar';
import { drawWrite } from '#domain/draw';
import { entriesUntil, promoteUntil } from '#domain/session';
import { promisedSeed } from '../booking/draw';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import { always, type HasTime } from './turn';

/** Sessions a tick: three round trips and a look for all of them. */
const MOST_DRAWS = 50;

export interface Drawn {
  drawn: number;
  /** What was promised is not what is kept, so that nothing is drawn: somebody must look. */
  readonly broken: string[];
}

/**
 * One tick. One round trip when nothing is due; one more, and two for each draw. Staff who draw at the same moment, or
 * another tick, draw the same: the seed was promised, and the write asks that nobody has drawn. Too late is too late.
 */
export async function drawLots(store: Store, now: Instant, hasTime: HasTime = always): Promise<Drawn> {
  const tally: Drawn = { drawn: 0, broken: [] };
  const ids = await store.ledger.undrawn(now, MOST_DRAWS);
  if (ids.length === 0) return tally;
  for (const session of await store.ledger.whole(ids)) {
    if (!hasTime()) break;
    const { draw } = session;
    const until = entriesUntil(session);
    if (!draw || until === undefined || now < until || now < draw.opensAt) continue;
    if (session.state === 'closed' || promoteUntil(session) <= now) continue;
    const seed = await promisedSeed(store, session._id, draw);
    if (seed === undefined) {
      tally.broken.push(session._id);
      continue;
    }
    const { write } = drawWrite(session, draw, seed, sha256, now);
    tally.drawn += (await store.ledger.write(write)) ? 1 : 0;
  }
  return tally;
}
