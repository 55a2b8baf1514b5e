// Decides which kinds of service exist; the compiler lists what a new one still lacks.
// A service shaped like one of them is a document, not code.
import type { Units } from '../service';
import { counter } from './counter';

export type KindName = 'counter';

/** How one kind differs from the others. */
export interface Kind {
  readonly name: KindName;
  /** What a booking for this many persons takes of a session. */
  unitsFor(persons: number): Units;
}

export const kinds: { readonly [K in KindName]: Kind } = { counter };
