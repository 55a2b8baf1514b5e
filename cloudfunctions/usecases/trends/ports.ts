// What the counts of a desk's weeks need of a database.
import type { Instant } from '#domain/calendar';
import type { RatingCount, WeekCount } from '#domain/trend';

export interface TrendLooks {
  /** Counted in the database, by service and week. One round trip. */
  weeks(
    communityId: string,
    from: Instant,
    until: Instant,
  ): Promise<{ readonly counts: WeekCount[]; readonly ratings: RatingCount[] }>;
}
