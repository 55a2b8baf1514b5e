// When services of the demonstration are open: believable, spread over the communities without chance.
import type { Community } from '#domain/community';
import type { Span, WeeklyHours } from '#domain/service';

export const MORNING: Span = [9 * 60, 12 * 60];
export const AFTERNOON: Span = [14 * 60, 17 * 60];
const FULL_DAY: readonly Span[] = [MORNING, AFTERNOON];

const WORKDAYS: WeeklyHours = { 1: FULL_DAY, 2: FULL_DAY, 3: FULL_DAY, 4: FULL_DAY, 5: FULL_DAY };
const WITH_SATURDAY: WeeklyHours = { ...WORKDAYS, 6: [MORNING] };
const VILLAGE: WeeklyHours = { 1: [MORNING], 3: FULL_DAY, 5: [MORNING] };

/** The same spans on each of some weekdays. */
export const on = (days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[], spans: readonly Span[]): WeeklyHours =>
  Object.fromEntries(days.map((day) => [day, spans]));

/** The last digits of a code spread the differences. */
export const spread = (community: Community, over: number): number => Number(community._id.slice(-3)) % over;

/** When a community's counter is open. */
export function counterHours(community: Community): WeeklyHours {
  if (community.kind === 'village') return VILLAGE;
  return spread(community, 3) === 0 ? WITH_SATURDAY : WORKDAYS;
}
