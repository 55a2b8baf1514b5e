// Decides whether what is asked may be booked at all, before the ledger is asked; and what the record then says.
// Places left, and who already holds one, are the ledger's to decide.
import type { PlaceInput } from '#contract/booking';
import { statusOf, timeOf, type Booking } from '#domain/booking';
import { addDays } from '#domain/calendar';
import { kinds } from '#domain/kinds/index';
import { keysToTry, type KeyToTry } from '#domain/limit';
import { dueNotice } from '#domain/notice';
import type { Person } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import { openingOn, slotsOf } from '#domain/schedule';
import type { Service } from '#domain/service';
import { bookUntil, freshSession, lastBookableDate } from '#domain/session';
import type { Caller } from '../caller';
import { codeOf } from '../identity';
import type { PlacingContext } from '../ports';
import type { Wanted } from './hold';

/** One person's try to book one session. */
export interface Attempt extends Wanted {
  readonly service: Service;
  readonly person: Person;
  /** Limit keys the record may take. */
  readonly keys: readonly KeyToTry[];
  readonly note: string;
}

/**
 * The attempt, or why it is none.
 * Refusals: NOT_FOUND, SERVICE_PAUSED, PERSON_UNKNOWN, TOO_LATE, TOO_EARLY, CLOSED_DAY, NO_SUCH_TIME, LIMIT_REACHED.
 */
export function prepare(
  context: PlacingContext,
  caller: Caller,
  input: PlaceInput,
  bookingId: string,
): Outcome<Attempt> {
  const { service, person } = context;
  if (!service) return refused('NOT_FOUND', { what: 'service' });
  if (service.state === 'paused')
    return refused('SERVICE_PAUSED', { title: service.title, phone: service.notice.phone });
  if (!person) return refused('PERSON_UNKNOWN', { personId: input.personId });
  const asked = sessionAsked(service, context, input, caller.now);
  if (!asked.ok) return asked;
  const holds = asked.value.session.holders[person._id];
  const limit = service.rules.openPerPerson;
  const keys = keysToTry(person._id, service.kind, limit, context.open, caller.now);
  if (!holds && keys.length === 0) return refused('LIMIT_REACHED', { limit });
  const units = kinds[service.kind].unitsFor(1);
  const holder = { booking: bookingId, units, by: caller.openid, at: caller.now };
  const wanted = { ...asked.value, personId: person._id, holder };
  return done({ ...wanted, service, person, keys, note: input.note });
}

/**
 * The session of a time, its document or as it would be.
 * Refusals: TOO_LATE, TOO_EARLY, CLOSED_DAY, NO_SUCH_TIME.
 */
export function sessionAsked(
  service: Service,
  context: PlacingContext,
  { date, start }: Pick<PlaceInput, 'date' | 'start'>,
  now: number,
): Outcome<Pick<Wanted, 'session' | 'isNew'>> {
  const until = bookUntil(service, date, start);
  if (until <= now) return refused('TOO_LATE', { until });
  if (date > lastBookableDate(service, now))
    return refused('TOO_EARLY', { opensOn: addDays(date, -service.rules.horizonDays) });
  const opening = openingOn(service, date, context);
  if (!opening.open) return refused('CLOSED_DAY', { date, reason: opening.reason, name: opening.name });
  const slot = slotsOf(service, opening.spans).find((one) => one[0] === start);
  if (!slot) return refused('NO_SUCH_TIME', { date, start });
  const session = context.session ?? freshSession(service, date, slot);
  return done({ session, isNew: !context.session });
}

const received = { automatic: 'booking-confirmed', staff: 'booking-received' } as const;

/** The booking record that goes with a held place. */
export function newBooking(attempt: Attempt, limitKey: string, now: number): Booking {
  const { service, session, person, holder, note } = attempt;
  return {
    _id: holder.booking,
    code: codeOf(holder.booking),
    kind: service.kind,
    serviceId: service._id,
    serviceTitle: service.title,
    communityId: service.communityId,
    communityName: service.communityName,
    place: service.place,
    phone: service.notice.phone,
    ...timeOf(session),
    personId: person._id,
    personName: person.name,
    personPhone: person.phone,
    bookedBy: holder.by,
    units: holder.units,
    note,
    status: statusOf(service),
    limitKey,
    history: [{ at: now, action: 'place', part: 'resident' }],
    outbox: [dueNotice(received[service.confirmation], holder.by, now)],
    createdAt: now,
  };
}
