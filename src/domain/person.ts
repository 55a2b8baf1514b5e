// Decides who may be booked for: oneself, family, neighbours, people without WeChat; limits are kept by person, not by phone.
// What staff verified about a person is a profile; the card is what one keeper says.
import type { Instant, LocalDate } from './calendar';
import type { Point } from './coverage';
import type { PersonFacts } from './eligibility';

export const relations = ['self', 'parent', 'spouse', 'child', 'relative', 'neighbour', 'resident'] as const;
/** `resident`: kept by the desk, for people without WeChat. */
export type Relation = (typeof relations)[number];

/** How many people one caller may book for, oneself included. A desk keeps as many as it has residents. */
export const MOST_PEOPLE = 8;

/** Whether staff of a community keep the card. */
export const deskOf = (communityId: string): string => `desk:${communityId}`;

export interface Address {
  readonly text: string;
  /** On the map, as WeChat gives it (GCJ-02). */
  readonly point?: Point;
}

/** How many are named to be called in an emergency. */
export const MOST_CONTACTS = 3;

/** Who is called in an emergency, and whether they may fetch the person. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  /** What they are to the person, in the keeper's own word. */
  readonly relation: string;
  readonly mayPickUp: boolean;
}

/** A card: what one keeper knows of a person. */
export interface Person {
  readonly _id: string;
  /** The human, the same whoever keeps the card: from name and phone when it was made, and kept when those are mended. */
  readonly personId: string;
  /** OPENID of the caller who keeps this card, or the desk. */
  readonly keeper: string;
  readonly relation: Relation;
  readonly name: string;
  /** Empty only for somebody at a desk who has none. */
  readonly phone: string;
  readonly born?: LocalDate;
  readonly address?: Address;
  /** The first is called first. Shown to the keeper, and to a desk on the day the person is there. */
  readonly contacts?: readonly Contact[];
  /** When the keeper said that this person agrees to be booked for; oneself needs none. */
  readonly consentAt?: Instant;
}

/** An ability grade as an assessor gave it: stored, never computed; kept with a consent of its own (PIPL, sensitive data). */
export interface Assessment {
  readonly grade: string;
  readonly by: string;
  readonly at: Instant;
  readonly consentAt: Instant;
}

/** What staff verified about a person; its id is the person's. */
export interface Profile {
  readonly _id: string;
  readonly born?: LocalDate;
  readonly groups: readonly string[];
  readonly communityId?: string;
  /** Months (`YYYY-MM`) for which the canteen's monthly fee has been paid. */
  readonly monthCards?: readonly string[];
  readonly assessment?: Assessment;
  /** Who verified what and when, the latest last. */
  readonly history?: readonly ProfileEvent[];
}

/** What staff verify; null takes it away again, as when a consent is withdrawn. */
export interface Verified {
  readonly born?: LocalDate | null;
  readonly groups?: readonly string[];
  readonly monthCards?: readonly string[];
  readonly assessment?: Assessment | null;
}

export interface ProfileEvent {
  readonly at: Instant;
  /** The staff member's id and name. */
  readonly by: string;
  readonly name: string;
  /** As it was set; of an assessment only whether it was set, because the grade goes when the consent goes. */
  readonly set: Omit<Verified, 'assessment'> & { readonly assessment?: 'given' | 'withdrawn' };
}

/** One act of verifying, by staff of the community that the profile is or becomes of. */
export interface ProfileChange {
  readonly communityId: string;
  readonly set: Verified;
  readonly event: ProfileEvent;
  /** How many acts whoever verifies has seen; whatever there are when absent. */
  readonly seen?: number;
}

/** One who is booked for, with all that rules ask about a person. */
export interface Guest extends PersonFacts {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly address?: Address;
  readonly monthCards?: readonly string[];
}

/** What staff verified goes before what the keeper says. */
export const guestOf = (card: Person, profile: Profile | undefined): Guest => ({
  personId: card.personId,
  name: card.name,
  phone: card.phone,
  born: profile?.born ?? card.born,
  groups: profile?.groups ?? [],
  grade: profile?.assessment?.grade,
  communityId: profile?.communityId,
  monthCards: profile?.monthCards,
  ...(card.address ? { address: card.address } : {}),
});

/** A phone as others may see it: 138****1234; of a short number only the last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`;
