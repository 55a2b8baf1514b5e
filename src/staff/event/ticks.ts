// Decides what of a door's list stays on the phone until it has been sent: each tick with a request id of its own, sent again in
// any order, and counted once by the functions however often it comes. The last list that was seen is kept for a bad network.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { ArriveInput } from '#contract/desk-bookings';
import type { RollView } from '#contract/desk-events';
import type { Reply } from '#contract/reply';
import { call, type NoAnswer } from '../../platform/call';
import { newRequestId } from '../../platform/request-id';
import { storage } from '../../platform/storage';

type Refused = Extract<NoAnswer, { kind: 'refused' }>;

export interface Tick {
  readonly requestId: string;
  readonly input: ArriveInput;
  /** Of which list. */
  readonly roll: string;
  /** Whom it is about, or the digits where they are not on the list. */
  readonly who: string;
  /** The functions have said no: it is shown until somebody has read it. */
  readonly refused?: Refused['refusal'];
}

interface Ticks {
  readonly ticks: readonly Tick[];
  /** The last list that was seen, and its name. */
  readonly seen?: { readonly name: string; readonly view: RollView };
  add(tick: Omit<Tick, 'requestId' | 'refused'>): void;
  drop(requestId: string): void;
  refuse(requestId: string, refusal: Refused['refusal']): void;
  keep(name: string, view: RollView): void;
}

const sameAs = (one: ArriveInput, other: ArriveInput): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const useTicks = create<Ticks>()(
  persist(
    (set) => ({
      ticks: [],
      add: (tick) =>
        set(({ ticks }) =>
          ticks.some(({ input, refused }) => !refused && sameAs(input, tick.input))
            ? {}
            : { ticks: [...ticks, { ...tick, requestId: newRequestId() }] },
        ),
      drop: (requestId) =>
        set(({ ticks }) => ({ ticks: ticks.filter((one) => one.requestId !== requestId) })),
      refuse: (requestId, refused) =>
        set(({ ticks }) => ({
          ticks: ticks.map((one) => (one.requestId === requestId ? { ...one, refused } : one)),
        })),
      keep: (name, view) => set({ seen: { name, view } }),
    }),
    { name: 'door-ticks', storage: createJSONStorage(() => storage) },
  ),
);

/** What one answer means for a tick: sent, refused for good, or still to be sent. */
export function outcomeOf(answer: Reply<unknown> | NoAnswer): 'sent' | 'refused' | 'later' {
  if (answer.ok) return 'sent';
  return answer.kind === 'refused' ? 'refused' : 'later';
}

let sending: Promise<number> | undefined;

async function sendAll(): Promise<number> {
  let sent = 0;
  for (const { requestId, input, refused } of useTicks.getState().ticks) {
    if (refused) continue;
    const answer = await call('desk.arrive', input, { requestId });
    const outcome = outcomeOf(answer);
    if (outcome === 'sent') useTicks.getState().drop(requestId);
    if (!answer.ok && answer.kind === 'refused') useTicks.getState().refuse(requestId, answer.refusal);
    // Without a network the next ones fare no better.
    if (outcome === 'later') break;
    sent += 1;
  }
  return sent;
}

/** Sends what has not been sent, one after the other; who asks meanwhile waits for the same. How many were dealt with. */
export function settle(): Promise<number> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}
