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
  /** Who of the family said on the phone that somebody may whom the card does not name. */
  readonly allowedBy?: string;
  /** Why the person left before the day was over, where somebody said so. */
  readonly early?: string;
  /** The member of the staff who saw it. */
  readonly by: string;
}

/** What staff say of somebody's leaving. */
export interface Leaving {
  readonly way: HomeWay;
  readonly taker?: string;
  readonly allowedBy?: string;
  readonly early?: string;
}

/** Those who may fetch the person, in the keeper's order. */
export const mayFetch = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(({ mayPickUp }) => mayPickUp);

/** Refusals: NOT_FOUND where the one who is named as allowed is not, by the card as it is now. */
export function wentHome(
  { way, taker, allowedBy, early }: Leaving,
  contacts: readonly Contact[],
  { at, by }: Pick<WentHome, 'at' | 'by'>,
): Outcome<WentHome> {
  const said = { at, ...(early ? { early } : {}), by };
  const contact = mayFetch(contacts).find(({ name }) => name === taker);
  if (way === 'contact')
    return contact
      ? done({ ...said, way, taker: contact.name, relation: contact.relation })
      : refused('NOT_FOUND', { what: 'person' });
  return done({ ...said, way, ...(way === 'other' ? { taker, allowedBy } : {}) });
}
