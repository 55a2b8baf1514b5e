// Brings a desk's morning about: bookings that are today's, and calls that are owed. Today's time cannot be waited for, so
// a booking is put where one made for today would be.
import { dateAt, instantOf } from '#domain/calendar';
import type { Call } from '#domain/call';
import type { Booking } from '#domain/booking';
import { edit } from '../support/edit';
import type { Product } from '../../local/serve/product';
import { askAs } from './ask';

/** A confirmed booking of today whose time has begun; its six digits. */
export async function today(
  product: Product,
  clerk: string,
  bookingId: string,
  change: object = {},
): Promise<string> {
  await askAs(product.url, clerk, 'desk.confirm', { bookingId });
  const date = dateAt(Date.now());
  await edit(product, 'bookings', bookingId, { date, startsAt: instantOf(date, 0), ...change });
  return bookingOf(product, bookingId).code;
}

export function bookingOf({ cloudbase }: Product, bookingId: string): Booking {
  const [booking] = cloudbase.database.find('bookings', { _id: bookingId }) as unknown as Booking[];
  if (!booking) throw new Error(`no booking ${bookingId}`);
  return booking;
}

export function callOf({ cloudbase }: Product, callId: string): Call {
  const [call] = cloudbase.database.find('calls', { _id: callId }) as unknown as Call[];
  if (!call) throw new Error(`no call ${callId}`);
  return call;
}

const HOUR_MS = 3_600_000;

/** A line of the call list, due in an hour unless it is said otherwise; its id. */
export function owed(
  { cloudbase }: Product,
  line: Pick<Call, '_id' | 'communityId' | 'reason' | 'bookingId' | 'name'> & Partial<Call>,
): string {
  const now = Date.now();
  const usual = { phone: '13800138000', about: '', createdAt: now, dueAt: now + HOUR_MS, state: 'open' };
  cloudbase.database.insertMany('calls', [{ ...usual, ...line }]);
  return line._id;
}

/** The call that is owed for the latest message of a booking, which reached nobody. */
export function undelivered(product: Product, bookingId: string, change: Partial<Call> = {}): string {
  const { communityId, outbox, persons } = bookingOf(product, bookingId);
  const notice = outbox.at(-1);
  return owed(product, {
    _id: `${bookingId}:undelivered:${notice?.id ?? ''}`,
    communityId,
    reason: 'undelivered',
    bookingId,
    name: persons[0]?.name ?? '',
    about: notice?.kind ?? '',
    ...change,
  });
}
