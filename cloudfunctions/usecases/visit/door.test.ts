import type { VisitArriveInput, VisitLeaveInput } from '#contract/desk-visits';
import { instantOf } from '#domain/calendar';
import type { Call } from '#domain/call';
import { grantsOf } from '#domain/staff';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { aVisit } from '../../../test/support/given';
import { asA, openScene } from '../../../test/support/scene';
import type { StaffCaller } from '../caller';
import { arrive } from '../desk/arrive';
import { findBookings, viewList } from '../desk/queue';
import { undoArrival } from '../desk/undo';
import { viewDeskBooking } from '../desk/view-booking';
import { forget } from '../privacy/forget';
import { viewOwnData } from '../privacy/mine';
import { moveVisit, noteCall, viewPhones, viewSignature } from './before';
import { arriveAt, leaveFrom, nobodyHome } from './door';
import { viewVisits } from './view';

const scene = openScene();
const DATE = '2026-11-24';
const TEN = instantOf(DATE, 10 * 60);
const clerk = { ...aClerk('c1'), now: TEN };
beforeAll(() => scene.cloud.given('communities', { _id: 'c1', name: '荷花社区' }));
const POINT = { lat: 24.35, lng: 102.54 };

/** Somebody who goes to households, and nothing else. */
function aVisitor(communityId = 'c1'): StaffCaller {
  const grants = [{ role: 'visitor' as const, communityId, communityName: '荷花社区' }];
  const member = { _id: 'visitor-1', name: '甲', state: 'active' as const, grants };
  return { openid: 'visitor-1', now: TEN, member, grants: grantsOf(member, 'staff') };
}
const visitor = aVisitor();

async function booked(point = true, start = 540): Promise<string> {
  const serviceId = scene.offers(aVisit());
  const address = { text: '荷花路 1 号', ...(point ? { point: POINT } : {}) };
  const choice = { kind: 'visit' as const, taskId: 'insure', address };
  return (await scene.booked(asking(serviceId, [scene.someone()], { choice, start }))).id;
}
const record = (id: string) => scene.record(id);
const otherThan = (code: string): string => `${(Number(code[0]) % 9) + 1}${code.slice(1)}`;
const come = (proof: VisitArriveInput, by = visitor) => arriveAt(scene.store, by, proof);
const rowOf = async (bookingId: string, by: StaffCaller = visitor) =>
  (await valueOf(viewVisits(scene.store, by, { communityId: 'c1', date: DATE }))).visits.find(
    ({ id }) => id === bookingId,
  );

describe('at the door', () => {
  it('given other digits, then nobody has come; given theirs, then somebody has, by the code', async () => {
    const bookingId = await booked();
    const { code, persons } = record(bookingId);
    expect(await valueOf(viewPhones(scene.store, visitor, { bookingId }))).toEqual({
      persons: [{ name: persons[0]?.name, phone: persons[0]?.phone }],
    });
    expect(await refusalOf(come({ bookingId, code: otherThan(code) }))).toMatchObject({ code: 'NOT_FOUND' });
    const came = await valueOf(come({ bookingId, code }));
    expect(came).toMatchObject({ status: 'arrived', came: { by: 'code' }, code: '' });
    await valueOf(come({ bookingId, code }));
    expect(record(bookingId)).toMatchObject({ status: 'arrived', came: { by: 'code' } });
    expect(await rowOf(bookingId)).toMatchObject({ came: { by: 'code' } });
  });

  it('given nobody can say the code, then by how far away the phone stands, which alone is kept', async () => {
    const bookingId = await booked();
    await valueOf(come({ bookingId, metres: 40 }));
    const { came } = record(bookingId);
    expect(came).toEqual({ by: 'position', metres: 40 });
    expect(await rowOf(bookingId)).toMatchObject({ came: { by: 'position', metres: 40 } });
  });

  it('given the household is on no map, then a distance is nobody’s to say', async () => {
    const bookingId = await booked(false);
    expect(await refusalOf(come({ bookingId, metres: 0 }))).toMatchObject({ code: 'NOT_OFFERED' });
    expect(record(bookingId).status).toBe('confirmed');
  });

  it('given a visitor and the booking alone, then it is not ticked off; given a clerk, then as from a list', async () => {
    const bookingId = await booked();
    expect(await refusalOf(arrive(scene.store, visitor, { bookingId }))).toEqual({
      code: 'NOT_FOUND',
      detail: { what: 'booking' },
    });
    expect(record(bookingId).status).toBe('confirmed');
    await valueOf(arrive(scene.store, clerk, { bookingId }));
    expect(record(bookingId)).toMatchObject({ status: 'arrived', came: { by: 'list' } });
  });

  it('given the digits at the desk, then by the code; and undone it is not known how any more', async () => {
    const bookingId = await booked();
    const { code } = record(bookingId);
    await valueOf(arrive(scene.store, visitor, { communityId: 'c1', code }));
    expect(record(bookingId).came).toEqual({ by: 'code' });
    await valueOf(undoArrival(scene.store, visitor, { bookingId }));
    expect(record(bookingId)).toMatchObject({ status: 'confirmed' });
    expect(record(bookingId).came).toBeUndefined();
  });

  it('given a visitor at any list, then the digits are nowhere, nor ticking off; a clerk has both', async () => {
    const bookingId = await booked();
    const { code, persons } = record(bookingId);
    const name = persons[0]?.name ?? '';
    const seen = async (by: StaffCaller) => [
      await valueOf(viewDeskBooking(scene.store, by, { bookingId })),
      ...(await valueOf(findBookings(scene.store, by, { communityId: 'c1', query: name }))),
      ...(await valueOf(viewList(scene.store, by, { communityId: 'c1', part: 'now', after: 0 }))).rows,
      await rowOf(bookingId, by),
    ];
    const [theirs, ours] = [await seen(visitor), await seen(clerk)];
    expect(JSON.stringify(theirs)).not.toContain(code);
    expect(theirs.flatMap((one) => (one && 'may' in one ? one.may : []))).not.toContain('arrive');
    expect(ours[0]).toMatchObject({ code, may: expect.arrayContaining(['arrive']) as unknown });
  });
});

const drawn = [Array.from({ length: 20 }, (_, i) => [i * 20, 100 + i]).flat()];
const leaving = (bookingId: string, change: Partial<VisitLeaveInput> = {}): VisitLeaveInput => ({
  ...{ bookingId, result: '办好了', undone: false, missing: [], next: '' },
  ...change,
});
const leave = (bookingId: string, change?: Partial<VisitLeaveInput>) =>
  leaveFrom(scene.store, visitor, leaving(bookingId, change));

describe('on leaving', () => {
  it('given what came of it and who signed, then once, and what was drawn is looked at by itself', async () => {
    const bookingId = await booked();
    const proxy = { name: '李明', relation: '儿子', consent: true as const, signature: drawn };
    expect(await refusalOf(leave(bookingId, { proxy }))).toMatchObject({ code: 'STATE_CHANGED' });
    await valueOf(come({ bookingId, code: record(bookingId).code }));
    expect(await refusalOf(viewSignature(scene.store, visitor, { bookingId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const left = await valueOf(leave(bookingId, { proxy, next: '明年再来' }));
    await valueOf(leave(bookingId, { proxy, next: '明年再来' }));
    expect(left.serving).toMatchObject({
      result: '办好了',
      next: '明年再来',
      proxy: { name: '李明', relation: '儿子', drawn: true },
    });
    expect(JSON.stringify([left, await rowOf(bookingId)])).not.toContain('signature');
    expect(await valueOf(viewSignature(scene.store, visitor, { bookingId }))).toEqual({ signature: drawn });
    expect(await refusalOf(viewSignature(scene.store, aVisitor('c2'), { bookingId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(leave(bookingId, { result: '没办成' }))).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('given it could not be done for want of something, then it says so, and what is missing is told once', async () => {
    const bookingId = await booked();
    await valueOf(come({ bookingId, code: record(bookingId).code }));
    const change = { result: '材料不全，没办成', undone: true, missing: ['身份证'] };
    await valueOf(leave(bookingId, change));
    await valueOf(leave(bookingId, change));
    expect(record(bookingId).serving).toMatchObject({ undone: true, missing: ['身份证'] });
    const told = record(bookingId).outbox.filter(({ kind }) => kind === 'staff-message');
    expect(told.map(({ text }) => text)).toEqual(['材料不全，没办成：身份证']);
  });
});

const lines = (bookingId: string) => scene.cloud.all<Call>('calls', { bookingId, reason: 'not-home' });

describe('nobody is at home', () => {
  const inVain = (bookingId: string, by = visitor) =>
    nobodyHome(scene.store, by, { bookingId, reason: '敲门没人应' });

  it('given its time has begun, then it was missed, with the reason, and the household is called, once', async () => {
    const bookingId = await booked();
    await valueOf(inVain(bookingId));
    await valueOf(inVain(bookingId));
    expect(record(bookingId).history.at(-1)).toMatchObject({
      action: 'miss',
      reason: '敲门没人应',
      name: '甲',
    });
    expect(await rowOf(bookingId)).toMatchObject({ status: 'missed', why: '敲门没人应', mayUndo: true });
    expect(lines(bookingId)).toMatchObject([{ state: 'open', about: '敲门没人应' }]);
  });

  it('given it was the wrong line, then it is undone, and nobody is called; and again it is another line', async () => {
    const bookingId = await booked();
    await valueOf(inVain(bookingId));
    await valueOf(undoArrival(scene.store, visitor, { bookingId }));
    expect(record(bookingId).status).toBe('confirmed');
    expect(lines(bookingId)).toMatchObject([{ state: 'done' }]);
    await valueOf(inVain(bookingId));
    expect(
      lines(bookingId)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['done', 'open']);
  });

  it('given they open after all, then they have come, and nobody is called', async () => {
    const bookingId = await booked();
    await valueOf(inVain(bookingId));
    await valueOf(come({ bookingId, code: record(bookingId).code }));
    expect([record(bookingId).status, lines(bookingId)[0]?.state]).toEqual(['arrived', 'done']);
  });

  it('given its time has not begun, or it is another community’s, then no, and nobody is called', async () => {
    const bookingId = await booked(true, 840);
    expect(await refusalOf(inVain(bookingId))).toMatchObject({ code: 'NOT_YET' });
    expect(await refusalOf(inVain(bookingId, aVisitor('c2')))).toMatchObject({ code: 'NOT_FOUND' });
    expect(lines(bookingId)).toEqual([]);
  });
});

describe('before one sets out', () => {
  const note = (bookingId: string, said: 'agreed' | 'unreached' | 'other-time', by = visitor) =>
    noteCall(scene.store, by, { bookingId, said });

  it('given a call, then all see what came of it, who called and when; the last one counts', async () => {
    const bookingId = await booked();
    await valueOf(note(bookingId, 'unreached', clerk));
    expect((await rowOf(bookingId))?.called).toMatchObject({ said: 'unreached', name: '王主任', at: TEN });
    await valueOf(note(bookingId, 'agreed'));
    expect((await rowOf(bookingId, clerk))?.called).toMatchObject({ said: 'agreed', name: '甲' });
  });

  it('given they want another time, then it is moved, and the call was about the time before', async () => {
    const bookingId = await booked();
    await valueOf(note(bookingId, 'other-time'));
    const moved = await valueOf(moveVisit(scene.store, visitor, { bookingId, date: DATE, start: 840 }));
    expect(moved).toEqual({ bookingId, date: DATE, start: 840, end: 960 });
    expect(await rowOf(bookingId)).toMatchObject({ start: 840, status: 'confirmed' });
    expect((await rowOf(bookingId))?.called).toBeUndefined();
  });

  it('given they have come, or it is another community’s, then nothing is noted', async () => {
    const bookingId = await booked();
    expect(await refusalOf(note(bookingId, 'agreed', aVisitor('c2')))).toMatchObject({ code: 'NOT_FOUND' });
    await valueOf(come({ bookingId, code: record(bookingId).code }));
    expect(await refusalOf(note(bookingId, 'agreed'))).toMatchObject({ code: 'STATE_CHANGED' });
    expect(record(bookingId).called).toBeUndefined();
  });
});

describe('what was noted of a person', () => {
  it('given whoever booked asks, then they are shown all of it; given it is erased, then none of it is left', async () => {
    const bookingId = await booked();
    await valueOf(noteCall(scene.store, visitor, { bookingId, said: 'agreed' }));
    await valueOf(come({ bookingId, metres: 40 }));
    const proxy = { name: '李明', relation: '儿子', consent: true as const, signature: drawn };
    await valueOf(leave(bookingId, { proxy }));
    const mine = await valueOf(viewOwnData(scene.store, asA, {}));
    expect(mine.bookings.find(({ id }) => id === bookingId)).toMatchObject({
      called: { said: 'agreed' },
      came: { by: 'position', metres: 40 },
      serving: { proxy: { name: '李明', relation: '儿子' } },
      signature: drawn,
    });
    expect(await forget(scene.store, [record(bookingId)], TEN)).toBe(1);
    const { called, came, serving } = record(bookingId);
    expect([called, came, serving?.proxy]).toEqual([undefined, undefined, undefined]);
  });
});
