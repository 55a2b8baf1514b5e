// Decides what a desk sees of a community's times on one date: those there are, those that are closed, and those that have gone
// while people had booked them. Who has booked is the lists'; closing, reopening and numbers are files of their own.
import type { DayTimesInput, DayTimesView, DayTimeView, UnitView } from '#contract/desk-times';
import type { LocalDate, Minutes } from '#domain/calendar';
import { kindOf } from '#domain/kinds/index';
import { quotaUnit } from '#domain/kinds/event';
import { done, type Outcome } from '#domain/refusal';
import { openingOn } from '#domain/schedule';
import type { Service } from '#domain/service';
import { freshSession, glanceOf, type Glance } from '#domain/session';
import { mayDo } from '#domain/staff';
import type { StaffCaller } from '../caller';
import type { Store, TimesContext } from '../ports';
import { grantFor } from './own';

/** One round trip besides the look at who calls. */
export async function viewDayTimes(
  store: Store,
  caller: StaffCaller,
  { communityId, date }: DayTimesInput,
): Promise<Outcome<DayTimesView>> {
  const { communityName } = grantFor(caller, communityId);
  const found = await store.setups.day(communityId, date);
  const services = found.flatMap((one) => (one.service ? [dayOf(one.service, one, date)] : []));
  services.sort((a, b) => a.kind.localeCompare(b.kind) || a.title.localeCompare(b.title));
  const mayCount = caller.grants.some((one) => one.communityId === communityId && mayDo(one.role, 'manager'));
  return done({ communityName, date, mayCount, services: services.filter(hasDay) });
}

type ServiceDay = DayTimesView['services'][number];

/** An event of another day is none of this one. */
const hasDay = ({ kind, times }: ServiceDay): boolean => kind !== 'event' || times.length > 0;

function dayOf(service: Service, { sessions, ...circumstances }: TimesContext, date: LocalDate): ServiceDay {
  const opening = openingOn(service, date, circumstances);
  const slots = opening.open ? kindOf(service).slots(service, opening.spans) : [];
  const isThere = (start: Minutes): boolean => slots.some(([from]) => from === start);
  const written = new Map(sessions.map((one) => [one.start, one]));
  const offered = slots.map((slot) => written.get(slot[0]) ?? glanceOf(freshSession(service, date, slot)));
  // What nobody has touched and is not offered is no time.
  const gone = sessions.filter((one) => !isThere(one.start) && one.rev > 0);
  const times = [...offered, ...gone].sort((a, b) => a.start - b.start);
  const { _id: id, kind, title, state } = service;
  return {
    ...{ id, kind, title, paused: state === 'paused' },
    ...(opening.open ? {} : { closed: opening.name ? { name: opening.name } : {} }),
    times: times.map((one) => timeOf(service, one, !isThere(one.start))),
  };
}

function timeOf(service: Service, session: Glance, gone: boolean): DayTimeView {
  const { start, end, state, closedReason, waiting, capacity } = session;
  const { placesIn } = kindOf(service);
  const left = Math.max(0, placesIn(session.left));
  return {
    ...{ start, end, state, gone, waiting, left },
    ...(state === 'closed' && closedReason ? { closedReason } : {}),
    taken: Math.max(0, placesIn(capacity) - left),
    units: unitsOf(service, session),
  };
}

/** Workers are the rota's, and dishes and ways of eating the kitchen's. */
function unitsOf(service: Service, { capacity, left }: Pick<Glance, 'capacity' | 'left'>): UnitView[] {
  if (service.kind === 'visit') return [];
  const quotas = service.kind === 'event' ? (service.quotas ?? []) : [];
  return Object.entries(capacity)
    .filter(([unit]) => !/^(dish|channel)-/.test(unit))
    .map(([unit, count]) => {
      const name = quotas.find((quota) => quotaUnit(quota) === unit)?.title;
      return { unit, count, taken: count - (left[unit] ?? 0), ...(name ? { name } : {}) };
    });
}
