// Whether availability, queues and placing stay bound by an index when a whole district has been at it for two months:
// 105 communities × 12 services × 60 days of sessions, and 300,000 bookings. Rows are counted, not timed.
import type { Outcome } from '#domain/refusal';
import { instantOf } from '#domain/calendar';
import { cancel } from '../../cloudfunctions/usecases/booking/cancel';
import { place } from '../../cloudfunctions/usecases/booking/place';
import { reschedule } from '../../cloudfunctions/usecases/booking/reschedule';
import { viewMine } from '../../cloudfunctions/usecases/booking/view';
import { drawLots } from '../../cloudfunctions/usecases/clock/draws';
import { expirePending } from '../../cloudfunctions/usecases/clock/expire';
import { serveLines } from '../../cloudfunctions/usecases/clock/lines';
import { missAbsent } from '../../cloudfunctions/usecases/clock/miss';
import { remind } from '../../cloudfunctions/usecases/clock/remind';
import { sweep } from '../../cloudfunctions/usecases/clock/sweep';
import { viewHome } from '../../cloudfunctions/usecases/community/view';
import { viewQueue } from '../../cloudfunctions/usecases/desk/queue';
import { viewEarliest } from '../../cloudfunctions/usecases/service/earliest';
import { viewTimes } from '../../cloudfunctions/usecases/service/view';
import { startCloud, type Cloud } from '../support/cloud';
import { atMost, type Bench, type Line } from './line';
import { communityOf, fill, FULL_SERVICE, OPEN_SERVICE, personOf, START, TODAY, TOMORROW } from './district';

/** Rows looked at for each row that was found. */
const MOST_RATIO = 2;

const now = instantOf(TODAY, 8 * 60);
const openid = 'resident-7';
const caller = { openid, now };
const communityId = communityOf(7);
const grants = [{ role: 'clerk' as const, communityId, communityName: '第7社区' }];
const staff = {
  ...caller,
  grants,
  member: { _id: 'clerk', name: '王主任', state: 'active' as const, grants },
};

/** What is asked of the store, by the name under which it is printed. */
const acts: readonly (readonly [string, (cloud: Cloud) => Promise<unknown>])[] = [
  ['times', ({ store }) => viewTimes(store, caller, { serviceId: OPEN_SERVICE, days: 7 })],
  ['earliest', ({ store }) => viewEarliest(store, caller, { serviceId: FULL_SERVICE, persons: 1 })],
  ['home', ({ store }) => viewHome(store, caller, { communityId })],
  ['mine', ({ store }) => viewMine(store, caller)],
  ['queue', ({ store }) => viewQueue(store, staff, { communityId })],
  ['place', ({ store }) => must(place(store, caller, asked(TODAY, 'scale-place')))],
  ['reschedule', moveIt],
  ['cancel', cancelIt],
  // The first look makes the document that later ones start from.
  ['clock.agenda', async ({ store }) => [await store.agenda.at(now), await store.agenda.at(now)]],
  ['clock.lines', ({ store }) => serveLines(store, now)],
  ['clock.expire', ({ store }) => expirePending(store, now)],
  ['clock.sweep', ({ store }) => sweep(store, now)],
  ['clock.remind', ({ store }) => remind(store, now)],
  ['clock.miss', ({ store }) => missAbsent(store, now)],
  ['clock.draws', ({ store }) => drawLots(store, now)],
  ['clock.digest', countWork],
  ['clock.settle', ({ store }) => store.settlements.meals(OPEN_SERVICE, TODAY.slice(0, 7))],
];

const asked = (date: string, requestId: string) => ({
  requestId,
  serviceId: OPEN_SERVICE,
  date,
  start: START,
  personIds: [personOf(7)],
  note: '',
  wait: false,
});

async function must<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const given = await outcome;
  if (!given.ok) throw new Error(`refused: ${JSON.stringify(given.refusal)}`);
  return given.value;
}

const again = async ({ store }: Cloud) => (await must(place(store, caller, asked(TODAY, 'scale-place')))).id;

/** What a tick counts for the staff, once there has been one. */
async function countWork(cloud: Cloud): Promise<unknown> {
  cloud.given('clock', { _id: 'health' });
  return cloud.store.work.waiting(now);
}

async function moveIt(cloud: Cloud): Promise<unknown> {
  const bookingId = await again(cloud);
  cloud.cloudbase.database.profile.reset();
  return must(reschedule(cloud.store, caller, { bookingId, date: TOMORROW, start: START }));
}

async function cancelIt(cloud: Cloud): Promise<unknown> {
  const bookingId = await again(cloud);
  cloud.cloudbase.database.profile.reset();
  return must(cancel(cloud.store, caller, { bookingId, reason: '' }));
}

async function run(): Promise<Line[]> {
  const cloud = await startCloud();
  try {
    const documents = fill(cloud);
    const lines: Line[] = [];
    for (const [name, act] of acts) lines.push(await measured(cloud, name, act, documents));
    return lines;
  } finally {
    await cloud.close();
  }
}

async function measured(
  cloud: Cloud,
  name: string,
  act: (cloud: Cloud) => Promise<unknown>,
  documents: { sessions: number; bookings: number },
): Promise<Line> {
  const { profile } = cloud.cloudbase.database;
  profile.reset();
  await act(cloud);
  const { operations, docsExamined, nfound } = profile.totals();
  const scans = profile
    .operations()
    .filter(({ reads }) => reads.some(({ plan }) => plan.includes('COLLSCAN')));
  return atMost(`scale.${name}`, docsExamined / Math.max(1, nfound), 'rows examined ÷ found', MOST_RATIO, {
    trips: operations,
    examined: docsExamined,
    found: nfound,
    scanned: scans.map(({ collection }) => collection),
    ...documents,
  });
}

export const benches: readonly Bench[] = [{ name: 'scale', run }];
