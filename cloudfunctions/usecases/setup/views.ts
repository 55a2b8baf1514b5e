// What a manager sees of a service that can be set up, and of the times that a change would hurt.
// Which times those are is domain/hurt.ts's.
import type { HurtView, SetupBrief, SetupView } from '#contract/desk-setup';
import type { Hurt } from '#domain/hurt';
import { kindOf } from '#domain/kinds/index';
import { unitOf } from '#domain/kinds/visit';
import type { Service } from '#domain/service';
import type { HurtBooking, SetUpService } from './ports';

export const briefOf = ({ _id: id, kind, title, state, notice }: Service): SetupBrief => ({
  id,
  kind,
  title,
  state,
  sample: notice.sample,
});

function capacityView(service: Service): SetupView['capacity'] {
  switch (service.kind) {
    case 'counter':
      return { slotMinutes: service.slotMinutes, seats: service.capacity.seats ?? 0 };
    case 'daycare':
      return { places: service.places, lunches: service.lunches, trialDays: service.trialDays };
    case 'canteen':
      return {
        meals: service.meals.map(({ title, start, meals, walkIn, cutoff }) => ({
          ...{ title, start, meals, walkIn },
          ...(cutoff ? { cutoff } : {}),
        })),
        ...(service.channels.delivery ? { delivery: service.channels.delivery.most ?? null } : {}),
      };
    case 'event':
      return {
        walkIn: service.walkIn,
        ...(service.quotas
          ? { quotas: service.quotas.map(({ id, title, seats }) => ({ id, title, seats })) }
          : { seats: service.capacity.seats ?? 0 }),
      };
    case 'visit':
      return {};
  }
}

/** A skill is called as the errands that ask for it. */
const skillsOf = (service: Service & { readonly kind: 'visit' }): NonNullable<SetupView['skills']> =>
  [...new Set(service.tasks.map(({ skill }) => skill))].map((id) => ({
    id,
    title: service.tasks
      .filter(({ skill }) => skill === id)
      .map(({ title }) => title)
      .join('、'),
  }));

export const setupView = (service: SetUpService): SetupView => ({
  ...briefOf(service),
  communityId: service.communityId,
  rev: service.setupRev ?? 0,
  confirmation: service.confirmation,
  onHoliday: service.onHoliday,
  summary: service.summary,
  place: service.place,
  hours: service.hours,
  adjustedHours: service.adjustedHours,
  exceptions: service.exceptions,
  countsPlaces: kindOf(service).countsPlaces?.(service) ?? false,
  rules: service.rules,
  notice: service.notice,
  capacity: capacityView(service),
  questions: service.questions ?? [],
  ...(service.kind === 'visit' ? { workers: service.workers, skills: skillsOf(service) } : {}),
});

/** What a unit is called, where it is more than places. */
function unitName(service: Service, unit: string): string | undefined {
  if (service.kind === 'visit') return service.workers.find((worker) => unitOf(worker) === unit)?.name;
  if (service.kind === 'event') return service.quotas?.find(({ id }) => unit === `quota-${id}`)?.title;
  return undefined;
}

/** Of a worker, the bookings they were promised to; else everybody of the time. */
function concerned({ session, ...hurt }: Hurt, bookings: readonly HurtBooking[]): readonly HurtBooking[] {
  const all = bookings.filter(({ sessionId }) => sessionId === session._id);
  if (hurt.why !== 'fewer') return all;
  const promised = all.filter(({ workers = [] }) => workers.some((worker) => unitOf(worker) === hurt.unit));
  return promised.length > 0 ? promised : all;
}

export function hurtView(service: Service, hurt: Hurt, bookings: readonly HurtBooking[]): HurtView {
  const { session } = hurt;
  const name = hurt.why === 'fewer' ? unitName(service, hurt.unit) : undefined;
  return {
    date: session.date,
    start: session.start,
    end: session.end,
    why: hurt.why,
    ...(name ? { name } : {}),
    ...(hurt.why === 'fewer' ? { taken: hurt.taken, will: hurt.will } : {}),
    bookings: concerned(hurt, bookings).map(({ _id: id, code, persons, status }) => ({
      id,
      code,
      names: persons.map((person) => person.name),
      status,
    })),
  };
}
