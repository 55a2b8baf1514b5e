import { instantOf } from '#domain/calendar';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aDayCare, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import type { StaffCaller } from '../caller';
import { viewPhones } from './phones';

const scene = openScene();
const NEXT_DAY = instantOf('2026-11-25', 9 * 60);

/** Somebody's day at a station of a community of its own. */
async function aDay() {
  const { communityId, serviceId } = aDesk(scene.cloud, (at) => aDayCare(at));
  const me = { openid: fresh('keeper'), now: NOW };
  const choice = { kind: 'daycare', halves: ['am'], lunch: false, trial: false } as const;
  const personIds = [scene.someone({ keeper: me.openid, name: '杨桂芬', phone: '13912345678' })];
  const { id } = await scene.booked(asking(serviceId, personIds, { start: 510, choice }), me);
  return { communityId, id };
}

/** The same with one other role. */
function inRole(role: 'daycare' | 'canteen', communityId: string, now: number): StaffCaller {
  const clerk = aClerk(communityId, '刘护理员', now);
  return { ...clerk, grants: clerk.grants.map((grant) => ({ ...grant, role })) };
}

describe('phones in full, one booking at a time', () => {
  it('given a clerk, then whoever comes with their phone in one round trip, also when the day is over', async () => {
    const { communityId, id: bookingId } = await aDay();
    const persons = [{ name: '杨桂芬', phone: '13912345678' }];
    const { value, trips } = await tripsOf(() =>
      valueOf(viewPhones(scene.store, aClerk(communityId), { bookingId })),
    );
    expect([value, trips]).toEqual([{ persons }, 1]);
    const later = aClerk(communityId, '王主任', NEXT_DAY);
    expect(await valueOf(viewPhones(scene.store, later, { bookingId }))).toEqual({ persons });
  });

  it('given who runs its kind only, then until its day is over; another kind’s or another community’s, never', async () => {
    const { communityId, id: bookingId } = await aDay();
    const asked = async (caller: StaffCaller) =>
      (await refusalOf(viewPhones(scene.store, caller, { bookingId })))?.code;
    expect(await asked(inRole('daycare', communityId, NOW))).toBeUndefined();
    expect(await asked(inRole('daycare', communityId, NEXT_DAY))).toBe('NOT_FOUND');
    expect(await asked(inRole('canteen', communityId, NOW))).toBe('NOT_FOUND');
    expect(await asked(aClerk(fresh('elsewhere')))).toBe('NOT_FOUND');
  });
});
