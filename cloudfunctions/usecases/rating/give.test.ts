import type { RateInput } from '#contract/rating';
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import { instantOf } from '#domain/calendar';
import { RATING_DAYS, type Rating } from '#domain/rating';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { viewBooking, viewMine } from '../booking/view';
import type { Caller } from '../caller';
import { arrive } from '../desk/arrive';
import type { Store } from '../ports';
import { rate } from './give';

const scene = openScene();
/** Tuesday, after the counter's half hour. */
const AFTER = instantOf('2026-11-24', 600);
const DAY = 86_400_000;
let me: Caller = { openid: '', now: AFTER };
beforeEach(() => {
  me = { openid: fresh('rater'), now: AFTER };
});

/** A counter matter that the resident came to; the id of its booking. */
async function arrivedBooking(name = '张敏'): Promise<string> {
  const service = aService({ confirmation: 'automatic' });
  const personId = scene.someone({ keeper: me.openid, name, phone: '13800138000' });
  const { id } = await scene.booked(asking(scene.offers(service), [personId]), { ...me, now: NOW });
  await valueOf(arrive(scene.store, aClerk('c1', '王主任', AFTER), { bookingId: id }));
  return id;
}

const saying = (bookingId: string, change: Partial<RateInput> = {}): RateInput => ({
  bookingId,
  level: 5,
  aspects: [],
  text: '',
  ...change,
});
const give = (input: RateInput, caller = me, store: Store = scene.store) => rate(store, caller, input);
const given = (bookingId: string) => scene.cloud.all<Rating>('ratings', { _id: bookingId })[0];
const callsOf = (bookingId: string) => scene.cloud.all<Call>('calls', { bookingId });

describe('whoever came says once how it was', () => {
  it('given a matter one came to, when it is rated, then it is kept, the booking says so, in three round trips', async () => {
    const id = await arrivedBooking();
    expect((await valueOf(viewBooking(scene.store, me, { bookingId: id }))).mayRate).toBe(true);
    const { trips } = await tripsOf(() => valueOf(give(saying(id, { aspects: ['time', 'attitude'] }))));
    expect(trips).toBe(3);
    expect(given(id)).toMatchObject({ level: 5, aspects: ['attitude', 'time'], by: me.openid, at: AFTER });
    const view = await valueOf(viewBooking(scene.store, me, { bookingId: id }));
    expect([view.rated, view.mayRate]).toEqual([true, undefined]);
    expect((await valueOf(viewMine(scene.store, me))).past[0]?.rated).toBe(true);
    expect(callsOf(id)).toEqual([]);
  });

  it('given the same sent again, then it is the same; given another opinion, then the first one stands', async () => {
    const id = await arrivedBooking();
    await valueOf(give(saying(id, { level: 4 })));
    await valueOf(give(saying(id, { level: 4 })));
    const refusal = await refusalOf(give(saying(id, { level: 1 })));
    expect(refusal).toEqual({ code: 'NOT_RATEABLE', detail: { why: 'rated' } });
    expect([given(id)?.level, callsOf(id)]).toEqual([4, []]);
  });

  it('given two phones at once, then one opinion is kept, and the other is told so', async () => {
    const id = await arrivedBooking();
    const outcomes = await Promise.all([give(saying(id, { level: 5 })), give(saying(id, { level: 3 }))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(scene.cloud.all('ratings', { _id: id })).toHaveLength(1);
    expect(scene.record(id).ratedAt).toBe(AFTER);
  });
});

describe('who may not rate', () => {
  const bookingOf = async (change: Partial<Booking>) => {
    const id = await arrivedBooking();
    await scene.rewrite('bookings', id, { $set: change });
    return id;
  };

  it('given somebody else’s booking, or none, then NOT_FOUND', async () => {
    const id = await arrivedBooking();
    const other = { openid: fresh('other'), now: AFTER };
    expect((await refusalOf(give(saying(id), other)))?.code).toBe('NOT_FOUND');
    expect((await refusalOf(give(saying('nothing'))))?.code).toBe('NOT_FOUND');
    expect(given(id)).toBeUndefined();
  });

  it.each(['confirmed', 'missed', 'cancelled'] as const)(
    'given %s, then there is nothing to rate',
    async (status) => {
      const id = await bookingOf({ status });
      const refusal = await refusalOf(give(saying(id, { level: 1 })));
      expect(refusal).toEqual({ code: 'NOT_RATEABLE', detail: { why: 'not-arrived' } });
      expect([given(id), callsOf(id)]).toEqual([undefined, []]);
    },
  );

  it('given thirty days over, then it is too late', async () => {
    const id = await arrivedBooking();
    const late = { ...me, now: scene.record(id).endsAt + RATING_DAYS * DAY + 1 };
    expect((await refusalOf(give(saying(id), late)))?.detail).toEqual({ why: 'too-late' });
    expect((await valueOf(viewBooking(scene.store, late, { bookingId: id }))).mayRate).toBeUndefined();
  });
});

describe('a bad rating owes a call', () => {
  it('given level 2, then the rater is on the call list once, due in five working days, in four round trips', async () => {
    const id = await arrivedBooking('🙂'.repeat(20));
    const { trips } = await tripsOf(() => valueOf(give(saying(id, { level: 2, text: '等了一上午' }))));
    await valueOf(give(saying(id, { level: 2, text: '等了一上午' })));
    expect(trips).toBe(4);
    expect(callsOf(id)).toEqual([
      expect.objectContaining({
        reason: 'bad-rating',
        name: '🙂'.repeat(20),
        phone: '13800138000',
        about: '等了一上午',
        dueAt: instantOf('2026-12-02', 0),
        state: 'open',
      }),
    ]);
  });

  it('given one who books for a mother, then the one who rated is called', async () => {
    scene.someone({ keeper: me.openid, name: '李明', phone: '13900000000' });
    const mother = scene.someone({ keeper: me.openid, relation: 'parent', name: '杨桂芬' });
    const input = asking(scene.offers(aService({ confirmation: 'automatic' })), [mother]);
    const { id } = await scene.booked(input, { ...me, now: NOW });
    await valueOf(arrive(scene.store, aClerk('c1', '王主任', AFTER), { bookingId: id }));
    await valueOf(give(saying(id, { level: 1 })));
    expect(callsOf(id)[0]).toMatchObject({ name: '李明', phone: '13900000000' });
  });
});

describe('a function that dies loses nothing', () => {
  const deaths = [0, 1, 2, 3].flatMap((at) => [
    { at, when: 'before' as const },
    { at, when: 'after' as const },
  ]);

  it.each(deaths)(
    'given death $when call $at, when it is sent again, then rating, call and mark are there once',
    async (death) => {
      const id = await arrivedBooking();
      const input = saying(id, { level: 1, text: '没人理' });
      const { ports } = mortal(scene.store, death);
      await expect(give(input, me, ports)).rejects.toThrow();
      // Without a retry there may be a call without a rating, never a bad rating without its call.
      if (given(id)) expect(callsOf(id)).toHaveLength(1);
      await valueOf(give(input));
      expect([given(id)?.level, callsOf(id).length, scene.record(id).ratedAt]).toEqual([1, 1, AFTER]);
    },
  );
});
