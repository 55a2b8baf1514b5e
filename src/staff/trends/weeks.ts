// Works out what the charts of a desk's weeks show, of one service or of all: one value for each week.
// What is counted, and which ratings are there at all, is the functions'.
import type { TrendsView } from '#contract/desk-trends';
import type { RatingCount, WeekCount } from '#domain/trend';

export interface Week {
  readonly week: string;
  readonly booked: number;
  readonly came: number;
  readonly missed: number;
  /** Milliseconds, on average; absent where nobody waited. */
  readonly answerMs?: number;
  readonly counterMs?: number;
}

const sum = (counts: readonly WeekCount[], of: (one: WeekCount) => number): number =>
  counts.reduce((all, one) => all + of(one), 0);

const mean = (total: number, count: number): number | undefined => (count > 0 ? total / count : undefined);

function weekOf(week: string, counts: readonly WeekCount[]): Week {
  const answerMs = mean(
    sum(counts, (one) => one.decidedMs),
    sum(counts, (one) => one.decided),
  );
  const counterMs = mean(
    sum(counts, (one) => one.calledMs),
    sum(counts, (one) => one.called),
  );
  return {
    week,
    booked: sum(counts, (one) => one.booked),
    came: sum(counts, (one) => one.came),
    missed: sum(counts, (one) => one.missed),
    ...(answerMs === undefined ? {} : { answerMs }),
    ...(counterMs === undefined ? {} : { counterMs }),
  };
}

/** Of a service, or of all when none is named. */
export const weeksOf = ({ weeks, counts }: TrendsView, serviceId?: string): Week[] =>
  weeks.map((week) =>
    weekOf(
      week,
      counts.filter((one) => one.week === week && (!serviceId || one.serviceId === serviceId)),
    ),
  );

/** Of one service, week by week; of several there is no sum: what is hidden of one could be told from it. */
export const ratingsOf = ({ weeks, ratings }: TrendsView, serviceId: string): (RatingCount | undefined)[] =>
  weeks.map((week) => ratings.find((one) => one.week === week && one.serviceId === serviceId));

/** Services that anybody booked, the most booked first. */
export function servicesIn({ counts }: TrendsView): { readonly id: string; readonly title: string }[] {
  const booked = new Map<string, { title: string; count: number }>();
  for (const { serviceId, title, booked: count } of counts)
    booked.set(serviceId, { title, count: (booked.get(serviceId)?.count ?? 0) + count });
  return [...booked].sort(([, a], [, b]) => b.count - a.count).map(([id, { title }]) => ({ id, title }));
}
