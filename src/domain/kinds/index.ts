// Decides which kinds of service exist; the compiler lists what a new one still lacks.
// A service shaped like one of them is a document, not code.
import type { Service, ServiceOf } from '../service';
import { canteen, type CanteenSetup } from './canteen';
import { counter, type CounterSetup } from './counter';
import { daycare, type DayCareSetup } from './daycare';
import { event, type EventSetup } from './event';
import type { Kind } from './kind';
import { visit, type VisitSetup } from './visit';

/** What each kind adds to a service. */
export type Setup = CounterSetup | VisitSetup | CanteenSetup | DayCareSetup | EventSetup;

export type KindName = Setup['kind'];

export const kinds: { readonly [K in KindName]: Kind<ServiceOf<K>> } = {
  counter,
  visit,
  canteen,
  daycare,
  event,
};

/** The rules of a service's kind. */
export const kindOf = (service: Service): Kind => kinds[service.kind] as Kind;

/** In the order of the five kinds as they are offered. */
export const KIND_NAMES = Object.keys(kinds) as readonly KindName[];
