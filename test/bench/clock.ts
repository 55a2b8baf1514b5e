// Whether the clock keeps up: 20,000 messages of 105 communities due in the same minute, through the jobs and the one door to
// WeChat as they are deployed, on the local CloudBase in memory. Calls are counted as they leave the process.
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import { tick, type TickReport } from '../../cloudfunctions/usecases/clock/tick';
import { TIMEOUT_MS } from '../../cloudfunctions/usecases/clock/turn';
import type { Tools } from '../../cloudfunctions/usecases/clock/jobs';
import { startCloud, type Cloud } from '../support/cloud';
import { tripsOf } from '../support/trips';
import { DUE, EVENING, fillDue } from './due';
import { atMost, type Bench, type Line } from './line';

const MINUTE = 60_000;
/** The issue's. */
const MOST_TICKS = 10;
const MOST_SHARE = 0.5;
const MOST_TRIPS = 1.2;
const MOST_IDLE = 3;
/** What is never through is not waited for. */
const GIVEN_UP = 2 * MOST_TICKS;

interface Lived {
  readonly report: TickReport;
  readonly ms: number;
  readonly trips: number;
}

async function live(cloud: Cloud, now: number, tools: Tools): Promise<Lived> {
  const from = performance.now();
  const { trips, value } = await tripsOf(() => tick(cloud.store, now, { tools }));
  return { report: value, ms: performance.now() - from, trips };
}

const waiting = (cloud: Cloud): number =>
  cloud.all('bookings', { noticeAt: { $exists: true } }).length +
  cloud.all('bookings', { remindAt: { $exists: true } }).length;

/** Ticks until nothing is due any more. */
async function liveThrough(cloud: Cloud, tools: Tools): Promise<Lived[]> {
  const ticks: Lived[] = [];
  while (waiting(cloud) > 0 && ticks.length < GIVEN_UP)
    ticks.push(await live(cloud, EVENING + ticks.length * MINUTE, tools));
  return ticks;
}

/** What became of the messages: every one sent, or dead-lettered because it reached nobody; how many more than once. */
function outcomes(cloud: Cloud) {
  const told = cloud.all<Booking>('bookings').filter(({ outbox, told: done = 0 }) => done >= outbox.length);
  const sent = cloud.cloudbase.outbox.sent().map(({ openid, templateId }) => `${openid} ${templateId}`);
  return {
    dealtWith: told.length,
    sent: new Set(sent).size,
    twice: sent.length - new Set(sent).size,
    unreachable: told.length - new Set(sent).size,
    onCallLists: cloud.all<Call>('calls').length,
  };
}

/** Messages that WeChat refused for good. */
const refused = (ticks: readonly Lived[]): number =>
  sum(ticks, ({ report }) => Number(report.jobs.notices?.code43101 ?? 0));

const sum = (lived: readonly Lived[], of: (one: Lived) => number): number =>
  lived.reduce((all, one) => all + of(one), 0);

async function run(): Promise<Line[]> {
  const cloud = await startCloud();
  try {
    const { notify } = await import('../../cloudfunctions/notify');
    const { sendWork } = await import('../../cloudfunctions/notify/work');
    const tools: Tools = { notify, sendWork, random: Math.random };
    await live(cloud, EVENING - 2 * MINUTE, tools);
    const idle = await live(cloud, EVENING - MINUTE, tools);
    fillDue(cloud);
    const ticks = await liveThrough(cloud, tools);
    const result = outcomes(cloud);
    const faults = ticks.flatMap(({ report }) => report.faults);
    const share = Math.max(...ticks.map(({ ms }) => ms)) / TIMEOUT_MS;
    const trips = sum(ticks, (one) => one.trips);
    return [
      atMost('clock.left', DUE - result.dealtWith, 'messages neither sent nor dead-lettered', 0, {
        ...result,
        faults,
      }),
      atMost('clock.twice', result.twice, 'messages sent twice', 0),
      atMost('clock.ticks', ticks.length, 'ticks', MOST_TICKS, { messages: DUE }),
      atMost('clock.share', share, 'longest tick ÷ timeout', MOST_SHARE, {
        msByTick: ticks.map(({ ms }) => Math.round(ms)),
      }),
      atMost('clock.trips', trips / DUE, 'round trips a message, the sending itself included', MOST_TRIPS, {
        trips,
        // What is not on a phone was refused by WeChat, or never tried.
        database: trips - result.sent - refused(ticks),
      }),
      atMost('clock.idle', idle.trips, 'round trips of an idle tick', MOST_IDLE),
    ];
  } finally {
    await cloud.close();
  }
}

export const benches: readonly Bench[] = [{ name: 'clock', run }];
