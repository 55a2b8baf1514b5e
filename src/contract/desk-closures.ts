// What is asked about days on which a whole community is closed.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import { daysBetween } from '#domain/calendar';
import { id, line, localDate, requestId } from './scalars';

/** Days in one closure: a whole year's renovation. */
const MOST_DAYS = 366;

/** Both ends included; the same request again is the same closure. */
export const closureInput = v.pipe(
  v.strictObject({ requestId, communityId: id, from: localDate, to: localDate, reason: line(60, 1) }),
  v.forward(
    v.check(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS),
    ['to'],
  ),
);
export type ClosureInput = v.InferOutput<typeof closureInput>;

export interface ClosureView {
  readonly id: string;
  /** Sessions in which people have open bookings: closing days does not cancel them, closing each session does. At most 200. */
  readonly booked: readonly {
    readonly serviceId: string;
    readonly title: string;
    readonly date: LocalDate;
    readonly start: Minutes;
    readonly bookings: number;
  }[];
}
