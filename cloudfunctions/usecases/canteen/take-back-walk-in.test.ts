import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { settle, type MealBooking } from '#domain/settlement';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, NOW } from '../../../test/support/given';
import { Died, mortal } from '../../../test/support/mortal';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { arrive } from '../desk/arrive';
import { viewMealList } from './meal-list';
import { takeBackWalkIn } from './take-back-walk-in';
import { serveWalkIn } from './walk-in';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const DAY = '2026-11-24';
const NOON = instantOf(DAY, 690);
const desk = () => aDesk(cloud, (at) => aCanteen(at));
const cook = (communityId: string, now = NOON) => aClerk(communityId, '王师傅', now);
const list = (communityId: string) =>
  viewMealList(cloud.store, cook(communityId), { communityId, date: DAY });
const orders = async (serviceId: string): Promise<string> => {
  const [openid = ''] = residents(cloud);
  const input = eating(serviceId, [openid], ['rice']);
  return (await valueOf(place(cloud.store, { openid, now: NOW }, input))).id;
};
const eats = (at: { communityId: string; serviceId: string }) =>
  serveWalkIn(cloud.store, cook(at.communityId), {
    ...{ requestId: fresh('request'), ...at, date: DAY, start: 660, dishIds: ['rice'] },
  });
const bookings = (serviceId: string) => cloud.all<Booking>('bookings', { serviceId });
const sessionOf = ({ serviceId }: { serviceId: string }) =>
  cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DAY, 660) })[0];

describe('a meal that was written down by mistake', () => {
  const taken = (communityId: string, bookingId: string, now = NOON) =>
    takeBackWalkIn(cloud.store, cook(communityId, now), { bookingId });

  it('given the wrong dish was tapped, then it is taken back in three round trips, and twice is once: the place is there again, nothing is billed, nobody is told', async () => {
    const at = desk();
    const { bookingId } = await valueOf(eats(at));
    const { trips } = await tripsOf(() => valueOf(taken(at.communityId, bookingId)));
    expect(trips).toBe(3);
    await valueOf(taken(at.communityId, bookingId));
    const session = sessionOf(at);
    expect(session).toMatchObject({ left: { walkIn: 2, meals: 8 } });
    expect(session && imbalances(session)).toEqual([]);
    const [booking] = bookings(at.serviceId);
    expect(booking?.history.map(({ action }) => action)).toEqual(['place', 'arrive', 'cancel']);
    expect(booking?.outbox.filter(({ kind }) => kind === 'booking-cancelled')).toEqual([]);
    expect(settle(cloud.all<MealBooking>('bookings', { serviceId: at.serviceId }))).toMatchObject({
      ...{ meals: 0, payFen: 0, cancelled: 0, bookings: 0 },
    });
    expect(await valueOf(list(at.communityId))).toMatchObject({ kept: 2, rows: [] });
  });

  it('given it died before the place was given back, when it is asked again, then it is', async () => {
    const at = desk();
    const { bookingId } = await valueOf(eats(at));
    const run = mortal(cloud.store, { at: 2, when: 'before' });
    await expect(takeBackWalkIn(run.ports, cook(at.communityId), { bookingId })).rejects.toThrow(Died);
    expect(sessionOf(at)).toMatchObject({ left: { walkIn: 1 } });
    await valueOf(taken(at.communityId, bookingId));
    expect(sessionOf(at)).toMatchObject({ left: { walkIn: 2 } });
  });

  it('given who has a name, the next day, or another community’s, then it stays', async () => {
    const at = desk();
    const named = await orders(at.serviceId);
    await valueOf(arrive(cloud.store, cook(at.communityId), { bookingId: named }));
    const { bookingId } = await valueOf(eats(at));
    const elsewhere = desk().communityId;
    expect([
      await refusalOf(taken(at.communityId, named)),
      await refusalOf(taken(at.communityId, bookingId, instantOf('2026-11-25', 1))),
      await refusalOf(taken(elsewhere, bookingId)),
    ]).toMatchObject([{ code: 'STATE_CHANGED' }, { code: 'STATE_CHANGED' }, { code: 'NOT_FOUND' }]);
    expect(bookings(at.serviceId).map(({ status }) => status)).toEqual(['arrived', 'arrived']);
  });
});
