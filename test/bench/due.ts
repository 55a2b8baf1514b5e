// A district at six in the evening: in all communities bookings of tomorrow morning whose reminder is due this minute, others that
// staff have just confirmed, and people who have consented to messages, have not, or have withdrawn it in WeChat.
import { addDays, dateAt, instantOf, type Instant } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { noticeOf } from '#domain/notice';
import { sessionIdOf } from '#domain/session';
import type { Cloud } from '../support/cloud';
import { aTold, consented, templates } from '../support/notices';
import { COMMUNITIES, communityOf } from './district';

export const DUE = 20_000;
/** Of ten: six are reminded, four were confirmed. */
const REMINDED = 6;
/** Of nineteen one person has given no consent, and one has taken it back where only WeChat knows. */
const SILENT = 19;

const TODAY = dateAt(Date.now());
const TOMORROW = addDays(TODAY, 1);
/** The minute at which everything is due: nobody sleeps. */
export const EVENING: Instant = instantOf(TODAY, 18 * 60);

const openidOf = (i: number): string => `due-${i}`;
const startOf = (i: number): number => 540 + (i % 6) * 30;
const isReminded = (i: number): boolean => i % 10 < REMINDED;

function dueBooking(i: number): Booking {
  const communityId = communityOf(i % COMMUNITIES);
  const start = startOf(i);
  const serviceId = `${communityId}-service-${i % 4}`;
  const received = noticeOf('booking-received', EVENING - 3_600_000);
  const confirmed = noticeOf('booking-confirmed', EVENING - 1000);
  const told = isReminded(i) ? { told: 2, remindAt: EVENING } : { told: 1, noticeAt: EVENING };
  const { noticeAt: _always, ...base } = aTold();
  return {
    ...base,
    _id: `due-${i}`,
    communityId,
    serviceId,
    sessionId: sessionIdOf(serviceId, TOMORROW, start),
    date: TOMORROW,
    start,
    end: start + 30,
    startsAt: instantOf(TOMORROW, start),
    endsAt: instantOf(TOMORROW, start + 30),
    cancelUntil: instantOf(TOMORROW, start) - 1_800_000,
    bookedBy: openidOf(i),
    limitKeys: [`own:due-${i}`],
    history: [
      { at: received.at, action: 'place', part: 'resident' },
      { at: confirmed.at, action: 'confirm', part: 'staff', name: '王主任' },
    ],
    outbox: [received, confirmed],
    ...told,
    createdAt: received.at,
  };
}

/** Fills a database and WeChat's own count of consents. */
export function fillDue({ given, cloudbase }: Cloud): void {
  given('templates', ...templates);
  const all = Array.from({ length: DUE }, (_, i) => i);
  for (let from = 0; from < DUE; from += 5000) {
    const some = all.slice(from, from + 5000);
    given('bookings', ...some.map(dueBooking));
    given('consents', ...some.filter((i) => i % SILENT !== 0).map((i) => consented(openidOf(i), 2)));
  }
  for (const i of all.filter((one) => one % SILENT > 1))
    cloudbase.consents.grant(openidOf(i), isReminded(i) ? 'reminder' : 'result', 1);
}
