// Decides how an attempt is told again from what the ledger kept of it, when the record was lost.
// Whether it may be recorded (limits) is decided anew, as for any other.
import type { Instant } from '#domain/calendar';
import type { Session } from '#domain/session';
import { guestsOf, keyWants, type Attempt } from '../booking/attempt';
import type { PlacingContext } from '../ports';

/** A desk's own name is no OPENID. */
const isDesk = (by: string): boolean => by.startsWith('desk:');

/** The attempt of a booking that is named in a session read whole; undefined when its service or a person is gone. */
export function recoveredAttempt(
  context: PlacingContext,
  session: Session,
  booking: string,
  now: Instant,
): Attempt | undefined {
  const { service } = context;
  const holders = Object.entries(session.holders).filter(([, holder]) => holder.booking === booking);
  const entry = session.line.find((one) => one.booking === booking);
  const one = entry ?? holders[0]?.[1];
  if (!service || !one) return undefined;
  const wants = entry ? entry.wants : Object.fromEntries(holders.map(([id, { units }]) => [id, [units]]));
  const walkIn = holders.some(([, { units }]) => (units.walkIn ?? 0) > 0);
  const guests = guestsOf(context, Object.keys(wants), service, walkIn && isDesk(one.by));
  if (!guests.ok) return undefined;
  const details = entry?.details ?? holders.find(([, holder]) => holder.details)?.[1].details;
  const { by, at } = one;
  const booker = isDesk(by)
    ? ({ now, by, part: 'staff' } as const)
    : ({ now, by, openid: by, part: 'resident' } as const);
  const ask = { booking, guests: guests.value, choice: details?.choice, walkIn, session };
  return {
    session,
    isNew: false,
    service,
    booker,
    guests: guests.value,
    ask,
    request: {
      booking,
      wants,
      by,
      at,
      moves: 0,
      ...(walkIn ? { walkIn } : {}),
      ...(details ? { details } : {}),
    },
    keys: keyWants(service, ask, booker),
  };
}
