// Keeps what somebody is about to book, by service, until it is booked: with the id of its request,
// which stays through retries and changes only with what is asked, so that one choice is booked once.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { PlaceInput } from '#contract/booking';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Choice } from '#domain/kinds/choice';
import type { Answers } from '#domain/question';
import { newRequestId } from '../platform/request-id';
import { storage } from '../platform/storage';

/** What is asked of the functions, as far as it is chosen; a time may be chosen after the rest. */
type Asked = Pick<PlaceInput, 'requestId' | 'serviceId' | 'note'> & {
  readonly date?: LocalDate;
  readonly start?: Minutes;
  /** What there is to choose besides, by the kind: dishes, an errand and an address, half-days. */
  readonly choice?: Choice;
  /** To the service's own questions. */
  readonly answers?: Answers;
  readonly personIds?: readonly string[];
  /** Whoever chose to stand in line when there is no place. */
  readonly wait?: boolean;
};

/** A booking as far as it is chosen, with what is only shown. */
export type Draft = Asked & {
  readonly end?: Minutes;
  /** Bookings in line when the time was chosen. */
  readonly waiting?: number;
  /** Several people are being ticked, not one chosen. */
  readonly together?: boolean;
};

/** A draft of which the time is chosen. */
export type TimedDraft = Draft & { readonly date: LocalDate; readonly start: Minutes; readonly end: Minutes };

export const hasTime = (draft: Draft | undefined): draft is TimedDraft =>
  draft?.date !== undefined && draft.start !== undefined && draft.end !== undefined;

/** What changes in a draft. */
export type Change = Partial<Omit<Draft, 'requestId' | 'serviceId'>>;

export type ChosenTime = Pick<TimedDraft, 'date' | 'start' | 'end' | 'wait' | 'waiting'>;

const asked: readonly (keyof Asked & keyof Change)[] = [
  'date',
  'start',
  'choice',
  'answers',
  'note',
  'personIds',
  'wait',
];

const differs = (draft: Draft, change: Change): boolean =>
  asked.some((key) => key in change && JSON.stringify(draft[key]) !== JSON.stringify(change[key]));

/** The draft with a change made: under a new request id when another thing is asked by it. */
export const withChange = (draft: Draft, change: Change, newId: () => string): Draft => ({
  ...draft,
  ...change,
  ...(differs(draft, change) ? { requestId: newId() } : {}),
});

/** For whom a draft is once somebody is chosen too: instead of whom it was for, or together with them. */
export const withPerson = ({ together, personIds = [] }: Draft, personId: string): readonly string[] =>
  together ? [...personIds.filter((id) => id !== personId), personId] : [personId];

interface Drafts {
  readonly drafts: { readonly [serviceId: string]: Draft };
  /** Begins a draft with what is known of it, or changes one. */
  begin(serviceId: string, change: Change): void;
  /** Begins a draft or moves it to another time; the rest of what was filled in stays. */
  chooseTime(serviceId: string, time: ChosenTime): void;
  choosePerson(serviceId: string, personId: string): void;
  /** Chooses what there is to choose besides the time; begins a draft when there is none. */
  choose(serviceId: string, choice: Choice): void;
  change(serviceId: string, change: Change): void;
  drop(serviceId: string): void;
}

const begun = (serviceId: string): Draft => ({ serviceId, note: '', requestId: newRequestId() });

export const useDrafts = create<Drafts>()(
  persist(
    (set, get) => ({
      drafts: {},
      begin: (serviceId, change) =>
        set(({ drafts }) => {
          const draft = drafts[serviceId] ?? begun(serviceId);
          return { drafts: { ...drafts, [serviceId]: withChange(draft, change, newRequestId) } };
        }),
      chooseTime: (serviceId, time) => get().begin(serviceId, time),
      choose: (serviceId, choice) => get().begin(serviceId, { choice }),
      choosePerson: (serviceId, personId) => {
        const draft = get().drafts[serviceId];
        if (draft) get().change(serviceId, { personIds: withPerson(draft, personId) });
      },
      change: (serviceId, change) =>
        set(({ drafts }) => {
          const draft = drafts[serviceId];
          return draft ? { drafts: { ...drafts, [serviceId]: withChange(draft, change, newRequestId) } } : {};
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
