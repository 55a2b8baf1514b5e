// What residents, clerks and the clock do at random to a canteen and a counter, each as a run of a function that may die.
// What must hold afterwards is the specifications' (integrity.test.ts).
import fc from 'fast-check';
import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import { transitions, type Move } from '#domain/lifecycle';
import type { Outcome } from '#domain/refusal';
import { accept } from '../../cloudfunctions/usecases/booking/accept';
import { cancel } from '../../cloudfunctions/usecases/booking/cancel';
import { place } from '../../cloudfunctions/usecases/booking/place';
import { reschedule } from '../../cloudfunctions/usecases/booking/reschedule';
import { Busy } from '../../cloudfunctions/usecases/caller';
import { expirePending } from '../../cloudfunctions/usecases/clock/expire';
import { serveLines } from '../../cloudfunctions/usecases/clock/lines';
import { sweep } from '../../cloudfunctions/usecases/clock/sweep';
import { arrive } from '../../cloudfunctions/usecases/desk/arrive';
import { decide } from '../../cloudfunctions/usecases/desk/decide';
import { excuse } from '../../cloudfunctions/usecases/desk/excuse';
import { miss } from '../../cloudfunctions/usecases/desk/miss';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { aClerk } from './asking';
import { dyingStore } from './dying';
import { aCanteen, aPerson, aService } from './given';
import { Died, type Death } from './mortal';

export const CALLERS = 6;
const REQUESTS = 2;
const MEAL = { meals: 3, walkIn: 0, cutoff: { daysBefore: 0, at: 10 * 60 + 30 } };
const MENU = [
  { id: 'fish', title: '清蒸鱼', priceFen: 1500, portions: 2 },
  { id: 'tofu', title: '烧豆腐', priceFen: 1200, portions: 1 },
];
const lineOf = (mode: 'promote' | 'offer') => ({ mode, offerMinutes: 20, most: 2 });

/** Lunch and dinner of today, with offers; subsidised once a day. Three meals each, two of them fish and one tofu. */
export const kitchen = aCanteen({
  _id: 'kitchen',
  hours: {
    1: [
      [660, 780],
      [1020, 1140],
    ].map(([from = 0, to = 0]) => [from, to] as const),
  },
  meals: [
    { ...MEAL, title: '午餐', start: 660, menu: MENU },
    { ...MEAL, title: '晚餐', start: 1020, menu: MENU },
  ],
  channels: { 'eat-in': {} },
  subsidy: {
    rule: { kind: 'deduction', tiers: [{ fromAge: 60, fen: 300 }], groups: [] },
    perDay: 1,
    excludedChannels: [],
    deliveryFeeFen: 0,
  },
  rules: { ...aCanteen().rules, line: lineOf('offer'), mostPersons: 2 },
});

/** Three times of today with one seat each, which clerks confirm; two open bookings a person. */
export const counter = aService({
  _id: 'counter',
  hours: { 1: [[600, 690]] },
  capacity: { seats: 1 },
  rules: {
    ...aService().rules,
    noticeMinutes: 5,
    cancelMinutes: 0,
    line: lineOf('promote'),
    limits: [{ per: 'open', of: 'service', most: 2 }],
  },
});

export const TIMES: readonly (readonly [serviceId: string, start: number])[] = [
  ['kitchen', 660],
  ['kitchen', 1020],
  ['counter', 600],
  ['counter', 630],
  ['counter', 660],
];

/** Everybody keeps an own card, and that of one other: the same human may be booked by two callers. */
export const cards = Array.from({ length: CALLERS }, (_, i) =>
  [i, (i + 1) % CALLERS].map((person) =>
    aPerson({
      _id: `card-${i}-${person}`,
      personId: `p${person}`,
      keeper: `resident-${i}`,
      born: person % 2 ? '1990-01-01' : '1950-01-01',
    }),
  ),
).flat();

/** How often each is tried beside the others: often enough that every fate comes about. */
const verbs = Object.entries({
  place: 45,
  cancel: 12,
  reschedule: 8,
  accept: 18,
  serve: 8,
  sweep: 2,
  expire: 2,
  confirm: 5,
  decline: 1,
  arrive: 1,
  miss: 7,
  excuse: 6,
}).map(([verb, weight]) => ({ weight, arbitrary: fc.constant(verb) }));

export interface Act {
  readonly verb: string;
  readonly caller: number;
  /** Oneself, the other, or both together. */
  readonly who: 'self' | 'other' | 'both';
  readonly time: number;
  /** Which of the caller's requests: the same again is a retry. */
  readonly request: number;
  /** Which of the bookings that the verb may move. */
  readonly pick: number;
  readonly dish: 'fish' | 'tofu';
  readonly wait: boolean;
  readonly death: Death | undefined;
}

const death: fc.Arbitrary<Death> = fc.record({
  at: fc.nat(3),
  when: fc.constantFrom('before' as const, 'after' as const),
});

export const anAct: fc.Arbitrary<Act> = fc.record({
  verb: fc.oneof(...verbs),
  caller: fc.nat(CALLERS - 1),
  who: fc.constantFrom<Act['who'][]>('self', 'self', 'other', 'both'),
  // Most of them want lunch.
  time: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
  request: fc.nat(REQUESTS - 1),
  pick: fc.nat(5),
  dish: fc.constantFrom('fish', 'tofu'),
  wait: fc.constantFrom(true, true, true, false),
  death: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: death }),
});

/** The clock's own act, which comes with every batch and does not die. */
export const TICK: Act = {
  verb: 'serve',
  caller: 0,
  who: 'self',
  time: 0,
  request: 0,
  pick: 0,
  dish: 'fish',
  wait: false,
  death: undefined,
};

/** When the batches of a history come, in minutes: an offer outlasts two of them, and the last ones see the first times begin. */
export const MINUTES = [0, 8, 16, 24, 32, 40, 48, 56, 110, 170, 180, 190, 200] as const;

/** Batches of acts that happen at the same moment; without fast-check's liking for the smallest, which is all bookings. */
export const histories = fc.noBias(
  fc.array(fc.array(anAct, { minLength: 4, maxLength: 8, size: 'max' }), {
    minLength: MINUTES.length,
    maxLength: MINUTES.length,
    size: 'max',
  }),
);

const timeOf = ({ time }: Act) => TIMES[time] ?? ['kitchen', 660];
export const personsOf = ({ caller, who }: Act): string[] => {
  const [self, other] = [`p${caller}`, `p${(caller + 1) % CALLERS}`];
  return who === 'both' ? [self, other] : [who === 'self' ? self : other];
};

/** What a caller asks for; a request that is sent again asks for the same. */
function inputOf(act: Act): PlaceInput {
  const [serviceId, start] = timeOf(act);
  const personIds = personsOf(act);
  const orders = personIds.map((personId) => ({ personId, dishIds: [act.dish], diets: [] }));
  return {
    requestId: requestOf(act),
    serviceId,
    date: '2026-11-23',
    start,
    personIds,
    note: '',
    wait: act.wait,
    ...(serviceId === 'kitchen'
      ? { choice: { kind: 'canteen' as const, channel: 'eat-in' as const, orders } }
      : {}),
  };
}

/** The choice is part of its name: no client sends another one under the same id. */
export const requestOf = ({ request, time, who, dish }: Act): string =>
  `request-${request}-${time}-${who}-${dish}`;

/** Whom an act is about: a booking that the verb may move if there is one, else any, acted on by whoever made it. */
export function aimOf(act: Act, bookings: readonly Aim[]): { bookingId: string; openid: string } {
  const from = Object.hasOwn(transitions, act.verb) ? transitions[act.verb as Move].from : [];
  const fitting = bookings.filter(({ status }) => from.includes(status));
  const among = fitting.length > 0 ? fitting : bookings;
  const one = among[act.pick % Math.max(1, among.length)];
  const openid = one?.bookedBy ?? `resident-${act.caller}`;
  return { bookingId: one?._id ?? 'nobody', openid };
}

export type Aim = Pick<Booking, '_id' | 'status' | 'bookedBy'>;

/** Does what an act is, once. */
export function enact(
  act: Act,
  store: Store,
  now: number,
  bookings: readonly Aim[],
): Promise<Outcome<unknown> | object | number> {
  const { bookingId, openid } = aimOf(act, bookings);
  const caller = { openid, now };
  const clerk = aClerk('c1', '王主任', now);
  const [, start] = timeOf(act);
  switch (act.verb) {
    case 'place':
      return place(store, { openid: `resident-${act.caller}`, now }, inputOf(act));
    case 'cancel':
      return cancel(store, caller, { bookingId, reason: '' });
    case 'reschedule':
      return reschedule(store, caller, { bookingId, date: '2026-11-23', start });
    case 'accept':
      return accept(store, caller, { bookingId });
    case 'arrive':
      return arrive(store, clerk, { bookingId });
    case 'miss':
      return miss(store, clerk, { bookingId });
    case 'excuse':
      return excuse(store, clerk, { bookingId, reason: '住院' });
    case 'serve':
      return serveLines(store, now);
    case 'expire':
      return expirePending(store, now);
    case 'sweep':
      return sweep(store, now);
    default:
      return decide(store, clerk, act.verb as 'confirm' | 'decline', { bookingId, reason: '材料不齐' });
  }
}

/** How an act ended. `busy` asks to be tried again, and has changed nothing that stays. */
export type Ended = 'done' | 'refused' | 'busy' | 'died';

/** Acts once, in a function that may die. Any other failure is one. */
export async function perform(act: Act, store: Store, now: number, bookings: readonly Aim[]): Promise<Ended> {
  try {
    const result = await enact(act, dyingStore(store, act.death), now, bookings);
    return typeof result === 'object' && 'ok' in result && !result.ok ? 'refused' : 'done';
  } catch (error) {
    if (error instanceof Died) return 'died';
    if (error instanceof Busy) return 'busy';
    throw error;
  }
}
