// Keeps what somebody typed about a person until it is saved, so that leaving the page loses nothing.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Relation } from '#domain/person';
import { storage } from '../platform/storage';

export interface PersonDraft {
  readonly relation: Relation;
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
