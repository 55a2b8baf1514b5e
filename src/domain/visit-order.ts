// Decides in which order a day's home visits are made: window by window, priority households first, then whoever lives nearest.
// Who goes where is the ledger's (visit-ledger.ts); streets are not known, so distances are as the crow flies.
import type { Minutes } from './calendar';
import { distanceM, type Point } from './coverage';

/** A household as far as the way to it depends on it. */
export interface Stop {
  readonly id: string;
  readonly start: Minutes;
  readonly priority?: boolean;
  /** Of the address; absent where nobody has put it on the map. */
  readonly point?: Point;
}

/** With how far it is from the stop before, in metres; absent where either place is unknown. */
export type Ordered<S extends Stop> = S & { readonly metres?: number };

/** The ranks of a window: a place on the map helps to order only among equals. */
const rankOf = ({ priority, point }: Stop): number => (priority ? 0 : 2) + (point ? 0 : 1);

/**
 * The stops in the order in which they are made, beginning at `from` (the station): earlier windows first; in a window
 * priority households first; among equals always the nearest to where one is, and those without a place at the end, as given.
 */
export function inOrder<S extends Stop>(stops: readonly S[], from?: Point): Ordered<S>[] {
  const ordered: Ordered<S>[] = [];
  let here = from;
  const groups = [...stops].sort((a, b) => a.start - b.start || rankOf(a) - rankOf(b));
  while (groups.length > 0) {
    const [first] = groups as [S, ...S[]];
    const equals = groups.filter((one) => one.start === first.start && rankOf(one) === rankOf(first));
    const next = here ? nearest(here, equals, first) : first;
    groups.splice(groups.indexOf(next), 1);
    const metres = here && next.point ? Math.round(distanceM(here, next.point)) : undefined;
    ordered.push(metres === undefined ? next : { ...next, metres });
    // After a household whose place nobody knows, the way to the next one is not known either; order goes on from the last.
    here = next.point ?? here;
  }
  return ordered;
}

function nearest<S extends Stop>(here: Point, stops: readonly S[], otherwise: S): S {
  const far = ({ point }: S): number => (point ? distanceM(here, point) : Infinity);
  return stops.reduce((best, one) => (far(one) < far(best) ? one : best), otherwise);
}

/** How many visits each of the workers has. */
export function loadsOf(
  visits: readonly { readonly workerIds: readonly string[] }[],
): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const id of visits.flatMap(({ workerIds }) => workerIds)) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}
