// What the use cases need of a database for events: the seeds of draws, and the minutes of meetings.
import type { Booking } from '#domain/booking';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Community } from '#domain/community';
import type { MeetingMinutes } from '#domain/minutes';
import type { Notice } from '#domain/notice';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';

export interface MinutesKept {
  /** Of one service, the latest meeting first. One round trip. */
  of(serviceId: string, most: number): Promise<MeetingMinutes[]>;
  /** Writes the whole minutes, new or not. One round trip. */
  save(minutes: MeetingMinutes): Promise<void>;
}

export interface Draws {
  /** The seed of a session's draw: the given one, or the one with which it began already (two round trips then). */
  begin(sessionId: string, seed: string): Promise<string>;
  /** The seed with which it began. */
  seed(sessionId: string): Promise<string | undefined>;
}

/** Of a booking, what a roll says. */
export type RollBooking = Pick<Booking, '_id' | 'code' | 'persons' | 'status' | 'note' | 'history'>;

export interface EventAgenda extends Circumstances {
  readonly service: Service;
  /** Those that have been written. */
  readonly sessions: readonly Glance[];
}

export interface EventRoll extends Circumstances {
  readonly service?: Service;
  readonly session?: Pick<Session, 'start' | 'end' | 'capacity' | 'left' | 'state' | 'draw'> & {
    readonly line: readonly { readonly booking: string }[];
  };
  readonly bookings: readonly RollBooking[];
}

/** What a desk looks up about events. Every method is one round trip. */
export interface EventDesk {
  /** A community's events with their times in a span. */
  agenda(communityId: string, from: LocalDate, to: LocalDate): Promise<EventAgenda[]>;
  /** One time with at most so many of its bookings. */
  roll(serviceId: string, sessionId: string, date: LocalDate, most: number): Promise<EventRoll>;
  community(communityId: string): Promise<Community | undefined>;
  /** Once, however often it is asked for. */
  create(service: Service): Promise<void>;
  /**
   * Open bookings of an event that are not over say its title and place as they are now, and their people are told once; how many that
   * were. Two round trips when all were told before.
   */
  renamed(
    serviceId: string,
    after: Instant,
    now: Pick<Booking, 'serviceTitle' | 'place'>,
    notice: Notice,
  ): Promise<number>;
}
