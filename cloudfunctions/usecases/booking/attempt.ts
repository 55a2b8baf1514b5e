// Decides whether what is asked may be booked at all, before the ledger is asked.
// Places left, and who already holds one, are the ledger's to decide; what the record then says is record.ts's.
import type { PlaceInput } from '#contract/booking';
import { anonymousGuest, isAnonymous } from '#domain/anonymous';
import { addDays, dateAt, instantOf, type LocalDate, type Minutes } from '#domain/calendar';
import { coolingUntil } from '#domain/cooling-off';
import { unmetConditions } from '#domain/eligibility';
import { kindOf } from '#domain/kinds/index';
import type { Choice } from '#domain/kinds/choice';
import type { Ask } from '#domain/kinds/kind';
import type { Request } from '#domain/ledger';
import { callerWant, limitWants, type KeyWant } from '#domain/limit';
import { guestOf, type Guest } from '#domain/person';
import { checkAnswers, tidyAnswers, type RawAnswers } from '#domain/question';
import { done, refused, type Outcome } from '#domain/refusal';
import { openingOn, type Circumstances } from '#domain/schedule';
import type { Service, Span } from '#domain/service';
import { bookUntil, freshSession, lastBookableDate, type Details, type Session } from '#domain/session';
import type { Units } from '#domain/units';
import type { PlacingContext } from '../ports';
import type { Booker } from './booker';

/** A session as it was read, or as it would be: it has no document yet. */
export interface SessionAsked {
  readonly session: Session;
  readonly isNew: boolean;
}

/** One booker's try to book one session for some persons. */
export interface Attempt extends SessionAsked {
  readonly service: Service;
  readonly booker: Booker;
  readonly request: Request;
  readonly guests: readonly Guest[];
  readonly ask: Ask;
  /** Limit keys that the record must take. */
  readonly keys: readonly KeyWant[];
}

/** A first day at a station, without an assessment. */
export const isTrial = (choice: Choice | undefined): boolean => choice?.kind === 'daycare' && choice.trial;

/** What is asked of one session. */
export type Asked = Pick<PlaceInput, 'date' | 'start' | 'note'> & {
  readonly personIds: readonly string[];
  readonly choice?: Choice;
  readonly answers?: RawAnswers;
};

/** What is asked for, of whom and of which session, before it is asked whether they may. */
type Look = SessionAsked & Pick<Attempt, 'service' | 'guests' | 'ask'>;

/**
 * Finds what is asked for. Refusals: NOT_FOUND, SERVICE_PAUSED, PERSON_UNKNOWN, TOO_MANY_IN_ONE, TOO_LATE, TOO_EARLY,
 * CLOSED_DAY, NO_SUCH_TIME.
 */
export function look(
  context: PlacingContext,
  booker: Booker,
  input: Asked,
  bookingId: string,
): Outcome<Look> {
  const found = serviceAsked(context, booker);
  if (!found.ok) return found;
  const service = found.value;
  const guests = guestsOf(context, input.personIds, service, booker.part === 'staff' && booker.walkIn);
  if (!guests.ok) return guests;
  const asked = sessionAsked(service, context, input, booker);
  if (!asked.ok) return asked;
  const ask: Ask = {
    booking: bookingId,
    guests: guests.value,
    choice: input.choice,
    walkIn: booker.walkIn ?? false,
    session: asked.value.session,
    ...(context.dayWindows ? { taken: takenIn(context.dayWindows) } : {}),
  };
  return done({ ...asked.value, service, guests: guests.value, ask });
}

/** How much of each unit is taken in some windows together. */
function takenIn(windows: readonly Pick<Session, 'left' | 'capacity'>[]): Units {
  const taken: Record<string, number> = {};
  for (const { left, capacity } of windows)
    for (const [unit, all] of Object.entries(capacity))
      taken[unit] = (taken[unit] ?? 0) + all - (left[unit] ?? 0);
  return taken;
}

/**
 * The attempt, or why it is none; `moves` says how often the booking will have been moved.
 * Refusals: those of `look`, ANSWERS_WRONG, NOT_ELIGIBLE, COOLING_OFF, CHOICE_MISSING, NOT_OFFERED, OUT_OF_AREA.
 */
export function prepare(
  context: PlacingContext,
  booker: Booker,
  input: Asked,
  bookingId: string,
  moves = 0,
): Outcome<Attempt> {
  const seen = look(context, booker, input, bookingId);
  if (!seen.ok) return seen;
  const { service, guests, ask } = seen.value;
  const admitted = admit(service, context, guests, input, booker.now, isTrial(input.choice));
  if (!admitted.ok) return admitted;
  const wants = kindOf(service).wants(service, ask);
  if (!wants.ok) return wants;
  const priority = kindOf(service).isPriority?.(service, guests, input.date) ?? false;
  return done({
    ...seen.value,
    booker,
    request: {
      booking: bookingId,
      wants: wants.value,
      by: booker.by,
      at: booker.now,
      moves,
      ...(priority ? { priority } : {}),
      ...(booker.walkIn ? { walkIn: true } : {}),
      ...detailsOf(service, input),
    },
    keys: keyWants(service, ask, booker),
  });
}

/** What was asked for besides places, as the ledger keeps it; nothing of a plain booking. */
function detailsOf({ questions = [] }: Service, { choice, answers, note }: Asked): { details?: Details } {
  const details: Details = {
    ...(choice ? { choice } : {}),
    ...(answers ? { answers: tidyAnswers(questions, answers) } : {}),
    ...(note ? { note } : {}),
  };
  return Object.keys(details).length > 0 ? { details } : {};
}

/** Refusals: NOT_FOUND (also what is not a desk's own), SERVICE_PAUSED. */
function serviceAsked({ service }: PlacingContext, { communityId, runs }: Booker): Outcome<Service> {
  const own = service && (!communityId || service.communityId === communityId);
  if (!own || (runs && !runs.includes(service.kind))) return refused('NOT_FOUND', { what: 'service' });
  if (service.state === 'paused')
    return refused('SERVICE_PAUSED', { title: service.title, phone: service.notice.phone });
  return done(service);
}

/** `nameless`: a desk's walk-ins need not be known (domain/anonymous.ts). Refusals: PERSON_UNKNOWN, TOO_MANY_IN_ONE. */
export function guestsOf(
  { cards, profiles }: Pick<PlacingContext, 'cards' | 'profiles'>,
  personIds: readonly string[],
  { rules }: Service,
  nameless = false,
): Outcome<Guest[]> {
  if (personIds.length > rules.mostPersons) return refused('TOO_MANY_IN_ONE', { limit: rules.mostPersons });
  const guests: Guest[] = [];
  for (const personId of personIds) {
    if (nameless && isAnonymous(personId)) {
      guests.push(anonymousGuest(personId));
      continue;
    }
    const card = cards.find((one) => one.personId === personId);
    if (!card) return refused('PERSON_UNKNOWN', { personId });
    guests.push(
      guestOf(
        card,
        profiles.find((one) => one._id === personId),
      ),
    );
  }
  return done(guests);
}

/** Refusals: ANSWERS_WRONG, NOT_ELIGIBLE, COOLING_OFF. A trial day needs no assessment. */
function admit(
  service: Service,
  { missed }: PlacingContext,
  guests: readonly Guest[],
  { answers = {}, date }: Asked,
  now: number,
  trial: boolean,
): Outcome<undefined> {
  const faults = checkAnswers(service.questions ?? [], answers);
  if (faults.length > 0) return refused('ANSWERS_WRONG', { faults });
  const { eligibility, coolingOff } = service.rules;
  for (const guest of guests) {
    const unmet = eligibility ? unmetConditions(eligibility, guest, date) : [];
    const counts = trial ? unmet.filter(({ need }) => need !== 'grade') : unmet;
    if (counts.length > 0) return refused('NOT_ELIGIBLE', { name: guest.name, unmet: counts });
    const misses = missed.filter((one) => one.personId === guest.personId).map((one) => one.at);
    const until = coolingOff && coolingUntil(misses, coolingOff, now);
    if (until) return refused('COOLING_OFF', { name: guest.name, until, phone: service.notice.phone });
  }
  return done(undefined);
}

/**
 * The session of a time, its document or as it would be; walk-ins are served until it ends.
 * Refusals: TOO_LATE, TOO_EARLY, CLOSED_DAY, NO_SUCH_TIME.
 */
export function sessionAsked(
  service: Service,
  { session, ...circumstances }: Circumstances & Pick<PlacingContext, 'session'>,
  { date, start }: Pick<PlaceInput, 'date' | 'start'>,
  { now, walkIn }: Pick<Booker, 'now' | 'walkIn'>,
): Outcome<SessionAsked> {
  const until = bookUntil(service, date, start);
  if (!walkIn && until <= now) return refused('TOO_LATE', { until });
  if (date > lastBookableDate(service, now))
    return refused('TOO_EARLY', { opensOn: addDays(date, -service.rules.horizonDays) });
  const slot = slotAsked(service, circumstances, date, start);
  if (!slot.ok) return slot;
  const endsAt = instantOf(date, slot.value[1]);
  if (walkIn && (endsAt <= now || date !== dateAt(now))) return refused('TOO_LATE', { until: endsAt });
  return done({ session: session ?? freshSession(service, date, slot.value), isNew: !session });
}

/** The span of a time that the schedule has. Refusals: CLOSED_DAY, NO_SUCH_TIME. */
export function slotAsked(
  service: Service,
  circumstances: Circumstances,
  date: LocalDate,
  start: Minutes,
): Outcome<Span> {
  const opening = openingOn(service, date, circumstances);
  if (!opening.open) return refused('CLOSED_DAY', { date, reason: opening.reason, name: opening.name });
  const slot = kindOf(service)
    .slots(service, opening.spans)
    .find((one) => one[0] === start);
  return slot ? done(slot) : refused('NO_SUCH_TIME', { date, start });
}

/** What the record must be unique in: each person's limits, what the kind adds, and the caller's own number a day. */
export function keyWants(
  service: Service,
  ask: Ask,
  { openid, now }: Pick<Booker, 'openid' | 'now'>,
): KeyWant[] {
  const personIds = ask.guests.map(({ personId }) => personId);
  return [
    ...(openid ? [callerWant(openid, now)] : []),
    ...limitWants(service, personIds, ask.session.date),
    ...(kindOf(service).keyWants?.(service, ask) ?? []),
  ];
}
