// Brings about that somebody came: real time cannot be waited for, so the booking is put where an arrival would have put it.
import { askAs, book, freeTime } from './ask';
import { edit } from '../support/edit';
import type { Product } from '../../local/serve/product';

/** The same name and phone would be the same person. */
let phones = 8000;

export interface Came {
  readonly communityId: string;
  readonly bookingId: string;
  readonly clerk: string;
}

/** Somebody nobody else plays, with an own card, who booked at the n-th community of the first street; the booking. */
export async function bookedBy({ url }: Product, openid: string, nth: number, name = '赵芳'): Promise<Came> {
  const community = (await askAs(url, openid, 'community.streets', undefined))[0]?.communities[nth];
  if (!community) throw new Error('the seed has too few communities');
  await askAs(url, openid, 'person.save', { relation: 'self', name, phone: `1380013${phones++}` });
  const bookingId = await book(url, openid, await freeTime(url, openid, community.id, 6));
  return { communityId: community.id, bookingId, clerk: `clerk-${community.id}` };
}

/** The same, and came: an hour ago. */
export async function cameTo(product: Product, openid: string, nth: number, name?: string): Promise<Came> {
  const came = await bookedBy(product, openid, nth, name);
  const at = Date.now() - 3_600_000;
  const history = [{ at, action: 'arrive', part: 'staff', name: '王主任' }];
  const over = { status: 'arrived', startsAt: at, endsAt: at + 1_800_000, history };
  await edit(product, 'bookings', came.bookingId, over);
  return came;
}
