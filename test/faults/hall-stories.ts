// What staff do with an event and at a day-care station beforehand, one verb a story, with what must hold of it besides the ledger.
// Where a run dies and what must hold of every story is plan.ts's; whom the stories are about, stories.ts's.
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { Session } from '#domain/session';
import { place } from '../../cloudfunctions/usecases/booking/place';
import { absent } from '../../cloudfunctions/usecases/care/absent';
import { saveEvent } from '../../cloudfunctions/usecases/event/save';
import { admitWalkIn } from '../../cloudfunctions/usecases/event/walk-in';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { aClerk, asking, valueOf } from '../support/asking';
import { anEvent, NOW } from '../support/given';
import { stationDay } from './desk-stories';
import type { Story } from './stories';

export const hall = anEvent({ _id: 'hall', quotas: undefined, capacity: { seats: 3 }, walkIn: 1 });

const at = (now: number) => aClerk('c1', '王主任', now);

const signedUp = (store: Store) =>
  valueOf(
    place(
      store,
      { openid: 'resident-a', now: NOW },
      asking('hall', ['p0'], { requestId: 'request-hall', start: 840 }),
    ),
  );

const TELL = '改在广场';

export const hallStories: readonly Story[] = [
  {
    name: 'an event that somebody has signed up for gets another place and more seats',
    before: [signedUp],
    act: (store, now) =>
      saveEvent(store, at(now), {
        ...{ requestId: 'request-change', serviceId: 'hall', rev: 0, tell: TELL },
        change: { place: '广场', seats: 5 },
      }),
    holds: (cloud, retried) => {
      const [session] = cloud.all<Session>('sessions', { serviceId: 'hall' });
      const bookings = cloud.all<Booking>('bookings', { serviceId: 'hall' });
      const told = bookings.flatMap(({ outbox }) => outbox.filter(({ text }) => text === TELL)).length;
      const moved = bookings.every((one) => one.place === '广场');
      if (told > 1) return [`told ${told} times`];
      return retried && (told === 0 || !moved || session?.capacity.seats !== 5) ? ['it did not follow'] : [];
    },
  },
  {
    name: 'somebody comes to an event without having signed up',
    before: [],
    act: (store, now) =>
      admitWalkIn(store, at(now), {
        ...{ requestId: 'request-walk-in', communityId: 'c1', serviceId: 'hall' },
        ...{ date: '2026-11-24', start: 840 },
      }),
    at: instantOf('2026-11-24', 850),
    holds: (cloud, retried) => {
      const came = cloud.all<Booking>('bookings', { serviceId: 'hall' });
      if (came.length > 1) return [`counted ${came.length} times`];
      return retried && came[0]?.status !== 'arrived' ? ['nobody was let in'] : [];
    },
  },
  {
    name: 'somebody says beforehand that they do not come to day care',
    before: [stationDay],
    act: (store, now, [bookingId = '']) => absent(store, at(now), { bookingId, reason: '感冒' }),
    holds: (cloud, retried) =>
      cloud
        .all<Booking>('bookings')
        .filter(({ status }) => retried && status !== 'cancelled')
        .map(({ _id, status }) => `${_id} is ${status}`),
  },
];
