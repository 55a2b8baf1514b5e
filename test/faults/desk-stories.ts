// What staff do on the day itself and beside it, one verb a story, with what must hold of it besides the ledger.
// Where a run dies and what must hold of every story is plan.ts's; whom the stories are about, stories.ts's.
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import { instantOf } from '#domain/calendar';
import type { Escalation } from '#domain/escalation';
import { place } from '../../cloudfunctions/usecases/booking/place';
import { absent } from '../../cloudfunctions/usecases/care/absent';
import { arrive } from '../../cloudfunctions/usecases/desk/arrive';
import { decide } from '../../cloudfunctions/usecases/desk/decide';
import { messageAll } from '../../cloudfunctions/usecases/desk/message-all';
import { miss } from '../../cloudfunctions/usecases/desk/miss';
import { finish } from '../../cloudfunctions/usecases/desk/serve';
import { undoArrival } from '../../cloudfunctions/usecases/desk/undo';
import { moveEscalation, raise } from '../../cloudfunctions/usecases/escalation/raise';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { aClerk, asking, valueOf } from '../support/asking';
import { aDayCare, NOW } from '../support/given';
import type { Known, Story } from './stories';

export const station = aDayCare({ _id: 'station', confirmation: 'automatic' });

/** Tuesday, ten minutes after the beginning. */
const ON_DAY = instantOf('2026-11-24', 550);
const at = (now: number) => aClerk('c1', '王主任', now);
const one = ([bookingId = '']: Known) => ({ bookingId });

const counterAtNine = (store: Store) =>
  valueOf(
    place(store, { openid: 'resident-a', now: NOW }, asking('counter', ['p0'], { requestId: 'request-p0' })),
  );
export const stationDay = (store: Store) => {
  const choice = {
    kind: 'daycare' as const,
    halves: ['am' as const],
    lunch: false,
    trial: true,
    transport: false,
  };
  const input = asking('station', ['m0'], { requestId: 'request-m0', start: 510, choice });
  return valueOf(place(store, { openid: 'resident-a', now: NOW }, input));
};
const confirmed = async (store: Store, known: Known): Promise<void> => {
  await valueOf(decide(store, at(NOW), 'confirm', one(known)));
};
const came = async (store: Store, known: Known): Promise<void> => {
  await valueOf(arrive(store, at(ON_DAY), one(known)));
};

const matter = { communityId: 'c1', to: 'street', department: '', matter: 'urgent' } as const;

export const deskStories: readonly Story[] = [
  {
    name: 'a clerk lists what is still missing',
    before: [counterAtNine, confirmed, came],
    act: (store, now, known) =>
      finish(store, at(now), { ...one(known), result: '还差材料', missing: ['户口本'] }),
    at: ON_DAY,
    holds: (cloud) =>
      cloud.all<Booking>('bookings').flatMap(({ serving, outbox }) => {
        const told = outbox.filter(({ text }) => text).length;
        return told === (serving?.doneAt === undefined ? 0 : 1)
          ? []
          : [`what is missing is told ${told} times`];
      }),
  },
  {
    name: 'a clerk undoes a wrong tick',
    before: [counterAtNine, confirmed, came],
    act: (store, now, known) => undoArrival(store, at(now), one(known)),
    at: ON_DAY,
    holds: (cloud, retried) =>
      cloud
        .all<Booking>('bookings')
        .filter(({ history }) => retried && !history.some(({ action }) => action === 'undo'))
        .map(({ _id }) => `${_id} is not undone`),
  },
  {
    name: 'a clerk writes to everybody of a time',
    before: [counterAtNine],
    act: (store, now) =>
      messageAll(store, at(now), {
        requestId: 'request-all',
        communityId: 'c1',
        serviceId: 'counter',
        date: '2026-11-24',
        start: 540,
        text: '改在二楼',
      }),
    holds: (cloud, retried) =>
      cloud.all<Booking>('bookings').flatMap(({ outbox }) => {
        const told = outbox.filter(({ text }) => text).length;
        return told > 1 || (retried && told === 0) ? [`written to ${told} times`] : [];
      }),
  },
  {
    name: 'somebody does not come to day care',
    before: [stationDay],
    act: (store, now, known) => miss(store, at(now), one(known)),
    // Late enough for the clock to look after it in time.
    at: instantOf('2026-11-24', 1050),
    holds: (cloud) => {
      const called = new Set(cloud.all<Call>('calls').map(({ bookingId }) => bookingId));
      const missed = cloud.all<Booking>('bookings').filter(({ status }) => status === 'missed');
      return missed.filter(({ _id }) => !called.has(_id)).map(({ _id }) => `nobody is to call about ${_id}`);
    },
  },
  {
    name: 'somebody who did not come to day care had a reason',
    before: [
      stationDay,
      async (store, known) => {
        await valueOf(miss(store, at(ON_DAY), one(known)));
      },
    ],
    act: (store, now, known) => absent(store, at(now), { ...one(known), reason: '住院' }),
    at: ON_DAY + 60_000,
    holds: (cloud, retried) => {
      const open = cloud.all<Call>('calls', { state: 'open', reason: 'absence' });
      return retried ? open.map(({ _id }) => `${_id} is still to be made`) : [];
    },
  },
  {
    name: 'a matter that was raised is answered',
    before: [(store) => valueOf(raise(store, at(NOW), { ...matter, text: '电梯坏了三天' }, 'request-raise'))],
    act: (store, now, [escalationId = '']) =>
      moveEscalation(
        store,
        at(now),
        'answer',
        { communityId: 'c1', escalationId, text: '明天来修', from: '街道' },
        'request-answer',
      ),
    holds: (cloud, retried) =>
      cloud.all<Escalation>('escalations').flatMap(({ history, state }) => {
        const answers = history.filter(({ action }) => action === 'answer').length;
        const right = answers === (state === 'answered' ? 1 : 0) && !(retried && answers === 0);
        return right ? [] : [`${state} with ${answers} answers`];
      }),
    books: false,
  },
];
