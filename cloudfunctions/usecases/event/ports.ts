// What the use cases need of a database to keep minutes of meetings; store/minutes.ts implements it.
import type { MeetingMinutes } from '#domain/minutes';

export interface MinutesKept {
  /** Of one service, the latest meeting first. One round trip. */
  of(serviceId: string, most: number): Promise<MeetingMinutes[]>;
  /** Writes the whole minutes, new or not. One round trip. */
  save(minutes: MeetingMinutes): Promise<void>;
}
