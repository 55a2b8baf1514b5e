// What is asked and answered about a service: its one-time notice and its bookable times.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { ClosedReason } from '#domain/schedule';
import type { BookingRules, OneTimeNotice, WeeklyHours } from '#domain/service';
import type { Availability } from '#domain/session';
import { id, localDate } from './scalars';

/** How many days one look at the times may span. */
export const MOST_DAYS = 31;

export const serviceInput = v.strictObject({ serviceId: id });

/** Times from a date (today when absent) over some days (a week when absent). */
export const timesInput = v.strictObject({
  serviceId: id,
  from: v.optional(localDate),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)), 7),
});

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
  readonly hours: WeeklyHours;
  readonly rules: BookingRules;
  readonly confirmation: 'staff' | 'automatic';
  readonly notice: OneTimeNotice;
}

export interface SlotView {
  readonly start: Minutes;
  readonly end: Minutes;
  /** Persons. */
  readonly left: number;
  readonly availability: Availability;
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
