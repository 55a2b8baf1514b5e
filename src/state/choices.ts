// What a person chose on this phone and should not be asked again: their community and the version for elders.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { storage } from '../platform/storage';

export interface ChosenCommunity {
  readonly id: string;
  readonly shortName: string;
}

interface Choices {
  readonly community?: ChosenCommunity;
  readonly elder: boolean;
  chooseCommunity(community: ChosenCommunity): void;
  showElder(elder: boolean): void;
}

export const useChoices = create<Choices>()(
  persist(
    (set) => ({
      elder: false,
      chooseCommunity: ({ id, shortName }) => set({ community: { id, shortName } }),
      showElder: (elder) => set({ elder }),
    }),
    { name: 'choices', storage: createJSONStorage(() => storage) },
  ),
);
