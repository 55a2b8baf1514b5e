// Decides what a meal would cost if it were booked now: looked at as a booking is, priced by what prices the record.
// Nothing is held: whether there is a place, and whether it costs the same a moment later, is the booking's to decide.
import type { QuotedPerson, QuoteInput, QuoteView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import { kindOf } from '#domain/kinds/index';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { sessionIdOf } from '#domain/session';
import { look } from '../booking/attempt';
import { resident, type Booker } from '../booking/booker';
import { priceUnder, subsidyKeys, type Priced } from '../booking/price';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { shownPrice } from '../views';

/** No booking has it. */
const UNBOOKED = 'quote';

/**
 * One round trip. Refusals: NOT_FOUND (also for what is no canteen), SERVICE_PAUSED, PERSON_UNKNOWN (also for whom others
 * keep), TOO_MANY_IN_ONE, TOO_LATE, TOO_EARLY, CLOSED_DAY, NO_SUCH_TIME, CHOICE_MISSING, NOT_OFFERED.
 */
export const quote = (store: Store, caller: Caller, input: QuoteInput): Promise<Outcome<QuoteView>> =>
  quoteFor(store, resident(caller), input);

/** The same in somebody's name. */
export async function quoteFor(store: Store, booker: Booker, input: QuoteInput): Promise<Outcome<QuoteView>> {
  const { serviceId, date, start, personIds } = input;
  const context = await store.services.placing({
    serviceId,
    sessionId: sessionIdOf(serviceId, date, start),
    date,
    today: dateAt(booker.now),
    personIds,
    keeper: booker.by,
    bookingId: UNBOOKED,
  });
  const seen = look(context, booker, { ...input, note: '' }, UNBOOKED);
  if (!seen.ok) return seen;
  const { service, ask } = seen.value;
  if (service.kind !== 'canteen') return refused('NOT_FOUND', { what: 'service' });
  const wants = kindOf(service).wants(service, ask);
  if (!wants.ok) return wants;
  const keys = subsidyKeys(seen.value, context.counted, booker.now);
  const persons = quoted(seen.value, keys);
  return done({
    persons,
    totalFen: persons.reduce((sum, { payFen }) => sum + payFen, 0),
    byGroup: hasGroups(service),
  });
}

function quoted(priced: Priced, keys: readonly string[]): QuotedPerson[] {
  return priced.guests.flatMap((guest) => {
    const price = priceUnder(priced, guest, keys);
    if (!price) return [];
    const { personId, name } = guest;
    const why = price.why.by === 'none' ? { unsubsidised: price.why.because } : {};
    return [{ personId, name, ...shownPrice(price), ...why }];
  });
}

function hasGroups(service: Service): boolean {
  const rule = service.kind === 'canteen' ? service.subsidy?.rule : undefined;
  return (rule?.kind === 'price' || rule?.kind === 'deduction') && rule.groups.length > 0;
}
