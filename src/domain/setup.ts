// Decides what a manager may change of a service, and what the service is with it; what it leaves alone stays as it is.
// Within which bounds each number lies is the contract's; whom a change would hurt, hurt.ts's.
import type { Minutes } from './calendar';
import type { CoolingRule } from './cooling-off';
import type { EligibilityRule } from './eligibility';
import { kindOf } from './kinds';
import type { Worker } from './kinds/visit';
import type { LimitRule } from './limit';
import type { LineRule } from './line';
import type { Question } from './question';
import type {
  BookingRules,
  HoursException,
  Material,
  OneTimeNotice,
  Service,
  Span,
  WeeklyHours,
} from './service';
import { withCapacity, type CapacityChange } from './setup-capacity';

export interface RulesChange {
  readonly horizonDays: number;
  readonly noticeMinutes: Minutes;
  readonly cancelMinutes: Minutes;
  readonly mostPersons: number;
  readonly limits: readonly LimitRule[];
  /** Of these, absent leaves it as it is, and null takes it away. */
  readonly line?: LineRule | null;
  readonly coolingOff?: CoolingRule | null;
  readonly eligibility?: EligibilityRule | null;
}

/** What it is called and where it is. */
export interface AboutChange {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
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
  /** On a weekend day that is a working day. */
  readonly adjustedHours?: readonly Span[];
  readonly about?: AboutChange;
  readonly exceptions?: readonly HoursException[];
  readonly capacity?: CapacityChange;
  readonly rules?: RulesChange;
  readonly notice?: NoticeChange;
  readonly questions?: readonly Question[];
  readonly workers?: readonly Worker[];
}

/** Why a change does not fit the service: its kind has no such thing, or times without a meal. */
export type Unfit = 'capacity' | 'workers' | 'hours' | 'slots' | 'places';

/** The service as it would be, or what of the change does not fit it. */
export function changed(
  service: Service,
  change: ServiceChange,
): { readonly service: Service } | { readonly unfit: Unfit } {
  const { capacity, workers, notice, rules, questions, about, ...plain } = change;
  if (workers && service.kind !== 'visit') return { unfit: 'workers' };
  const counted = capacity ? withCapacity(service, capacity) : service;
  if (!counted) return { unfit: 'capacity' };
  const next = {
    ...counted,
    ...plain,
    ...about,
    ...(workers ? { workers } : {}),
    ...(questions && (questions.length > 0 || service.questions) ? { questions } : {}),
    ...(rules ? { rules: withRules(service.rules, rules) } : {}),
    ...(notice ? { notice: withNotice(service.notice, notice) } : {}),
  } as Service;
  const unfit = unfitHours(next, change.adjustedHours);
  return unfit ? { unfit } : { service: next };
}

/** What is said anew replaces what was; a time limit that is not said is none. */
function withNotice(
  { limitWorkingDays: _was, ...notice }: OneTimeNotice,
  change: NoticeChange,
): OneTimeNotice {
  return { ...notice, ...change };
}

/** What is null is none; the rest replaces what was. */
function withRules(before: BookingRules, change: RulesChange): BookingRules {
  const all = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as unknown as BookingRules;
}

const MOST_SLOT_MINUTES = 600;

/** A canteen's hours begin with a meal; a counter's spans hold at least one time; a number of places where they are one number. */
function unfitHours(service: Service, adjusted: readonly Span[] = []): Unfit | undefined {
  const { hours, exceptions } = service;
  if (exceptions.some(({ places }) => places !== undefined) && !kindOf(service).countsPlaces?.(service))
    return 'places';
  const spans = [...Object.values(hours).flat(), ...adjusted, ...exceptions.flatMap(({ spans: of }) => of)];
  if (service.kind === 'canteen')
    return spans.every(([start]) => service.meals.some((meal) => meal.start === start)) ? undefined : 'hours';
  if (service.kind !== 'counter') return undefined;
  const { slotMinutes } = service;
  const fits = slotMinutes <= MOST_SLOT_MINUTES && spans.every(([start, end]) => end - start >= slotMinutes);
  return fits ? undefined : 'slots';
}
