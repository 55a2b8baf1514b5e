// Decides what a service is: the document from which sessions, rules and the one-time notice follow.
// When it is open is schedule.ts's; how its kind differs from others is kinds/*.
import type { LocalDate, Minutes, Weekday } from './calendar';
import type { CoolingRule } from './cooling-off';
import type { EligibilityRule } from './eligibility';
import type { Setup } from './kinds';
import type { LimitRule } from './limit';
import type { LineRule } from './line';
import type { Festival } from './lunar';
import type { Located } from './place';
import type { Question } from './question';
import type { Units } from './units';

/** A span of the day, end exclusive. */
export type Span = readonly [start: Minutes, end: Minutes];

export type WeeklyHours = { readonly [day in Weekday]?: readonly Span[] };

/** A single date that differs from the weekly hours; no spans means closed. */
export interface HoursException {
  readonly date: LocalDate;
  readonly spans: readonly Span[];
  readonly reason: string;
  /** Places of each of its times, those for walk-ins included; as on other days when absent. */
  readonly places?: number;
}

export interface Material {
  readonly name: string;
  readonly form: 'original' | 'copy' | 'original-and-copy';
  readonly copies: number;
  /** Where one gets it. */
  readonly from: string;
}

/** The one-time notice (一次性告知): everything a resident must know before coming, listed once. */
export interface OneTimeNotice {
  readonly basis: readonly string[];
  readonly conditions: readonly string[];
  readonly steps: readonly string[];
  readonly materials: readonly Material[];
  /** Why an application may be turned down. */
  readonly refusals: readonly string[];
  /** Working days until the result; absent when settled on the spot. */
  readonly limitWorkingDays?: number;
  /** In fen; 0 is free. */
  readonly feeFen: number;
  readonly phone: string;
  /** True while nobody of the community has checked it: shown as 示例. */
  readonly sample: boolean;
  readonly source?: string;
}

/** Booking closes on an earlier day at a minute: a kitchen shops the evening before. */
export interface Cutoff {
  readonly daysBefore: number;
  readonly at: Minutes;
}

export interface BookingRules {
  /** Bookable from today up to this many days ahead. */
  readonly horizonDays: number;
  /** Booking closes this many minutes before the start. */
  readonly noticeMinutes: number;
  /** Instead of `noticeMinutes`, where it depends on the day. */
  readonly cutoff?: Cutoff;
  /** Cancelling closes this many minutes before the start. */
  readonly cancelMinutes: number;
  /** How many bookings one person may have; all of them hold. */
  readonly limits: readonly LimitRule[];
  /** Persons in one booking. */
  readonly mostPersons: number;
  /** Absent where nobody may wait. */
  readonly line?: LineRule;
  readonly coolingOff?: CoolingRule;
  readonly eligibility?: EligibilityRule;
}

interface ServiceBase {
  readonly _id: string;
  /** The same for the same thing in every community: where to look when this one is full. */
  readonly templateId: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly streetId: string;
  readonly title: string;
  readonly summary: string;
  /** The heading it stands under in lists, such as 社会保障. */
  readonly group: string;
  readonly state: 'open' | 'paused';
  readonly hours: WeeklyHours;
  /** Hours on a weekend day that the state made a working day. */
  readonly adjustedHours: readonly Span[];
  readonly onHoliday: 'closed' | 'open';
  readonly exceptions: readonly HoursException[];
  /** Days of the lunar calendar on which it is open as well. */
  readonly festivals?: readonly Festival[];
  /** Units of each session, where the kind's setup does not say. */
  readonly capacity: Units;
  readonly rules: BookingRules;
  readonly questions?: readonly Question[];
  readonly confirmation: 'staff' | 'automatic';
  readonly place: string;
  /** Where that is; absent while nobody has entered it. */
  readonly at?: Located;
  readonly notice: OneTimeNotice;
}

/** What is booked: one shape for all, and what its kind adds (kinds/*). */
export type Service = ServiceBase & Setup;

/** The service of one kind. */
export type ServiceOf<K extends Setup['kind']> = Extract<Service, { kind: K }>;
