// Decides how places are taken and given back: the ledger's one write says yes or no, a second look says why not.
// What may be booked at all is attempt.ts's.
import { placesOf, type Booking } from '#domain/booking';
import { channelIn, dishUnit } from '#domain/kinds/canteen';
import {
  checkHold,
  claimWrite,
  heldBy,
  holdWrite,
  releaseWrite,
  withPlaces,
  type Condition,
  type Seen,
} from '#domain/ledger';
import { joinWrite, leaveWrite, withEntry } from '#domain/line';
import { done, refused, type Outcome } from '#domain/refusal';
import { awaitsDraw, waitingIn, type Session } from '#domain/session';
import type { Channel } from '#domain/subsidy-table';
import { asked, fit, type Places, type Units, type Wants } from '#domain/units';
import { Busy } from '../caller';
import type { Store } from '../ports';
import type { Attempt } from './attempt';

/** How often a hold is tried when places come and go between the write and the look at why. */
const HOLD_TRIES = 4;

/** Lots in one draw: what a session document holds without growing beyond what a reader can take. */
const MOST_LOTS = 2000;

export type Wanted = Pick<Attempt, 'session' | 'isNew' | 'request' | 'service' | 'booker' | 'guests'>;

/** Stand in line when there is no place; only if asked again; or never, as one who has a place and would move. */
export type Wait = boolean | 'never';

/** Places, by person; or none yet, in line. */
export interface Taken {
  readonly places?: Places;
  /** Of places that came from the line: until when they are only an offer. */
  readonly offerUntil?: number;
}

/**
 * Takes places, or with `wait` a place in line when there are none. One round trip; two more for each look at why not.
 * Refusals: SESSION_CLOSED, TOO_LATE, ALREADY_BOOKED, SOLD_OUT, LINE_FULL.
 */
export async function hold(store: Store, wanted: Wanted, wait: Wait): Promise<Outcome<Taken>> {
  const personIds = Object.keys(wanted.request.wants);
  let look = wanted;
  for (let tries = 0; tries < HOLD_TRIES; tries++) {
    const tried = await attempt(store, look, wait);
    if (tried) return tried;
    const session = await store.ledger.read(wanted.session._id, personIds);
    look = { ...wanted, ...(session ? { session, isNew: false } : {}) };
  }
  throw new Busy('places of the session keep changing');
}

/** One try at what was seen; undefined when it has changed since. */
async function attempt(store: Store, wanted: Wanted, wait: Wait): Promise<Outcome<Taken> | undefined> {
  const { session, request, booker } = wanted;
  const seen = checkHold(session, request, booker.now);
  if (seen.ok) return (await take(store, wanted, seen.value)) ? done(taken(seen.value)) : undefined;
  if (seen.refusal.code === 'ALREADY_BOOKED') return named(seen.refusal.detail, wanted);
  if (seen.refusal.code !== 'SOLD_OUT') return seen;
  const draw = awaitsDraw(session);
  const most = draw ? MOST_LOTS : (wanted.service.rules.line?.most ?? 0);
  // Who asks for more than there is would wait for ever, and keep others waiting.
  const mayWait =
    wait !== 'never' && most > 0 && !request.walkIn && fit(session.capacity, request.wants).fits;
  const { what, ...detail } = seen.refusal.detail;
  if (!mayWait || (!wait && !draw))
    return refused('SOLD_OUT', { ...detail, ...nameOf(what, session), mayWait });
  const waiting = waitingIn(session);
  if (waiting >= most) return refused('LINE_FULL', { waiting });
  return (await join(store, wanted, most)) ? done({}) : undefined;
}

const taken = (seen: Seen): Taken => (seen.is === 'waiting' ? {} : { places: seen.places });

async function take(store: Store, wanted: Wanted, seen: Seen): Promise<boolean> {
  const { session, request, isNew, booker } = wanted;
  if (seen.is === 'waiting') return true;
  if (seen.is === 'held') return claim(store, wanted, seen.places);
  if (isNew) return store.ledger.open({ ...withPlaces(session, request, seen.places), rev: 1 });
  return store.ledger.write(holdWrite(session, request, seen.places, booker.now));
}

/**
 * Makes places one's own that the booking holds here already: a retry, or a move that was asked for twice.
 * What a later move holds is not an earlier one's; and with another choice they are not what is asked for.
 */
function claim(store: Store, { session, request }: Wanted, places: Places): Promise<boolean> {
  if (!isWanted(request.wants, places)) throw new Busy('the booking is under way with another choice');
  const write = claimWrite(session._id, request);
  const notLater = Object.keys(places).map((id): Condition => ({
    path: `holders.${id}.moves`,
    is: 'at-most',
    value: request.moves,
  }));
  return store.ledger.write({ ...write, when: [...write.when, ...notLater] });
}

/** Whether everybody has one of the ways of what they want, and nobody else has anything. */
const isWanted = (wants: Wants, places: Places): boolean =>
  Object.keys(places).length === Object.keys(wants).length &&
  Object.entries(wants).every(([id, ways]) => ways.some((way) => sameUnits(way, places[id])));

function sameUnits(one: Units, other: Units | undefined): boolean {
  const [a, b] = [asked(one), new Map(asked(other ?? {}))];
  return other !== undefined && a.length === b.size && a.every(([unit, n]) => b.get(unit) === n);
}

async function join(
  store: Store,
  { session, request, isNew, booker }: Wanted,
  most: number,
): Promise<boolean> {
  if (isNew) return store.ledger.open({ ...withEntry(session, request, booker.now), rev: 1 });
  return store.ledger.write(joinWrite(session, request, most, booker.now));
}

/** The dish that ran out, by its name, or the way of having it; other units have none that says more than the count. */
function nameOf(unit: string | undefined, { menu = [] }: Session): { what?: string; channel?: Channel } {
  const dish = menu.find((one) => unit === dishUnit(one.id));
  const channel = unit === undefined ? undefined : channelIn(unit);
  return dish ? { what: dish.title } : channel ? { channel } : {};
}

/** Who of several has a booking already; staff, who may see all of their community, hear which, whoever made it. */
function named(
  detail: { bookingId?: string; waiting: boolean; name: string },
  { session, guests, booker }: Wanted,
): Outcome<never> {
  const bookingOf = (personId: string): string | undefined =>
    (session.holders[personId] ?? session.line.find(({ persons }) => persons.includes(personId)))?.booking;
  const twice = guests.find(({ personId }) => bookingOf(personId) !== undefined);
  const bookingId = twice && booker.part === 'staff' ? bookingOf(twice.personId) : undefined;
  return refused('ALREADY_BOOKED', {
    ...detail,
    ...(bookingId ? { bookingId } : {}),
    name: twice?.name ?? '',
  });
}

/** One round trip; done again without harm, and nothing when a retry has claimed the places. */
export async function giveBack(
  store: Store,
  wanted: Pick<Wanted, 'session' | 'request'>,
  { places }: Taken,
): Promise<void> {
  const { session, request } = wanted;
  const write = places
    ? releaseWrite(
        session._id,
        { booking: request.booking, places },
        { at: request.at, moves: request.moves },
      )
    : leaveWrite(session._id, request.booking);
  await store.ledger.write(write);
}

/**
 * Gives back whatever a booking has in its session, though its record may believe otherwise.
 * One round trip as a rule; up to three more when the ledger holds something else than the record says.
 */
export async function release(store: Store, booking: Booking): Promise<void> {
  const { _id, sessionId, moves } = booking;
  const places = placesOf(booking);
  const believed = Object.values(places).some((units) => Object.keys(units).length > 0);
  const write = releaseWrite(sessionId, { booking: _id, places }, { moves });
  if (believed && (await store.ledger.write(write))) return;
  if (await store.ledger.write(leaveWrite(sessionId, _id))) return;
  const session = await store.ledger.read(sessionId, Object.keys(places));
  const held = session ? heldBy(session, _id) : {};
  if (Object.keys(held).length > 0)
    await store.ledger.write(releaseWrite(sessionId, { booking: _id, places: held }));
}
