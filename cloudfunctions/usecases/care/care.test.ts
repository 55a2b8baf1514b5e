import { instantOf } from '#domain/calendar';
import type { Contact } from '#domain/person';
import { redacted } from '#domain/redaction';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aDayCare, anEvent, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { Denied } from '../caller';
import { viewOwnData } from '../privacy/mine';
import { arrive } from '../desk/arrive';
import { excuse } from '../desk/excuse';
import { miss } from '../desk/miss';
import { absent } from './absent';
import { absenceCalled } from './called';
import { goHome, stillHere } from './go-home';
import { viewRides } from './rides';
import { viewCare } from './view';

const scene = openScene();

const daughter: Contact = { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true };
const neighbour: Contact = { name: '赵芳', phone: '08772012345', relation: '邻居', mayPickUp: false };
const DATE = '2026-11-24';
const MORNING = instantOf(DATE, 9 * 60);

const carer = (communityId: string, now = MORNING) => {
  const grants = [{ role: 'daycare' as const, communityId, communityName: '荷花社区' }];
  const openid = `carer-${communityId}`;
  return { openid, now, grants, member: { _id: openid, name: '刘护理员', state: 'active' as const, grants } };
};

/** A station of a community of its own, and bookings of one person each unless it is said otherwise. */
async function aDay(parties: readonly { halves: ('am' | 'pm')[]; lunch?: boolean; persons?: number }[]) {
  const desk = aDesk(scene.cloud, (at) => aDayCare({ ...at, places: 60, lunches: 60, transport: true }));
  const bookings = [];
  for (const { halves, lunch = false, persons = 1 } of parties) {
    const openid = fresh('keeper');
    const personIds = Array.from({ length: persons }, () =>
      scene.someone({ keeper: openid, contacts: [daughter, neighbour] }),
    );
    const choice = { kind: 'daycare' as const, halves, lunch, transport: true, trial: false };
    const asked = asking(desk.serviceId, personIds, { start: 510, choice });
    const { id } = await scene.booked(asked, { openid, now: NOW });
    bookings.push({ bookingId: id, personIds, personId: personIds[0] ?? '', openid });
  }
  const [first = { bookingId: '', personIds: [], personId: '', openid: '' }] = bookings;
  const look = async (now = MORNING) =>
    (
      await valueOf(
        viewCare(scene.store, carer(desk.communityId, now), { communityId: desk.communityId, date: DATE }),
      )
    ).stations[0];
  return { ...desk, bookings, first, look, me: carer(desk.communityId) };
}

describe('a day at the station', () => {
  it('given who comes in which half, then places, lunches and each person, with the phone masked, in one round trip', async () => {
    const { communityId, look, me } = await aDay([{ halves: ['am', 'pm'], lunch: true }, { halves: ['pm'] }]);
    const { trips } = await tripsOf(() => valueOf(viewCare(scene.store, me, { communityId, date: DATE })));
    expect(trips).toBe(1);
    const station = await look();
    expect(station).toMatchObject({
      start: 510,
      end: 1050,
      halves: [
        { half: 'am', places: 60, expected: 1 },
        { half: 'pm', places: 60, expected: 2 },
      ],
      lunches: 1,
    });
    expect(station?.guests).toHaveLength(2);
    expect(station?.guests[0]).toMatchObject({ phone: '138****8000', transport: true, status: 'confirmed' });
    expect(JSON.stringify(station)).not.toContain('13900139000');
  });

  it('given a closed day, then it says why; given nobody yet, then the hours all the same', async () => {
    const { communityId, me } = await aDay([]);
    const of = async (date: string) =>
      (await valueOf(viewCare(scene.store, me, { communityId, date }))).stations[0];
    expect(await of('2026-11-29')).toMatchObject({ closed: { reason: 'weekly' }, guests: [] });
    expect(await of(DATE)).toMatchObject({ start: 510, end: 1050, guests: [] });
  });

  it('given another community, or somebody of another trade, then denied', async () => {
    const { communityId } = await aDay([]);
    const asked = { communityId, date: DATE };
    await expect(viewCare(scene.store, carer('elsewhere'), asked)).rejects.toThrow(Denied);
    const grants = [{ role: 'canteen' as const, communityId, communityName: '' }];
    await expect(viewCare(scene.store, { ...carer(communityId), grants }, asked)).rejects.toThrow(Denied);
  });

  it('given sixty people, then the answer stays below 64 KB', async () => {
    const { look } = await aDay(
      Array.from({ length: 60 }, () => ({ halves: ['am' as const, 'pm' as const], lunch: true })),
    );
    const station = await look();
    expect(station?.guests).toHaveLength(60);
    expect(JSON.stringify(station).length).toBeLessThan(64 * 1024);
  });
});

describe('who is there, and who took whom home', () => {
  it('given somebody who came, when the daughter fetches her, then when she came and left and with whom', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(arrive(scene.store, me, first));
    const late = { ...me, now: MORNING + 3_600_000 };
    const gone = await valueOf(goHome(scene.store, late, { ...first, way: 'contact', taker: '李娟' }));
    const home = { at: late.now, way: 'contact', taker: '李娟', relation: '女儿', by: '刘护理员' };
    expect(gone).toMatchObject({ cameAt: MORNING, home });
    expect((await look())?.guests[0]).toMatchObject({ cameAt: MORNING, home });
  });

  it('given somebody who may not fetch her, then it is refused and nothing is written', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(arrive(scene.store, me, first));
    const asked = { ...first, way: 'contact' as const, taker: '赵芳' };
    expect((await refusalOf(goHome(scene.store, me, asked)))?.code).toBe('NOT_FOUND');
    expect((await look())?.guests[0]?.home).toBeUndefined();
  });

  it('given a second worker or a retry, then the first who wrote it down stands', async () => {
    const { first, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(arrive(scene.store, me, first));
    await valueOf(goHome(scene.store, me, { ...first, way: 'alone' }));
    const later = { ...me, now: MORNING + 60_000 };
    const other = { way: 'other' as const, taker: '王五', allowedBy: '李娟' };
    const again = await valueOf(goHome(scene.store, later, { ...first, ...other }));
    expect(again.home).toEqual({ at: MORNING, way: 'alone', by: '刘护理员' });
  });

  it('given two in one booking, then each goes home for themselves; the wrong one is brought back', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'], persons: 2 }]);
    await valueOf(arrive(scene.store, me, first));
    await valueOf(goHome(scene.store, me, { ...first, way: 'alone' }));
    expect((await look())?.guests.filter(({ home }) => home)).toHaveLength(1);
    expect((await valueOf(stillHere(scene.store, me, first))).home).toBeUndefined();
    expect((await look())?.guests.filter(({ home }) => home)).toEqual([]);
  });

  it('given somebody who has not come, who is not in it, or another trade’s booking, then refused', async () => {
    const { first, me, communityId } = await aDay([{ halves: ['am'] }]);
    const go = (change: object) => refusalOf(goHome(scene.store, me, { ...first, way: 'alone', ...change }));
    const by = { part: 'resident' };
    expect(await go({})).toEqual({ code: 'STATE_CHANGED', detail: { status: 'confirmed', by } });
    expect((await go({ personId: 'nobody' }))?.code).toBe('NOT_FOUND');
    const eventId = scene.offers(anEvent({ communityId }));
    const { id } = await scene.booked(asking(eventId, [scene.someone()], { start: 840 }));
    const elsewhere = { bookingId: id, personId: first.personId, way: 'alone' as const };
    expect((await refusalOf(goHome(scene.store, aClerk(communityId, '王', MORNING), elsewhere)))?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('given it is erased, then who took somebody home goes with it', async () => {
    const { first, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(arrive(scene.store, me, first));
    const other = { way: 'other' as const, taker: '王五', allowedBy: '李娟', early: '头晕' };
    const gone = await valueOf(goHome(scene.store, me, { ...first, ...other }));
    expect(gone.home).toMatchObject(other);
    const own = await valueOf(viewOwnData(scene.store, { openid: first.openid, now: MORNING }, {}));
    expect(own.bookings[0]?.wentHome).toEqual([{ at: MORNING, ...other }]);
    const booking = scene.record(first.bookingId);
    await scene.store.personal.redact(booking, redacted(booking, MORNING));
    expect(JSON.stringify(scene.record(first.bookingId))).not.toContain('王五');
  });
});

describe('who stays away', () => {
  it('given a reason, then it is kept, does not count, and neither lunch nor place is expected', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'], lunch: true }]);
    const asked = { ...first, reason: '住院了' };
    const { value, trips } = await tripsOf(() => valueOf(absent(scene.store, me, asked)));
    expect([value.status, trips]).toEqual(['excused', 3]);
    const station = await look();
    expect(station).toMatchObject({ lunches: 0, halves: [{ expected: 0 }, { expected: 0 }] });
    expect(station?.guests[0]).toMatchObject({ status: 'excused', reason: '住院了' });
  });

  it('given the same again, or a call that died half-way, then it is finished once', async () => {
    const { first, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(miss(scene.store, me, first));
    for (let turn = 0; turn < 2; turn++) await valueOf(absent(scene.store, me, { ...first, reason: '感冒' }));
    const { history } = scene.record(first.bookingId);
    expect(history.map(({ action }) => action)).toEqual(['place', 'miss', 'excuse']);
  });

  it('given nobody knows why, then it is missed, and excused once somebody has called', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(miss(scene.store, me, first));
    expect((await look())?.guests[0]).toMatchObject({
      status: 'missed',
      may: expect.arrayContaining(['arrive', 'excuse']) as string[],
    });
    await valueOf(excuse(scene.store, me, { ...first, reason: '家人来接走了' }));
    expect((await look())?.guests[0]?.reason).toBe('家人来接走了');
  });

  it('given the family calls the evening before, then it is cancelled with the reason, and place and lunch are another’s', async () => {
    const { first, look, me, serviceId } = await aDay([{ halves: ['am'], lunch: true }]);
    const asked = { ...first, reason: '感冒' };
    for (let turn = 0; turn < 2; turn++)
      expect((await valueOf(absent(scene.store, { ...me, now: NOW }, asked))).status).toBe('cancelled');
    expect(scene.session({ serviceId, date: DATE, start: 510 })?.left).toMatchObject({ am: 60, lunch: 60 });
    const station = await look();
    expect(station).toMatchObject({ lunches: 0, guests: [{ status: 'cancelled', reason: '感冒' }] });
  });

  it('given somebody who is there, then not absent', async () => {
    const { first, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(arrive(scene.store, me, first));
    expect((await refusalOf(absent(scene.store, me, { ...first, reason: '感冒' })))?.code).toBe(
      'STATE_CHANGED',
    );
  });

  it('given nobody knows why, then a call is owed at once; who called and what came of it stands with the person', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'] }]);
    const { bookingId, personId } = first;
    await valueOf(miss(scene.store, me, first));
    expect((await look())?.guests[0]?.call).toEqual({ tried: [] });
    const called = (requestId: string, result?: string) =>
      absenceCalled(scene.store, me, { requestId, bookingId, personId, ...(result ? { result } : {}) });
    for (let turn = 0; turn < 2; turn++) await valueOf(called('nobody-answered'));
    await valueOf(called('answered', '在女儿家，忘了说'));
    expect((await look())?.guests[0]?.call).toEqual({
      tried: [{ at: MORNING, by: '刘护理员' }],
      result: { at: MORNING, by: '刘护理员', text: '在女儿家，忘了说' },
    });
    const second = { ...me, member: { ...me.member, _id: 'another' } };
    const late = { requestId: 'late-call', bookingId, personId, result: '没人接' };
    expect((await refusalOf(absenceCalled(scene.store, second, late)))?.code).toBe('NOT_FOUND');
    expect(scene.cloud.all('calls', { bookingId })).toMatchObject([{ state: 'done', reason: 'absence' }]);
  });

  it('given a reason after all, then nobody need be called any more', async () => {
    const { first, look, me } = await aDay([{ halves: ['am'] }]);
    await valueOf(miss(scene.store, me, first));
    await valueOf(absent(scene.store, me, { ...first, reason: '住院了' }));
    expect((await look())?.guests[0]?.call?.result).toMatchObject({ text: '住院了' });
  });

  it('given somebody who came, or of another community, then there is nobody to call', async () => {
    const { first, me } = await aDay([{ halves: ['am'] }]);
    const asked = { requestId: 'a-call-in-vain', bookingId: first.bookingId, personId: first.personId };
    expect((await refusalOf(absenceCalled(scene.store, me, asked)))?.code).toBe('STATE_CHANGED');
    expect((await refusalOf(absenceCalled(scene.store, carer('elsewhere'), asked)))?.code).toBe('NOT_FOUND');
  });
});

describe('who is driven', () => {
  it('given two to be fetched, one of whom stays away, then the other with where and whom to call, in one round trip', async () => {
    const { bookings, first, me, communityId } = await aDay([{ halves: ['am'] }, { halves: ['pm'] }]);
    const [, second] = bookings;
    if (!second) throw new Error('two');
    await scene.rewrite('people', `${second.openid}-${second.personId}`, {
      address: { text: '玉兴路 1 号' },
    });
    await valueOf(absent(scene.store, me, { ...first, reason: '感冒' }));
    const { value, trips } = await tripsOf(() =>
      valueOf(viewRides(scene.store, me, { communityId, date: DATE })),
    );
    expect(trips).toBe(1);
    expect(value.rides).toMatchObject([
      {
        bookingId: second.bookingId,
        phone: '13800138000',
        address: '玉兴路 1 号',
        halves: ['pm'],
        gone: false,
      },
    ]);
    await expect(viewRides(scene.store, carer('elsewhere'), { communityId, date: DATE })).rejects.toThrow(
      Denied,
    );
  });
});
