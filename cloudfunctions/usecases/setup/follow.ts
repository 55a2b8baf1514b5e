// Decides that touched times follow a service that was changed, one conditional write each; a time that somebody writes this moment is
// looked at once more, and what one call does not manage the same call does, sent again.
import type { Instant } from '#domain/calendar';
import { instantOf } from '#domain/calendar';
import { followWrite, type Following } from '#domain/following';
import type { Service } from '#domain/service';
import { Busy } from '../caller';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { followRota } from '../visit/follow-rota';
import type { SetupContext } from './ports';

const AT_ONCE = 8;
/** Times written in one call: well within the function's ten seconds. */
export const MOST_FOLLOWED = 200;
const TRIES = 4;

/** One round trip for each time that changes, two more each time that somebody was faster. Busy when there are more than one call does. */
export async function follow(
  store: Store,
  before: Service,
  after: Service,
  seen: SetupContext,
  now: Instant,
): Promise<void> {
  await followRota(store, after, now);
  const behind = seen.touched.filter(
    (session) =>
      instantOf(session.date, session.end) > now && followWrite(before, after, session, seen) !== undefined,
  );
  const wrote = await forEach(behind.slice(0, MOST_FOLLOWED), AT_ONCE, (session) =>
    followed(store, before, after, session, seen),
  );
  if (behind.length > MOST_FOLLOWED || wrote.includes(false)) throw new Busy('times are still to follow');
}

/** Whether the time is as it should be. */
async function followed(
  store: Store,
  before: Service,
  after: Service,
  session: Following,
  seen: SetupContext,
): Promise<boolean> {
  let look: Following | undefined = session;
  for (let tries = 0; tries < TRIES && look; tries++) {
    const write = followWrite(before, after, look, seen);
    if (!write || (await store.ledger.write(write))) return true;
    [look] = await store.ledger.whole([session._id]);
  }
  return look === undefined;
}
