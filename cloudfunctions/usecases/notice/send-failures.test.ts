import type { Booking } from '#domain/booking';
import { noticeOf } from '#domain/notice';
import { MOST_TRIES } from '#domain/retry';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { aTold, aWechat, consented, HOUR, MINUTE, templates } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import type { Store } from '../ports';
import { MOST_FAILURES } from './deliver';
import { BATCH, CLAIM_MS, MOST_BATCHES, sendNotices } from './send';

let cloud: Cloud;
let wechat = aWechat();
beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('templates', ...templates);
  wechat = aWechat();
});
afterEach(() => cloud.close());

const tick = (now = NOW, store: Store = cloud.store, notify = wechat.notify) =>
  sendNotices(store, { notify, random: Math.random }, now);
const given = (...bookings: Booking[]) => {
  cloud.given('bookings', ...bookings);
  cloud.given('consents', ...bookings.map(({ bookedBy }) => consented(bookedBy, 5)));
};
const waiting = () => cloud.all<Booking>('bookings', { noticeAt: { $exists: true } });
const left = () =>
  cloud.all<{ templates: { result: { left: number } } }>('consents').map((one) => one.templates.result.left);
const calls = () => cloud.all<{ bookingId: string }>('calls');
/** Minute after minute, as the clock does. */
const ticks = async (from: number, until: number) => {
  for (let now = from; now <= until; now += MINUTE) await tick(now);
};

describe('WeChat fails', () => {
  it('given it is down for six hours, then it is tried less and less often, and sent once when it is back', async () => {
    const booking = aTold({ startsAt: NOW + 50 * HOUR, endsAt: NOW + 51 * HOUR });
    given(booking);
    let now = NOW;
    wechat = aWechat(() => (now < NOW + 6 * HOUR ? { later: 'refused' } : 'sent'));
    for (; now <= NOW + 8 * HOUR; now += 5 * MINUTE) await tick(now);
    expect(wechat.arrived).toEqual([`${booking.bookedBy} booking-confirmed`]);
    // Minute by minute it would have been 72.
    expect(wechat.tried.length).toBeLessThan(16);
    expect([waiting(), calls(), left()]).toEqual([[], [], [4]]);
  });

  it('given it never comes back, then it is given up and somebody calls', async () => {
    given(aTold({ startsAt: NOW + 500 * HOUR, endsAt: NOW + 501 * HOUR }));
    wechat = aWechat(() => ({ later: 'refused' }));
    for (let now = NOW; now <= NOW + 72 * HOUR; now += 30 * MINUTE) await tick(now);
    expect([wechat.tried.length, waiting(), calls().length]).toEqual([MOST_TRIES, [], 1]);
    expect(left()).toEqual([5]);
  });

  it('given it fails and it begins in an hour, then somebody calls instead of waiting for WeChat', async () => {
    given(aTold({ startsAt: NOW + HOUR, endsAt: NOW + 2 * HOUR }));
    wechat = aWechat(() => ({ later: 'refused' }));
    expect(await tick()).toEqual({ refused: 1, dead: 1, calls: 1, ended: 1 });
  });

  it('given its answers are lost, then everybody is told twice at most, and called', async () => {
    const booking = aTold({ startsAt: NOW + 50 * HOUR, endsAt: NOW + 51 * HOUR });
    given(booking);
    wechat = aWechat(() => ({ later: 'unanswered' }));
    await ticks(NOW, NOW + 30 * MINUTE);
    expect([wechat.arrived.length, waiting(), calls().length]).toEqual([2, [], 1]);
  });

  it('given one answer is lost, then the next says whether it was sent, and the consent is spent once', async () => {
    given(aTold({ startsAt: NOW + 50 * HOUR, endsAt: NOW + 51 * HOUR }));
    wechat = aWechat((_message, nth) => (nth === 1 ? { later: 'unanswered' } : 'sent'));
    await ticks(NOW, NOW + 5 * MINUTE);
    expect([wechat.tried.length, waiting(), calls(), left()]).toEqual([2, [], [], [4]]);
  });

  it('given a whole batch, then it stops after some failures, leaves the rest as it was, and ends the tick', async () => {
    given(...Array.from({ length: 120 }, () => aTold()));
    wechat = aWechat(() => ({ later: 'refused' }));
    expect(await tick()).toEqual({ refused: MOST_FAILURES, untried: 120 - MOST_FAILURES, again: 120 });
    expect(waiting().filter(({ telling }) => telling?.failures === 1)).toHaveLength(MOST_FAILURES);
    const times = new Set(waiting().flatMap(({ noticeAt = NOW }) => (noticeAt > NOW ? [noticeAt] : [])));
    expect(times.size).toBeGreaterThan(1);
    wechat = aWechat();
    await ticks(NOW + MINUTE, NOW + 3 * MINUTE);
    expect([wechat.arrived.length, waiting()]).toEqual([120, []]);
  });
});

describe('the function dies', () => {
  const bookings = () => Array.from({ length: 3 }, () => aTold());

  /** One tick that dies at a call, to WeChat or the database, then ordinary ones. */
  async function dies(at: number, when: 'before' | 'after') {
    const people = bookings();
    given(...people);
    const { ports } = mortal({ ...cloud.store, wechat: wechat.notify }, { at, when });
    const { wechat: notify, ...store } = ports;
    await tick(NOW, store as Store, notify).catch(() => undefined);
    await ticks(NOW + MINUTE, NOW + CLAIM_MS + 5 * MINUTE);
    return people.map(
      ({ bookedBy }) => wechat.arrived.filter((one) => one.startsWith(`${bookedBy} `)).length,
    );
  }

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
    'given it dies at its call %d, %s it, then everybody is told once, or twice, and nothing is left',
    async (at, when) => {
      const told = await dies(at, when);
      expect(Math.min(...told)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...told)).toBeLessThanOrEqual(2);
      expect([waiting(), calls()]).toEqual([[], []]);
    },
  );

  it('given it dies twice after sending, then nobody is told a third time, and somebody calls', async () => {
    const booking = aTold({ startsAt: NOW + 50 * HOUR, endsAt: NOW + 51 * HOUR });
    given(booking);
    const { notices } = cloud.store;
    const dying = {
      ...cloud.store,
      notices: { ...notices, settle: () => Promise.reject(new Error('died')) },
    };
    for (const nth of [0, 1, 2, 3])
      await tick(NOW + nth * 2 * MINUTE, nth < 2 ? dying : cloud.store).catch(() => undefined);
    expect([wechat.arrived.length, calls().length, waiting()]).toEqual([2, 1, []]);
  });

  it('given the claim of a dead tick, then nobody touches it before a function must have ended', async () => {
    given(aTold());
    const { notices } = cloud.store;
    const dying = {
      ...cloud.store,
      notices: { ...notices, settle: () => Promise.reject(new Error('died')) },
    };
    await tick(NOW, dying).catch(() => undefined);
    expect(await tick(NOW + CLAIM_MS - 1)).toEqual({});
    expect(await tick(NOW + CLAIM_MS)).toEqual({ sent: 1, ended: 1 });
  });
});

describe('many messages at once', () => {
  it('given 200 are due, then round trips and sendings are at most 1.2 a message', async () => {
    given(...Array.from({ length: BATCH }, () => aTold()));
    const { trips, value } = await tripsOf(() => tick());
    expect(value).toEqual({ sent: BATCH, ended: BATCH });
    expect((trips + wechat.tried.length) / BATCH).toBeLessThanOrEqual(1.2);
    // Two looks, a claim, consents, the mark, and a look that finds nothing more.
    expect(trips).toBeLessThanOrEqual(8);
  });

  it('given more than a tick may send, then it stops there and the next goes on', async () => {
    given(...Array.from({ length: 2 * BATCH + 10 }, () => aTold()));
    let pieces = 2;
    const report = await sendNotices(cloud.store, { notify: wechat.notify, random: Math.random }, NOW, () => {
      return pieces-- > 0;
    });
    expect(report.untried ?? 0).toBeGreaterThan(0);
    await tick(NOW + MINUTE);
    expect([wechat.arrived.length, new Set(wechat.arrived).size, waiting()]).toEqual([410, 410, []]);
    expect(MOST_BATCHES * BATCH * 10).toBeGreaterThanOrEqual(20_000);
  });

  it('given a look at what is due, then indexes bind it: the one booking and its booker’s consents are all that is read', async () => {
    given(...Array.from({ length: 50 }, () => aTold({ noticeAt: NOW + HOUR })), aTold());
    cloud.cloudbase.database.profile.reset();
    await tick();
    const [look] = cloud.cloudbase.database.profile.operations();
    expect(look).toMatchObject({ hasSortStage: false, nreturned: 1, docsExamined: 2 });
    expect(look?.reads.map(({ plan }) => plan)).toEqual([['notice'], ['_id_']]);
  });
});

describe('two ticks at the same time', () => {
  const bookings = Array.from({ length: 30 }, () => aTold());
  const both = async (store: Store) => {
    given(...bookings);
    await Promise.all([tick(NOW, store), tick(NOW, store)]);
  };
  const repeated = () => wechat.arrived.length - new Set(wechat.arrived).size;

  it('given both find the same bookings, then everybody is told once', async () => {
    await both(cloud.store);
    expect([wechat.arrived.length, repeated()]).toEqual([30, 0]);
    expect(cloud.all('bookings', { noticeAt: { $exists: true } })).toEqual([]);
  });

  it('given claims that take nothing (negative control), then somebody is told twice', async () => {
    const { notices } = cloud.store;
    const free = { ...notices, claim: async (ids: readonly string[]) => ids.length };
    await both({ ...cloud.store, notices: free });
    expect(repeated()).toBeGreaterThan(0);
  });

  /** Staff cancel it; another machine's clock is behind. */
  const cancelled = ({ _id: bookingId }: Booking) =>
    cloud.store.bookings.change({
      bookingId,
      sessionId: 's',
      from: ['confirmed'],
      to: 'cancelled',
      event: { at: NOW - 5000, action: 'cancel', part: 'staff' },
      notices: [noticeOf('booking-cancelled', NOW - 5000)],
      timers: {},
    });
  const kinds = () => wechat.arrived.map((one) => one.split(' ')[1]);

  it('given a notice is written while another is being sent, then it is told by a later tick', async () => {
    const booking = aTold();
    given(booking);
    const { send } = wechat.notify;
    let changed = false;
    const notify = {
      send: async (message: Parameters<typeof send>[0]) => {
        if (!changed) await cancelled(booking);
        changed = true;
        return send(message);
      },
    };
    await tick(NOW, cloud.store, notify);
    await tick(NOW + MINUTE);
    expect(kinds()).toEqual(['booking-confirmed', 'booking-cancelled']);
  });

  it('given it is cancelled between the look and the claim, then only that is told', async () => {
    const booking = aTold();
    given(booking, aTold());
    const { notices } = cloud.store;
    const claim: typeof notices.claim = async (...all) => {
      await cancelled(booking);
      return notices.claim(...all);
    };
    await tick(NOW, { ...cloud.store, notices: { ...notices, claim } });
    await tick(NOW + MINUTE);
    expect(kinds()).toEqual(['booking-confirmed', 'booking-cancelled']);
    expect(wechat.arrived).toContain(`${booking.bookedBy} booking-cancelled`);
    expect([waiting(), calls()]).toEqual([[], []]);
  });
});
