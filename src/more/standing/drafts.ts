// Keeps what somebody says of a standing order until it is kept, with the id of its request, which changes only with what is asked.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { newRequestId } from '../../platform/request-id';
import { storage } from '../../platform/storage';
import type { Terms } from './terms';

export interface StandingDraft {
  readonly requestId: string;
  readonly terms: Terms;
}

interface StandingDrafts {
  /** By service, or by the order that is changed. */
  readonly drafts: { readonly [key: string]: StandingDraft };
  keep(key: string, terms: Terms): void;
  drop(key: string): void;
}

export const useStandingDrafts = create<StandingDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (key, terms) =>
        set(({ drafts }) => {
          const same = JSON.stringify(drafts[key]?.terms) === JSON.stringify(terms);
          const requestId = (same && drafts[key]?.requestId) || newRequestId();
          return { drafts: { ...drafts, [key]: { requestId, terms } } };
        }),
      drop: (key) =>
        set(({ drafts }) => ({
          drafts: Object.fromEntries(Object.entries(drafts).filter(([kept]) => kept !== key)),
        })),
    }),
    { name: 'standing-drafts', storage: createJSONStorage(() => storage) },
  ),
);
