// Keeps what somebody is about to book, by service, until it is booked: with the id of its request,
// which stays through retries and changes only with the choice, so that one choice is booked once.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { PlaceInput } from '#contract/booking';
import { newRequestId } from '../platform/request-id';
import { storage } from '../platform/storage';

/** A booking as far as it is chosen. */
export type Draft = Pick<PlaceInput, 'requestId' | 'serviceId' | 'date' | 'start' | 'note'> & {
  readonly end: number;
  readonly personId?: string;
};

export type Choice = Partial<Omit<Draft, 'requestId' | 'serviceId'>>;

const differs = (draft: Draft, choice: Choice): boolean =>
  (Object.keys(choice) as (keyof Choice)[]).some((key) => draft[key] !== choice[key]);

/** The draft with a choice made: unchanged when the choice was the same, else under a new request id. */
export const withChoice = (draft: Draft, choice: Choice, newId: () => string): Draft =>
  differs(draft, choice) ? { ...draft, ...choice, requestId: newId() } : draft;

interface Drafts {
  readonly drafts: { readonly [serviceId: string]: Draft };
  /** Begins a draft or moves it to another time; the rest of what was filled in stays. */
  chooseTime(serviceId: string, time: Pick<Draft, 'date' | 'start' | 'end'>): void;
  change(serviceId: string, choice: Choice): void;
  drop(serviceId: string): void;
}

export const useDrafts = create<Drafts>()(
  persist(
    (set) => ({
      drafts: {},
      chooseTime: (serviceId, time) =>
        set(({ drafts }) => {
          const draft = drafts[serviceId] ?? { serviceId, note: '', requestId: newRequestId(), ...time };
          return { drafts: { ...drafts, [serviceId]: withChoice(draft, time, newRequestId) } };
        }),
      change: (serviceId, choice) =>
        set(({ drafts }) => {
          const draft = drafts[serviceId];
          return draft ? { drafts: { ...drafts, [serviceId]: withChoice(draft, choice, newRequestId) } } : {};
        }),
      drop: (serviceId) =>
        set(({ drafts }) => ({
          drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== serviceId)),
        })),
    }),
    { name: 'drafts', storage: createJSONStorage(() => storage) },
  ),
);

export const useDraft = (serviceId: string): Draft | undefined => useDrafts((all) => all.drafts[serviceId]);
