// How what happens in the view crosses to the logic: as the plain object that WeChat hands to a page's method.
import type * as glassEasel from 'glass-easel';

/** As WeChat's own: where it happened, by id and data-*. */
interface Place {
  readonly id: string;
  readonly dataset: Readonly<Record<string, unknown>>;
}

export interface CrossingEvent {
  readonly type: string;
  readonly timeStamp: number;
  readonly detail: unknown;
  readonly target: Place;
  readonly currentTarget: Place;
  readonly mark: unknown;
}

/** A call of a page's method, on its way to the logic. */
export interface Heard {
  /** The how-manieth page that was opened. */
  readonly page: number;
  /** `comp` when a component of the build heard it, else nothing. */
  readonly component?: string;
  readonly method: string;
  readonly event: CrossingEvent;
}

const placeOf = ({ id, dataset }: glassEasel.Element): Place => ({ id, dataset: { ...dataset } });

/** A browser's event has more in it than can cross: points that were touched are not asked for by the product. */
const detailOf = (detail: unknown): unknown =>
  detail !== null && typeof detail === 'object' && 'isTrusted' in detail ? {} : detail;

export const crossing = (event: glassEasel.ShadowedEvent<unknown>): CrossingEvent => ({
  type: event.type,
  timeStamp: event.timeStamp,
  detail: detailOf(event.detail),
  target: placeOf(event.target),
  currentTarget: placeOf(event.currentTarget),
  mark: event.mark ?? {},
});
