// What the use cases need of a database for events: the seeds of draws, and the minutes of meetings.
import type { MeetingMinutes } from '#domain/minutes';

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
