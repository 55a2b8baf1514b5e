import { TRY_AGAIN_MS, type CallReason } from '#domain/call';
import { noticeOf } from '#domain/notice';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { Denied, type StaffCaller } from '../caller';
import { closeCall, MOST_CALLS, tryCallLater, viewCalls } from './calls';

const scene = openScene();
const HOUR = 3_600_000;
let communityId = '';
beforeEach(() => {
  communityId = fresh('community');
});

const clerk = (name = '王主任') => aClerk(communityId, name);
function manager(): StaffCaller {
  const grants = [
    { role: 'clerk' as const, communityId, communityName: '荷花社区' },
    { role: 'manager' as const, communityId, communityName: '荷花社区' },
  ];
  const member = { _id: `manager-${communityId}`, name: '李站长', state: 'active' as const, grants };
  return { openid: member._id, now: NOW, grants: grants.slice(0, 1), member };
}

function owed(reason: CallReason, change: object = {}): string {
  const _id = `${fresh('booking')}:${reason}:x`;
  const line = {
    _id,
    communityId,
    reason,
    bookingId: 'b1',
    name: '李桂英',
    phone: '13900001234',
    about: 'booking-cancelled',
    createdAt: NOW - HOUR,
    dueAt: NOW + HOUR,
    state: 'open',
    ...change,
  };
  scene.cloud.given('calls', line);
  return _id;
}
const seen = async (caller = clerk()) =>
  (await valueOf(viewCalls(scene.store, caller, { communityId }))).calls;
const close = (callId: string, caller: StaffCaller = clerk(), result = '已打通，她没事') =>
  closeCall(scene.store, caller, { callId, communityId, result });
const document = (_id: string) => scene.cloud.all<{ state: string; result?: object }>('calls', { _id })[0];

describe('a desk sees whom it owes a call', () => {
  it('given some, then the most pressing first, with the phone in full, and what is late says so', async () => {
    const [later, late] = [owed('visit'), owed('missed-meal', { dueAt: NOW })];
    expect(await seen()).toMatchObject([
      { id: late, reason: 'missed-meal', overdue: true, phone: '13900001234', name: '李桂英' },
      { id: later, reason: 'visit', overdue: false },
    ]);
  });

  it('given a bad rating, then only a manager sees it, also one who is a clerk as well', async () => {
    owed('bad-rating');
    owed('absence');
    expect((await seen()).map(({ reason }) => reason)).toEqual(['absence']);
    expect((await seen(manager())).map(({ reason }) => reason).sort()).toEqual(['absence', 'bad-rating']);
  });

  it('given another community, then nothing of it: its desk is denied', async () => {
    owed('undelivered', { communityId: 'elsewhere' });
    expect(await seen()).toEqual([]);
    await expect(viewCalls(scene.store, clerk(), { communityId: 'elsewhere' })).rejects.toThrow(Denied);
  });

  it('given more than one screen can hold, then it says so', async () => {
    const lines = Array.from({ length: MOST_CALLS + 1 }, () => owed('undelivered'));
    const view = await valueOf(viewCalls(scene.store, clerk(), { communityId }));
    expect([view.calls.length, view.more, lines.length]).toEqual([MOST_CALLS, true, MOST_CALLS + 1]);
  });

  it('costs one round trip besides the look at who calls, two with messages, and closing one', async () => {
    owed('absence');
    expect((await tripsOf(() => seen())).trips).toBe(1);
    const id = owed('undelivered');
    expect((await tripsOf(() => seen())).trips).toBe(2);
    expect((await tripsOf(() => valueOf(close(id)))).trips).toBe(1);
  });
});

describe('a call is closed once, with what came of it', () => {
  it('given it was made, then the result says who and when, and it is off the list', async () => {
    const id = owed('undelivered');
    await valueOf(close(id));
    expect(document(id)).toMatchObject({
      state: 'done',
      result: { text: '已打通，她没事', by: `clerk-${communityId}`, name: '王主任', at: NOW },
    });
    expect(await seen()).toEqual([]);
  });

  it('given the same again, as after a lost answer, then it is closed; given another, then it is refused and stays', async () => {
    const id = owed('undelivered');
    await valueOf(close(id));
    await valueOf(close(id));
    expect(await refusalOf(close(id, clerk(), '没人接'))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'done', by: { part: 'staff', name: '王主任' } },
    });
    expect(document(id)).toMatchObject({ result: { text: '已打通，她没事' } });
  });

  it('given two at the same moment, then one is first, and the other hears who it was', async () => {
    const id = owed('undelivered');
    const other = { ...clerk(), member: { ...clerk().member, _id: 'another', name: '赵' } };
    const both = await Promise.all([close(id), close(id, other, '没人接')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = both.find((one) => !one.ok);
    const name = both[0]?.ok ? '王主任' : '赵';
    expect(document(id)).toMatchObject({ result: { name } });
    expect(lost).toMatchObject({ refusal: { code: 'STATE_CHANGED', detail: { by: { name } } } });
  });

  it('given a bad rating, then a clerk cannot close it, a manager can', async () => {
    const id = owed('bad-rating');
    expect(await refusalOf(close(id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(document(id)).toMatchObject({ state: 'open' });
    await valueOf(close(id, manager()));
    expect(document(id)).toMatchObject({ state: 'done' });
  });

  it('given another community’s line, then it stays open', async () => {
    const id = owed('undelivered', { communityId: 'elsewhere' });
    expect(await refusalOf(close(id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(document(id)).toMatchObject({ state: 'open' });
  });
});

describe('a call for a message says what the person has to be told', () => {
  async function told(at: string) {
    const serviceId = scene.offers(aService({ communityId: at }));
    const { id } = await scene.booked(asking(serviceId, [scene.someone()]));
    const notice = noticeOf('staff-message', NOW, '改在二楼');
    await scene.rewrite('bookings', id, {
      $set: { outbox: [notice], bookedBy: `desk:${at}`, limitKeys: [] },
    });
    owed('undelivered', { _id: `${id}:undelivered:${notice.id}`, bookingId: id });
    return id;
  }

  it('given a notice, then with its words and the booking as it is now', async () => {
    const id = await told(communityId);
    expect(await seen()).toMatchObject([
      {
        message: {
          kind: 'staff-message',
          text: '改在二楼',
          booking: { id, date: '2026-11-24', start: 540, status: 'pending' },
        },
      },
    ]);
  });

  it('given a booking of another community, or one that is gone, then nothing of it', async () => {
    await told('elsewhere');
    owed('undelivered', { bookingId: 'gone' });
    expect((await seen()).map(({ message }) => message)).toEqual([undefined, undefined]);
  });
});

describe('a call that nobody is owed any more is off the list', () => {
  /** After it was booked. */
  const SINCE = NOW + 1;
  async function confirmedTo(change: object) {
    const { id } = await scene.booked(asking(scene.offers(aService({ communityId })), [scene.someone()]));
    const notice = noticeOf('booking-confirmed', SINCE);
    const outbox = [notice];
    await scene.rewrite('bookings', id, { $set: { outbox, status: 'confirmed', ...change } });
    const callId = `${id}:undelivered:${notice.id}`;
    owed('undelivered', { _id: callId, bookingId: id });
    return callId;
  }
  const later = [noticeOf('booking-confirmed', SINCE), noticeOf('booking-cancelled', SINCE + 1)];

  it.each<[string, object]>([
    ['the person read it', { readAt: SINCE }],
    ['the person is there', { status: 'arrived' }],
    ['it was cancelled since', { status: 'cancelled', outbox: later }],
  ])(
    'given %s, then it is closed by nobody, in one more round trip, and stays closed',
    async (_case, change) => {
      const id = await confirmedTo(change);
      const { trips } = await tripsOf(() => seen());
      expect([trips, await seen()]).toEqual([3, []]);
      expect(document(id)).toMatchObject({ state: 'done', result: { by: '', text: '', at: NOW } });
    },
  );

  it('given it is as it was, then it stays', async () => {
    const id = await confirmedTo({});
    expect((await seen()).map((call) => call.id)).toEqual([id]);
  });

  it('given nobody goes to a visit that was cancelled, then nobody is called before it', async () => {
    const { id } = await scene.booked(asking(scene.offers(aService({ communityId })), [scene.someone()]));
    owed('visit', { bookingId: id });
    expect(await seen()).toHaveLength(1);
    await scene.rewrite('bookings', id, { $set: { status: 'cancelled' } });
    expect(await seen()).toEqual([]);
  });
});

describe('somebody who does not answer is called again later', () => {
  const later = (callId: string, caller: StaffCaller = clerk(), requestId = fresh('request')) =>
    tryCallLater(scene.store, caller, { callId, communityId, requestId });

  it('given nobody answered, then it stays on the list, due in an hour, and says that it was tried', async () => {
    const id = owed('undelivered', { dueAt: NOW - HOUR });
    const { trips, value } = await tripsOf(() => valueOf(later(id)));
    expect([trips, value]).toEqual([1, { dueAt: NOW + TRY_AGAIN_MS }]);
    expect(await seen()).toMatchObject([{ id, overdue: false, dueAt: NOW + TRY_AGAIN_MS, tried: 1 }]);
    expect(document(id)).toMatchObject({
      state: 'open',
      tried: [{ at: NOW, by: `clerk-${communityId}`, name: '王主任' }],
    });
  });

  it('given the same request again, then it is noted once; another one is another try', async () => {
    const id = owed('absence');
    await valueOf(later(id, clerk(), 'request-same'));
    await valueOf(later(id, clerk(), 'request-same'));
    expect(await seen()).toMatchObject([{ tried: 1 }]);
    await valueOf(later(id));
    expect(await seen()).toMatchObject([{ tried: 2 }]);
  });

  it('given it is closed, a manager’s or another community’s, then it is refused and nothing is noted', async () => {
    const closed = owed('visit');
    await valueOf(close(closed));
    const ids = [closed, owed('bad-rating'), owed('visit', { communityId: 'elsewhere' })];
    const refusals = [];
    for (const id of ids) refusals.push((await refusalOf(later(id)))?.code);
    expect(refusals).toEqual(['STATE_CHANGED', 'NOT_FOUND', 'NOT_FOUND']);
    expect(ids.map((id) => document(id))).not.toContainEqual(
      expect.objectContaining({ tried: expect.anything() as unknown }),
    );
    await valueOf(later(ids[1] ?? '', manager()));
  });
});
