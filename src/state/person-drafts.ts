// Keeps what somebody typed about a person until it is saved, so that leaving the page loses nothing.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { PersonInput } from '#contract/person';
import { storage } from '../platform/storage';

/** What somebody can be to the one who books for them. */
export type KeptRelation = PersonInput['relation'];

export interface PersonDraft {
  readonly relation: KeptRelation;
  readonly name: string;
  readonly phone: string;
  readonly consent: boolean;
}

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
