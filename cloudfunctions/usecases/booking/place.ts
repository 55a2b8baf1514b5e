// Decides how places become a booking: read, decide in the ledger, record; three round trips.
// What may be booked is attempt.ts's; once the ledger has decided, everything else can be repaired from it.
import type { BookingView, PlaceInput } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { Caller } from '../caller';
import { bookingIdOf } from '../identity';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { isTrial, prepare, type Asked } from './attempt';
import { resident, type Booker } from './booker';
import { withDraw } from './draw';
import { hold } from './hold';
import { keysFor, record } from './record';

/**
 * Books one time for some persons, all of them or nobody; the same request again gives the same booking.
 * Refusals: those of attempt.ts, hold.ts and record.ts.
 */
export const place = (store: Store, caller: Caller, input: PlaceInput): Promise<Outcome<BookingView>> =>
  placeAs(store, resident(caller), input);

/** The same in somebody's name. */
export async function placeAs(
  store: Store,
  booker: Booker,
  input: Asked & Pick<PlaceInput, 'requestId' | 'serviceId' | 'wait'>,
): Promise<Outcome<BookingView>> {
  const bookingId = bookingIdOf(booker.by, input.requestId);
  const read = () =>
    store.services.placing({
      serviceId: input.serviceId,
      sessionId: sessionIdOf(input.serviceId, input.date, input.start),
      date: input.date,
      today: dateAt(booker.now),
      personIds: input.personIds,
      keeper: booker.by,
      bookingId,
      caller: booker.openid,
      trial: isTrial(input.choice),
      visit: input.choice?.kind === 'visit',
    });
  const context = await read();
  if (context.booking) return done(bookingView(context.booking, booker.part, booker.now));
  const attempt = prepare(context, booker, input, bookingId);
  if (!attempt.ok) return attempt;
  const wanted = await withDraw(store, attempt.value);
  const early = isIn(wanted.session, bookingId) ? undefined : keysFor(wanted, context.counted);
  if (early && !early.ok) return early;
  const taken = await hold(store, wanted, input.wait);
  return taken.ok ? record(store, wanted, taken.value, context, read) : taken;
}

/** A retry of a request that took its places before its function died: they count already. */
const isIn = (
  { holders, line }: { holders: object; line: readonly { booking: string }[] },
  bookingId: string,
): boolean =>
  line.some((entry) => entry.booking === bookingId) ||
  (Object.values(holders) as { booking: string }[]).some((holder) => holder.booking === bookingId);
