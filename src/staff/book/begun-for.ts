// For whom a booking was begun that was left half done, so that who comes back within minutes goes on with the same people.
// It is remembered as long as the program runs, and nowhere else.
import type { DeskPerson } from '#contract/desk-people';
import type { Instant } from '#domain/calendar';

/** After so long it is somebody else who calls. */
const LATELY = 10 * 60_000;

interface BegunFor {
  readonly communityId: string;
  readonly persons: readonly DeskPerson[];
  readonly at: Instant;
}

let last: BegunFor | undefined;

export function keepBegun(begun: BegunFor): void {
  last = begun;
}

/** Booked, or given up on purpose. */
export function dropBegun(): void {
  last = undefined;
}

/** Nobody when it is too long ago, or another community's. */
export const begunLately = (communityId: string, now: Instant): readonly DeskPerson[] =>
  last && last.communityId === communityId && now - last.at < LATELY ? last.persons : [];
