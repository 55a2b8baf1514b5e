// Decides what a service is: the document from which sessions, rules and the one-time notice follow.
// When it is open is schedule.ts's; how its kind differs from others is kinds/*.
import type { LocalDate, Minutes, Weekday } from './calendar';
import type { KindName } from './kinds';

/** A span of the day, end exclusive. */
export type Span = readonly [start: Minutes, end: Minutes];

export type WeeklyHours = { readonly [day in Weekday]?: readonly Span[] };

/** A single date that differs from the weekly hours; no spans means closed. */
export interface HoursException {
  readonly date: LocalDate;
  readonly spans: readonly Span[];
  readonly reason: string;
}

/** How many of each unit there are, or are asked for: `seats`, later `dish-…`. Never negative. */
export type Units = { readonly [unit: string]: number };

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

export interface BookingRules {
  /** Bookable from today up to this many days ahead. */
  readonly horizonDays: number;
  /** Booking closes this many minutes before the start. */
  readonly noticeMinutes: number;
  /** Cancelling closes this many minutes before the start. */
  readonly cancelMinutes: number;
  /** How many open bookings of this kind one person may hold at a time. */
  readonly openPerPerson: number;
}

export interface Service {
  readonly _id: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly kind: KindName;
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
  readonly slotMinutes: Minutes;
  /** Of each session. */
  readonly capacity: Units;
  readonly rules: BookingRules;
  readonly confirmation: 'staff' | 'automatic';
  readonly place: string;
  readonly notice: OneTimeNotice;
}
