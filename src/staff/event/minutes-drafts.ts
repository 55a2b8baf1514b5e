// Keeps minutes as far as they are written until they are published, so that leaving the page loses nothing: a meeting takes hours.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { storage } from '../../platform/storage';

interface MinutesDrafts {
  /** By the name of the meeting's list. */
  readonly drafts: { readonly [meeting: string]: string };
  keep(meeting: string, text: string): void;
  drop(meeting: string): void;
}

export const useMinutesDrafts = create<MinutesDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (meeting, text) => set(({ drafts }) => ({ drafts: { ...drafts, [meeting]: text } })),
      drop: (meeting) => set(({ drafts: { [meeting]: _published, ...drafts } }) => ({ drafts })),
    }),
    { name: 'minutes-drafts', storage: createJSONStorage(() => storage) },
  ),
);
