import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { noticeOf } from '#domain/notice';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { aTold, aWechat, consented, HOUR, MINUTE, templates } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import type { Store } from '../ports';
import { sendNotices } from './send';

let cloud: Cloud;
let wechat = aWechat();
beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('templates', ...templates);
  wechat = aWechat();
});
afterEach(() => cloud.close());

const tick = (now = NOW, store: Store = cloud.store) =>
  sendNotices(store, { notify: wechat.notify, random: Math.random }, now);
const given = (...bookings: Booking[]) => cloud.given('bookings', ...bookings);
const consent = (booking: Booking, left = 1) => cloud.given('consents', consented(booking.bookedBy, left));
const record = ({ _id }: Booking) => cloud.all<Booking>('bookings', { _id })[0] as Booking;
const leftOf = ({ bookedBy }: Booking, name: string) =>
  cloud.all<{ templates: Record<string, { left: number }> }>('consents', { _id: bookedBy })[0]?.templates[
    name
  ]?.left;
/** Staff cancel it; another machine's clock may be behind. */
const cancelled = ({ _id: bookingId }: Booking, at: number) =>
  cloud.store.bookings.change({
    bookingId,
    sessionId: 's',
    from: ['confirmed'],
    to: 'cancelled',
    event: { at, action: 'cancel', part: 'staff' },
    notices: [noticeOf('booking-cancelled', at)],
    timers: {},
  });
const calls = () => cloud.all<{ about: string; phone: string; bookingId: string }>('calls');

describe('a notice that is due reaches the person who booked', () => {
  it('given a confirmation and a consent, then one message is sent, the consent spent and the booking done with', async () => {
    const booking = aTold();
    given(booking);
    consent(booking, 2);
    expect(await tick()).toEqual({ sent: 1, ended: 1 });
    expect(wechat.arrived).toEqual([`${booking.bookedBy} booking-confirmed`]);
    expect([leftOf(booking, 'result'), leftOf(booking, 'reminder')]).toEqual([1, 2]);
    const { noticeAt, telling, told } = record(booking);
    expect([noticeAt, telling, told]).toEqual([undefined, undefined, 2]);
    expect(calls()).toEqual([]);
    expect(await tick(NOW + MINUTE)).toEqual({});
  });

  it('given nothing is due, then the job costs one round trip', async () => {
    given(aTold({ noticeAt: NOW + MINUTE }));
    expect(await tripsOf(() => tick())).toEqual({ trips: 1, value: {} });
  });

  it('given somebody was told and then something else happens, then only that is told', async () => {
    const booking = aTold();
    given(booking);
    consent(booking, 2);
    await tick();
    await cancelled(booking, NOW + HOUR);
    await tick(NOW + HOUR);
    expect(wechat.arrived.map((one) => one.split(' ')[1])).toEqual([
      'booking-confirmed',
      'booking-cancelled',
    ]);
  });

  it('given two things that do not overtake one another, then both are sent, one tick after the other', async () => {
    const booking = aTold({}, ['staff-message', 'booking-reminder']);
    given(booking);
    consent(booking);
    await tick();
    await tick(NOW + MINUTE);
    expect(wechat.arrived.map((one) => one.split(' ')[1])).toEqual(['staff-message', 'booking-reminder']);
  });
});

describe('what need not be told is not sent', () => {
  it('given received and confirmed in the same minute, then only the confirmation', async () => {
    const booking = aTold({}, ['booking-promoted', 'booking-confirmed']);
    given(booking);
    consent(booking);
    await tick();
    expect(wechat.arrived).toEqual([`${booking.bookedBy} booking-confirmed`]);
  });

  it('given a cancelled booking with a reminder due (negative control: not cancelled), then no reminder', async () => {
    const cancelled = aTold({ status: 'cancelled' }, ['booking-reminder', 'booking-cancelled']);
    const coming = aTold({}, ['booking-reminder']);
    given(cancelled, coming);
    [cancelled, coming].forEach((one) => consent(one));
    await tick();
    expect(wechat.arrived.sort()).toEqual(
      [`${cancelled.bookedBy} booking-cancelled`, `${coming.bookedBy} booking-reminder`].sort(),
    );
  });

  it('given the resident cancelled, then nobody tells them or calls them about it', async () => {
    const booking = aTold({ status: 'cancelled' }, ['booking-cancelled']);
    given({ ...booking, history: [{ at: NOW - 1000, action: 'cancel', part: 'resident' }] });
    await tick();
    expect([wechat.tried, calls(), record(booking).noticeAt]).toEqual([[], [], undefined]);
  });

  it('given the clock stood still for a day, then confirmations are sent, overdue reminders and offers are dropped', async () => {
    const later = NOW + 27 * HOUR;
    const confirmed = aTold({ startsAt: NOW + 50 * HOUR, endsAt: NOW + 51 * HOUR });
    const reminded = aTold({}, ['booking-reminder']);
    const offered = aTold({ status: 'offered', offerUntil: NOW + HOUR }, ['booking-offered']);
    given(confirmed, reminded, offered);
    [confirmed, reminded, offered].forEach((one) => consent(one));
    await tick(later);
    expect(wechat.arrived).toEqual([`${confirmed.bookedBy} booking-confirmed`]);
    expect(calls()).toEqual([]);
    expect(cloud.all('bookings', { noticeAt: { $exists: true } })).toEqual([]);
  });
});

describe('whom no message reaches is called', () => {
  it('given no consent, then a line with name, phone and reason, once however often the clock looks', async () => {
    const booking = aTold();
    given(booking);
    await tick();
    await tick(NOW + MINUTE);
    expect(wechat.tried).toEqual([]);
    expect(calls()).toMatchObject([
      {
        _id: `${booking._id}:undelivered:${booking.outbox[1]?.id}`,
        communityId: 'c1',
        reason: 'undelivered',
        name: '张敏',
        phone: '13800138000',
        about: 'booking-confirmed',
        dueAt: NOW + 24 * HOUR,
        state: 'open',
      },
    ]);
  });

  it('given the resident has read it in the inbox, then nobody calls', async () => {
    given(aTold({ readAt: NOW }));
    expect(await tick()).toEqual({ unreachable: 1, ended: 1 });
    expect(calls()).toEqual([]);
  });

  it('given a reminder without a consent, then nobody calls', async () => {
    given(aTold({}, ['booking-reminder']));
    await tick();
    expect(calls()).toEqual([]);
  });

  it('given a desk’s booking for somebody without WeChat, then changes are called, the booking itself is not', async () => {
    const placed = aTold({ bookedBy: 'desk:c1' });
    const moved = aTold({ bookedBy: 'desk:c1' }, ['booking-rescheduled']);
    const said = aTold({ bookedBy: 'desk:c1' }, ['staff-message']);
    given({ ...placed, history: [{ at: NOW - 1000, action: 'place', part: 'staff' }] }, moved, said);
    await tick();
    expect(
      calls()
        .map(({ about }) => about)
        .sort(),
    ).toEqual(['booking-rescheduled', 'staff-message']);
    expect(wechat.tried).toEqual([]);
  });

  it('given an expired booking, then who had a place is called, who only stood in line is not', async () => {
    const promised = aTold({ status: 'expired' }, ['booking-expired']);
    const waited = aTold({ status: 'expired' }, ['booking-waiting', 'booking-expired']);
    given(promised, waited);
    await tick();
    expect(calls().map(({ bookingId }) => bookingId)).toEqual([promised._id]);
  });

  it.each([43101, 40003, 40037, 47003])(
    'given WeChat refuses for good with %d, then it is not tried again',
    async (code) => {
      wechat = aWechat(() => ({ permanent: code }));
      const booking = aTold();
      given(booking);
      consent(booking, 2);
      expect(await tick()).toEqual({ [`code${code}`]: 1, ended: 1, calls: 1 });
      await tick(NOW + HOUR);
      expect(wechat.tried).toHaveLength(1);
      // 43101 says that there are none; the others spent nothing.
      expect(leftOf(booking, 'result')).toBe(code === 43101 ? 0 : 2);
    },
  );

  it('given no templates at all, then nothing is lost: it stands in the inbox and on the call list', async () => {
    await cloud.close();
    cloud = await startCloud();
    const booking = aTold();
    given(booking);
    consent(booking);
    await tick();
    expect([wechat.tried, calls().length, record(booking).outbox]).toEqual([[], 1, booking.outbox]);
  });
});

describe('a consent is spent once', () => {
  it('given two bookings of one person with one consent, then one message is sent and for the other somebody calls', async () => {
    const [one, other] = [aTold({ bookedBy: 'resident-x' }), aTold({ bookedBy: 'resident-x' })];
    given(one, other);
    cloud.given('consents', consented('resident-x', 1));
    await tick();
    expect([wechat.arrived.length, calls().length, leftOf(one, 'result')]).toEqual([1, 1, 0]);
  });

  it('given two with three consents, then both are sent and one is left', async () => {
    const [one, other] = [aTold({ bookedBy: 'resident-x' }), aTold({ bookedBy: 'resident-x' })];
    given(one, other);
    cloud.given('consents', consented('resident-x', 3));
    await tick();
    expect([wechat.arrived.length, leftOf(one, 'result')]).toEqual([2, 1]);
  });
});

describe('quiet hours', () => {
  const night = instantOf('2026-11-23', 22 * 60);
  const morning = instantOf('2026-11-24', 7 * 60 + 30);
  const at = (hours: number) => ({ startsAt: night + hours * HOUR, endsAt: night + (hours + 1) * HOUR });

  it('given a confirmation at ten in the evening, then it waits for half past seven, and is sent then', async () => {
    const booking = aTold({ ...at(40), noticeAt: night });
    given(booking);
    consent(booking);
    expect(await tick(night)).toEqual({ wait: 1, again: 1 });
    expect([wechat.tried, record(booking).noticeAt]).toEqual([[], morning]);
    await tick(morning);
    expect(wechat.arrived).toHaveLength(1);
  });

  it('given a cancellation of what begins at nine, then it is sent at once', async () => {
    const booking = aTold({ ...at(11), status: 'cancelled', noticeAt: night }, ['booking-cancelled']);
    given(booking);
    consent(booking);
    await tick(night);
    expect(wechat.arrived).toHaveLength(1);
  });

  it('given a confirmation waits and the booking is cancelled at night, then only the cancellation is told', async () => {
    const booking = aTold({ ...at(11), noticeAt: night });
    given(booking);
    consent(booking);
    await tick(night);
    await cancelled(booking, night + HOUR);
    await tick(night + HOUR + MINUTE);
    await tick(morning);
    expect(wechat.arrived).toEqual([`${booking.bookedBy} booking-cancelled`]);
  });
});
