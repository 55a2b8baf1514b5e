// Decides that lots are drawn, once, when sign-up is over: one write orders the line and publishes the seed.
// How anyone checks it is domain/lottery.ts's; the clock then gives the places from the top.
import type { DrawView, SessionInput } from '#contract/desk-sessions';
import { drawWrite } from '#domain/draw';
import { done, refused, type Outcome } from '#domain/refusal';
import { promoteUntil, type Draw, type Session } from '#domain/session';
import { promisedSeed } from '../booking/draw';
import type { StaffCaller } from '../caller';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import { drawView } from '../views';
import { lookAt, writeSession } from './session';

/**
 * Four round trips besides the look at who calls; one when lots are drawn already, which is what is answered then.
 * Refusals: DRAW_TOO_EARLY, TOO_LATE (it has begun), NOT_FOUND (nobody has entered, no lots are drawn, or another
 * community's), and those of session.ts.
 */
export async function draw(
  store: Store,
  caller: StaffCaller,
  input: SessionInput,
): Promise<Outcome<DrawView>> {
  const seen = await lookAt(store, caller, input);
  if (!seen.ok) return seen;
  const { session } = seen.value;
  const promised = session.draw;
  if (!promised) return refused('NOT_FOUND', { what: 'session' });
  if (promised.drawnAt !== undefined) return done(drawView(promised, session, [], caller.now));
  if (caller.now < promised.opensAt) return refused('DRAW_TOO_EARLY', { opensAt: promised.opensAt });
  const until = promoteUntil(session);
  if (until <= caller.now) return refused('TOO_LATE', { until });
  const seed = await seedOf(store, session, promised);
  const drawn = await writeSession(store, caller, input, ({ session: { draw: current, ...rest } }) =>
    done(
      !current || current.drawnAt !== undefined
        ? undefined
        : drawWrite({ ...rest, draw: current }, current, seed, sha256, caller.now).write,
    ),
  );
  if (!drawn.ok) return drawn;
  const result = drawn.value.session.draw ?? promised;
  return done(drawView(result, drawn.value.session, [], caller.now));
}

async function seedOf(store: Store, { _id }: Session, promised: Draw): Promise<string> {
  const seed = await promisedSeed(store, _id, promised);
  if (seed === undefined) throw new Error(`the seed of ${_id} is not the one that was promised`);
  return seed;
}
