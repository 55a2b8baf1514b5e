import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { Session } from '#domain/session';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { viewBooking } from '../booking/view';
import { arrive } from './arrive';
import { bookForDesk } from './book';
import { callUp, finish } from './serve';
import { undoArrival } from './undo';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const nine = instantOf('2026-11-24', 540);
const at = (communityId: string, name = '王主任', now = nine) => aClerk(communityId, name, now);
const record = (_id: string) => cloud.all<Booking>('bookings', { _id })[0];

/** Somebody at the counter on Tuesday at nine. */
async function here() {
  const desk = aDesk(cloud, (where) => aService({ ...where, confirmation: 'automatic' }));
  const [openid = ''] = residents(cloud);
  const { id } = await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid])));
  await valueOf(arrive(cloud.store, at(desk.communityId), { bookingId: id }));
  return { ...desk, openid, bookingId: id };
}

describe('who came is called and served', () => {
  it('given a window, then the ticket says where to go, in two round trips, and twice is once', async () => {
    const { communityId, openid, bookingId } = await here();
    const input = { bookingId, window: '2 号窗口', again: false };
    const { trips } = await tripsOf(() => valueOf(callUp(cloud.store, at(communityId), input)));
    await valueOf(callUp(cloud.store, at(communityId, '乙', nine + 60_000), input));
    expect(trips).toBe(2);
    const ticket = await valueOf(viewBooking(cloud.store, { openid, now: nine }, { bookingId }));
    expect(ticket.serving).toEqual({ window: '2 号窗口', calledAt: nine, by: '王主任' });
  });

  it('given two call the same person at once, then one wins, and the other hears so; said again it moves', async () => {
    const { communityId, bookingId } = await here();
    const windows = ['1 号窗口', '3 号窗口'];
    const outcomes = await Promise.all(
      windows.map((window) =>
        callUp(cloud.store, at(communityId, `${window}的人`), { bookingId, window, again: false }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const other = windows[outcomes.findIndex(({ ok }) => !ok)] ?? '';
    const stale = callUp(cloud.store, at(communityId), { bookingId, window: other, again: false });
    const winner = `${record(bookingId)?.serving?.window}的人`;
    expect(await refusalOf(stale)).toMatchObject({
      code: 'STATE_CHANGED',
      detail: { by: { part: 'staff', name: winner } },
    });
    await valueOf(callUp(cloud.store, at(communityId), { bookingId, window: other, again: true }));
    expect(record(bookingId)?.serving?.window).toBe(other);
  });

  it('given something is missing, then it is listed once: on the ticket and in one message', async () => {
    const { communityId, openid, bookingId } = await here();
    const input = { bookingId, result: '还差材料', missing: ['户口本', '照片'] };
    await valueOf(finish(cloud.store, at(communityId), input));
    await valueOf(finish(cloud.store, at(communityId, '王主任', nine + 60_000), input));
    const ticket = await valueOf(viewBooking(cloud.store, { openid, now: nine }, { bookingId }));
    expect(ticket.serving).toMatchObject({ result: '还差材料', missing: ['户口本', '照片'], doneAt: nine });
    const texts = record(bookingId)?.outbox.flatMap(({ text }) => text ?? []);
    expect(texts).toEqual(['还差材料：户口本、照片']);
    const otherwise = finish(cloud.store, at(communityId), { ...input, result: '办好了', missing: [] });
    expect(await refusalOf(otherwise)).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('given a wrong result, then it is corrected that day, who lacked something hears of it, and what was said before is kept', async () => {
    const { communityId, bookingId } = await here();
    const lacking = { bookingId, result: '还差材料', missing: ['照片'] };
    await valueOf(finish(cloud.store, at(communityId), lacking));
    const right = { bookingId, result: '办好了', missing: [], instead: nine };
    const later = at(communityId, '李姐', nine + 60_000);
    await valueOf(finish(cloud.store, later, right));
    await valueOf(finish(cloud.store, { ...later, now: nine + 90_000 }, right));
    expect(record(bookingId)?.serving).toEqual({
      window: '',
      calledAt: nine,
      by: '李姐',
      doneAt: nine + 60_000,
      result: '办好了',
      earlier: [{ by: '王主任', doneAt: nine, result: '还差材料', missing: ['照片'] }],
    });
    expect(record(bookingId)?.outbox.flatMap(({ text }) => text ?? [])).toEqual(['还差材料：照片', '办好了']);
    const nextDay = { ...later, now: nine + 24 * 3_600_000 };
    const late = finish(cloud.store, nextDay, { ...lacking, instead: nine + 60_000 });
    expect(await refusalOf(late)).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('given two write down or correct at once, then one stands and the other hears who was faster', async () => {
    const { communityId, bookingId } = await here();
    await valueOf(callUp(cloud.store, at(communityId), { bookingId, window: '2 号窗口', again: false }));
    for (const [instead, now] of [
      [undefined, nine + 1],
      [nine + 1, nine + 2],
    ] as const) {
      const outcomes = await Promise.all(
        ['甲', '乙'].map((name) =>
          finish(cloud.store, at(communityId, name, now), {
            bookingId,
            result: `${name}${now}`,
            missing: [],
            instead,
          }),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const by = { part: 'staff', name: record(bookingId)?.serving?.by };
      expect(outcomes).toContainEqual({
        ok: false,
        refusal: { code: 'STATE_CHANGED', detail: { status: 'arrived', by } },
      });
    }
  });

  it('given it was done, or the desk booked, then nobody is written to', async () => {
    const { communityId, serviceId, bookingId } = await here();
    await valueOf(finish(cloud.store, at(communityId), { bookingId, result: '办好了', missing: [] }));
    expect(record(bookingId)?.outbox.filter(({ kind }) => kind === 'staff-message')).toEqual([]);
    const booking = { ...asking(serviceId, deskPeople(cloud, communityId)), communityId, walkIn: false };
    const clerk = aClerk(communityId);
    const { id } = await valueOf(bookForDesk(cloud.store, clerk, booking));
    await valueOf(arrive(cloud.store, at(communityId), { bookingId: id }));
    await valueOf(finish(cloud.store, at(communityId), { bookingId: id, result: '差', missing: ['照片'] }));
    expect(record(id)?.outbox.filter(({ kind }) => kind === 'staff-message')).toEqual([]);
  });

  it('given somebody who has not come, or another community’s, then nothing is written', async () => {
    const { communityId, bookingId } = await here();
    const elsewhere = at(aDesk(cloud, (where) => aService(where)).communityId);
    const call = { bookingId, window: '2 号窗口', again: false };
    expect(await refusalOf(callUp(cloud.store, elsewhere, call))).toMatchObject({ code: 'NOT_FOUND' });
    await valueOf(undoArrival(cloud.store, at(communityId), { bookingId }));
    for (const refusal of [
      await refusalOf(callUp(cloud.store, at(communityId), call)),
      await refusalOf(finish(cloud.store, at(communityId), { bookingId, result: '办好了', missing: [] })),
    ])
      expect(refusal).toEqual({
        code: 'STATE_CHANGED',
        detail: { status: 'confirmed', by: { part: 'staff', name: '王主任' } },
      });
    expect(record(bookingId)?.serving).toBeUndefined();
  });
});

describe('a wrong tick is undone', () => {
  it('given who was called too, then they are expected as before, nothing of it is left, and the ledger is as it was', async () => {
    const { communityId, serviceId, bookingId } = await here();
    const [before] = cloud.all<Session>('sessions', { serviceId });
    await valueOf(callUp(cloud.store, at(communityId), { bookingId, window: '2 号窗口', again: false }));
    const { value, trips } = await tripsOf(() =>
      valueOf(undoArrival(cloud.store, at(communityId), { bookingId })),
    );
    expect(trips).toBe(3);
    expect(value).toMatchObject({ status: 'confirmed', may: ['cancel', 'reschedule', 'arrive', 'miss'] });
    expect(record(bookingId)).not.toHaveProperty('serving');
    expect(record(bookingId)?.missAt).toBeGreaterThan(nine);
    expect(record(bookingId)?.history.at(-1)).toMatchObject({
      action: 'undo',
      part: 'staff',
      name: '王主任',
    });
    const [after] = cloud.all<Session>('sessions', { serviceId });
    expect(after).toEqual(before);
    await valueOf(undoArrival(cloud.store, at(communityId), { bookingId }));
    expect(record(bookingId)?.history.filter(({ action }) => action === 'undo')).toHaveLength(1);
    await valueOf(arrive(cloud.store, at(communityId), { bookingId }));
    expect(record(bookingId)?.status).toBe('arrived');
  });

  it('given the next day, or another community, then it stays', async () => {
    const { communityId, bookingId } = await here();
    const tomorrow = at(communityId, '王主任', instantOf('2026-11-25', 1));
    expect(await refusalOf(undoArrival(cloud.store, tomorrow, { bookingId }))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'arrived', by: { part: 'staff', name: '王主任' } },
    });
    const elsewhere = at(aDesk(cloud, (where) => aService(where)).communityId);
    expect(await refusalOf(undoArrival(cloud.store, elsewhere, { bookingId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(record(bookingId)?.status).toBe('arrived');
  });
});
