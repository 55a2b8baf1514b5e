// Keeps what somebody is about to book, by service, until it is booked: with the id of its request,
// which stays through retries and changes only with what is asked, so that one choice is booked once.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { PlaceInput } from '#contract/booking';
import { newRequestId } from '../platform/request-id';
import { storage } from '../platform/storage';

/** What is asked of the functions, as far as it is chosen. */
type Asked = Pick<PlaceInput, 'requestId' | 'serviceId' | 'date' | 'start' | 'note'> & {
  readonly personIds?: readonly string[];
  /** Whoever chose to stand in line when there is no place. */
  readonly wait?: boolean;
};

/** A booking as far as it is chosen, with what is only shown. */
export type Draft = Asked & {
  readonly end: number;
  /** Bookings in line when the time was chosen. */
  readonly waiting?: number;
  /** Several people are being ticked, not one chosen. */
  readonly together?: boolean;
};

export type Choice = Partial<Omit<Draft, 'requestId' | 'serviceId'>>;

export type ChosenTime = Pick<Draft, 'date' | 'start' | 'end' | 'wait' | 'waiting'>;

const asked: readonly (keyof Asked & keyof Choice)[] = ['date', 'start', 'note', 'personIds', 'wait'];

const differs = (draft: Draft, choice: Choice): boolean =>
  asked.some((key) => key in choice && JSON.stringify(draft[key]) !== JSON.stringify(choice[key]));

/** The draft with a choice made: under a new request id when another thing is asked by it. */
export const withChoice = (draft: Draft, choice: Choice, newId: () => string): Draft => ({
  ...draft,
  ...choice,
  ...(differs(draft, choice) ? { requestId: newId() } : {}),
});

/** For whom a draft is once somebody is chosen too: instead of whom it was for, or together with them. */
export const withPerson = ({ together, personIds = [] }: Draft, personId: string): readonly string[] =>
  together ? [...personIds.filter((id) => id !== personId), personId] : [personId];

interface Drafts {
  readonly drafts: { readonly [serviceId: string]: Draft };
  /** Begins a draft or moves it to another time; the rest of what was filled in stays. */
  chooseTime(serviceId: string, time: ChosenTime): void;
  choosePerson(serviceId: string, personId: string): void;
  change(serviceId: string, choice: Choice): void;
  drop(serviceId: string): void;
}

export const useDrafts = create<Drafts>()(
  persist(
    (set, get) => ({
      drafts: {},
      chooseTime: (serviceId, time) =>
        set(({ drafts }) => {
          const draft = drafts[serviceId] ?? { serviceId, note: '', requestId: newRequestId(), ...time };
          return { drafts: { ...drafts, [serviceId]: withChoice(draft, time, newRequestId) } };
        }),
      choosePerson: (serviceId, personId) => {
        const draft = get().drafts[serviceId];
        if (draft) get().change(serviceId, { personIds: withPerson(draft, personId) });
      },
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
