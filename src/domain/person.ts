// Decides who may be booked for: oneself, family, neighbours; limits are kept by person, not by phone.
import type { Instant } from './calendar';

export const relations = ['self', 'parent', 'spouse', 'child', 'relative', 'neighbour'] as const;
export type Relation = (typeof relations)[number];

/** How many people one caller may book for, oneself included. */
export const MOST_PEOPLE = 8;

export interface Person {
  readonly _id: string;
  /** OPENID of the caller who keeps this person. */
  readonly keeper: string;
  readonly relation: Relation;
  readonly name: string;
  readonly phone: string;
  /** When the keeper said that this person agrees to be booked for; oneself needs none. */
  readonly consentAt?: Instant;
}

/** A phone as others may see it: 138****1234; of a short number only the last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${'*'.repeat(phone.length - 2)}${phone.slice(-2)}`;
