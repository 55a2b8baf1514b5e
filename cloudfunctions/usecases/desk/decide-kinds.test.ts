// Who confirms and declines: whoever runs the kind, so that who looks at "not confirmed yet" need not ask a window.
import type { KindName } from '#domain/kinds/index';
import type { Role } from '#domain/staff';
import { aDesk, residents } from '../../../test/support/at-desk';
import { asking, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, anEvent, aService, aVisit, NOW } from '../../../test/support/given';
import type { Booking } from '#domain/booking';
import { place } from '../booking/place';
import { decide } from './decide';
import { decideMany } from './decide-many';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const inRole = (role: Role, communityId: string) => {
  const grants = [{ role, communityId, communityName: '荷花社区' }];
  return {
    openid: role,
    now: NOW,
    grants,
    member: { _id: role, name: role, state: 'active' as const, grants },
  };
};

const halves = { kind: 'daycare', halves: ['am'], lunch: false, trial: false } as const;
const home = { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } } as const;

const kinds = {
  counter: { a: aService, of: asking },
  visit: {
    a: aVisit,
    of: (id: string, who: string[]) => asking(id, who, { start: 840, choice: home }),
  },
  canteen: { a: aCanteen, of: eating },
  daycare: {
    a: aDayCare,
    of: (id: string, who: string[]) => asking(id, who, { start: 510, choice: halves }),
  },
  event: {
    a: (at: Parameters<typeof anEvent>[0]) => anEvent({ ...at, quotas: undefined, capacity: { seats: 9 } }),
    of: (id: string, who: string[]) => asking(id, who, { start: 840 }),
  },
};

/** Two that wait to be confirmed. */
async function pending(kind: KindName) {
  const { a, of } = kinds[kind];
  const desk = aDesk(cloud, (at) => a({ ...at, confirmation: 'staff' }));
  const ids: string[] = [];
  for (const openid of residents(cloud, 2)) {
    const placed = await valueOf(place(cloud.store, { openid, now: NOW }, of(desk.serviceId, [openid])));
    expect(placed.status).toBe('pending');
    ids.push(placed.id);
  }
  const [first = '', second = ''] = ids;
  return { ...desk, ids, first, second };
}

const statusOf = (_id: string) => cloud.all<Booking>('bookings', { _id })[0]?.status;

describe('whoever runs a kind confirms and declines it', () => {
  it.each<[Role, KindName]>([
    ['daycare', 'daycare'],
    ['canteen', 'canteen'],
    ['visitor', 'visit'],
    ['clerk', 'daycare'],
    ['clerk', 'event'],
  ])('given the role %s and a booking of %s, then both', async (role, kind) => {
    const { communityId, first, second } = await pending(kind);
    const who = inRole(role, communityId);
    expect(await valueOf(decide(cloud.store, who, 'confirm', { bookingId: first }))).toMatchObject({
      status: 'confirmed',
    });
    const input = { action: 'decline' as const, bookingIds: [second], reason: '那天位置满了' };
    expect(await valueOf(decideMany(cloud.store, who, input))).toMatchObject([{ ok: true }]);
    expect([statusOf(first), statusOf(second)]).toEqual(['confirmed', 'declined']);
  });

  it.each<[Role, KindName]>([
    ['daycare', 'counter'],
    ['daycare', 'canteen'],
    ['canteen', 'daycare'],
    ['visitor', 'event'],
  ])('given the role %s and a booking of %s, then it does not exist for them', async (role, kind) => {
    const { communityId, first, second } = await pending(kind);
    const who = inRole(role, communityId);
    for (const action of ['confirm', 'decline'] as const)
      expect(
        await refusalOf(decide(cloud.store, who, action, { bookingId: first, reason: '满了' })),
      ).toMatchObject({ code: 'NOT_FOUND' });
    const input = { action: 'confirm' as const, bookingIds: [second] };
    expect(await valueOf(decideMany(cloud.store, who, input))).toMatchObject([
      { ok: false, refusal: { code: 'NOT_FOUND' } },
    ]);
    expect([statusOf(first), statusOf(second)]).toEqual(['pending', 'pending']);
  });
});
