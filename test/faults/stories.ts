// What people and the clock do, one verb a story: what was there before, and the one run of a function that may die.
// Where it dies and what must hold afterwards is plan.ts's.
import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { accept } from '../../cloudfunctions/usecases/booking/accept';
import { cancel } from '../../cloudfunctions/usecases/booking/cancel';
import { place } from '../../cloudfunctions/usecases/booking/place';
import { reschedule } from '../../cloudfunctions/usecases/booking/reschedule';
import { serveLines } from '../../cloudfunctions/usecases/clock/lines';
import { bookForDesk } from '../../cloudfunctions/usecases/desk/book';
import { cancelForDesk } from '../../cloudfunctions/usecases/desk/cancel';
import { closeSession } from '../../cloudfunctions/usecases/desk/close-session';
import { decide } from '../../cloudfunctions/usecases/desk/decide';
import { decideMany } from '../../cloudfunctions/usecases/desk/decide-many';
import { rescheduleForDesk } from '../../cloudfunctions/usecases/desk/reschedule';
import { tick } from '../../cloudfunctions/usecases/clock/tick';
import type { Notify } from '../../cloudfunctions/usecases/notice/ports';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { aClerk, asking, eating, valueOf } from '../support/asking';
import type { Cloud } from '../support/cloud';
import { aCanteen, aPerson, aService, NOW } from '../support/given';

/** One seat a time, confirmed by staff, with a line that is promoted. */
export const counter = aService({
  _id: 'counter',
  capacity: { seats: 1 },
  rules: { ...aService().rules, line: { mode: 'promote', offerMinutes: 0, most: 5 } },
});
/** The same, but the place is offered for twenty minutes. */
export const offering = aService({
  _id: 'offering',
  capacity: { seats: 1 },
  rules: { ...aService().rules, line: { mode: 'offer', offerMinutes: 20, most: 5 } },
});
export const canteen = aCanteen({ _id: 'canteen' });
export const services = [counter, offering, canteen];

export const CALLERS = ['resident-a', 'resident-b', 'resident-c'];
/** Everybody keeps themselves and a mother; the desk keeps an elder without WeChat. */
export const cards = [
  ...CALLERS.flatMap((keeper, i) => [
    aPerson({ _id: `card-${i}`, personId: `p${i}`, keeper }),
    aPerson({ _id: `card-m${i}`, personId: `m${i}`, keeper, relation: 'parent', born: '1945-01-01' }),
  ]),
  aPerson({ _id: 'card-e', personId: 'elder', keeper: 'desk:c1', born: '1940-01-01' }),
];

const as = (openid: string, now: number) => ({ openid, now });
const at = (now: number) => aClerk('c1', '王主任', now);
const nine = (serviceId: string, person: string, change: Partial<PlaceInput> = {}) =>
  asking(serviceId, [person], { requestId: `request-${person}-${serviceId}`, ...change });

/** What was there: bookings by the order in which they were made. */
export type Known = readonly string[];

export interface Story {
  readonly name: string;
  /** What happened before, by runs that live. */
  readonly before: readonly ((store: Store, known: Known) => Promise<{ readonly id: string } | void>)[];
  /** The run that may die; tried again with the same request by somebody patient. */
  readonly act: (ports: Ports, now: number, known: Known) => Promise<unknown>;
  /** False where nobody tries again: the next tick does. */
  readonly patient?: false;
  /** When it runs; a minute after everything before when absent. */
  readonly at?: number;
  /** What is wrong in the end besides the ledger, in words; after another try or without one. */
  readonly holds?: (cloud: Cloud, retried: boolean) => string[];
  /** False where nobody books anything. */
  readonly books?: false;
}

/** What a run speaks to: the database, and WeChat. */
export type Ports = Store & { readonly notify: Notify };

/** One tick of the clock, as it is deployed but for when it is, and for chance. */
export const tickOf = (ports: Ports, now: number): Promise<unknown> =>
  tick(ports, now, {
    tools: { notify: ports.notify, sendWork: () => Promise.resolve('sent'), random: () => 0.5 },
  });

const booked = (person: string, caller: string, input: PlaceInput) => (store: Store) =>
  valueOf(place(store, as(caller, NOW), { ...input, personIds: [person] }));
const mine = booked('p0', 'resident-a', nine('counter', 'p0'));
const waits = (serviceId = 'counter') => booked('p1', 'resident-b', nine(serviceId, 'p1', { wait: true }));

const confirmed = async (store: Store, [bookingId = '']: Known): Promise<void> => {
  await valueOf(decide(store, at(NOW), 'confirm', { bookingId }));
};
const left = async (store: Store, bookingId: string): Promise<void> => {
  await valueOf(cancel(store, as('resident-a', NOW), { bookingId, reason: '' }));
};

const family = {
  ...eating('canteen', ['p0', 'm0'], ['fish']),
  requestId: 'request-family',
};

export const stories: readonly Story[] = [
  {
    name: 'a resident books',
    before: [],
    act: (store, now) => place(store, as('resident-a', now), nine('counter', 'p0')),
  },
  {
    name: 'a family orders lunch',
    before: [],
    act: (store, now) => place(store, as('resident-a', now), family),
  },
  {
    name: 'somebody joins the line',
    before: [mine],
    act: (store, now) => place(store, as('resident-b', now), nine('counter', 'p1', { wait: true })),
  },
  {
    name: 'a resident cancels, and somebody waits',
    before: [mine, waits()],
    act: (store, now, [bookingId = '']) => cancel(store, as('resident-a', now), { bookingId, reason: '' }),
  },
  {
    name: 'a resident moves a booking, and somebody waits',
    before: [mine, waits()],
    act: (store, now, [bookingId = '']) =>
      reschedule(store, as('resident-a', now), { bookingId, date: '2026-11-25', start: 540 }),
  },
  {
    name: 'somebody accepts an offer',
    before: [
      booked('p0', 'resident-a', nine('offering', 'p0')),
      waits('offering'),
      async (store, [bookingId = '']) => {
        await valueOf(cancel(store, as('resident-a', NOW), { bookingId, reason: '' }));
        await serveLines(store, NOW);
      },
    ],
    act: (store, now, [, bookingId = '']) => accept(store, as('resident-b', now), { bookingId }),
  },
  {
    name: 'a clerk confirms',
    before: [mine],
    act: (store, now, [bookingId = '']) => decide(store, at(now), 'confirm', { bookingId }),
  },
  {
    name: 'a clerk declines, and somebody waits',
    before: [mine, waits()],
    act: (store, now, [bookingId = '']) =>
      decide(store, at(now), 'decline', { bookingId, reason: '材料不全' }),
  },
  {
    name: 'a clerk decides many',
    before: [mine, booked('p1', 'resident-b', nine('counter', 'p1', { start: 570 }))],
    act: (store, now, known) =>
      decideMany(store, at(now), { action: 'confirm', bookingIds: known.slice(0, 2) as string[] }),
  },
  {
    name: 'a clerk books for an elder without WeChat',
    before: [],
    act: (store, now) =>
      bookForDesk(store, at(now), { communityId: 'c1', walkIn: false, ...nine('counter', 'elder') }),
  },
  {
    name: 'a clerk moves a booking',
    before: [mine],
    act: (store, now, [bookingId = '']) =>
      rescheduleForDesk(store, at(now), { bookingId, date: '2026-11-25', start: 540 }),
  },
  {
    name: 'a clerk cancels a booking',
    before: [mine],
    act: (store, now, [bookingId = '']) => cancelForDesk(store, at(now), { bookingId, reason: '窗口停电' }),
  },
  {
    name: 'a clerk closes a time',
    before: [
      mine,
      waits(),
      (store) =>
        valueOf(
          bookForDesk(store, at(NOW), {
            communityId: 'c1',
            walkIn: false,
            ...nine('counter', 'elder', { wait: true }),
          }),
        ),
    ],
    act: (store, now) =>
      closeSession(store, at(now), { serviceId: 'counter', date: '2026-11-24', start: 540, reason: '停电' }),
  },
  {
    name: 'the clock tells people what became of it',
    before: [mine, confirmed],
    act: tickOf,
    patient: false,
  },
  {
    name: 'the clock serves a line and tells about it',
    before: [mine, waits(), (store, [bookingId = '']) => left(store, bookingId)],
    act: tickOf,
    patient: false,
  },
  {
    name: 'the clock takes back an offer nobody accepted, and offers it on',
    before: [
      booked('p0', 'resident-a', nine('offering', 'p0')),
      waits('offering'),
      (store) => booked('p2', 'resident-c', nine('offering', 'p2', { wait: true }))(store),
      async (store, [bookingId = '']) => {
        await left(store, bookingId);
        await serveLines(store, NOW);
      },
    ],
    act: tickOf,
    patient: false,
    at: NOW + 25 * 60_000,
  },
  {
    name: 'the clock lets a booking expire that nobody confirmed',
    before: [booked('p0', 'resident-a', nine('counter', 'p0', { date: '2026-11-23', start: 570 }))],
    act: tickOf,
    patient: false,
    at: NOW + 100 * 60_000,
  },
  {
    name: 'the clock reminds of tomorrow',
    before: [mine, confirmed],
    act: tickOf,
    patient: false,
    at: instantOf('2026-11-23', 18 * 60 + 1),
  },
];
