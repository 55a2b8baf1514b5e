// What the contract would find wrong with what was typed about a person, in words, field by field.
import * as v from 'valibot';
import { personInput } from '#contract/person';
import { people } from '#words/people';
import type { KeptRelation, PersonDraft } from './person-drafts';

export type PersonFaults = { readonly [F in 'name' | 'phone' | 'consent']?: string };

/** What to mend first, in words; nothing when all is well. */
export const firstFault = ({ name, phone, consent }: PersonFaults): string | undefined =>
  name ?? phone ?? consent;

export const emptyPerson = (relation: KeptRelation): PersonDraft => ({
  relation,
  name: '',
  phone: '',
  consent: false,
});

/** Empty when the contract accepts it. */
export function personFaults(draft: PersonDraft): PersonFaults {
  const faults: { name?: string; phone?: string; consent?: string } = {};
  if (!v.safeParse(personInput.pipe[0].entries.name, draft.name).success) faults.name = people.wrong.name;
  if (!v.safeParse(personInput.pipe[0].entries.phone, draft.phone).success) faults.phone = people.wrong.phone;
  if (draft.relation !== 'self' && !draft.consent) faults.consent = people.wrong.consent;
  return faults;
}
