// Keeps what somebody typed about a person until it is saved, so that leaving the page loses nothing.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { personInput, type PersonInput, type PersonView } from '#contract/person';
import type { LocalDate } from '#domain/calendar';
import type { Address, Contact } from '#domain/person';
import { storage } from '../platform/storage';

/** What somebody can be to the one who books for them. */
export type KeptRelation = PersonInput['relation'];

export interface PersonDraft {
  readonly relation: KeptRelation;
  readonly name: string;
  readonly phone: string;
  readonly born?: LocalDate;
  readonly address?: Address;
  /** Rows in which nothing was typed are nobody. */
  readonly contacts?: Contact[];
  readonly consent: boolean;
}

const relations: readonly KeptRelation[] = personInput.pipe[0].entries.relation.options;

/** Those one may be oneself, or to whom one books for; a desk's own are not among them. */
export const isRelation = (text: string): text is KeptRelation =>
  (relations as readonly string[]).includes(text);

/** Those to whom one books for. */
export const otherRelations = relations.filter((relation) => relation !== 'self');

/** A card as it is mended: whole, because what is not sent back is taken away. */
export const draftOf = ({ relation, name, phone, born, address, contacts }: PersonView): PersonDraft => ({
  relation: isRelation(relation) ? relation : 'relative',
  name,
  phone,
  ...(born ? { born } : {}),
  ...(address ? { address } : {}),
  ...(contacts ? { contacts: [...contacts] } : {}),
  consent: relation !== 'self',
});

interface PersonDrafts {
  /** By person id; `self` and `new` for those without one yet. */
  readonly drafts: { readonly [key: string]: PersonDraft };
  keep(key: string, draft: PersonDraft): void;
  drop(key: string): void;
}

export const usePersonDrafts = create<PersonDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
      drop: (key) =>
        set(({ drafts }) => ({
          drafts: Object.fromEntries(Object.entries(drafts).filter(([kept]) => kept !== key)),
        })),
    }),
    { name: 'person-drafts', storage: createJSONStorage(() => storage) },
  ),
);
