// What the contract would find wrong with whom to call for a person, in words; rows in which nothing was typed are nobody.
import * as v from 'valibot';
import { contacts as shape } from '#contract/person';
import type { Contact } from '#domain/person';
import { contacts as words } from '#words/contacts';

export type ContactFaults = { readonly [F in 'name' | 'phone' | 'relation']?: string };

const isBlank = ({ name, phone, relation }: Contact): boolean => (name + phone + relation).trim() === '';

/** Those of whom something was typed. */
export const namedContacts = (list: readonly Contact[] = []): Contact[] =>
  list.filter((one) => !isBlank(one));

const { name, phone, relation } = shape.pipe[0].item.entries;

/** Field by field. */
export function contactFaults(contact: Contact): ContactFaults {
  if (isBlank(contact)) return {};
  return {
    ...(v.safeParse(name, contact.name).success ? {} : { name: words.wrong.name }),
    ...(v.safeParse(phone, contact.phone).success ? {} : { phone: words.wrong.phone }),
    ...(v.safeParse(relation, contact.relation).success ? {} : { relation: words.wrong.relation }),
  };
}

/** What to mend first, in words. */
export function contactsFault(list: readonly Contact[] = []): string | undefined {
  const named = namedContacts(list);
  const faults = named.map(contactFaults).flatMap((one) => [one.name, one.phone, one.relation]);
  const first = faults.find((fault) => fault !== undefined);
  return first ?? (v.safeParse(shape, named).success ? undefined : words.wrong.twice);
}
