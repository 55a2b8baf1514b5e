// Decides what a manager may change of how much a service has: the numbers that its kind counts by, and nothing that it has not.
// Within which bounds each lies is setup-bounds.ts's.
import type { Minutes } from './calendar';
import type { Cutoff, Service, ServiceOf } from './service';

export interface MealChange {
  readonly start: Minutes;
  readonly meals: number;
  readonly walkIn: number;
  /** When booking it closes; as it is when absent, and null is none but the service's own. */
  readonly cutoff?: Cutoff | null;
}

/** How many of what its kind counts; what a kind has not is left out. */
export interface CapacityChange {
  readonly slotMinutes?: Minutes;
  readonly seats?: number;
  readonly places?: number;
  readonly lunches?: number;
  readonly trialDays?: number;
  readonly walkIn?: number;
  readonly meals?: readonly MealChange[];
  /** Meals that can be brought, at most; null is as many as there are. */
  readonly delivery?: number | null;
  readonly quotas?: readonly { readonly id: string; readonly seats: number }[];
}

type Field = keyof CapacityChange;

/** What each kind counts. */
const FIELDS: { readonly [K in Service['kind']]: readonly Field[] } = {
  counter: ['slotMinutes', 'seats'],
  daycare: ['places', 'lunches', 'trialDays'],
  canteen: ['meals', 'delivery'],
  event: ['seats', 'walkIn', 'quotas'],
  visit: [],
};

/** The service with other numbers; undefined where its kind has no such number, meal or group. */
export function withCapacity(service: Service, change: CapacityChange): Service | undefined {
  const given = Object.keys(change) as Field[];
  if (!given.every((field) => FIELDS[service.kind].includes(field))) return undefined;
  switch (service.kind) {
    case 'counter':
      return { ...seated(service, change), slotMinutes: change.slotMinutes ?? service.slotMinutes };
    case 'daycare': {
      const { places, lunches, trialDays } = service;
      return { ...service, ...{ places, lunches, trialDays, ...change } };
    }
    case 'canteen':
      return withMeals(service, change);
    case 'event':
      return withSeats(service, change);
    case 'visit':
      return service;
  }
}

const seated = <S extends Service>(service: S, { seats }: CapacityChange): S =>
  seats === undefined ? service : { ...service, capacity: { ...service.capacity, seats } };

function withMeals(
  service: ServiceOf<'canteen'>,
  { meals = [], delivery }: CapacityChange,
): Service | undefined {
  const { channels } = service;
  if (!sameIds(service.meals, meals, ({ start }) => start)) return undefined;
  if (delivery !== undefined && !channels.delivery) return undefined;
  return {
    ...service,
    meals: service.meals.map(({ cutoff: was, ...meal }) => {
      const { cutoff = was, ...said }: Partial<MealChange> =
        meals.find(({ start }) => start === meal.start) ?? {};
      return { ...meal, ...said, ...(cutoff ? { cutoff } : {}) };
    }),
    ...(delivery === undefined
      ? {}
      : { channels: { ...channels, delivery: delivery === null ? {} : { most: delivery } } }),
  };
}

function withSeats(
  service: ServiceOf<'event'>,
  { walkIn = service.walkIn, quotas = [], ...seats }: CapacityChange,
): Service | undefined {
  if (!sameIds(service.quotas ?? [], quotas, ({ id }) => id)) return undefined;
  const seatsOf = (id: string): number | undefined => quotas.find((one) => one.id === id)?.seats;
  const groups = service.quotas?.map((quota) => ({ ...quota, seats: seatsOf(quota.id) ?? quota.seats }));
  return { ...seated(service, seats), walkIn, ...(groups ? { quotas: groups } : {}) };
}

/** Whether a change names only what there is. */
const sameIds = <A, B extends A>(
  there: readonly B[],
  said: readonly A[],
  idOf: (one: A) => unknown,
): boolean => said.every((one) => there.some((other) => idOf(other) === idOf(one)));
