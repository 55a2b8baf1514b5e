// Decides which meals a canteen has on a date, and which canteen is meant where only the community is named.
// What of them is shown is each look's.
import type { LocalDate } from '#domain/calendar';
import { canteen, type Meal } from '#domain/kinds/canteen';
import { done, refused, type Outcome } from '#domain/refusal';
import { openingOn, type Circumstances, type Opening } from '#domain/schedule';
import { freshSession, glanceOf, sessionIdOf, type Glance } from '#domain/session';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Canteen } from './ports';

/** A meal on a date, as it stands or as it would be. */
export interface DayMeal<S extends Glance = Glance> {
  readonly meal: Meal;
  readonly session: Glance;
  /** Absent while nobody has written it. */
  readonly written?: S;
}

interface Found<S> extends Circumstances {
  readonly service: Canteen;
  readonly sessions: readonly S[];
}

/** In the order of the day; of a day that is closed, those that were written before it closed. */
export function mealsOn<S extends Glance>(
  found: Found<S>,
  date: LocalDate,
): { opening: Opening; meals: DayMeal<S>[] } {
  const { service, sessions } = found;
  const opening = openingOn(service, date, found);
  const slots = opening.open ? canteen.slots(service, opening.spans) : [];
  const meals = service.meals.flatMap((meal): DayMeal<S>[] => {
    const written = sessions.find(({ _id }) => _id === sessionIdOf(service._id, date, meal.start));
    if (written) return [{ meal, session: written, written }];
    const slot = slots.find(([start]) => start === meal.start);
    return slot ? [{ meal, session: glanceOf(freshSession(service, date, slot)) }] : [];
  });
  return { opening, meals: meals.sort((a, b) => a.meal.start - b.meal.start) };
}

/** A community's canteen as its desk looks at it. */
export interface Chosen<F> {
  readonly found: F;
  /** What every look at a canteen says of it. */
  readonly of: {
    readonly serviceId: string;
    readonly title: string;
    readonly canteens: readonly { readonly id: string; readonly title: string }[];
  };
}

/**
 * The canteen that is named, or the first. Another community's desk is denied.
 * Refusals: NOT_FOUND (the community has no canteen, or not that one).
 */
export async function ownCanteen<F extends { readonly service: Canteen }>(
  caller: StaffCaller,
  { communityId, serviceId }: { communityId: string; serviceId?: string },
  look: (communityId: string) => Promise<F[]>,
): Promise<Outcome<Chosen<F>>> {
  grantFor(caller, communityId, 'canteen');
  const all = await look(communityId);
  const found = serviceId === undefined ? all[0] : all.find(({ service }) => service._id === serviceId);
  if (!found) return refused('NOT_FOUND', { what: 'service' });
  const canteens = all.map(({ service: { _id: id, title } }) => ({ id, title }));
  return done({ found, of: { serviceId: found.service._id, title: found.service.title, canteens } });
}
