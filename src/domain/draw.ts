// Decides how a draw is written: one write orders the line and publishes what anyone needs to check it.
// The order itself is lottery.ts's; who then gets a place is line.ts's.
import type { Instant } from './calendar';
import { nextRev, type LedgerWrite } from './ledger';
import { drawOrder, type Hash } from './lottery';
import type { Draw, Session } from './session';

/** The draw as it is published, and the write that does it, only if the session is still as read. */
export function drawWrite(
  session: Session,
  draw: Draw,
  seed: string,
  hash: Hash,
  now: Instant,
): { readonly draw: Draw; readonly write: LedgerWrite } {
  const entries = new Map(session.line.map((entry) => [entry.booking, entry]));
  const order = drawOrder(seed, [...entries.keys()], hash);
  const drawn: Draw = { ...draw, seed, drawnAt: now, order };
  return {
    draw: drawn,
    write: {
      sessionId: session._id,
      when: [
        { path: 'rev', is: 'equal', value: session.rev },
        { path: 'draw.drawnAt', is: 'absent' },
      ],
      then: [
        { path: 'line', to: order.map((booking) => entries.get(booking)) },
        { path: 'draw', to: drawn },
        nextRev,
      ],
    },
  };
}
