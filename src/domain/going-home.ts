// Decides who may take somebody home from the day-care station, and what is written down of it.
// That somebody is there at all is the booking's state; who is named as allowed, the keeper's card says (person.ts).
import type { Instant } from './calendar';
import type { Contact } from './person';
import { done, refused, type Outcome } from './refusal';

/** `contact`: somebody whom the keeper named as allowed; `other`: anybody else, whom staff name. */
export const homeWays = ['contact', 'alone', 'transport', 'other'] as const;
export type HomeWay = (typeof homeWays)[number];

export interface WentHome {
  readonly at: Instant;
  readonly way: HomeWay;
  /** Who took the person home, where somebody did. */
  readonly taker?: string;
  /** What they are to the person, where the card says it. */
  readonly relation?: string;
  /** The member of the staff who saw it. */
  readonly by: string;
}

/** Those who may fetch the person, in the keeper's order. */
export const mayFetch = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(({ mayPickUp }) => mayPickUp);

/** Refusals: NOT_FOUND where the one who is named as allowed is not, by the card as it is now. */
export function wentHome(
  { way, taker }: { readonly way: HomeWay; readonly taker?: string },
  contacts: readonly Contact[],
  { at, by }: Pick<WentHome, 'at' | 'by'>,
): Outcome<WentHome> {
  if (way !== 'contact') return done({ at, way, ...(way === 'other' && taker ? { taker } : {}), by });
  const contact = mayFetch(contacts).find(({ name }) => name === taker);
  if (!contact) return refused('NOT_FOUND', { what: 'person' });
  return done({ at, way, taker: contact.name, relation: contact.relation, by });
}
