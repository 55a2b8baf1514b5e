// A district that has been at it for two months, as documents: communities, services, sessions and bookings of every status.
// It is written past the use cases, and yet as they would have left it: every booking has its place.
import { addDays, dateAt, instantOf, type LocalDate } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { holdsPlace, type BookingStatus } from '#domain/lifecycle';
import { keysIn } from '#domain/limit';
import { timersOf } from '#domain/timers';
import { freshSession, type Holder, type LineEntry, type Session } from '#domain/session';
import type { Service } from '#domain/service';
import type { Cloud } from '../support/cloud';
import { aPerson, aService } from '../support/given';

export const COMMUNITIES = 105;
const STREETS = 11;
const SERVICES = 12;
const DAYS = 60;
const BOOKINGS = 300_000;
const RESIDENTS = 60_000;
/** Written at once: more needs much memory, fewer much time. */
const CHUNK = 10_000;

export const START = 540;
export const TODAY = dateAt(Date.now());
export const TOMORROW = addDays(TODAY, 1);
const FIRST = addDays(TODAY, -DAYS / 2);

export const communityOf = (i: number): string => `community-${i}`;
export const personOf = (i: number): string => `person-${i}`;
const residentOf = (i: number): string => `resident-${i}`;
const serviceOf = (community: number, nth: number): string => `${communityOf(community)}-service-${nth}`;

/** One with places left, and one whose every session is full, as in the communities around it. */
export const OPEN_SERVICE = serviceOf(7, 0);
export const FULL_SERVICE = serviceOf(7, 1);

const SPAN = [[START, 570]] as const;
const hours = { 1: SPAN, 2: SPAN, 3: SPAN, 4: SPAN, 5: SPAN, 6: SPAN, 7: SPAN };

const services: readonly Service[] = Array.from({ length: COMMUNITIES * SERVICES }, (_, i) => {
  const community = Math.floor(i / SERVICES);
  const nth = i % SERVICES;
  return aService({
    _id: serviceOf(community, nth),
    templateId: `template-${nth}`,
    communityId: communityOf(community),
    streetId: `street-${community % STREETS}`,
    hours,
    onHoliday: 'open',
    // The second of each is as full as can be: its five bookings are all there is.
    capacity: { seats: nth === 1 ? 3 : 20 },
    rules: {
      horizonDays: 29,
      noticeMinutes: 30,
      cancelMinutes: 30,
      limits: [{ per: 'month', of: 'kind', most: 20 }],
      mostPersons: 4,
      line: { mode: 'promote', offerMinutes: 0, most: 20 },
    },
  });
});

/** The status of the n-th booking of a session: before today all is over, later much is open. */
function statusOf(nth: number, index: number, past: boolean): BookingStatus {
  if (nth === 3) return 'cancelled';
  if (past) return index % 20 === 0 ? 'missed' : 'arrived';
  if (nth === 2) return index % 10 === 0 ? 'pending' : 'confirmed';
  return 'confirmed';
}

function bookingOf(service: Service, session: Session, nth: number, index: number): Booking {
  const resident = (index * 7919) % RESIDENTS;
  const startsAt = instantOf(session.date, session.start);
  const endsAt = instantOf(session.date, session.end);
  const status = statusOf(nth, index, session.date < TODAY);
  const _id = `booking-${index}`;
  const keys = [`own:${_id}`, `month:counter:${session.date.slice(0, 7)}:${personOf(resident)}:${index}`];
  return {
    _id,
    code: String(100_000 + (index % 900_000)),
    kind: 'counter',
    serviceId: service._id,
    serviceTitle: service.title,
    communityId: service.communityId,
    communityName: service.communityName,
    place: service.place,
    phone: service.notice.phone,
    confirmation: 'staff',
    sessionId: session._id,
    date: session.date,
    start: session.start,
    end: session.end,
    startsAt,
    endsAt,
    cancelUntil: session.cancelUntil,
    persons: [
      {
        personId: personOf(resident),
        name: `居民${resident}`,
        phone: '13800138000',
        units: nth === 4 ? {} : { seats: 1 },
      },
    ],
    bookedBy: residentOf(resident),
    note: '',
    status: nth === 4 && session.date >= TODAY ? 'waiting' : status,
    moves: 0,
    limitKeys: keysIn(status, keys),
    history: [{ at: startsAt - 86_400_000, action: 'place', part: 'resident' }],
    outbox: [],
    ...timersOf(
      { kind: 'counter', status, date: session.date, start: session.start, endsAt },
      startsAt - 86_400_000,
    ),
    createdAt: startsAt - 86_400_000,
  };
}

/** The session as its bookings left it. */
function ledgerOf(session: Session, bookings: readonly Booking[]): Session {
  const holders: Record<string, Holder> = {};
  const line: LineEntry[] = [];
  for (const { _id, status, persons, bookedBy, createdAt } of bookings) {
    const [person] = persons;
    if (!person) continue;
    const who = { booking: _id, by: bookedBy, at: createdAt };
    if (holdsPlace(status)) holders[person.personId] = { ...who, units: { seats: 1 }, moves: 0 };
    if (status === 'waiting')
      line.push({
        ...who,
        persons: [person.personId],
        wants: { [person.personId]: [{ seats: 1 }] },
        short: ['seats'],
      });
  }
  const taken = Object.keys(holders).length;
  return { ...session, holders, line, left: { seats: (session.capacity.seats ?? 0) - taken }, rev: 5 };
}

/** Fills a database; how many of each there are. */
export function fill(cloud: Cloud): { sessions: number; bookings: number } {
  cloud.given('services', ...services);
  cloud.given(
    'communities',
    ...Array.from({ length: COMMUNITIES }, (_, i) => ({
      _id: communityOf(i),
      name: `第${i}社区`,
      shortName: `第${i}社区`,
    })),
  );
  for (let from = 0; from < RESIDENTS; from += CHUNK) {
    const cards = Array.from({ length: CHUNK }, (_, i) =>
      aPerson({ _id: personOf(from + i), keeper: residentOf(from + i) }),
    );
    cloud.given('people', ...cards);
  }
  const written = { sessions: 0, bookings: 0 };
  for (let day = 0; day < DAYS; day++) fillDay(cloud, addDays(FIRST, day), written);
  return written;
}

const perDay = BOOKINGS / DAYS;

function fillDay(cloud: Cloud, date: LocalDate, written: { sessions: number; bookings: number }): void {
  const sessions: Session[] = [];
  const bookings: Booking[] = [];
  services.forEach((service, i) => {
    const session = freshSession(service, date, SPAN[0]);
    const [from, to] = [
      Math.floor((i * perDay) / services.length),
      Math.floor(((i + 1) * perDay) / services.length),
    ];
    const full = i % SERVICES === 1;
    // Who waits does so where it is full; elsewhere the fourth and later ones were cancelled.
    const own = Array.from({ length: to - from }, (_, nth) =>
      bookingOf(
        service,
        session,
        !full && nth > 3 ? 3 : nth === 3 && full ? 4 : nth,
        written.bookings + from + nth,
      ),
    );
    sessions.push(ledgerOf(session, own));
    bookings.push(...own);
  });
  cloud.given('sessions', ...sessions);
  for (let from = 0; from < bookings.length; from += CHUNK)
    cloud.given('bookings', ...bookings.slice(from, from + CHUNK));
  written.sessions += sessions.length;
  written.bookings += bookings.length;
}
