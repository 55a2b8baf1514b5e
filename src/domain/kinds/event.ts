// An event or a festival: seats, or quotas for groups of people; who fits several takes the most particular first.
import { instantOf, type Instant, type LocalDate, type Minutes } from '../calendar';
import { unmetConditions, type EligibilityRule } from '../eligibility';
import { done, refused, type Outcome } from '../refusal';
import { placesOn } from '../single-date';
import type { Service, ServiceOf } from '../service';
import { WALK_IN, type Units, type Wants } from '../units';
import type { Ask, Kind } from './kind';
import { seatsFor } from './seats';

/** Seats for a group of people: elders, those who live in the community. Listed from the most particular to the most general. */
export interface Quota {
  readonly id: string;
  readonly title: string;
  readonly seats: number;
  /** Everybody when absent. */
  readonly rule?: EligibilityRule;
}

export interface Council {
  readonly topic: string;
  /** What one should know before, in some sentences. */
  readonly background?: string;
}

export interface EventSetup {
  readonly kind: 'event';
  /** Instead of the service's seats. */
  readonly quotas?: readonly Quota[];
  /** Seats kept for those who come without having signed up. */
  readonly walkIn: number;
  /** Lots are drawn so many minutes before the start. */
  readonly lottery?: { readonly drawMinutesBefore: Minutes };
  /** A council meeting (协商议事): what is talked over; its minutes are minutes.ts's. */
  readonly council?: Council;
}

type Event = ServiceOf<'event'>;

/** The unit of a quota's seats. */
export const quotaUnit = (quota: Pick<Quota, 'id'>): string => `quota-${quota.id}`;

/** When lots are drawn for a time of a service; undefined where none are. */
export const drawOpensAt = (
  service: Service,
  { date, start }: { readonly date: LocalDate; readonly start: Minutes },
): Instant | undefined =>
  service.kind === 'event' && service.lottery
    ? instantOf(date, start) - service.lottery.drawMinutesBefore * 60_000
    : undefined;

export const event: Kind<Event> = {
  slots: (_, spans) => spans,
  capacityOf: ({ capacity, quotas, walkIn, exceptions }, _slot, _menu, date) => {
    const places = placesOn({ exceptions }, date);
    const kept = Math.min(walkIn, places ?? walkIn);
    const seats = places === undefined ? capacity : { ...capacity, seats: places - kept };
    return {
      ...(quotas ? Object.fromEntries(quotas.map((quota) => [quotaUnit(quota), quota.seats])) : seats),
      ...(kept > 0 ? { [WALK_IN]: kept } : {}),
    };
  },
  // Seats of groups are not one number.
  countsPlaces: ({ quotas }) => quotas === undefined,
  placesIn: ({ [WALK_IN]: _, ...units }) => Object.values(units).reduce((sum, n) => sum + Math.max(0, n), 0),
  openedAs: ({ quotas }) => {
    const general = quotas?.[quotas.length - 1];
    return general ? quotaUnit(general) : 'seats';
  },
  wants,
};

function wants(service: Event, ask: Ask): Outcome<Wants> {
  if (ask.walkIn)
    return ask.session.capacity[WALK_IN] === undefined
      ? refused('NOT_OFFERED', { what: 'walk-in' })
      : done(seatsFor(ask, WALK_IN));
  const { quotas } = service;
  if (!quotas) return done(seatsFor(ask, 'seats'));
  const wanted: Record<string, Units[]> = {};
  for (const guest of ask.guests) {
    const unmet = quotas.map(({ rule }) => (rule ? unmetConditions(rule, guest, ask.session.date) : []));
    const open = quotas.filter((_, i) => unmet[i]?.length === 0);
    // Any one of the quotas would do: what the easiest of them still asks for says it best.
    const easiest = [...unmet].sort((a, b) => a.length - b.length)[0] ?? [];
    if (open.length === 0) return refused('NOT_ELIGIBLE', { name: guest.name, unmet: easiest });
    wanted[guest.personId] = open.map((quota) => ({ [quotaUnit(quota)]: 1 }));
  }
  return done(wanted);
}
