// What is asked and answered about the people somebody books for.
import * as v from 'valibot';
import type { LocalDate } from '#domain/calendar';
import { MOST_CONTACTS, relations, type Address, type Contact, type Relation } from '#domain/person';
import { address } from './choice';
import { id, line, localDate, phone } from './scalars';

/** `resident` is a desk's own relation. */
const residentRelations = relations.filter((one) => one !== 'resident');

const contact = v.strictObject({
  name: line(20, 1),
  phone,
  relation: line(10, 1),
  mayPickUp: v.optional(v.boolean(), false),
});

/** Whoever is to be called in an emergency, nobody twice. */
export const contacts = v.pipe(
  v.array(contact),
  v.maxLength(MOST_CONTACTS),
  v.check((list) => new Set(list.map((one) => `${one.name} ${one.phone}`)).size === list.length),
);

/** A new person without `personId`; oneself is always the relation `self`. Others need their consent, said by the keeper. */
export const personInput = v.pipe(
  v.strictObject({
    personId: v.optional(id),
    relation: v.picklist(residentRelations),
    name: line(20, 1),
    phone,
    born: v.optional(localDate),
    address: v.optional(address),
    contacts: v.optional(contacts),
    consent: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.check((person) => person.relation === 'self' || person.consent),
    ['consent'],
  ),
);
export type PersonInput = v.InferOutput<typeof personInput>;

export interface PersonView {
  readonly id: string;
  readonly relation: Relation;
  readonly name: string;
  readonly phone: string;
  readonly born?: LocalDate;
  readonly address?: Address;
  readonly contacts?: readonly Contact[];
}
