// What WeChat holds back until somebody has agreed or refused: one answer is the answer to all that wait.
// How it is asked is components/privacy-sheet's; why, words/agreement's.
import { create } from 'zustand';
import type { PrivacyAsk } from '../platform/privacy';

interface Privacy {
  /** The first is the one that is shown. */
  readonly asks: readonly PrivacyAsk[];
  ask(ask: PrivacyAsk): void;
  agree(): void;
  refuse(): void;
}

export const usePrivacy = create<Privacy>()((set, get) => {
  /** Those that come while these are answered are asked anew. */
  const taken = (): readonly PrivacyAsk[] => {
    const { asks } = get();
    set({ asks: [] });
    return asks;
  };
  return {
    asks: [],
    ask: (ask) => set(({ asks }) => ({ asks: [...asks, ask] })),
    agree: () => taken().forEach(({ agree }) => agree()),
    refuse: () => taken().forEach(({ refuse }) => refuse()),
  };
});
