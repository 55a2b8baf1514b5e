import { instantOf } from '#domain/calendar';
import { refusalOf, valueOf } from '../../../test/support/asking';
import { edit } from '../../../test/support/edit';
import { NOW } from '../../../test/support/given';
import {
  anOrder,
  asA,
  aStandingStage,
  at,
  meal,
  named,
  type StandingStage,
} from '../../../test/support/standing';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import type { Store } from '../ports';
import { end } from './end';
import { pause } from './pause';
import { resume } from './resume';
import { saveStanding } from './save';
import { viewStanding } from './view';

let on: StandingStage;
beforeEach(async () => {
  on = await aStandingStage();
});
afterEach(() => on.cloud.close());

describe('a hand is stronger than the clock', () => {
  it('given a day cancelled by hand, then it is never booked again, also not after a pause', async () => {
    const id = await on.kept();
    await on.tick();
    const [first] = on.bookings();
    await valueOf(
      cancel(on.store, { openid: 'resident-a', now: NOW }, { bookingId: first?._id ?? '', reason: '' }),
    );
    await edit(on.cloud, 'standing', id, { dueAt: NOW });
    await on.tick();
    expect(on.dates('confirmed')).toEqual(['2026-11-26', '2026-11-27']);
    await valueOf(pause(on.store, asA, { ...named(id), from: '2026-11-23' }));
    await valueOf(resume(on.store, asA, named(id)));
    await on.tick();
    expect(on.dates('confirmed')).toEqual(['2026-11-26', '2026-11-27']);
    expect(on.dates('cancelled')).toEqual(['2026-11-24', '2026-11-26', '2026-11-27']);
  });
});

describe('a pause takes back what it covers', () => {
  it('given bookings inside, then they are cancelled, the reply says so, and nothing is booked inside until resumed', async () => {
    const id = await on.kept();
    await on.tick();
    const reply = await valueOf(pause(on.store, asA, { ...named(id), from: '2026-11-25', to: '2026-11-26' }));
    expect(reply).toMatchObject({
      cancelled: ['2026-11-26'],
      kept: [],
      order: { state: 'active', may: ['save', 'pause', 'resume', 'end'] },
    });
    expect(on.dates('confirmed')).toEqual(['2026-11-24', '2026-11-27']);
    await on.tick();
    expect(on.dates('confirmed')).toEqual(['2026-11-24', '2026-11-27']);
    expect(on.wrong()).toEqual([]);
    await valueOf(resume(on.store, asA, named(id)));
    await on.tick();
    expect(on.dates('confirmed')).toEqual(['2026-11-24', '2026-11-26', '2026-11-27']);
    expect(on.wrong()).toEqual([]);
  });

  it('given the same request twice, then it is one pause and the same answer', async () => {
    const id = await on.kept();
    await on.tick();
    const input = { ...named(id), from: '2026-11-23' };
    const replies = [await valueOf(pause(on.store, asA, input)), await valueOf(pause(on.store, asA, input))];
    expect(replies[1]).toEqual(replies[0]);
    expect(replies[0]).toMatchObject({
      cancelled: ['2026-11-24', '2026-11-26', '2026-11-27'],
      order: { state: 'paused' },
    });
    expect(on.document(id).pauses).toEqual([{ from: '2026-11-23' }]);
    await valueOf(resume(on.store, asA, named(id)));
    await valueOf(pause(on.store, asA, input));
    expect(on.document(id).pauses).toEqual([]);
  });

  it('given until further notice, then weeks later it still rests, and goes on when resumed', async () => {
    const id = await on.kept();
    await valueOf(pause(on.store, asA, { ...named(id), from: '2026-11-23' }));
    await on.tick();
    const weeksLater = instantOf('2026-12-14', 480);
    await on.tick(weeksLater);
    expect(on.bookings()).toEqual([]);
    await valueOf(resume(on.store, at(weeksLater), named(id)));
    await on.tick(weeksLater);
    expect(on.dates('confirmed')).toEqual(['2026-12-15', '2026-12-17', '2026-12-18']);
  });

  it('given it is too late to cancel one, then that one stays and the reply says so', async () => {
    const id = await on.kept();
    await on.tick();
    const lateOnTuesday = instantOf('2026-11-24', 11 * 60);
    const reply = await valueOf(pause(on.store, at(lateOnTuesday), { ...named(id), from: '2026-11-24' }));
    expect(reply).toMatchObject({ cancelled: ['2026-11-26', '2026-11-27'], kept: ['2026-11-24'] });
    expect(on.dates('confirmed')).toEqual(['2026-11-24']);
  });

  it('given the function dies between the pause and the bookings, then the clock takes them back', async () => {
    const id = await on.kept();
    await on.tick();
    const dying: Store = {
      ...on.store,
      desk: { ...on.store.desk, bookings: () => Promise.reject(new Error('died')) },
    };
    await expect(pause(dying, asA, { ...named(id), from: '2026-11-26' })).rejects.toThrow('died');
    expect(on.dates('confirmed')).toHaveLength(3);
    await on.tick();
    expect(on.dates('confirmed')).toEqual(['2026-11-24']);
    expect((await on.view(id))?.days.map(({ state }) => state)).toEqual(['placed', 'withdrawn', 'withdrawn']);
  });

  it('given it is paused while the clock is placing, then the next tick takes back what was placed', async () => {
    const id = await on.kept();
    let paused = false;
    const between: Store = {
      ...on.store,
      standing: {
        ...on.store.standing,
        async write(next) {
          if (!paused) {
            paused = true;
            await valueOf(pause(on.store, asA, { ...named(id), from: '2026-11-23' }));
          }
          return on.store.standing.write(next);
        },
      },
    };
    await on.tick(NOW, between);
    expect(on.dates('confirmed')).toHaveLength(3);
    await on.tick(NOW + 1);
    expect(on.dates('confirmed')).toEqual([]);
    await valueOf(resume(on.store, asA, named(id)));
    await on.tick(NOW + 2);
    expect(on.dates('confirmed')).toHaveLength(3);
    expect(on.wrong()).toEqual([]);
  });

  it('costs two round trips, and with bookings to take back two more and two for each', async () => {
    const id = await on.kept();
    await on.tick();
    const three = await tripsOf(() => valueOf(pause(on.store, asA, { ...named(id), from: '2026-11-23' })));
    expect(three.trips).toBe(2 + 2 + 3 * 2);
    expect((await tripsOf(() => valueOf(resume(on.store, asA, named(id))))).trips).toBe(2);
    expect((await tripsOf(() => viewStanding(on.store, asA))).trips).toBe(1);
  });
});

describe('an order changes and ends', () => {
  it('given another weekday, then the new day is booked, and the day it no longer asks for is taken back', async () => {
    const id = await on.kept();
    await on.tick();
    const reply = await valueOf(
      saveStanding(
        on.store,
        asA,
        anOrder({ standingId: id, weekdays: [2, 3], choice: meal({ titles: ['烧豆腐'] }) }),
      ),
    );
    expect(reply).toMatchObject({ cancelled: ['2026-11-26', '2026-11-27'], order: { weekdays: [2, 3] } });
    await on.tick();
    expect(on.bookings({ status: 'confirmed' })).toMatchObject([
      { date: '2026-11-24', choice: { orders: [{ dishIds: ['fish'] }] } },
      { date: '2026-11-25', choice: { orders: [{ dishIds: ['tofu'] }] } },
    ]);
  });

  it('given it ends, then what was booked ahead is taken back, and it says no more', async () => {
    const id = await on.kept();
    await on.tick();
    const reply = await valueOf(end(on.store, asA, named(id)));
    expect(reply).toMatchObject({
      cancelled: ['2026-11-24', '2026-11-26', '2026-11-27'],
      order: { state: 'ended', may: [] },
    });
    await on.tick(NOW + 1);
    await on.tick(instantOf('2026-11-30', 480));
    expect(on.dates('confirmed')).toEqual([]);
    expect(on.document(id).dueAt).toBeUndefined();
    expect(await refusalOf(resume(on.store, asA, named(id)))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'ended' },
    });
    expect(await refusalOf(saveStanding(on.store, asA, anOrder({ standingId: id })))).toMatchObject({
      code: 'STATE_CHANGED',
    });
  });
});
