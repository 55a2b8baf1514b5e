// Decides what one sees of a service: its notice, and its times, booked or not; one round trip each.
// Times need no document: what nobody has booked follows from the schedule.
import type { DayView, NextDay, ServiceView, SlotView, TimesView } from '#contract/service';
import { addDays, dateAt, daysBetween, unknownYears, type LocalDate } from '#domain/calendar';
import { asDeclared } from '#domain/kinds/canteen';
import { drawOpensAt } from '#domain/kinds/event';
import { kindOf } from '#domain/kinds/index';
import { leftFor } from '#domain/ledger';
import { done, refused, type Outcome } from '#domain/refusal';
import { nextSpecialDay, openingOn } from '#domain/schedule';
import type { Service, Span } from '#domain/service';
import {
  availabilityOf,
  freshSession,
  glanceOf,
  lastBookableDate,
  sessionIdOf,
  type Glance,
} from '#domain/session';
import type { Caller } from '../caller';
import type { Store, TimesContext } from '../ports';
import { serviceBrief, serviceView } from '../views';

/** One round trip. Refusals: NOT_FOUND. */
export async function viewService(
  store: Store,
  { now }: Pick<Caller, 'now'>,
  input: { serviceId: string },
): Promise<Outcome<ServiceView>> {
  const service = await store.services.read(input.serviceId);
  if (!service) return refused('NOT_FOUND', { what: 'service' });
  const view = serviceView(service);
  const next = nextDay(service, now);
  return done(next && view.offer?.kind === 'event' ? { ...view, offer: { ...view.offer, next } } : view);
}

/** When something that is not open every week is open next, and from when that may be booked. */
function nextDay(service: Service, now: number): NextDay | undefined {
  const special = nextSpecialDay(service, dateAt(now));
  return special && { ...special, bookableFrom: addDays(special.date, -service.rules.horizonDays) };
}

/** The days asked for, within what may be booked: never before today, never past the horizon. Refusals: NOT_FOUND, SERVICE_PAUSED. */
export async function viewTimes(
  store: Store,
  { now }: Caller,
  input: { serviceId: string; from?: LocalDate; days: number },
): Promise<Outcome<TimesView>> {
  const today = dateAt(now);
  const from = input.from && input.from > today ? input.from : today;
  const to = addDays(from, input.days - 1);
  const context = await store.services.times(input.serviceId, from, to);
  const { service } = context;
  if (!service) return refused('NOT_FOUND', { what: 'service' });
  if (service.state === 'paused')
    return refused('SERVICE_PAUSED', { title: service.title, phone: service.notice.phone });
  const lastDate = lastBookableDate(service, now);
  const days = daysOf(service, context, from, to < lastDate ? to : lastDate, now);
  return done({
    service: serviceBrief(service),
    today,
    lastDate,
    days,
    unknownYears: unknownYears(from, days.at(-1)?.date ?? from, context.calendar),
  });
}

/** Every day of a span, both ends included, with its sessions as they stand. */
export function daysOf(
  service: Service,
  context: TimesContext,
  from: LocalDate,
  to: LocalDate,
  now: number,
): DayView[] {
  const count = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length: count }, (_, i) => dayView(service, addDays(from, i), context, now));
}

function dayView(service: Service, date: LocalDate, context: TimesContext, now: number): DayView {
  const opening = openingOn(service, date, context);
  if (!opening.open) return { date, closed: { reason: opening.reason, name: opening.name }, slots: [] };
  const slots = kindOf(service).slots(service, opening.spans);
  const glance = (slot: Span): Glance =>
    context.sessions.find((one) => one._id === sessionIdOf(service._id, date, slot[0])) ??
    glanceOf(freshSession(service, date, slot));
  return { date, slots: slots.map((slot) => slotView(service, glance(slot), now)) };
}

/** A session as it is shown; what is kept for priority households, or waited for, does not count as left. */
export function slotView(service: Service, session: Glance, now: number): SlotView {
  const { placesIn } = kindOf(service);
  const waited = Object.fromEntries(session.waitedUnits.map((unit) => [unit, 0]));
  const units = { ...leftFor(session, {}, now), ...waited };
  const left = Math.max(0, placesIn(units));
  const { start, end, waiting, bookUntil, menu, draw } = session;
  const places = placesIn(session.capacity);
  return {
    start,
    end,
    left,
    units,
    waiting,
    bookUntil,
    availability: availabilityOf(session, left, places, now),
    ...(menu ? { menu: asDeclared(service, menu) } : {}),
    ...(drawOpensAt(service, session) === undefined ? {} : { lots: { places, drawn: !!draw?.drawnAt } }),
  };
}
