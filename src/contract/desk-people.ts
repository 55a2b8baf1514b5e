// What is asked at a desk about people: the cards it keeps of those without WeChat, and what staff verified of anybody.
import * as v from 'valibot';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Address, Contact } from '#domain/person';
import { address } from './choice';
import { contacts } from './person';
import { id, line, localDate, phone } from './scalars';

/** Nobody alive was born before. */
const born = v.pipe(
  localDate,
  v.check((date) => date >= '1900-01-01'),
);

/**
 * A person whom the desk keeps; with `personId` a mended card, where what is absent stays. The person's consent is asked
 * and recorded. Who has no phone is told apart from namesakes by the birthday.
 */
export const deskPersonInput = v.pipe(
  v.strictObject({
    communityId: id,
    personId: v.optional(id),
    name: line(20, 1),
    phone: v.optional(phone),
    born: v.optional(born),
    address: v.optional(address),
    contacts: v.optional(contacts),
    consent: v.literal(true),
  }),
  v.forward(
    v.check((person) => Boolean(person.personId ?? person.phone ?? person.born)),
    ['phone'],
  ),
);
export type DeskPersonInput = v.InferOutput<typeof deskPersonInput>;

/** Somebody of a booking, whom the desk is to keep from now on: asked for their consent there and then. */
export const keepBookedInput = v.strictObject({
  communityId: id,
  bookingId: id,
  personId: id,
  consent: v.literal(true),
});
export type KeepBookedInput = v.InferOutput<typeof keepBookedInput>;

/** A part of the name, at least three last digits of the phone, or the six digits of a booking. */
export const findPeopleInput = v.strictObject({
  communityId: id,
  query: v.pipe(
    line(20, 1),
    v.check((text) => !/^\d{1,2}$/.test(text)),
  ),
});

/** At most so many are found; who needs more says more of the name. */
export const MOST_FOUND = 20;

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  /** As 138****1234; empty when there is none. */
  readonly phone: string;
  readonly born?: LocalDate;
  readonly address?: Address;
}

/** Those of a booking with their phones in full, empty where there is none. */
export interface PhonesView {
  readonly persons: readonly { readonly name: string; readonly phone: string }[];
}

/** Those of a booking with whom to call in an emergency, in full: for the day on which they are there, and no longer. */
export interface ContactsView {
  readonly persons: readonly {
    readonly personId: string;
    readonly name: string;
    /** The person's own, empty when there is none. */
    readonly phone: string;
    /** As whoever booked keeps them; none where nobody is named. */
    readonly contacts: readonly Contact[];
    /** Of whom this desk keeps the card, as it says: staff write down whom to call. */
    readonly card?: { readonly name: string };
  }[];
}

const distinct = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

/**
 * What staff verified; what is absent stays, and null takes it away. A grade needs a consent of its own. With `seen`, only if nobody
 * verified anything since that was read (desk-profile.ts).
 */
export const profileInput = v.strictObject({
  communityId: id,
  personId: id,
  seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  born: v.optional(v.nullable(born)),
  groups: v.optional(distinct(line(10, 1), 10)),
  monthCards: v.optional(distinct(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)), 24)),
  assessment: v.optional(
    v.nullable(v.strictObject({ grade: line(20, 1), by: line(20, 1), consent: v.literal(true) })),
  ),
});
export type ProfileInput = v.InferOutput<typeof profileInput>;

export interface ProfileView {
  readonly personId: string;
  readonly born?: LocalDate;
  readonly groups: readonly string[];
  readonly monthCards: readonly string[];
  readonly assessment?: { readonly grade: string; readonly by: string; readonly at: Instant };
}
