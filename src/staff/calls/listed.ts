// Decides in which order calls stand on the page, and that those just dealt with keep their place until the page is left:
// a list that moves up under the finger lets one close the next person's call.
import type { CallView } from '#contract/desk-calls';

/** What came of a call on this phone. */
export interface Finished {
  readonly call: CallView;
  readonly words: string;
}

export interface Listed {
  readonly call: CallView;
  readonly finished?: Finished;
}

/** The most pressing first; `open` as the functions answered, perhaps before some were finished. */
export function listed(open: readonly CallView[], finished: readonly Finished[]): Listed[] {
  const gone = new Set(finished.map(({ call }) => call.id));
  const still = open.filter(({ id }) => !gone.has(id)).map((call): Listed => ({ call }));
  return [...still, ...finished.map((one): Listed => ({ call: one.call, finished: one }))].sort(
    (one, other) => one.call.dueAt - other.call.dueAt || (one.call.id < other.call.id ? -1 : 1),
  );
}

/** Those who only have to hear that it stands as they asked for it; they come after all others, and can see it on their phones too. */
export const isMere = ({ call }: Listed): boolean => call.message?.kind === 'booking-confirmed';
