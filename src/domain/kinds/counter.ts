// A matter at the one-stop counter (预约办理): each person a seat in front of a clerk.
import { done } from '../refusal';
import { placesOn } from '../single-date';
import type { ServiceOf, Span } from '../service';
import type { Minutes } from '../calendar';
import type { Kind } from './kind';
import { seatsFor } from './seats';

export interface CounterSetup {
  readonly kind: 'counter';
  readonly slotMinutes: Minutes;
}

export const counter: Kind<ServiceOf<'counter'>> = {
  slots: (service, spans) => cut(spans, service.slotMinutes),
  capacityOf: (service, _slot, _menu, date) => {
    const seats = placesOn(service, date);
    return seats === undefined ? service.capacity : { ...service.capacity, seats };
  },
  countsPlaces: () => true,
  placesIn: (units) => units.seats ?? 0,
  wants: (_, ask) => done(seatsFor(ask, 'seats')),
};

/** The spans cut into sessions of so many minutes; a rest too short for one is left out. */
export function cut(spans: readonly Span[], minutes: Minutes): Span[] {
  return spans.flatMap(([from, to]) => {
    const count = Math.floor((to - from) / minutes);
    return Array.from({ length: count }, (_, i): Span => [from + i * minutes, from + (i + 1) * minutes]);
  });
}
