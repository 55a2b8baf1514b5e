// What the contract would find wrong with what was typed about a person, in words, field by field.
import * as v from 'valibot';
import { personInput } from '#contract/person';
import { dateAt, type LocalDate } from '#domain/calendar';
import { address as addressWords } from '#words/address';
import { people } from '#words/people';
import { contactsFault } from './contact-faults';
import type { KeptRelation, PersonDraft } from './person-drafts';

export type PersonFaults = {
  readonly [F in 'name' | 'phone' | 'born' | 'address' | 'contacts' | 'consent']?: string;
};

/** What to mend first, in words; nothing when all is well. */
export const firstFault = ({
  name,
  phone,
  born,
  address,
  contacts,
  consent,
}: PersonFaults): string | undefined => name ?? phone ?? born ?? address ?? contacts ?? consent;

export const emptyPerson = (relation: KeptRelation): PersonDraft => ({
  relation,
  name: '',
  phone: '',
  consent: false,
});

const { name, phone, born, address } = personInput.pipe[0].entries;

/** Nobody alive was born before. */
export const EARLIEST_BIRTH = '1900-01-01';

/** Empty when the contract accepts it, and nobody is born in the future. */
export function personFaults(draft: PersonDraft, today: LocalDate = dateAt(Date.now())): PersonFaults {
  const isBorn = draft.born === undefined || (draft.born >= EARLIEST_BIRTH && draft.born <= today);
  return {
    ...(v.safeParse(name, draft.name).success ? {} : { name: people.wrong.name }),
    ...(v.safeParse(phone, draft.phone).success ? {} : { phone: people.wrong.phone }),
    ...(v.safeParse(born, draft.born).success && isBorn ? {} : { born: people.wrong.born }),
    ...(v.safeParse(address, draft.address).success ? {} : { address: addressWords.wrong }),
    ...(contactsFault(draft.contacts) ? { contacts: contactsFault(draft.contacts) } : {}),
    ...(draft.relation !== 'self' && !draft.consent ? { consent: people.wrong.consent } : {}),
  };
}
