// Decides which times that somebody has booked a changed service would hurt: a time that vanishes, or fewer places than are taken.
// A time nobody has touched follows its service; one that is touched stays as it is, so whoever is hurt has to be told by a person.
import { kindOf } from './kinds';
import { openingOn, type Circumstances } from './schedule';
import type { Service } from './service';
import { freshSession, type Session } from './session';
import type { Units } from './units';

/** A time as far as it matters here; read without who holds it. */
export type Touched = Pick<
  Session,
  '_id' | 'date' | 'start' | 'end' | 'capacity' | 'left' | 'state' | 'menu'
>;

export type HurtWhy =
  | { readonly why: 'vanished' }
  /** Of a unit more is taken than there would be. */
  | { readonly why: 'fewer'; readonly unit: string; readonly taken: number; readonly will: number };

export type Hurt = { readonly session: Touched } & HurtWhy;

/** What a service would have at that very time; undefined where it would have no such time. */
export function freshAt(
  service: Service,
  { date, start, end, menu }: Touched,
  circumstances: Circumstances,
): Session | undefined {
  const opening = openingOn(service, date, circumstances);
  if (!opening.open) return undefined;
  const slot = kindOf(service)
    .slots(service, opening.spans)
    .find(([from, to]) => from === start && to === end);
  return slot && freshSession(service, date, slot, menu);
}

const takenOf = ({ capacity, left }: Touched, unit: string): number =>
  (capacity[unit] ?? 0) - (left[unit] ?? 0);

/** The first unit of which fewer would be there than are taken. */
function shortUnit(session: Touched, before: Units, after: Units): HurtWhy | undefined {
  for (const unit of Object.keys(session.capacity)) {
    const taken = takenOf(session, unit);
    const will = after[unit] ?? 0;
    // What was short before is not this change's doing.
    if (taken > will && will < (before[unit] ?? 0)) return { why: 'fewer', unit, taken, will };
  }
  return undefined;
}

/** The times that a change hurts, by date and time; what closing days or another change has hurt already is not named again. */
export function hurtBy(
  before: Service,
  after: Service,
  touched: readonly Touched[],
  circumstances: Circumstances,
): Hurt[] {
  const found = touched.flatMap((session): Hurt[] => {
    const units = freshAt(before, session, circumstances)?.capacity;
    if (session.state === 'closed' || !units) return [];
    const next = freshAt(after, session, circumstances)?.capacity;
    if (!next) return [{ session, why: 'vanished' }];
    const short = shortUnit(session, units, next);
    return short ? [{ session, ...short }] : [];
  });
  return found.sort(
    (a, b) => a.session.date.localeCompare(b.session.date) || a.session.start - b.session.start,
  );
}
