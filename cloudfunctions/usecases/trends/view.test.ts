import { instantOf } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { LEAST_RATINGS } from '#domain/trend';
import { aClerk, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { aTold } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import { Denied } from '../caller';
import { viewTrends } from './view';

const MINUTE = 60_000;
/** Tuesday of the week before: that week is over. */
const LAST_WEEK = instantOf('2026-11-17', 600);
let cloud: Cloud;
let communityId: string;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  communityId = fresh('community');
  cloud.given('communities', { _id: communityId, name: communityId });
});

const booked = (change: Partial<Booking> = {}): Booking =>
  aTold({ communityId, startsAt: LAST_WEEK, createdAt: LAST_WEEK - 60 * MINUTE, history: [], ...change });
const view = () => valueOf(viewTrends(cloud.store, aClerk(communityId), { communityId }));
const rated = (level: number, at = LAST_WEEK) =>
  cloud.given('ratings', {
    _id: fresh('rating'),
    communityId,
    serviceId: 'c1-medical',
    kind: 'counter',
    level,
    at,
  });

describe('a desk counts its weeks', () => {
  it('given who came, who did not and who called it off, then persons of each, in one round trip', async () => {
    const two = [...booked().persons, { personId: 'p2', name: '李', phone: '', units: {} }];
    cloud.given(
      'bookings',
      booked({ status: 'arrived', persons: two }),
      booked({ status: 'missed' }),
      booked({ status: 'cancelled' }),
      booked({ status: 'arrived', startsAt: NOW }),
      booked({ status: 'arrived', communityId: 'elsewhere' }),
    );
    const { trips, value } = await tripsOf(view);
    expect(trips).toBe(1);
    expect(value.weeks).toHaveLength(8);
    expect(value.weeks.at(-1)).toBe('2026-11-23');
    const sums = value.counts.map(({ week, booked: all, came, missed }) => ({
      week,
      booked: all,
      came,
      missed,
    }));
    expect(sums.sort((a, b) => (a.week < b.week ? -1 : 1))).toEqual([
      { week: '2026-11-16', booked: 4, came: 2, missed: 1 },
      { week: '2026-11-23', booked: 1, came: 1, missed: 0 },
    ]);
  });

  it('given how long people waited for an answer and at the counter, then sums of those of whom it is known', async () => {
    const at = (minutes: number) => LAST_WEEK + minutes * MINUTE;
    cloud.given(
      'bookings',
      booked({
        status: 'arrived',
        history: [
          { at: at(-60), action: 'place', part: 'resident' },
          { at: at(-30), action: 'confirm', part: 'staff' },
          { at: at(0), action: 'arrive', part: 'staff' },
        ],
        serving: { window: '1', calledAt: at(12) },
      }),
      booked({ status: 'confirmed' }),
    );
    const [count] = (await view()).counts;
    expect(count).toMatchObject({ decided: 1, decidedMs: 30 * MINUTE, called: 1, calledMs: 12 * MINUTE });
  });

  it('given many communities, then an index finds this one’s: hardly a row is looked at in vain', async () => {
    cloud.given('bookings', ...Array.from({ length: 200 }, () => booked({ communityId: 'crowded' })));
    cloud.given('bookings', booked(), booked());
    const { profile } = cloud.cloudbase.database;
    profile.reset();
    await view();
    const plans = profile.operations().flatMap(({ reads }) => reads.map(({ plan }) => plan));
    expect(plans.filter((plan) => plan.includes('COLLSCAN'))).toEqual([]);
    expect(profile.totals().docsExamined).toBeLessThan(10);
  });

  it('given another community’s desk, then it is denied', async () => {
    await expect(viewTrends(cloud.store, aClerk('elsewhere'), { communityId })).rejects.toThrow(Denied);
  });
});

describe('ratings', () => {
  it('given four, then none are shown; given five, then how many and their sum', async () => {
    for (let i = 1; i < LEAST_RATINGS; i += 1) rated(4);
    expect((await view()).ratings).toEqual([]);
    rated(1);
    expect((await view()).ratings).toEqual([
      { serviceId: 'c1-medical', week: '2026-11-16', ratings: LEAST_RATINGS, levels: 17 },
    ]);
  });

  it('given five in the week that is not over, then none are shown', async () => {
    for (let i = 0; i < LEAST_RATINGS; i += 1) rated(5, NOW);
    expect((await view()).ratings).toEqual([]);
  });
});
