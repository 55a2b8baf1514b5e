// What is asked and answered about setting up a service: how it is now, and whom a change hurts.
// What may be changed, within which bounds, is service-change.ts's.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { Worker } from '#domain/kinds/visit';
import type { Question } from '#domain/question';
import type { Service } from '#domain/service';
import type { Unfit } from '#domain/setup';
import type { CapacityChange, MealChange } from '#domain/setup-capacity';
import type { BookingStatus } from '#domain/lifecycle';
import type { ComingClosure } from './desk-closures';
import { id, requestId } from './scalars';
import { number, serviceChange } from './service-change';

export const servicesInput = v.strictObject({ communityId: id });
export const setupInput = v.strictObject({ serviceId: id });

/** `rev` of the set-up as it was read: who saves over another's change is told. `agreed` names the list that was shown. */
export const saveServiceInput = v.strictObject({
  requestId,
  serviceId: id,
  rev: number(0, Number.MAX_SAFE_INTEGER),
  change: serviceChange,
  agreed: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type SaveServiceInput = v.InferOutput<typeof saveServiceInput>;

/** One line of the list of services. */
export interface SetupBrief {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  readonly state: Service['state'];
  /** Nobody has checked its notice. */
  readonly sample: boolean;
}

export interface ServicesView {
  readonly communityName: string;
  readonly services: readonly SetupBrief[];
  /** Days on which the community is or will be closed, also with others; the country's are not in it. */
  readonly closures: readonly ComingClosure[];
}

/** A service as far as a manager may change it. */
export interface SetupView
  extends
    SetupBrief,
    Pick<
      Service,
      | 'confirmation'
      | 'onHoliday'
      | 'hours'
      | 'adjustedHours'
      | 'exceptions'
      | 'rules'
      | 'notice'
      | 'summary'
      | 'place'
    > {
  readonly communityId: string;
  readonly rev: number;
  /** With what each is called, where they are several. */
  readonly capacity: Omit<CapacityChange, 'meals' | 'quotas'> & {
    readonly meals?: readonly (MealChange & { readonly title: string })[];
    readonly quotas?: readonly { readonly id: string; readonly title: string; readonly seats: number }[];
  };
  /** Whether a single date may have a number of places of its own. */
  readonly countsPlaces: boolean;
  readonly questions: readonly Question[];
  /** Of home visits. */
  readonly workers?: readonly Worker[];
  /** What they may be skilled for. */
  readonly skills?: readonly { readonly id: string; readonly title: string }[];
}

/** A time with bookings that the change does not leave room for. */
export interface HurtView {
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly why: 'vanished' | 'fewer';
  /** What there would be fewer of: a worker, a dish; absent where it is simply places. */
  readonly name?: string;
  readonly taken?: number;
  readonly will?: number;
  readonly bookings: readonly {
    readonly id: string;
    readonly code: string;
    readonly names: readonly string[];
    readonly status: BookingStatus;
  }[];
}

/**
 * Saved, with the bookings that are hurt by it (those that were agreed to, and those made meanwhile); or asked back: whether the
 * change shall hurt these, once more by sending it with `agreed`; or not, because somebody else saved first or it does not fit.
 */
export type SavedView =
  | { readonly saved: true; readonly service: SetupView; readonly hurt: readonly HurtView[] }
  | {
      readonly saved: false;
      readonly why: 'hurt';
      readonly hurt: readonly HurtView[];
      readonly agreed: string;
    }
  | { readonly saved: false; readonly why: 'stale'; readonly service: SetupView }
  | { readonly saved: false; readonly why: 'unfit'; readonly unfit: Unfit };
