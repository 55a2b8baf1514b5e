// Steps that journeys on the built mini-program share: the last look is sent, a community found, a booking's day brought about.
import { dateAt, instantOf } from '#domain/calendar';
import { clockWords } from '#words/dates';
import { askAs } from '../browser/ask';
import type { Chosen } from '../browser/browser';
import { edit } from '../support/edit';
import type { Phone } from './phone';
import type { Stage } from './stage';

export type Here = NonNullable<Chosen['community']>;

/** The n-th community of the first sub-district; each journey has one of its own. */
export async function communityOf({ product }: Stage, nth: number): Promise<Here> {
  const [street] = await askAs(product.url, 'resident-zhang', 'community.streets', undefined);
  const found = street?.communities[nth];
  if (!found) throw new Error(`there is no ${nth}-th community`);
  return found;
}

export const slotOf = ({ start, end }: { start: number; end: number }): string =>
  `${clockWords(start)}–${clockWords(end)}`;

/** Sends what is on the last look, and lets WeChat's sheet of consents pass where one comes. */
export async function confirm(mine: Phone, words = '确认预约'): Promise<void> {
  await mine.press(words);
  if (mine.asked() !== 'requestSubscribeMessage') return;
  mine.prompt('requestSubscribeMessage').answer({});
  await mine.settled();
}

/** Somebody's coming booking of a service, the only one. */
export async function bookingOf({ product }: Stage, openid: string, serviceId: string) {
  const { upcoming } = await askAs(product.url, openid, 'booking.mine', undefined);
  const [booking] = upcoming.filter((one) => one.serviceId === serviceId);
  if (!booking) throw new Error(`${openid} has no booking of ${serviceId}`);
  return booking;
}

/** Its time has come: today's cannot be waited for. */
export const comes = ({ product }: Stage, bookingId: string): Promise<void> => {
  const date = dateAt(Date.now());
  return edit(product, 'bookings', bookingId, { date, startsAt: instantOf(date, 0) });
};

/** A time of a kind with room. */
export async function firstFree({ product }: Stage, serviceId: string) {
  const { days } = await askAs(product.url, 'resident-zhang', 'service.times', { serviceId, days: 31 });
  const free = days.flatMap(({ date, slots }) => slots.map((slot) => ({ date, ...slot })));
  const found = free.find(({ availability }) => availability === 'open' || availability === 'few');
  if (!found) throw new Error(`${serviceId} has no free time`);
  return found;
}
