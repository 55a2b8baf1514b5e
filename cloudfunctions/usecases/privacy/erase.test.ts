import { addDays, dateAt, instantOf } from '#domain/calendar';
import { ERASED } from '#domain/redaction';
import type { Booking } from '#domain/booking';
import type { Session } from '#domain/session';
import { aClerk, asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, aVisit, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { openScene } from '../../../test/support/scene';
import { cancel } from '../booking/cancel';
import { viewMine } from '../booking/view';
import type { Caller } from '../caller';
import { arrive } from '../desk/arrive';
import type { Store } from '../ports';
import { rate } from '../rating/give';
import { ownOrders } from '../standing/keeper';
import { saveStanding } from '../standing/save';
import { eraseMine } from './erase';
import { purge } from './forget';
import { viewOwnData } from './mine';

const scene = openScene();
/** Stands in everything that the person of a test says. */
let secret = '';
let phone = '';
let phones = 0;
let myName = '';
/** The day after what is booked here. */
const LATER = instantOf('2026-11-25', 600);
let me: Caller = { openid: '', now: NOW };
let self = '';
beforeAll(() => scene.cloud.given('communities', { _id: 'c1', name: '荷花社区' }));
beforeEach(() => {
  me = { openid: fresh('leaver'), now: NOW };
  secret = `私${fresh('密')}话`;
  myName = `欧阳${secret}`;
  phone = `139${String(++phones).padStart(8, '0')}`;
  self = scene.someone({ keeper: me.openid, name: myName, phone });
});

const later = (): Caller => ({ ...me, now: LATER });
const erase = (caller: Caller, store: Store = scene.store, requestId = 'request-erase') =>
  eraseMine(store, caller, { requestId });
const bookings = () => scene.cloud.all<Booking>('bookings', { bookedBy: me.openid });
/** Whatever in the database, of whatever collection, tells of this person: by name, phone, OPENID or what they wrote. */
const traces = () =>
  ['people', 'bookings', 'sessions', 'standing', 'ratings', 'calls', 'consents', 'audit']
    .flatMap((name) => scene.cloud.all(name))
    .map((one) => JSON.stringify(one))
    .filter((one) => one.includes(secret) || one.includes(phone) || one.includes(`${me.openid}"`));

/** A counter matter on Tuesday; came, rated badly. */
async function attended(note = `${secret}留言`) {
  const input = asking(scene.offers(aService({ confirmation: 'automatic' })), [self], { note });
  const { id } = await scene.booked(input, me);
  const at = instantOf('2026-11-24', 560);
  await valueOf(arrive(scene.store, aClerk('c1', '王主任', at), { bookingId: id }));
  await valueOf(
    rate(scene.store, { ...me, now: at }, { bookingId: id, level: 1, aspects: [], text: `${secret}意见` }),
  );
  return id;
}

async function cancelledVisit() {
  const choice = { kind: 'visit', taskId: 'insure', address: { text: `${secret}路` } } as const;
  const { id } = await scene.booked(asking(scene.offers(aVisit()), [self], { choice }), me);
  await valueOf(cancel(scene.store, me, { bookingId: id, reason: `${secret}原因` }));
  return id;
}

describe('nothing is erased while something is still to come', () => {
  it('given a booking ahead, then it is named, and nothing is gone', async () => {
    const { id } = await scene.booked(asking(scene.offers(aService()), [self]), me);
    expect(await refusalOf(erase(me))).toEqual({
      code: 'OPEN_BOOKINGS',
      detail: { bookings: [{ bookingId: id, title: '城乡居民医保参保', date: '2026-11-24', start: 540 }] },
    });
    expect(scene.record(id).persons[0]?.name).toBe(myName);
    expect(scene.cloud.all('people', { keeper: me.openid })).toHaveLength(1);
  });

  it('given it was cancelled, then erasing goes through', async () => {
    const { id } = await scene.booked(asking(scene.offers(aService()), [self]), me);
    await valueOf(cancel(scene.store, me, { bookingId: id, reason: '' }));
    expect(await valueOf(erase(me))).toEqual({ more: false });
  });
});

describe('what is personal goes', () => {
  it('given cards, orders, consents, bookings, a rating and its call, then no text of the person is left anywhere', async () => {
    await attended();
    await cancelledVisit();
    const canteen = scene.offers(aCanteen());
    const order = {
      requestId: fresh('request'),
      serviceId: canteen,
      weekdays: [5 as const],
      from: '2027-01-01',
      start: 660,
      personIds: [self],
      choice: {
        kind: 'canteen' as const,
        channel: 'eat-in' as const,
        orders: [{ personId: self, titles: ['清蒸鱼'], otherwise: 'first' as const, diets: [] }],
      },
      note: `${secret}口味`,
    };
    await valueOf(saveStanding(scene.store, ownOrders(me), order));
    scene.cloud.given('consents', { _id: me.openid, templates: { result: { left: 2 } } });
    expect(traces().length).toBeGreaterThan(6);

    expect(await valueOf(erase(later()))).toEqual({ more: false });
    expect(traces()).toEqual([]);
  });

  it('given it is gone, then date, service and units stay, without who booked', async () => {
    const id = await attended();
    const before = scene.record(id);
    await valueOf(erase(later()));
    const { date, serviceId, status, persons, bookedBy, answers } = scene.record(id);
    expect({ date, serviceId, status }).toEqual({
      date: before.date,
      serviceId: before.serviceId,
      status: 'arrived',
    });
    expect(persons[0]?.units).toEqual(before.persons[0]?.units);
    expect([bookedBy, answers]).toEqual([ERASED, undefined]);
    expect(scene.cloud.all<{ level: number }>('ratings', { _id: id })[0]?.level).toBe(1);
    expect(scene.cloud.all<{ state: string }>('calls', { bookingId: id })[0]?.state).toBe('done');
    expect((await valueOf(viewMine(scene.store, later()))).past).toEqual([]);
  });

  it('given somebody else in the same time, then theirs is untouched', async () => {
    const service = scene.offers(aService({ confirmation: 'automatic' }));
    const other = scene.someone({ keeper: 'resident-b', name: '别人' });
    const mine = await scene.booked(asking(service, [self]), me);
    const theirs = await scene.booked(asking(service, [other], { note: '别人的话' }), {
      ...me,
      openid: 'resident-b',
    });
    await valueOf(arrive(scene.store, aClerk('c1', '王主任', LATER), { bookingId: mine.id }));
    await valueOf(erase(later()));
    expect(scene.record(theirs.id)).toMatchObject({ bookedBy: 'resident-b', note: '别人的话' });
    const session = scene.session(asking(service, [self])) as Session;
    expect(session.holders[other]?.by).toBe('resident-b');
    expect([session.holders[self]?.by, session.holders[self]?.details]).toEqual([ERASED, undefined]);
  });

  it('given it is done again, and by one of whom nothing was known, then nothing is left to do', async () => {
    await attended();
    await valueOf(erase(later()));
    expect(await valueOf(erase(later()))).toEqual({ more: false });
    expect(await valueOf(erase({ openid: fresh('stranger'), now: NOW }))).toEqual({ more: false });
  });

  it('given it happened, then an event says so once for a request, and not to whom', async () => {
    const requestId = fresh('request-audit');
    const before = scene.cloud.all('audit').length;
    await valueOf(erase(later(), scene.store, requestId));
    await valueOf(erase(later(), scene.store, requestId));
    const events = scene.cloud.all<object>('audit').slice(before);
    expect(events).toEqual([{ _id: expect.any(String), at: LATER, what: 'personal-data-erased' }]);
    expect(JSON.stringify(events)).not.toContain(me.openid);
  });
});

describe('nobody books beyond a limit by erasing', () => {
  it('given a limit of a day that was used up, when one erases and comes again, then it still holds', async () => {
    const once = [{ per: 'day', of: 'kind', most: 1 }] as const;
    const canteen = () => scene.offers(aCanteen({ rules: { ...aCanteen().rules, limits: [...once] } }));
    const { id } = await scene.booked(eating(canteen(), [self]), me);
    const at = instantOf('2026-11-24', 660);
    await valueOf(arrive(scene.store, aClerk('c1', '王主任', at), { bookingId: id }));
    await valueOf(erase({ ...me, now: at }));
    const again = scene.someone({ keeper: me.openid, personId: self, name: myName, phone });
    expect((await scene.refused(eating(canteen(), [again]), { ...me, now: NOW }))?.code).toBe(
      'LIMIT_REACHED',
    );
  });

  it('given bookings made today, then they count for the caller until midnight, and then say no more who it was', async () => {
    const { id } = await scene.booked(asking(scene.offers(aService()), [self]), me);
    await valueOf(cancel(scene.store, me, { bookingId: id, reason: '' }));
    await valueOf(erase(me));
    expect(scene.record(id)).toMatchObject({ bookedBy: me.openid, persons: [{ name: '', phone: '' }] });
    expect(scene.record(id).limitKeys).toContain(`caller:${me.openid}:2026-11-23:1`);
    const midnight = instantOf(addDays(dateAt(NOW), 1), 0);
    expect((await purge(scene.store, midnight - 1)).redacted).toBe(0);
    expect((await purge(scene.store, midnight)).redacted).toBeGreaterThan(0);
    expect(scene.record(id).bookedBy).toBe(ERASED);
    expect(JSON.stringify(scene.record(id))).not.toContain(me.openid);
  });
});

describe('a function that dies is gone on with', () => {
  const deaths = Array.from({ length: 12 }, (_, at) => [
    { at, when: 'before' as const },
    { at, when: 'after' as const },
  ]).flat();

  it.each(deaths)('given death $when call $at, when it is sent again, then all is gone', async (death) => {
    await attended();
    await cancelledVisit();
    const { ports } = mortal(scene.store, death);
    await erase(later(), ports).catch(() => undefined);
    // Cards go last: as long as anything else is there, one sees that there is something to erase.
    if (bookings().some(({ redactedAt }) => !redactedAt))
      expect(scene.cloud.all('people', { keeper: me.openid })).toHaveLength(1);
    await valueOf(erase(later()));
    expect(traces()).toEqual([]);
  });
});

describe('much is erased slice by slice', () => {
  it('given more bookings than a slice, then it says that there is more, until nothing is left', async () => {
    const id = await attended();
    const many = Array.from({ length: 120 }, (_, i) => ({
      ...scene.record(id),
      _id: `${id}-${i}`,
      limitKeys: [`own:${id}-${i}`],
      createdAt: NOW,
    }));
    scene.cloud.given('bookings', ...many);
    const answers: boolean[] = [];
    for (let more = true; more; answers.push(more)) ({ more } = await valueOf(erase(later())));
    expect(answers).toEqual([true, true, false]);
    expect(traces()).toEqual([]);
    expect((await valueOf(viewOwnData(scene.store, later(), {}))).bookings).toEqual([]);
  });
});
