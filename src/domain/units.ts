// Decides how units are counted: seats, meals, dishes, half-days, workers. A unit is a name and a whole number of it.
// Which units a kind has is kinds/*; who holds them is ledger.ts's.

/** How many of each unit there are, or are asked for. Never negative. */
export type Units = { readonly [unit: string]: number };

/** The unit of places kept for those who come without a booking. */
export const WALK_IN = 'walkIn';

/** By person id: what each takes. */
export type Places = { readonly [personId: string]: Units };

/** By person id: what each would take, the best first; one of them is enough. */
export type Wants = { readonly [personId: string]: readonly Units[] };

/** Units asked for as `[unit, count]`, without those of which none is asked. */
export const asked = (units: Units): [string, number][] => Object.entries(units).filter(([, n]) => n > 0);

/** All units of several persons together. */
export function total(places: Places): Units {
  const sum: Record<string, number> = {};
  for (const units of Object.values(places))
    for (const [unit, n] of asked(units)) sum[unit] = (sum[unit] ?? 0) + n;
  return sum;
}

export function minus(units: Units, taken: Units): Units {
  const rest: Record<string, number> = { ...units };
  for (const [unit, n] of asked(taken)) rest[unit] = (rest[unit] ?? 0) - n;
  return rest;
}

/** The first unit of which there is not enough, if any. */
export function shortOf(
  left: Units,
  wanted: Units,
): { unit: string; left: number; asked: number } | undefined {
  const found = asked(wanted).find(([unit, n]) => (left[unit] ?? 0) < n);
  return found && { unit: found[0], left: Math.max(0, left[found[0]] ?? 0), asked: found[1] };
}

export interface Shortage {
  readonly unit: string;
  readonly left: number;
  /** By everybody in the request together. */
  readonly asked: number;
}

export type Fit =
  | { readonly fits: true; readonly places: Places }
  /** One for each way in which the person who found no place could have taken one. */
  | { readonly fits: false; readonly shortages: readonly Shortage[] };

/**
 * Everybody's places, all of them or nobody: each the first of the own wants that leaves enough for those after. Wants
 * are ordered from the most particular (a quota for elders) to the most general, so that taking an early one is best.
 */
export function fit(left: Units, wants: Wants): Fit {
  const persons = Object.entries(wants);
  const places = search(left, persons, new Set());
  return places ? { fits: true, places } : { fits: false, shortages: shortages(left, persons) };
}

type Person = readonly [personId: string, ways: readonly Units[]];

/** `dead` remembers what was in vain, so that a family of eight and five quotas cost hundreds of looks, not 5^8. */
function search(left: Units, [first, ...others]: readonly Person[], dead: Set<string>): Places | undefined {
  if (!first) return {};
  const here = `${others.length}:${JSON.stringify(left)}`;
  if (dead.has(here)) return undefined;
  const [personId, ways] = first;
  for (const way of ways.filter((units) => !shortOf(left, units))) {
    const rest = search(minus(left, way), others, dead);
    if (rest) return { [personId]: way, ...rest };
  }
  dead.add(here);
  return undefined;
}

/** What the first person lacks for whom nothing is left, when those before take what they like best. */
function shortages(left: Units, persons: readonly Person[]): Shortage[] {
  let rest = left;
  for (const [, ways] of persons) {
    const way = ways.find((units) => !shortOf(rest, units));
    if (!way) return ways.flatMap((units) => shortage(left, rest, units));
    rest = minus(rest, way);
  }
  return [];
}

function shortage(left: Units, rest: Units, units: Units): Shortage[] {
  const short = shortOf(rest, units);
  if (!short) return [];
  const { unit, asked } = short;
  const before = (left[unit] ?? 0) - (rest[unit] ?? 0);
  return [{ unit, left: Math.max(0, left[unit] ?? 0), asked: asked + before }];
}

/** Every unit that wants name, in any of their ways. */
export const unitsIn = (wants: Wants): string[] => [
  ...new Set(
    Object.values(wants).flatMap((ways) => ways.flatMap((units) => asked(units).map(([unit]) => unit))),
  ),
];
