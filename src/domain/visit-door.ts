// Says what is known of a home visit beside its booking: whether the household was called before, and how it was seen that somebody
// has come. Where anybody stood is not kept, only how far from the household that was.
import type { Booking } from './booking';
import type { Instant } from './calendar';

/**
 * What came of the call before a visit: they expect it as agreed, nobody answered, or they want another time. The last one counts.
 */
export const callsBefore = ['agreed', 'unreached', 'other-time'] as const;
export type SaidBefore = (typeof callsBefore)[number];

export interface CalledBefore {
  readonly said: SaidBefore;
  readonly at: Instant;
  /** Of the one who called. */
  readonly name: string;
  /** Which beginning it was about: a visit that has moved is called again. */
  readonly startsAt: Instant;
}

/** The call that was about the visit as it is now. */
export const calledFor = ({
  called,
  startsAt,
}: Pick<Booking, 'called' | 'startsAt'>): CalledBefore | undefined =>
  called?.startsAt === startsAt ? called : undefined;

/** By the digits that the household says, by where the phone stood, or from a list that a desk has kept. */
export type CameBy = 'code' | 'position' | 'list';

export interface Came {
  readonly by: CameBy;
  /** From the household, as the phone worked it out. */
  readonly metres?: number;
}

/** Nobody stands farther from the door than this with an address that is right. */
export const NEAR_M = 500;

/** What a phone may say: farther is no distance in the district. */
export const FARTHEST_M = 100_000;
