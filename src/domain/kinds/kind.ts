// Decides what a kind of service has to say of itself: how a day is cut, what there is of it, and what somebody takes.
// Everything else about a booking is the same for all kinds.
import type { Instant, LocalDate, Minutes } from '../calendar';
import type { KeyWant } from '../limit';
import type { Guest } from '../person';
import type { Outcome } from '../refusal';
import type { Cutoff, Service, Span } from '../service';
import type { Reserve, Session } from '../session';
import type { Units, Wants } from '../units';
import type { Dish } from './canteen';
import type { Choice } from './choice';

/** What somebody asks for, in one session. */
export interface Ask {
  readonly booking: string;
  readonly guests: readonly Guest[];
  readonly choice?: Choice;
  /** By staff, of the places kept for those who come without a booking. */
  readonly walkIn: boolean;
  readonly session: Pick<Session, 'date' | 'start' | 'end' | 'menu' | 'capacity' | 'borrowed'>;
  /** How much of each unit is taken on the whole day, where that decides who comes. */
  readonly taken?: Units;
}

/** `S` is the service of the kind. */
export interface Kind<S extends Service = Service> {
  /** The sessions of the spans in which a service is open. */
  slots(service: S, spans: readonly Span[]): readonly Span[];
  /** The units of a session; of a date, where it matters who works on it. */
  capacityOf(service: S, slot: Span, menu?: readonly Dish[], date?: LocalDate): Units;
  /** Whether a single date may have a number of places of its own (single-date.ts). */
  countsPlaces?(service: S): boolean;
  /** Of the units, how many people could still come: what a calendar shows. */
  placesIn(units: Units): number;
  /** What each of the guests would take. Refusals: CHOICE_MISSING, NOT_OFFERED, OUT_OF_AREA, NOT_ELIGIBLE, SOLD_OUT. */
  wants(service: S, ask: Ask): Outcome<Wants>;
  /** What to eat when nobody has written a menu for the day. */
  menuOf?(service: S, slot: Span): readonly Dish[] | undefined;
  /** When booking closes, where it depends on the session. */
  cutoff?(service: S, start: Minutes): Cutoff | undefined;
  /** Places that are priority households' until some time before the start. */
  reserveOf?(service: S, startsAt: Instant): Reserve | undefined;
  /** The unit that places kept for walk-ins become when staff open them to everybody. */
  openedAs?(service: S): string;
  isPriority?(service: S, guests: readonly Guest[], date: LocalDate): boolean;
  /** Limits beyond the service's own. */
  keyWants?(service: S, ask: Ask): readonly KeyWant[];
}
