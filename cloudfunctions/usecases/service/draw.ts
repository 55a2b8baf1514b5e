// Decides what anyone sees of a lottery: before the draw what was promised, after it everything that is needed to check it.
import type { DrawView, SessionInput } from '#contract/desk-sessions';
import { instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { drawView } from '../views';

/** Two round trips, side by side. Refusals: NOT_FOUND, also where no lots are drawn or nobody has entered. */
export async function viewDraw(
  store: Store,
  { openid, now }: Caller,
  { serviceId, date, start }: SessionInput,
): Promise<Outcome<DrawView>> {
  const sessionId = sessionIdOf(serviceId, date, start);
  const [session, mine] = await Promise.all([
    store.ledger.read(sessionId, []),
    store.bookings.ownIn(openid, sessionId, instantOf(date, start)),
  ]);
  if (!session?.draw) return refused('NOT_FOUND', { what: 'session' });
  return done(drawView(session.draw, session, mine, now));
}
