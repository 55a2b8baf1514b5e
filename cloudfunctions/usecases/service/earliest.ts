// Decides where the earliest free time of a service is: here, or when all is taken here, in the communities beside it.
// Beside means of the same sub-district; of those with a place on the same day the nearest goes first, where it is known where they are.
import type { EarliestView, FreeTime } from '#contract/service';
import { addDays, dateAt, type LocalDate } from '#domain/calendar';
import { distanceM } from '#domain/coverage';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { lastBookableDate } from '#domain/session';
import type { Caller } from '../caller';
import type { Store, TimesContext } from '../ports';
import { daysOf } from './view';

/** Communities named when there is nothing here. */
const MOST_NEARBY = 3;
/** How far ahead is looked: who needs it sooner is helped by a neighbour rather than by a date next month. */
const LOOK_DAYS = 31;

/** Farther than anything on earth. */
const FAR = 1e9;

/** One round trip; two when all is taken here. Refusals: NOT_FOUND, SERVICE_PAUSED. */
export async function viewEarliest(
  store: Store,
  { now }: Caller,
  input: { serviceId: string; persons: number },
): Promise<Outcome<EarliestView>> {
  const today = dateAt(now);
  const to = addDays(today, LOOK_DAYS);
  const context = await store.services.times(input.serviceId, today, to);
  const { service } = context;
  if (!service) return refused('NOT_FOUND', { what: 'service' });
  if (service.state === 'paused')
    return refused('SERVICE_PAUSED', { title: service.title, phone: service.notice.phone });
  const here = earliestOf(service, context, input.persons, now, to);
  if (here) return done({ here, nearby: [] });
  const near = await store.services.near(service, today, to);
  const nearby = near.flatMap((one) => {
    if (!one.service) return [];
    const found = earliestOf(one.service, one, input.persons, now, to);
    return found ? [{ ...found, ...farFrom(service, one.service) }] : [];
  });
  return done({ nearby: nearby.sort(better).slice(0, MOST_NEARBY) });
}

/** How far it is, where it is known where both are. */
function farFrom({ at: here }: Service, { at: there }: Service): Pick<FreeTime, 'metres' | 'samplePlace'> {
  if (!here || !there) return {};
  const metres = Math.round(distanceM(here, there));
  return here.sample || there.sample ? { metres, samplePlace: true } : { metres };
}

/** A day sooner is worth a walk, an hour is not; of what lies nobody knows where, the soonest. */
const better = (a: FreeTime, b: FreeTime): number =>
  a.date.localeCompare(b.date) || (a.metres ?? FAR) - (b.metres ?? FAR) || a.start - b.start;

/** The first time at which so many persons find a place together. */
function earliestOf(
  service: Service,
  context: TimesContext,
  persons: number,
  now: number,
  to: LocalDate,
): FreeTime | undefined {
  const last = [to, lastBookableDate(service, now)].sort()[0] ?? to;
  for (const day of daysOf(service, context, dateAt(now), last, now)) {
    const slot = day.slots.find(
      ({ availability, left }) => (availability === 'open' || availability === 'few') && left >= persons,
    );
    if (!slot) continue;
    const { _id: serviceId, communityId, communityName } = service;
    const { start, end, left } = slot;
    return { serviceId, communityId, communityName, date: day.date, start, end, left };
  }
  return undefined;
}
