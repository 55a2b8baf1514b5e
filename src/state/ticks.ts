// Which materials somebody ticked off as ready, by service; remembered on this phone only.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { storage } from '../platform/storage';

interface Ticks {
  readonly ready: { readonly [serviceId: string]: readonly string[] };
  toggle(serviceId: string, material: string): void;
}

const NONE: readonly string[] = [];

export const useTicks = create<Ticks>()(
  persist(
    (set) => ({
      ready: {},
      toggle: (serviceId, material) =>
        set(({ ready }) => {
          const before = ready[serviceId] ?? NONE;
          const after = before.includes(material)
            ? before.filter((one) => one !== material)
            : [...before, material];
          return { ready: { ...ready, [serviceId]: after } };
        }),
    }),
    { name: 'ticks', storage: createJSONStorage(() => storage) },
  ),
);

export const useReady = (serviceId: string): readonly string[] =>
  useTicks((ticks) => ticks.ready[serviceId] ?? NONE);
