// What is asked about days on which a whole community is closed.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import { daysBetween } from '#domain/calendar';
import type { Closure } from '#domain/schedule';
import type { ClosedTime } from './desk-times';
import { id, line, localDate, requestId } from './scalars';

/** Days in one closure: a whole year's renovation. */
const MOST_DAYS = 366;

const days = { from: localDate, to: localDate, reason: line(60, 1) };
type Days = { readonly from: LocalDate; readonly to: LocalDate };
const inOrder = ({ from, to }: Days): boolean => from <= to && daysBetween(from, to) < MOST_DAYS;

/** Both ends included; the same request again is the same closure. */
export const closureInput = v.pipe(
  v.strictObject({ requestId, communityId: id, ...days }),
  v.forward(
    v.check((days) => inOrder(days)),
    ['to'],
  ),
);
export type ClosureInput = v.InferOutput<typeof closureInput>;

/** `was`: as it was seen; what somebody else has changed since is not written over. */
export const changeClosureInput = v.pipe(
  v.strictObject({ communityId: id, closureId: id, was: v.strictObject(days), ...days }),
  v.forward(
    v.check((days) => inOrder(days)),
    ['to'],
  ),
);
export type ChangeClosureInput = v.InferOutput<typeof changeClosureInput>;

export const dropClosureInput = v.strictObject({ communityId: id, closureId: id });
export type DropClosureInput = v.InferOutput<typeof dropClosureInput>;

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

/** One that can be taken back and changed here; others are the country's, the district's, or several communities'. */
export interface ComingClosure extends Pick<Closure, '_id' | 'from' | 'to' | 'reason'> {
  readonly own: boolean;
}

/** Times of days that are open again which were closed by themselves as well: they stay so. At most 200. */
export interface ReopenedDays {
  readonly closed: readonly ClosedTime[];
}

/** Changed, or not because somebody else has changed it or taken it back; as it is now. */
export type ChangedClosure =
  | ({ readonly changed: true } & ClosureView & ReopenedDays)
  | { readonly changed: false; readonly now?: ComingClosure };
