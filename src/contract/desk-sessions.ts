// What is asked at a desk about a time of a service: closing it, what it has, its menu, and drawing its lots.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { diets, type Dish } from '#domain/kinds/canteen';
import type { Units } from '#domain/units';
import { id, line, localDate, minutes } from './scalars';

const sessionFields = { serviceId: id, date: localDate, start: minutes };

export const sessionInput = v.strictObject(sessionFields);
export type SessionInput = v.InferOutput<typeof sessionInput>;

/** Places, meals, portions: whole, and no more than the largest hall holds. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

export const closeInput = v.strictObject({ ...sessionFields, reason: line(60, 1) });
export type CloseInput = v.InferOutput<typeof closeInput>;

export interface ClosedView {
  /** Bookings cancelled by this call, their people told. */
  readonly told: number;
  /** Others are still to be told: by the same call again, or by the clock. */
  readonly more: boolean;
}

/** So many places stay kept for walk-ins; said so, because asked twice it must not open twice as many. */
export const walkInsInput = v.strictObject({ ...sessionFields, keep: count });
export type WalkInsInput = v.InferOutput<typeof walkInsInput>;

export const capacityInput = v.strictObject({ ...sessionFields, unit: id, count });
export type CapacityInput = v.InferOutput<typeof capacityInput>;

const dish = v.strictObject({
  id,
  title: line(20, 1),
  /** In fen; at most 1,000 yuan. */
  priceFen: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  portions: v.optional(count),
  diets: v.optional(v.pipe(v.array(v.picklist(diets)), v.maxLength(diets.length))),
  /** In cloud storage, or on the web. */
  picture: v.optional(v.pipe(v.string(), v.regex(/^(cloud|https):\/\/[^\s"'<>]{1,300}$/))),
});

export const menuInput = v.strictObject({
  ...sessionFields,
  dishes: v.pipe(
    v.array(dish),
    v.minLength(1),
    v.maxLength(30),
    v.check((dishes) => new Set(dishes.map((one) => one.id)).size === dishes.length),
  ),
  /** The mark of the menu that was changed: what somebody else has changed since is not written over. */
  seen: v.optional(id),
});
export type MenuInput = v.InferOutput<typeof menuInput>;

/** A time as its staff see it. */
export interface DeskSession {
  readonly serviceId: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly state: 'open' | 'closed';
  readonly closedReason?: string;
  readonly capacity: Units;
  readonly left: Units;
  /** Bookings in line. */
  readonly waiting: number;
  readonly menu?: readonly Dish[];
}

/** A lottery as anyone may see and check it (domain/lottery.ts); names and OPENIDs are not in it. */
export interface DrawView {
  readonly opensAt: Instant;
  readonly commitment: string;
  /** Bookings that take part. */
  readonly entries: number;
  /** Their ids, once nobody can enter any more and lots are not drawn yet: whoever keeps them can tell that nobody was added or left out. */
  readonly entryIds?: readonly string[];
  readonly drawnAt?: Instant;
  readonly seed?: string;
  /** Booking ids as drawn. */
  readonly order?: readonly string[];
  /** The caller's own, with the place in the order from 1 once there is one. */
  readonly mine: readonly { readonly bookingId: string; readonly position?: number }[];
}
