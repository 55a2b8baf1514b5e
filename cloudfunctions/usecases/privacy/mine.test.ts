import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { asking, fresh, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import type { Caller } from '../caller';
import { PAGE, viewOwnData } from './mine';

const scene = openScene();
/** WeChat's limit for what a function answers. */
const MOST_BYTES = 1_000_000;
let me: Caller = { openid: '', now: NOW };
beforeAll(() => scene.cloud.given('communities', { _id: 'c1', name: '荷花社区' }));
beforeEach(() => {
  me = { openid: fresh('keeper'), now: NOW };
});

async function booked(change: Partial<Booking> = {}): Promise<Booking> {
  const personId = scene.someone({ keeper: me.openid, name: '张敏', phone: '13800138000' });
  const { id } = await scene.booked(asking(scene.offers(aService()), [personId], { note: '带老花镜' }), me);
  await scene.rewrite('bookings', id, { $set: change });
  return scene.record(id);
}

/** Copies of a booking, an hour apart; the ids tell their order. */
const copies = (booking: Booking, count: number): Booking[] =>
  Array.from({ length: count }, (_, i) => ({
    ...booking,
    _id: `${booking._id}-${String(i).padStart(4, '0')}`,
    startsAt: booking.startsAt - Math.floor(i / 3) * 3_600_000,
    limitKeys: [`own:${booking._id}-${i}`],
  }));

async function allPages() {
  const ids: string[] = [];
  let after: { startsAt: number; bookingId: string } | undefined;
  do {
    const page = await valueOf(viewOwnData(scene.store, me, after ? { after } : {}));
    ids.push(...page.bookings.map(({ id }) => id));
    expect(page.kept === undefined).toBe(after !== undefined);
    after = page.next;
  } while (after);
  return ids;
}

describe('a caller sees everything that is kept about them', () => {
  it('given cards, a booking, a rating, consents and a desk, then all of it is there, in two round trips', async () => {
    const booking = await booked();
    scene.cloud.given('ratings', {
      _id: booking._id,
      by: me.openid,
      level: 4,
      aspects: ['time'],
      text: '快',
      at: NOW,
    });
    scene.cloud.given('consents', { _id: me.openid, templates: { result: { left: 2 } } });
    const grants = [{ role: 'clerk', communityId: 'c1', communityName: '荷花社区' }];
    scene.cloud.given('staff', { _id: me.openid, name: '王主任', state: 'active', grants });
    const { value, trips } = await tripsOf(() => valueOf(viewOwnData(scene.store, me, {})));
    expect(trips).toBe(2);
    expect(value.kept).toMatchObject({
      people: [{ relation: 'self', name: '张敏', phone: '13800138000' }],
      standing: [],
      consents: [{ name: 'result', left: 2 }],
      staff: { name: '王主任', desks: ['荷花社区'] },
    });
    expect(value.bookings).toMatchObject([
      {
        id: booking._id,
        note: '带老花镜',
        phones: ['13800138000'],
        rating: { level: 4, aspects: ['time'], text: '快' },
        notices: [{ kind: 'booking-received' }],
      },
    ]);
    expect(JSON.stringify(value)).not.toContain(me.openid);
  });

  it('given what others keep and booked, also of the same person, then nothing of it is here', async () => {
    const { persons } = await booked();
    me = { ...me, openid: fresh('stranger') };
    scene.someone({ keeper: me.openid, personId: persons[0]?.personId, name: '张敏' });
    const { kept, bookings } = await valueOf(viewOwnData(scene.store, me, {}));
    expect([kept?.people.length, bookings]).toEqual([1, []]);
  });

  it('given what a desk verified of a person, then it is not told to whoever made a card of them', async () => {
    const assessment = { grade: '重度', by: '李', at: NOW, consentAt: NOW };
    scene.someone({ keeper: me.openid }, { groups: ['特困'], born: '1940-01-01', assessment });
    expect(JSON.stringify(await valueOf(viewOwnData(scene.store, me, {})))).not.toMatch(/重度|特困|1940/);
  });
});

describe('page by page, so that no answer is too large', () => {
  it('given more than a page, several with the same start, then each is there once, the latest first, a round trip a page', async () => {
    const booking = await booked();
    scene.cloud.given('bookings', ...copies(booking, PAGE * 2 + 7));
    const ids = await allPages();
    expect(ids).toHaveLength(PAGE * 2 + 8);
    expect(new Set(ids).size).toBe(ids.length);
    const after = { startsAt: booking.startsAt, bookingId: booking._id };
    const { trips } = await tripsOf(() => valueOf(viewOwnData(scene.store, me, { after })));
    expect(trips).toBe(1);
  });

  it('given every text as long as it may be, then a page stays below 1 MB', async () => {
    const long = '字'.repeat(100);
    const booking = await booked({
      persons: Array.from({ length: 8 }, (_, i) => ({
        personId: `p${i}`,
        name: '👨‍👩‍👧'.repeat(20),
        phone: '13800138000',
        units: { seats: 1 },
      })),
      note: long,
      answers: Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`q${i}`, '答'.repeat(300)])),
      history: Array.from({ length: 12 }, () => ({
        at: instantOf('2026-11-23', 480),
        action: 'reschedule' as const,
        part: 'resident' as const,
        reason: '因'.repeat(60),
      })),
    });
    scene.cloud.given('bookings', ...copies(booking, PAGE));
    const page = await valueOf(viewOwnData(scene.store, me, {}));
    expect(page.bookings).toHaveLength(PAGE);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(MOST_BYTES);
  });
});
