// A place at the day-care station (日间照料站), by half-days, with or without lunch. A first day needs no assessment.
import { done, refused, type Outcome } from '../refusal';
import { placesOn } from '../single-date';
import type { ServiceOf, Span } from '../service';
import type { Units, Wants } from '../units';
import type { Ask, Kind } from './kind';

export interface DayCareSetup {
  readonly kind: 'daycare';
  /** In each half of the day. */
  readonly places: number;
  /** Lunches a day; none when 0. */
  readonly lunches: number;
  /** Trial days one person may have. */
  readonly trialDays: number;
  /** It fetches those who cannot come alone, and brings them home. */
  readonly transport?: boolean;
  /** The canteen that cooks the lunches: they are counted in its kitchen. */
  readonly canteenId?: string;
}

type DayCare = ServiceOf<'daycare'>;

/** Trial days of a person at a station, as keys: they count for ever. */
export const trialBase = (serviceId: string, personId: string): string => `trial:${serviceId}:${personId}`;

export const daycare: Kind<DayCare> = {
  slots: (_, spans) => wholeDay(spans),
  capacityOf: (service, _slot, _menu, date) => {
    const places = placesOn(service, date) ?? service.places;
    const { lunches } = service;
    return { am: places, pm: places, ...(lunches > 0 ? { lunch: lunches } : {}) };
  },
  countsPlaces: () => true,
  placesIn: (units) => Math.max(units.am ?? 0, units.pm ?? 0),
  wants,
  keyWants: (service, { guests, choice }) =>
    choice?.kind === 'daycare' && choice.trial
      ? guests.map(({ personId }) => ({
          base: trialBase(service._id, personId),
          most: service.trialDays,
          of: { personId, per: 'trial' },
        }))
      : [],
};

/** One session from the first opening to the last closing, whatever breaks the station makes. */
function wholeDay(spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  return [[Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]];
}

function wants(service: DayCare, { guests, choice }: Ask): Outcome<Wants> {
  if (choice?.kind !== 'daycare' || choice.halves.length === 0)
    return refused('CHOICE_MISSING', { kind: 'daycare' });
  if (choice.lunch && service.lunches === 0) return refused('NOT_OFFERED', { what: 'lunch' });
  if (choice.transport && !service.transport) return refused('NOT_OFFERED', { what: 'transport' });
  if (choice.trial && service.trialDays === 0) return refused('NOT_OFFERED', { what: 'trial' });
  const units: Units = {
    ...Object.fromEntries(choice.halves.map((half) => [half, 1])),
    ...(choice.lunch ? { lunch: 1 } : {}),
  };
  return done(Object.fromEntries(guests.map(({ personId }) => [personId, [units]])));
}
