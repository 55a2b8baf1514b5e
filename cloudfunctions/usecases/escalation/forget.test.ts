import { addDays, dateAt, instantOf } from '#domain/calendar';
import type { Escalation } from '#domain/escalation';
import { retention } from '#domain/retention';
import { aClerk, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { aTold } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import { purgeOld } from '../clock/purge';
import { forget } from '../privacy/forget';
import { viewOwnData } from '../privacy/mine';
import { moveEscalation, raise } from './raise';

const SAID = '杨桂芬家的水管漏了三天';
let cloud: Cloud;

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('communities', { _id: 'c1', name: '荷花社区' });
});
afterEach(() => cloud.close());

const raised = (bookingId?: string) => {
  const matter = { communityId: 'c1', to: 'street', department: '', matter: 'urgent', text: SAID } as const;
  return valueOf(
    raise(cloud.store, aClerk('c1'), { ...matter, ...(bookingId ? { bookingId } : {}) }, fresh('request')),
  );
};
const answered = (escalationId: string, now = NOW) =>
  valueOf(
    moveEscalation(
      cloud.store,
      aClerk('c1', '王主任', now),
      'answer',
      { communityId: 'c1', escalationId, text: `${SAID}，修好了`, from: '李科长' },
      fresh('request'),
    ),
  );
const kept = (id: string) => cloud.all<Escalation>('escalations', { _id: id })[0];
const texts = (id: string) => JSON.stringify(kept(id));

describe('what was said of a matter goes', () => {
  it('given the booking it is about loses what is personal, then so does the matter; another’s stays', async () => {
    const booking = aTold({ communityId: 'c1' });
    cloud.given('bookings', booking);
    const [about, other] = [(await raised(booking._id)).id, (await raised()).id];
    await answered(about);
    await forget(cloud.store, [booking], NOW);
    expect(texts(about)).not.toMatch(/杨桂芬|李科长/);
    expect(kept(about)).toMatchObject({
      state: 'answered',
      history: [{ action: 'raise' }, { name: '王主任' }],
    });
    expect(texts(other)).toContain(SAID);
  });

  it('given its answer was due half a year ago, then it is said no more; until then it is; nothing to do is three round trips, with the invitations', async () => {
    const { id, dueAt } = await raised();
    const over = dueAt + retention.booking.days * 86_400_000;
    await purgeOld(cloud.store, over);
    expect(texts(id)).toContain(SAID);
    expect(await purgeOld(cloud.store, over + 1)).toEqual({ redacted: 1, invitations: 0, more: false });
    expect(texts(id)).not.toContain(SAID);
    expect((await tripsOf(() => purgeOld(cloud.store, over + 2))).trips).toBe(3);
  });

  it('given something is said of it afterwards, then that goes too', async () => {
    const { id } = await raised();
    const day = instantOf(addDays(dateAt(NOW), retention.booking.days + 5), 0);
    await purgeOld(cloud.store, day);
    await answered(id, day);
    expect(texts(id)).toContain('修好了');
    await purgeOld(cloud.store, day + 1);
    expect(texts(id)).not.toContain('修好了');
  });
});

it('given a matter raised because of a booking, then who booked is shown it among what is kept, without the staff’s names', async () => {
  const booking = aTold({ communityId: 'c1' });
  cloud.given('bookings', booking);
  await answered((await raised(booking._id)).id);
  const mine = await valueOf(viewOwnData(cloud.store, { openid: booking.bookedBy, now: NOW }, {}));
  expect(mine.bookings[0]?.raised).toEqual([
    {
      to: 'street',
      department: '',
      said: [
        { at: NOW, action: 'raise', text: SAID },
        { at: NOW, action: 'answer', text: `${SAID}，修好了` },
      ],
    },
  ]);
});
