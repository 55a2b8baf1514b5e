import fc from 'fast-check';
import type { Booking } from '#domain/booking';
import { holdsPlace } from '#domain/booking';
import { imbalances } from '#domain/ledger';
import type { Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { Died, dyingStore, type Death } from '../../../test/support/dying';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { bookingIdOf } from '../identity';
import { MOST_SLICES, SLICE, sweep } from '../clock/sweep';
import { decide } from '../desk/decide';
import type { Store } from '../ports';
import { cancel } from './cancel';
import { place } from './place';
import { reschedule } from './reschedule';

const PERSONS = 3;
const TIMES = [540, 570] as const;
const RUNS = 60;
/** Hundreds of acts a run, on a machine that may be busy. */
const PATIENCE_MS = 120_000;
const DATE = '2026-11-24';

let cloud: Cloud;
let nth = 0;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

interface Act {
  readonly verb: 'place' | 'cancel' | 'reschedule' | 'confirm' | 'decline';
  readonly person: number;
  readonly time: number;
  /** Which of the person's requests: the same again is a retry. */
  readonly request: number;
  readonly death: Death | undefined;
}

const death: fc.Arbitrary<Death> = fc.record({
  at: fc.nat(2),
  when: fc.constantFrom('before' as const, 'after' as const),
});

const act: fc.Arbitrary<Act> = fc.record({
  // Often enough that every fate comes about: a move needs a booking of one's own and a free time to go to.
  verb: fc.constantFrom<Act['verb'][]>(
    'place',
    'place',
    'reschedule',
    'reschedule',
    'cancel',
    'confirm',
    'decline',
  ),
  person: fc.nat(PERSONS - 1),
  time: fc.nat(TIMES.length - 1),
  request: fc.nat(1),
  death: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: death }),
});

/** Batches of acts that happen at the same moment; without fast-check's liking for the smallest, which is all bookings. */
const history = fc.noBias(
  fc.array(fc.array(act, { minLength: 3, maxLength: 8, size: 'max' }), {
    minLength: 5,
    maxLength: 8,
    size: 'max',
  }),
);

function perform(
  store: Store,
  serviceId: string,
  { verb, person, time, request, death }: Act,
): Promise<unknown> {
  const mortal = dyingStore(store, death);
  const openid = `resident-${person}`;
  const caller = { openid, now: NOW };
  const requestId = `${serviceId}-${request}-request`;
  const bookingId = bookingIdOf(openid, requestId);
  const start = TIMES[time] ?? TIMES[0];
  const grants = [{ role: 'clerk' as const, communityId: 'c1', communityName: '荷花社区' }];
  const clerk = {
    openid: 'clerk',
    now: NOW,
    grants,
    member: { _id: 'clerk', name: '王主任', state: 'active' as const, grants },
  };
  switch (verb) {
    case 'place':
      return place(mortal, caller, {
        requestId,
        serviceId,
        date: DATE,
        start,
        personId: personOf(serviceId, person),
        note: '',
      });
    case 'cancel':
      return cancel(mortal, caller, { bookingId, reason: '' });
    case 'reschedule':
      return reschedule(mortal, caller, { bookingId, date: DATE, start });
    default:
      return decide(mortal, clerk, verb, { bookingId, reason: '材料不齐' });
  }
}

/** Everybody is new to each history: limits reach across services. */
const personOf = (serviceId: string, person: number): string => `${serviceId}-p${person}`;

const sessionsOf = (serviceId: string) => cloud.all<Session>('sessions', { serviceId });

/** What may never be, even between a death and the sweep. */
function never(serviceId: string): string[] {
  const open = cloud.all<Booking>('bookings', { serviceId }).filter((one) => holdsPlace(one.status));
  const keys = open.map((one) => one.limitKey);
  return [
    ...sessionsOf(serviceId).flatMap((session) =>
      imbalances(session).map((one) => `unbalanced ${JSON.stringify(one)}`),
    ),
    ...sessionsOf(serviceId).flatMap((session) => {
      const here = open.filter((one) => one.sessionId === session._id).length;
      return here > (session.capacity.seats ?? 0) ? [`oversold ${session._id}`] : [];
    }),
    ...(new Set(keys).size < keys.length ? ['a limit key is used twice'] : []),
    ...open
      .filter(
        (one) =>
          !sessionsOf(serviceId).some(
            ({ _id, holders }) => _id === one.sessionId && holders[one.personId]?.booking === one._id,
          ),
      )
      .map((one) => `${one.personId} is booked without a place`),
  ];
}

/** What may not be once the sweep has been: a place that nobody's open booking stands for. */
function unswept(serviceId: string): string[] {
  const open = cloud.all<Booking>('bookings', { serviceId }).filter((one) => holdsPlace(one.status));
  return sessionsOf(serviceId).flatMap(({ _id, holders }) =>
    Object.values(holders)
      .filter((holder) => !open.some((one) => one._id === holder.booking && one.sessionId === _id))
      .map((holder) => `${holder.booking} holds a place of ${_id} for nobody`),
  );
}

const ignoringDeath = (error: unknown): void => {
  if (!(error instanceof Died)) throw error;
};

/** As many ticks as it takes to come by every session, those of earlier histories too. */
async function sweepAll(store: Store): Promise<void> {
  const ticks = 1 + Math.ceil(cloud.all('sessions').length / (SLICE * MOST_SLICES));
  for (let tick = 0; tick < ticks; tick++) await sweep(store, NOW + GRACE_MS);
}

const integrity = (wrap: (store: Store) => Store) =>
  fc.asyncProperty(history, async (batches) => {
    const serviceId = `s${++nth}`;
    const store = wrap(cloud.store);
    cloud.given('services', aService({ _id: serviceId, capacity: { seats: 2 } }));
    for (let i = 0; i < PERSONS; i++)
      cloud.given('people', aPerson({ _id: personOf(serviceId, i), keeper: `resident-${i}` }));
    for (const batch of batches) {
      await Promise.all(batch.map((one) => perform(store, serviceId, one).catch(ignoringDeath)));
      const found = never(serviceId);
      if (found.length > 0) throw new Error(found.join('; '));
    }
    await sweepAll(store);
    const found = [...never(serviceId), ...unswept(serviceId)];
    if (found.length > 0) throw new Error(`after the sweep: ${found.join('; ')}`);
  });

describe('whatever residents and clerks do at once, and wherever functions die', () => {
  it(
    'places add up at every step, nothing is oversold, and after a sweep every place has its booking',
    () =>
      fc.assert(
        integrity((store) => store),
        { numRuns: RUNS },
      ),
    PATIENCE_MS,
  );

  it('and it did happen: bookings of every fate, and moves among them', () => {
    const bookings = cloud.all<Booking>('bookings');
    const fates = new Set(bookings.map((one) => one.status));
    expect([...fates].sort()).toEqual(['cancelled', 'confirmed', 'declined', 'pending']);
    expect(bookings.some((one) => one.history.some(({ action }) => action === 'reschedule'))).toBe(true);
  });

  it(
    'given a ledger without its conditions (negative control), then it is found',
    async () => {
      const careless = (store: Store): Store => ({
        ...store,
        ledger: { ...store.ledger, write: (write) => store.ledger.write({ ...write, when: [] }) },
      });
      const { failed } = await fc.check(integrity(careless), { numRuns: RUNS, endOnFailure: true });
      expect(failed).toBe(true);
    },
    PATIENCE_MS,
  );
});
