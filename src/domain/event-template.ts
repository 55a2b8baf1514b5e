// Decides what kinds of event a community's staff may make, and what each brings along: rules nobody should have to think of.
// What a service is, is service.ts's; when it is open follows from its dates (schedule.ts).
import {
  addDays,
  daysBetween,
  dateAt,
  instantOf,
  type Instant,
  type LocalDate,
  type Minutes,
} from './calendar';
import type { Community } from './community';
import { quotasOf, type GroupQuota } from './quota';
import { refused, done, type Outcome } from './refusal';
import type { BookingRules, Service } from './service';

export const eventTemplates = ['festival', 'class', 'council', 'clinic'] as const;
export type EventTemplate = (typeof eventTemplates)[number];

/** Times of one event: a weekly class of half a year. */
export const MOST_DATES = 30;
/** Nobody knows a hall, or its people, a year ahead. */
export const MOST_DAYS_AHEAD = 365;

interface TemplateRules extends Pick<BookingRules, 'noticeMinutes' | 'cancelMinutes' | 'mostPersons'> {
  /** Who stays away so often rests a while; nobody does from a meeting. */
  readonly cooling: boolean;
}

const templates: { readonly [T in EventTemplate]: TemplateRules } = {
  festival: { noticeMinutes: 60, cancelMinutes: 60, mostPersons: 6, cooling: true },
  class: { noticeMinutes: 120, cancelMinutes: 120, mostPersons: 2, cooling: true },
  council: { noticeMinutes: 30, cancelMinutes: 30, mostPersons: 2, cooling: false },
  clinic: { noticeMinutes: 120, cancelMinutes: 120, mostPersons: 3, cooling: true },
};

/** Lots are drawn the day before. */
const DRAW_MINUTES_BEFORE = 24 * 60;

export interface EventAsked {
  readonly template: EventTemplate;
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly dates: readonly LocalDate[];
  readonly start: Minutes;
  readonly end: Minutes;
  /** The heading it stands under in lists: a district's own word, as `group` of every service is. */
  readonly group: string;
  /** All there are: those of quotas and those kept for walk-ins among them. */
  readonly seats: number;
  readonly walkIn: number;
  /** Instead of seats for everybody. */
  readonly quotas?: readonly GroupQuota[];
  readonly approval: boolean;
  readonly lots: boolean;
  readonly topic?: string;
  readonly background?: string;
}

/** The dates of a series: the first, then every so many days. */
export const seriesOf = (first: LocalDate, everyDays: number, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, i) => addDays(first, i * everyDays));

function rulesOf({ template, dates, lots }: EventAsked, now: Instant): BookingRules {
  const { cooling, ...rules } = templates[template];
  const last = [...dates].sort().pop() ?? dateAt(now);
  return {
    ...rules,
    horizonDays: Math.max(1, daysBetween(dateAt(now), last)),
    limits: [],
    line: lots
      ? { mode: 'promote', offerMinutes: 720, most: 500 }
      : { mode: 'offer', offerMinutes: 720, most: 50 },
    ...(cooling ? { coolingOff: { misses: 2, withinDays: 60, forDays: 30 } } : {}),
  };
}

/** The service that an event is. Refusals: TOO_LATE for a time that has begun, TOO_EARLY for one too far ahead. */
export function eventOf(
  asked: EventAsked,
  _id: string,
  community: Community,
  now: Instant,
): Outcome<Service> {
  const { dates, start, end, seats, walkIn, lots, topic, background, quotas = [] } = asked;
  const first = [...dates].sort()[0] ?? dateAt(now);
  if (instantOf(first, start) <= now) return refused('TOO_LATE', { until: instantOf(first, start) });
  const far = dates.find((date) => daysBetween(dateAt(now), date) > MOST_DAYS_AHEAD);
  if (far) return refused('TOO_EARLY', { opensOn: addDays(far, -MOST_DAYS_AHEAD) });
  return done({
    _id,
    // Its own: what another community does under the same name is another event.
    templateId: _id,
    communityId: community._id,
    communityName: community.shortName,
    streetId: community.streetId,
    kind: 'event',
    title: asked.title,
    summary: asked.summary,
    group: asked.group,
    state: 'open',
    hours: {},
    adjustedHours: [],
    onHoliday: 'open',
    exceptions: dates.map((date) => ({ date, spans: [[start, end]], reason: asked.title })),
    capacity: { seats: seats - walkIn },
    ...(quotas.length > 0 ? { quotas: quotasOf(quotas, community._id) } : {}),
    walkIn,
    rules: rulesOf(asked, now),
    confirmation: asked.approval ? 'staff' : 'automatic',
    place: asked.place,
    notice: noticeOf(community),
    ...(lots ? { lottery: { drawMinutesBefore: DRAW_MINUTES_BEFORE } } : {}),
    ...(topic ? { council: { topic, ...(background ? { background } : {}) } } : {}),
  });
}

const noticeOf = ({ phone }: Community): Service['notice'] => ({
  basis: [],
  conditions: [],
  steps: [],
  materials: [],
  refusals: [],
  feeFen: 0,
  phone,
  sample: false,
});
