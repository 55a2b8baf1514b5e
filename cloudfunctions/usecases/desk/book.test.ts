import type { DeskBookInput } from '#contract/desk-book';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { Session } from '#domain/session';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { serveLines } from '../clock/lines';
import { acceptForDesk } from './accept';
import { bookForDesk } from './book';
import { cancelForDesk } from './cancel';
import { rescheduleForDesk } from './reschedule';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const atCounter = (change: Parameters<typeof aService>[0] = {}) =>
  aDesk(cloud, (at) => aService({ ...at, ...change }));

const forDesk = (communityId: string, input: ReturnType<typeof asking>, walkIn = false): DeskBookInput => ({
  ...input,
  communityId,
  walkIn,
});

describe('staff book for those who have no WeChat', () => {
  it('given a person whom the desk keeps, then it is confirmed at once, in the desk’s name, in three round trips', async () => {
    const { communityId, serviceId } = atCounter();
    const persons = deskPeople(cloud, communityId);
    const input = forDesk(communityId, asking(serviceId, persons));
    const { value, trips } = await tripsOf(() =>
      valueOf(bookForDesk(cloud.store, aClerk(communityId), input)),
    );
    expect(value).toMatchObject({ status: 'confirmed', may: ['cancel', 'reschedule', 'arrive'] });
    expect(trips).toBe(3);
    expect(cloud.all('bookings', { _id: value.id })).toMatchObject([
      { bookedBy: `desk:${communityId}`, history: [{ action: 'place', part: 'staff', name: '王主任' }] },
    ]);
  });

  it('given the same request again, then it is the same booking', async () => {
    const { communityId, serviceId } = atCounter();
    const input = forDesk(communityId, asking(serviceId, deskPeople(cloud, communityId)));
    const [first, again] = [
      await valueOf(bookForDesk(cloud.store, aClerk(communityId), input)),
      await valueOf(bookForDesk(cloud.store, aClerk(communityId, '乙'), input)),
    ];
    expect(again.id).toBe(first.id);
  });

  it('given the person’s limit is reached, then it is refused like anybody’s', async () => {
    const { communityId, serviceId } = atCounter();
    const persons = deskPeople(cloud, communityId);
    const book = (start: number) =>
      bookForDesk(
        cloud.store,
        aClerk(communityId),
        forDesk(communityId, asking(serviceId, persons, { start })),
      );
    for (const start of [540, 570, 600]) await valueOf(book(start));
    expect(await refusalOf(book(630))).toMatchObject({ code: 'LIMIT_REACHED', detail: { limit: 3 } });
  });

  it('given a relative booked for the same human, then the desk hears that the time is taken', async () => {
    const { communityId, serviceId } = atCounter();
    const [person = ''] = deskPeople(cloud, communityId);
    cloud.given('people', aPerson({ _id: `${person}-card`, personId: person, keeper: 'daughter' }));
    await valueOf(place(cloud.store, { openid: 'daughter', now: NOW }, asking(serviceId, [person])));
    const again = bookForDesk(
      cloud.store,
      aClerk(communityId),
      forDesk(communityId, asking(serviceId, [person])),
    );
    expect(await refusalOf(again)).toMatchObject({ code: 'ALREADY_BOOKED' });
  });

  it('given somebody’s own phone’s person, another desk’s person, or another community’s service, then neither is known', async () => {
    const { communityId, serviceId } = atCounter();
    const other = atCounter();
    const clerk = aClerk(communityId);
    const unknown = [...residents(cloud), ...deskPeople(cloud, other.communityId)];
    for (const person of unknown)
      expect(
        await refusalOf(bookForDesk(cloud.store, clerk, forDesk(communityId, asking(serviceId, [person])))),
      ).toMatchObject({ code: 'PERSON_UNKNOWN' });
    const foreign = forDesk(communityId, asking(other.serviceId, deskPeople(cloud, communityId)));
    expect(await refusalOf(bookForDesk(cloud.store, clerk, foreign))).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = forDesk(other.communityId, asking(other.serviceId, deskPeople(cloud, communityId)));
    await expect(bookForDesk(cloud.store, clerk, elsewhere)).rejects.toThrow(Denied);
  });
});

describe('walk-ins are served from what is kept for them', () => {
  const lunch = instantOf('2026-11-24', 11 * 60 + 30);

  it('given lunch has begun, then two walk-ins eat of the two meals kept, and the third hears there is none', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const clerk = aClerk(communityId, '王主任', lunch);
    const book = (person: string, walkIn: boolean) =>
      bookForDesk(cloud.store, clerk, forDesk(communityId, eating(serviceId, [person]), walkIn));
    const [a = '', b = '', c = ''] = deskPeople(cloud, communityId, 3);
    expect(await refusalOf(book(a, false))).toMatchObject({ code: 'TOO_LATE' });
    await valueOf(book(a, true));
    await valueOf(book(b, true));
    expect(await refusalOf(book(c, true))).toMatchObject({ code: 'SOLD_OUT' });
    const [session] = cloud.all<Session>('sessions', { serviceId });
    expect(session?.left).toMatchObject({ meals: 8, walkIn: 0, 'dish-rice': 8 });
    expect(cloud.all('bookings', { serviceId, walkIn: true })).toHaveLength(2);
  });

  it('given the session is over, or on another day, then it is too late or too soon for a walk-in', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const persons = deskPeople(cloud, communityId);
    for (const now of [instantOf('2026-11-24', 13 * 60), NOW]) {
      const input = forDesk(communityId, eating(serviceId, persons), true);
      const outcome = bookForDesk(cloud.store, aClerk(communityId, '王主任', now), input);
      expect(await refusalOf(outcome)).toMatchObject({ code: 'TOO_LATE' });
    }
  });

  it('given others wait for a dish, then a walk-in does not overtake them', async () => {
    const rules = {
      ...aCanteen().rules,
      noticeMinutes: 0,
      line: { mode: 'promote', offerMinutes: 0, most: 9 },
    } as const;
    const [meal] = aCanteen().meals;
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aCanteen({
        ...at,
        rules,
        meals: meal ? [{ ...meal, cutoff: { daysBefore: 0, at: 720 } }] : [],
      }),
    );
    const people = residents(cloud, 4);
    const asked = (openid: string) => ({ ...eating(serviceId, [openid], ['fish']), wait: true });
    const ids: string[] = [];
    for (const openid of people)
      ids.push((await valueOf(place(cloud.store, { openid, now: lunch }, asked(openid)))).id);
    const clerk = aClerk(communityId, '王主任', lunch);
    await valueOf(cancelForDesk(cloud.store, clerk, { bookingId: ids[0] ?? '', reason: '临时有事' }));
    const input = forDesk(communityId, eating(serviceId, deskPeople(cloud, communityId), ['fish']), true);
    expect(await refusalOf(bookForDesk(cloud.store, clerk, input))).toMatchObject({ code: 'SOLD_OUT' });
  });
});

describe('staff cancel and move', () => {
  const late = instantOf('2026-11-24', 8 * 60 + 50);

  async function booked() {
    const desk = atCounter();
    const [openid = ''] = residents(cloud);
    const { id } = await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid])));
    return { ...desk, bookingId: id };
  }

  it('given the resident’s deadline is over, when staff cancel, then the place is free and the reason is told', async () => {
    const { communityId, serviceId, bookingId } = await booked();
    const clerk = aClerk(communityId, '王主任', late);
    const { value, trips } = await tripsOf(() =>
      valueOf(cancelForDesk(cloud.store, clerk, { bookingId, reason: '窗口停电' })),
    );
    expect(value).toMatchObject({ status: 'cancelled' });
    expect(value.history.at(-1)).toMatchObject({ part: 'staff', reason: '窗口停电' });
    expect(trips).toBe(3);
    expect(cloud.all<Session>('sessions', { serviceId })).toMatchObject([
      { left: { seats: 2 }, holders: {} },
    ]);
    expect(cloud.all<Booking>('bookings', { _id: bookingId })[0]?.outbox.at(-1)).toMatchObject({
      kind: 'booking-cancelled',
    });
  });

  it('given a pending booking, when staff move it past the deadline, then it is confirmed there, in five round trips', async () => {
    const { communityId, serviceId, bookingId } = await booked();
    const input = { bookingId, date: '2026-11-25', start: 600 };
    const { value, trips } = await tripsOf(() =>
      valueOf(rescheduleForDesk(cloud.store, aClerk(communityId, '王主任', late), input)),
    );
    expect(value).toMatchObject({ status: 'confirmed', date: '2026-11-25', start: 600 });
    expect(trips).toBe(5);
    const holders = cloud
      .all<Session>('sessions', { serviceId })
      .map((one) => Object.keys(one.holders).length);
    expect(holders.sort()).toEqual([0, 1]);
  });

  it('given another community’s booking, then it is not found', async () => {
    const { bookingId } = await booked();
    const clerk = aClerk(atCounter().communityId);
    const refusals = await Promise.all([
      refusalOf(cancelForDesk(cloud.store, clerk, { bookingId, reason: '错' })),
      refusalOf(rescheduleForDesk(cloud.store, clerk, { bookingId, date: '2026-11-25', start: 600 })),
      refusalOf(acceptForDesk(cloud.store, clerk, { bookingId })),
    ]);
    expect(refusals.map((one) => one?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('staff accept for those who cannot tap', () => {
  it('given an offered place of the desk’s person, when accepted, then it is theirs, in three round trips', async () => {
    const rules = { ...aService().rules, line: { mode: 'offer', offerMinutes: 60, most: 9 } } as const;
    const { communityId, serviceId } = atCounter({ capacity: { seats: 1 }, rules });
    const [first = '', second = ''] = deskPeople(cloud, communityId, 2);
    const clerk = aClerk(communityId);
    const book = (person: string) =>
      valueOf(
        bookForDesk(cloud.store, clerk, forDesk(communityId, asking(serviceId, [person], { wait: true }))),
      );
    const [holds, waits] = [await book(first), await book(second)];
    expect(waits.status).toBe('waiting');
    await valueOf(cancelForDesk(cloud.store, clerk, { bookingId: holds.id, reason: '不来了' }));
    await serveLines(cloud.store, NOW);
    const { value, trips } = await tripsOf(() =>
      valueOf(acceptForDesk(cloud.store, clerk, { bookingId: waits.id })),
    );
    expect(value.status).toBe('confirmed');
    expect(trips).toBe(3);
  });
});
