// Decides what a session is and how bookable it looks at a moment; its document is the ledger.
// What may be written to it is ledger.ts's; which sessions a day has is schedule.ts's.
import { addDays, dateAt, instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import type { Service, Span, Units } from './service';

/** Who holds a place, and enough to write the booking record again if it was lost. */
export interface Holder {
  readonly booking: string;
  readonly units: Units;
  /** OPENID of the caller who booked. */
  readonly by: string;
  readonly at: Instant;
}

/** One service on one date and time. At any moment `left + Σ holders = capacity`, for every unit. */
export interface Session {
  readonly _id: string;
  readonly serviceId: string;
  readonly communityId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly bookUntil: Instant;
  readonly cancelUntil: Instant;
  readonly capacity: Units;
  readonly left: Units;
  /** By person id. */
  readonly holders: { readonly [personId: string]: Holder };
  readonly state: 'open' | 'closed';
  readonly closedReason?: string;
}

/** Ordered from the least bookable: the first that applies is shown. */
export type Availability = 'closed' | 'past' | 'full' | 'few' | 'open';

export const sessionIdOf = (serviceId: string, date: LocalDate, start: Minutes): string =>
  `${serviceId}:${date}:${start}`;

/** Until when a time may be booked. */
export const bookUntil = (service: Service, date: LocalDate, start: Minutes): Instant =>
  instantOf(date, start) - service.rules.noticeMinutes * 60_000;

/** The session as it is before anybody booked: what is shown, and what the first booking writes. */
export function freshSession(service: Service, date: LocalDate, [start, end]: Span): Session {
  const startsAt = instantOf(date, start);
  return {
    _id: sessionIdOf(service._id, date, start),
    serviceId: service._id,
    communityId: service.communityId,
    date,
    start,
    end,
    bookUntil: bookUntil(service, date, start),
    cancelUntil: startsAt - service.rules.cancelMinutes * 60_000,
    capacity: service.capacity,
    left: { ...service.capacity },
    holders: {},
    state: 'open',
  };
}

/** How bookable a session looks; "few" is the last quarter, at most three. */
export function availabilityOf(session: Session, now: Instant, unit = 'seats'): Availability {
  if (session.state === 'closed') return 'closed';
  if (session.bookUntil <= now) return 'past';
  const left = session.left[unit] ?? 0;
  if (left <= 0) return 'full';
  const capacity = session.capacity[unit] ?? 0;
  return left < capacity && left <= Math.min(3, Math.ceil(capacity / 4)) ? 'few' : 'open';
}

/** The last date one may book on at a moment. */
export const lastBookableDate = (service: Service, now: Instant): LocalDate =>
  addDays(dateAt(now), service.rules.horizonDays);
