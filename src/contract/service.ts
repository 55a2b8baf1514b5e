// What is asked and answered about a service: its one-time notice and its bookable times.
import * as v from 'valibot';
import type { NamedWorker } from '#domain/booking';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { Area } from '#domain/coverage';
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { Council, EventSetup, Quota } from '#domain/kinds/event';
import type { KindName } from '#domain/kinds/index';
import type { VisitSetup, VisitTask } from '#domain/kinds/visit';
import type { Located } from '#domain/place';
import type { Question } from '#domain/question';
import type { ClosedReason } from '#domain/schedule';
import type { BookingRules, OneTimeNotice, WeeklyHours } from '#domain/service';
import type { Availability } from '#domain/session';
import type { NoSubsidy } from '#domain/subsidy';
import type { Channel } from '#domain/subsidy-table';
import type { Units } from '#domain/units';
import type { ShownPrice } from './booking';
import { choice } from './choice';
import { id, localDate, minutes, personIds } from './scalars';

/** How many days one look at the times may span. */
export const MOST_DAYS = 31;

export const serviceInput = v.strictObject({ serviceId: id });

/** Times from a date (today when absent) over some days (a week when absent). */
export const timesInput = v.strictObject({
  serviceId: id,
  from: v.optional(localDate),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)), 7),
});

/** Where so many persons find a place together soonest. */
export const earliestInput = v.strictObject({
  serviceId: id,
  persons: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 1),
});

/** What a meal would cost these persons, if they booked it now. */
export const quoteInput = v.strictObject({
  serviceId: id,
  date: localDate,
  start: minutes,
  personIds,
  choice,
});
export type QuoteInput = v.InferOutput<typeof quoteInput>;

/** One person's meal as it would stand on the booking. */
export interface QuotedPerson extends ShownPrice {
  readonly personId: string;
  readonly name: string;
  /** Why there is no subsidy, when there is none. By which age or group there is one is not said. */
  readonly unsubsidised?: NoSubsidy;
}

export interface QuoteView {
  readonly persons: readonly QuotedPerson[];
  /** What is paid at the counter, in fen. */
  readonly totalFen: number;
  /** Some pay less as members of a group, which counts once a desk has verified it; said of the canteen, of nobody in it. */
  readonly byGroup: boolean;
}

/** A time that is free, wherever it is. */
export interface FreeTime {
  readonly serviceId: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  /** Persons. */
  readonly left: number;
  /** From the service that was asked about, where it is known where both are. */
  readonly metres?: number;
  /** Nobody has surveyed where one of the two is. */
  readonly samplePlace?: true;
}

export interface EarliestView {
  readonly here?: FreeTime;
  /** In the communities of the same sub-district, by day and then the nearest first; asked for only when all is taken here. */
  readonly nearby: readonly FreeTime[];
}

export interface ServiceBrief {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
  readonly state: 'open' | 'paused';
  readonly sample: boolean;
}

export interface ServiceView extends ServiceBrief {
  readonly communityId: string;
  readonly communityName: string;
  readonly place: string;
  /** Where that is, where somebody has entered it. */
  readonly at?: Located;
  readonly hours: WeeklyHours;
  readonly rules: BookingRules;
  readonly confirmation: 'staff' | 'automatic';
  readonly notice: OneTimeNotice;
  readonly questions: readonly Question[];
  /** What there is to choose; absent where there is nothing. */
  readonly offer?: Offer;
}

/** When a rare event comes next, and from when one may sign up. */
export interface NextDay {
  readonly date: LocalDate;
  readonly name: string;
  readonly bookableFrom: LocalDate;
}

/** A task, with the ids of those of the workers who may come for it. */
export interface OfferedTask extends VisitTask {
  readonly who: readonly string[];
}

export type Offer =
  | {
      readonly kind: 'visit';
      readonly tasks: readonly OfferedTask[];
      readonly workers: readonly NamedWorker[];
      /** Where workers go; anywhere when absent. */
      readonly area?: Area;
      /** What is kept of each window for priority households. */
      readonly reserve?: VisitSetup['reserve'];
    }
  | {
      readonly kind: 'canteen';
      readonly channels: readonly Channel[];
      readonly diets: readonly Diet[];
      readonly meals: readonly { readonly title: string; readonly start: Minutes }[];
    }
  | {
      readonly kind: 'daycare';
      readonly lunch: boolean;
      readonly trial: boolean;
      /** Those who cannot come alone are fetched and brought home. */
      readonly transport: boolean;
    }
  | {
      readonly kind: 'event';
      /** Absent where all seats are alike. */
      readonly quotas?: readonly Quota[];
      /** Kept for those who come without having signed up. */
      readonly walkIn: number;
      readonly lottery?: EventSetup['lottery'];
      readonly council?: Council;
      /** The next day it takes place at all, where it does so on single days only. */
      readonly next?: NextDay;
    };

export interface SlotView {
  readonly start: Minutes;
  readonly end: Minutes;
  /** Persons who could still come. */
  readonly left: number;
  /** Of each unit: dishes, half-days, quotas. */
  readonly units: Units;
  /** Bookings in line. */
  readonly waiting: number;
  readonly availability: Availability;
  readonly bookUntil: Instant;
  readonly menu?: readonly Dish[];
  /** Where lots are drawn: for how many persons in all, none of which is free before, and whether they are drawn. */
  readonly lots?: { readonly places: number; readonly drawn: boolean };
}

export interface DayView {
  readonly date: LocalDate;
  /** Why the whole day is closed; absent when it is open. */
  readonly closed?: { readonly reason: ClosedReason; readonly name?: string };
  readonly slots: readonly SlotView[];
}

export interface TimesView {
  readonly service: ServiceBrief;
  readonly today: LocalDate;
  readonly lastDate: LocalDate;
  readonly days: readonly DayView[];
  /** Years in view whose holidays nobody has entered: to be shown as a warning. */
  readonly unknownYears: readonly string[];
}
