import { instantOf } from '#domain/calendar';
import { asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { cancel } from '../booking/cancel';
import { viewHome } from './view';

const scene = openScene();
let communityId = '';
let me = { openid: '', now: NOW };

beforeEach(() => {
  communityId = fresh('community');
  me = { openid: fresh('resident'), now: NOW };
  const names = { name: '荷花社区居委会', shortName: '荷花', streetName: '玉兴街道' };
  scene.cloud.given('communities', { _id: communityId, ...names, phone: '08770000001', address: '' });
});

const home = (now = NOW) => valueOf(viewHome(scene.store, { ...me, now }, { communityId }));
const offered = () => scene.offers(aService({ communityId, rules: { ...aService().rules, limits: [] } }));
const bookedOn = async (serviceId: string, date: string) =>
  (await scene.booked(asking(serviceId, [scene.someone({ keeper: me.openid })], { date }), me)).id;

describe('a community’s home', () => {
  it('given its services and those of others, then its own alone', async () => {
    const serviceId = offered();
    scene.offers(aService());
    const { community, services, desks, next } = await home();
    expect(community).toMatchObject({ id: communityId, shortName: '荷花' });
    expect(services.map(({ id }) => id)).toEqual([serviceId]);
    expect([desks, next]).toEqual([[], undefined]);
  });

  it('given several bookings, then next is the one that begins first of those that are open and not over', async () => {
    const serviceId = offered();
    const [later, sooner] = [
      await bookedOn(serviceId, '2026-11-26'),
      await bookedOn(serviceId, '2026-11-24'),
    ];
    expect((await home()).next?.id).toBe(sooner);
    // Half an hour from nine: at twenty past it is still next, and at half past it is over.
    expect((await home(instantOf('2026-11-24', 560))).next?.id).toBe(sooner);
    expect((await home(instantOf('2026-11-24', 570))).next?.id).toBe(later);
    await cancel(scene.store, me, { bookingId: sooner, reason: '' });
    expect((await home()).next?.id).toBe(later);
  });

  it('given bookings of others, then none of them is next', async () => {
    await bookedOn(offered(), '2026-11-24');
    me = { openid: fresh('resident'), now: NOW };
    expect((await home()).next).toBeUndefined();
  });

  it.each([
    ['active', ['荷花社区']],
    ['left', []],
  ] as const)('given a member of the staff who is %s, then the desks %j', async (state, desks) => {
    const grants = [{ role: 'clerk', communityId, communityName: '荷花社区' }];
    scene.cloud.given('staff', { _id: me.openid, name: '王主任', state, grants });
    expect((await home()).desks.map(({ name }) => name)).toEqual(desks);
  });

  it('given no such community, then NOT_FOUND', async () => {
    expect(await refusalOf(viewHome(scene.store, me, { communityId: 'nowhere' }))).toEqual({
      code: 'NOT_FOUND',
      detail: { what: 'community' },
    });
  });
});
