// Decides what a meal of a day is: the menu of one session, from which people then order. What was ordered stays on it.
// Prices of what is booked were frozen then; a menu for every day is the service's own.
import type { DeskSession, MenuInput } from '#contract/desk-sessions';
import type { CanteenSetup } from '#domain/kinds/canteen';
import { menuWrite, textOf } from '#domain/menu';
import { done, refused, type Outcome } from '#domain/refusal';
import { markOf } from '../canteen/mark';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskSession } from '../views';
import { writeSession } from './session';

/**
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND (also for what is no canteen), CAPACITY_TAKEN naming
 * the dish, NOT_OFFERED (a diet for which the kitchen has not declared itself), STATE_CHANGED (somebody else has changed the
 * menu since it was read), and those of session.ts. The menu that is there already is no change.
 */
export async function writeMenu(
  store: Store,
  caller: StaffCaller,
  { dishes, seen, ...input }: MenuInput,
): Promise<Outcome<DeskSession>> {
  const written = await writeSession(store, caller, input, ({ service, session }) => {
    if (service.kind !== 'canteen') return refused('NOT_FOUND', { what: 'service' });
    const diet = undeclared(service, dishes);
    if (diet) return refused('NOT_OFFERED', { what: 'diet', name: diet });
    const before = session.menu ?? [];
    if (textOf(before) === textOf(dishes)) return done(undefined);
    if (seen !== undefined && seen !== markOf(before)) return refused('STATE_CHANGED', { status: 'menu' });
    return menuWrite(session, dishes);
  });
  return written.ok ? done(deskSession(written.value.service, written.value.session)) : written;
}

/** A diet that some dish promises and the kitchen does not. */
const undeclared = ({ diets }: CanteenSetup, dishes: MenuInput['dishes']): string | undefined =>
  dishes.flatMap((dish) => dish.diets ?? []).find((diet) => !diets.includes(diet));
