import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aVisit, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { saveProfile } from './save-profile';
import { viewList, viewQueue } from './queue';
import { bookForDesk } from './book';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const choice = { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } } as const;

describe('priority households come first', () => {
  it('given a later visit to somebody who lives alone, then it stands before an earlier one, in one round trip', async () => {
    const reserve = { workers: 1, untilMinutes: 60, rule: { groups: ['独居'] } };
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aVisit({ ...at, confirmation: 'staff', reserve }),
    );
    const clerk = aClerk(communityId);
    const [early = ''] = residents(cloud);
    const visit = (person: string, start: number) => asking(serviceId, [person], { start, choice });
    const first = await valueOf(place(cloud.store, { openid: early, now: NOW }, visit(early, 540)));
    const [alone = ''] = deskPeople(cloud, communityId);
    await valueOf(saveProfile(cloud.store, clerk, { communityId, personId: alone, groups: ['独居'] }));
    cloud.given('people', {
      _id: `${alone}-son`,
      personId: alone,
      keeper: 'son',
      relation: 'parent',
      name: '甲',
      phone: '13800138000',
    });
    const later = await valueOf(place(cloud.store, { openid: 'son', now: NOW }, visit(alone, 840)));
    const { value, trips } = await tripsOf(() => valueOf(viewQueue(cloud.store, clerk, { communityId })));
    expect(value.pending.map((one) => [one.id, one.priority])).toEqual([
      [later.id, true],
      [first.id, undefined],
    ]);
    expect(trips).toBe(1);
  });

  it('given staff booked, then it is confirmed and waits for nobody', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aVisit({ ...at, confirmation: 'staff' }));
    const clerk = aClerk(communityId);
    const input = asking(serviceId, deskPeople(cloud, communityId), { choice });
    await valueOf(bookForDesk(cloud.store, clerk, { ...input, communityId, walkIn: false }));
    expect(await valueOf(viewQueue(cloud.store, clerk, { communityId }))).toMatchObject({ pending: [] });
    const day = { communityId, part: 'later', date: '2026-11-24', after: 0 } as const;
    expect((await valueOf(viewList(cloud.store, clerk, day))).rows).toHaveLength(1);
  });
});
