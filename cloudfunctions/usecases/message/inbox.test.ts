import { asking, fresh, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { viewMine } from '../booking/view';
import { markRead, viewInbox } from './inbox';

const scene = openScene();
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});
const later = (minutes: number) => ({ ...me, now: NOW + minutes * 60_000 });
const inboxOf = (caller = me) => valueOf(viewInbox(scene.store, caller));
async function booked() {
  const input = asking(scene.offers(aService()), [scene.someone({ keeper: me.openid })]);
  return scene.booked(input, me);
}

describe('the inbox has every notice of what one booked', () => {
  it('given a booking that was made and cancelled, then both are there, the latest first, in one round trip', async () => {
    const { id: bookingId } = await booked();
    await valueOf(cancel(scene.store, later(5), { bookingId, reason: '下雨' }));
    const { value, trips } = await tripsOf(() => inboxOf(later(6)));
    expect(value.messages.map(({ kind, reason, unread }) => [kind, reason, unread])).toEqual([
      ['booking-cancelled', '下雨', true],
      ['booking-received', undefined, true],
    ]);
    expect(value.messages[0]?.booking).toMatchObject({ id: bookingId, status: 'cancelled' });
    expect([value.unread, trips]).toEqual([2, 1]);
  });

  it('given what somebody else booked, then nothing of it is here', async () => {
    await booked();
    me = { ...me, openid: fresh('resident') };
    expect(await inboxOf()).toEqual({ messages: [], unread: 0 });
  });

  it('given everything was read up to a time, then only what came later is unread, also on one’s own list', async () => {
    const { id: bookingId } = await booked();
    const { trips } = await tripsOf(() => valueOf(markRead(scene.store, later(1), { until: later(1).now })));
    await valueOf(cancel(scene.store, later(5), { bookingId, reason: '' }));
    const { messages, unread } = await inboxOf(later(6));
    expect(messages.map((one) => one.unread)).toEqual([true, false]);
    expect([unread, trips]).toEqual([1, 1]);
    expect((await valueOf(viewMine(scene.store, later(6)))).unread).toBe(1);
  });

  it('given a time to come, then nothing is read before it is written', async () => {
    const { id: bookingId } = await booked();
    await valueOf(markRead(scene.store, later(1), { until: later(600).now }));
    await valueOf(cancel(scene.store, later(5), { bookingId, reason: '' }));
    expect((await inboxOf(later(6))).unread).toBe(1);
  });
});
