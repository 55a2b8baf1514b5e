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
 * Everybody's places, each taking the first of the own wants that is left after those before; all of them or nobody.
 * Wants are ordered from the most particular (a quota for elders) to the most general, so that taking the first is best.
 */
export function fit(left: Units, wants: Wants): Fit {
  const places: Record<string, Units> = {};
  for (const [personId, ways] of Object.entries(wants)) {
    const rest = minus(left, total(places));
    const way = ways.find((units) => !shortOf(rest, units));
    if (!way) {
      const taken = total(places);
      const shortages = ways.flatMap((units) => {
        const short = shortOf(rest, units);
        return short
          ? [
              {
                unit: short.unit,
                left: Math.max(0, left[short.unit] ?? 0),
                asked: short.asked + (taken[short.unit] ?? 0),
              },
            ]
          : [];
      });
      return { fits: false, shortages };
    }
    places[personId] = way;
  }
  return { fits: true, places };
}

/** Every unit that wants name, in any of their ways. */
export const unitsIn = (wants: Wants): string[] => [
  ...new Set(
    Object.values(wants).flatMap((ways) => ways.flatMap((units) => asked(units).map(([unit]) => unit))),
  ),
];
