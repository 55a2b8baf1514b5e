// Decides what a manager may change of a service, and what the service is with it; what it leaves alone stays as it is.
// Within which bounds each number lies is the contract's; whom a change would hurt, hurt.ts's.
import type { Minutes } from './calendar';
import type { Worker } from './kinds/visit';
import type { LimitRule } from './limit';
import type { Question } from './question';
import type { HoursException, Material, OneTimeNotice, Service, WeeklyHours } from './service';

export interface MealChange {
  readonly start: Minutes;
  readonly meals: number;
  readonly walkIn: number;
}

/** How many of what its kind counts; what a kind has not is left out. */
export interface CapacityChange {
  readonly slotMinutes?: Minutes;
  readonly seats?: number;
  readonly places?: number;
  readonly lunches?: number;
  readonly walkIn?: number;
  readonly meals?: readonly MealChange[];
  readonly quotas?: readonly { readonly id: string; readonly seats: number }[];
}

export interface RulesChange {
  readonly horizonDays: number;
  readonly noticeMinutes: Minutes;
  readonly cancelMinutes: Minutes;
  readonly mostPersons: number;
  readonly limits: readonly LimitRule[];
}

export interface NoticeChange {
  readonly conditions: readonly string[];
  readonly steps: readonly string[];
  readonly materials: readonly Material[];
  readonly refusals: readonly string[];
  readonly feeFen: number;
  readonly phone: string;
  /** Absent when it is settled on the spot. */
  readonly limitWorkingDays?: number;
  /** False once somebody of the community has checked it. */
  readonly sample: boolean;
}

export interface ServiceChange {
  readonly state?: Service['state'];
  readonly confirmation?: Service['confirmation'];
  readonly onHoliday?: Service['onHoliday'];
  readonly hours?: WeeklyHours;
  readonly exceptions?: readonly HoursException[];
  readonly capacity?: CapacityChange;
  readonly rules?: RulesChange;
  readonly notice?: NoticeChange;
  readonly questions?: readonly Question[];
  readonly workers?: readonly Worker[];
}

/** Why a change does not fit the service: its kind has no such thing, or times without a meal. */
export type Unfit = 'capacity' | 'workers' | 'hours' | 'slots';

/** The service as it would be, or what of the change does not fit it. */
export function changed(
  service: Service,
  change: ServiceChange,
): { readonly service: Service } | { readonly unfit: Unfit } {
  const { capacity, workers, notice, rules, questions, ...plain } = change;
  if (workers && service.kind !== 'visit') return { unfit: 'workers' };
  const counted = capacity ? withCapacity(service, capacity) : service;
  if (!counted) return { unfit: 'capacity' };
  const next = {
    ...counted,
    ...plain,
    ...(workers ? { workers } : {}),
    ...(questions && (questions.length > 0 || service.questions) ? { questions } : {}),
    ...(rules ? { rules: { ...service.rules, ...rules } } : {}),
    ...(notice ? { notice: withNotice(service.notice, notice) } : {}),
  } as Service;
  const unfit = unfitHours(next);
  return unfit ? { unfit } : { service: next };
}

/** What is said anew replaces what was; a time limit that is not said is none. */
function withNotice(
  { limitWorkingDays: _was, ...notice }: OneTimeNotice,
  change: NoticeChange,
): OneTimeNotice {
  return { ...notice, ...change };
}

/** Undefined where the kind has no such number. */
function withCapacity(service: Service, change: CapacityChange): Service | undefined {
  const { slotMinutes, seats, places, lunches, walkIn, meals, quotas } = change;
  const given = Object.keys(change) as (keyof CapacityChange)[];
  const only = (...fields: (keyof CapacityChange)[]): boolean => given.every((one) => fields.includes(one));
  const seated = seats === undefined ? {} : { capacity: { ...service.capacity, seats } };
  switch (service.kind) {
    case 'counter':
      if (!only('slotMinutes', 'seats')) return undefined;
      return { ...service, ...seated, slotMinutes: slotMinutes ?? service.slotMinutes };
    case 'daycare':
      if (!only('places', 'lunches')) return undefined;
      return { ...service, places: places ?? service.places, lunches: lunches ?? service.lunches };
    case 'canteen':
      if (!only('meals') || !sameIds(service.meals, meals, ({ start }) => start)) return undefined;
      return {
        ...service,
        meals: service.meals.map((meal) => ({
          ...meal,
          ...meals?.find(({ start }) => start === meal.start),
        })),
      };
    case 'event':
      if (!only('seats', 'walkIn', 'quotas') || !sameIds(service.quotas ?? [], quotas, ({ id }) => id))
        return undefined;
      return {
        ...service,
        ...seated,
        walkIn: walkIn ?? service.walkIn,
        ...(service.quotas && quotas
          ? {
              quotas: service.quotas.map((quota) => ({
                ...quota,
                seats: quotas.find(({ id }) => id === quota.id)?.seats ?? quota.seats,
              })),
            }
          : {}),
      };
    case 'visit':
      return given.length === 0 ? service : undefined;
  }
}

/** Whether a change names only what there is. */
const sameIds = <A, B extends A>(
  there: readonly B[],
  said: readonly A[] | undefined,
  idOf: (one: A) => unknown,
): boolean => (said ?? []).every((one) => there.some((other) => idOf(other) === idOf(one)));

const MOST_SLOT_MINUTES = 600;

/** A canteen's hours begin with a meal; a counter's spans hold at least one time. */
function unfitHours(service: Service): Unfit | undefined {
  const spans = [
    ...Object.values(service.hours).flat(),
    ...service.exceptions.flatMap(({ spans: of }) => of),
  ];
  if (service.kind === 'canteen')
    return spans.every(([start]) => service.meals.some((meal) => meal.start === start)) ? undefined : 'hours';
  if (service.kind !== 'counter') return undefined;
  const { slotMinutes } = service;
  const fits = slotMinutes <= MOST_SLOT_MINUTES && spans.every(([start, end]) => end - start >= slotMinutes);
  return fits ? undefined : 'slots';
}
