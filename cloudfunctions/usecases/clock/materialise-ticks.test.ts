import { sessionIdOf, type Session } from '#domain/session';
import { asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { edit } from '../../../test/support/edit';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import type { Store } from '../ports';
import {
  materialise,
  PASS_EVERY_MS,
  SERVICES_A_SLICE,
  SLICES_A_TICK,
  type Materialised,
} from './materialise';

let cloud: Cloud;
const LATER = NOW + PASS_EVERY_MS;
const resident = { openid: 'resident-a', now: NOW };

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [{ date: '2026-11-27', name: '示例节', work: false }] });
  cloud.given('people', aPerson(), aPerson({ _id: 'p2', personId: 'p2', name: '李强' }));
});
afterEach(() => cloud.close());

const sessions = (query: object = {}) => cloud.all<Session>('sessions', query);
const tick = (now = NOW, store: Store = cloud.store): Promise<Materialised> => materialise(store, now);

/** A week in which the calendar table is left out of account: Monday 8:00 to the next Monday. */
const openDates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30'];

describe('ticks overlap and bookings come in between', () => {
  it('given two ticks at once, then every session is there once, and none is harmed', async () => {
    cloud.given('services', ...Array.from({ length: 5 }, (_, i) => aService({ _id: `s${i}` })));
    const ticks = await Promise.allSettled([tick(), tick(), tick()]);
    expect(ticks.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tick(LATER);
    const ids = sessions().map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(5 * (openDates.length * 6) - 5);
  });

  it('given somebody books a session between the look and the write, then the booking stands and the rest is written', async () => {
    cloud.given('services', aService());
    let booked = 0;
    const store: Store = {
      ...cloud.store,
      ahead: {
        ...cloud.store.ahead,
        async open(all) {
          if (booked++ === 0) await valueOf(place(cloud.store, resident, asking('c1-medical', ['p1'])));
          return cloud.store.ahead.open(all);
        },
      },
    };
    await tick(NOW, store);
    expect(sessions()).toHaveLength(openDates.length * 6 - 1);
    expect(sessions({ _id: sessionIdOf('c1-medical', '2026-11-24', 540) })).toMatchObject([
      { left: { seats: 1 }, rev: 1 },
    ]);
  });

  it('given somebody books a session between the look and its removal, then it is not removed', async () => {
    cloud.given('services', aService());
    await tick();
    await edit(cloud, 'services', 'c1-medical', { capacity: { seats: 5 } });
    const store: Store = {
      ...cloud.store,
      ahead: {
        ...cloud.store.ahead,
        async remove(...all) {
          await refusalOf(
            place(cloud.store, resident, asking('c1-medical', ['p2'], { requestId: 'between' })),
          );
          return cloud.store.ahead.remove(...all);
        },
      },
    };
    await tick(LATER, store);
    const id = sessionIdOf('c1-medical', '2026-11-24', 540);
    expect(sessions({ _id: id })).toMatchObject([{ capacity: { seats: 2 }, left: { seats: 1 } }]);
    expect(sessions({ _id: sessionIdOf('c1-medical', '2026-11-24', 570) })).toMatchObject([
      { left: { seats: 5 } },
    ]);
    expect(violations(cloud, id)).toEqual([]);
  });

  it('given the function dies in the middle, then the next tick goes on, and nothing is missing', async () => {
    cloud.given('services', ...Array.from({ length: 3 }, (_, i) => aService({ _id: `s${i}` })));
    const store: Store = {
      ...cloud.store,
      ahead: { ...cloud.store.ahead, keep: () => Promise.reject(new Error('the function died')) },
    };
    await expect(tick(NOW, store)).rejects.toThrow('died');
    expect(await tick()).toMatchObject({ opened: 0 });
    expect(sessions()).toHaveLength(3 * (openDates.length * 6) - 3);
  });
});

describe('a tick is bounded, and the next goes on', () => {
  const perTick = SERVICES_A_SLICE * SLICES_A_TICK;

  it('given more services than one tick takes, then the second tick writes the rest, and the third rests', async () => {
    const many = Array.from({ length: perTick + 5 }, () => aService({ _id: fresh('s') }));
    cloud.given('services', ...many);
    const first = await tripsOf(() => tick());
    expect(new Set(sessions().map((one) => one.serviceId)).size).toBe(perTick);
    // Position, calendar, closures, position kept; a slice: services, what there is, removal, and 580 sessions in three calls.
    expect(first.trips).toBe(4 + SLICES_A_TICK * (3 + 3));
    await tick();
    expect(new Set(sessions().map((one) => one.serviceId)).size).toBe(many.length);
    const rest = await tripsOf(() => tick());
    expect(rest).toMatchObject({ trips: 1, value: { opened: 0 } });
  });

  it('given nothing has changed, then a pass costs four round trips and three a slice', async () => {
    cloud.given('services', ...Array.from({ length: 3 }, () => aService({ _id: fresh('s') })));
    await tick();
    expect((await tripsOf(() => tick(LATER))).trips).toBe(4 + 3);
  });
});
