// A rush on the happiness canteen: 1,000 residents for 200 meals with two dishes of 80, on the functions as they are deployed.
// What may never come of it is checked on the documents afterwards; the rate is a ratio to the store's own in the same run.
import type { BookingView } from '#contract/booking';
import type { Reply } from '#contract/reply';
import { addDays, dateAt } from '#domain/calendar';
import { imbalances } from '#domain/ledger';
import type { ServiceOf } from '#domain/service';
import { sessionIdOf, type Session } from '#domain/session';
import { startCloud, type Cloud } from '../support/cloud';
import { aCanteen } from '../support/given';
import { racer, racerPerson, racers } from '../support/race';
import { atLeast, atMost, type Bench, type Line } from './line';
import { rate } from './rate';

const RESIDENTS = 1000;
const MEALS = 200;
const PORTIONS = 80;
const MOST_WAITING = 100;
/** While one waits for the store another computes; each has code of its own to warm up, and more change nothing. */
const INSTANCES = 4;
const UPDATES = 2000;
/** Residents decided (a place, a place in line, or a refusal) a second, to single updates a second: the issue's. */
const LEAST_SHARE = 0.25;
/**
 * Every instance is a runtime of its own: its compiler needs thousands of requests before the code runs as fast as the
 * store's, which has had them. What the first rush on fresh instances reached is said beside the figure.
 */
const WARM = Array.from({ length: 20 }, (_rush, i) => `warm-${i}`);
const LUNCH = 660;
const SPAN = [[LUNCH, 780]] as const;
const date = addDays(dateAt(Date.now()), 2);

const canteen = (_id: string): ServiceOf<'canteen'> =>
  aCanteen({
    _id,
    hours: { 1: SPAN, 2: SPAN, 3: SPAN, 4: SPAN, 5: SPAN, 6: SPAN, 7: SPAN },
    onHoliday: 'open',
    rules: {
      horizonDays: 14,
      noticeMinutes: 60,
      cancelMinutes: 30,
      limits: [{ per: 'day', of: 'kind', most: 2 }],
      mostPersons: 4,
      line: { mode: 'promote', offerMinutes: 0, most: MOST_WAITING },
    },
    meals: [
      {
        title: '午餐',
        start: LUNCH,
        meals: MEALS,
        walkIn: 0,
        menu: [
          { id: 'fish', title: '清蒸鱼', priceFen: 1200, portions: PORTIONS },
          { id: 'pork', title: '小炒肉', priceFen: 1000, portions: PORTIONS },
          { id: 'tofu', title: '豆腐', priceFen: 700 },
        ],
      },
    ],
  });

/** Two of five want each of the scarce dishes, one is content with tofu; every other would stand in line. */
const dishOf = (i: number): string => (i % 5 < 2 ? 'fish' : i % 5 < 4 ? 'pork' : 'tofu');

/** `nth` of the rushes: each has residents of its own, since whoever has had two meals of the day is refused. */
async function order(cloud: Cloud, serviceId: string, nth: number, i: number): Promise<Reply<BookingView>> {
  const resident = nth * RESIDENTS + i;
  const personId = racerPerson(resident);
  const input = {
    requestId: `rush-${serviceId}-${i}`,
    serviceId,
    date,
    start: LUNCH,
    personIds: [personId],
    choice: {
      kind: 'canteen',
      channel: 'eat-in',
      orders: [{ personId, dishIds: [dishOf(i)], diets: [] }],
    },
    wait: i % 2 === 0,
  };
  const { result } = await cloud.cloudbase.invoke(
    'api',
    { path: 'booking.place', input },
    { openid: racer(resident) },
  );
  return result as Reply<BookingView>;
}

/** Everything wrong with what came of it; empty when all is well. */
function wrongs(cloud: Cloud, serviceId: string, replies: readonly Reply<BookingView>[]): string[] {
  const [session] = cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, date, LUNCH) });
  if (!session) return ['no session'];
  const held = Object.values(session.holders);
  const of = (dish: string) => held.filter(({ units }) => (units[`dish-${dish}`] ?? 0) > 0).length;
  const accepted = replies.filter((one) => one.ok && one.value.status !== 'waiting').length;
  const strange = replies.filter((one) => !one.ok && one.kind !== 'refused').length;
  return [
    ...imbalances(session).map((one) => `unbalanced ${JSON.stringify(one)}`),
    ...(held.length === MEALS && accepted === MEALS ? [] : [`${accepted} accepted, ${held.length} held`]),
    ...(of('fish') > PORTIONS || of('pork') > PORTIONS ? ['a dish was oversold'] : []),
    ...(strange > 0 ? [`${strange} got neither a place nor a reason`] : []),
    ...(replies.length === RESIDENTS ? [] : [`${replies.length} answers`]),
  ];
}

async function run(): Promise<Line[]> {
  const cloud = await startCloud({ functions: true, maxInstances: INSTANCES });
  try {
    cloud.given('people', ...racers(RESIDENTS * (WARM.length + 1)));
    cloud.given('services', canteen('rush'), ...WARM.map(canteen));
    cloud.given('sessions', { _id: 'single', left: { seats: 0 } });
    const single = () =>
      rate(UPDATES, () =>
        cloud.store.ledger.write({ sessionId: 'single', when: [], then: [{ path: 'left.seats', by: 1 }] }),
      );
    const warmed: number[] = [];
    for (const [nth, warm] of WARM.entries())
      warmed.push(await rate(RESIDENTS, (i) => order(cloud, warm, nth, i)));
    await single();
    const before = await single();
    const replies: Reply<BookingView>[] = [];
    const decided = await rate(RESIDENTS, async (i) => {
      replies.push(await order(cloud, 'rush', WARM.length, i));
    });
    const updates = (before + (await single())) / 2;
    const found = wrongs(cloud, 'rush', replies);
    const waiting = replies.filter((one) => one.ok && one.value.status === 'waiting').length;
    const accepted = replies.filter((one) => one.ok).length - waiting;
    const detail = { residents: RESIDENTS, accepted, waiting, refused: RESIDENTS - accepted - waiting };
    return [
      {
        ...atMost('rush', accepted / MEALS, 'accepted ÷ meals', 1, { ...detail, wrong: found }),
        ok: found.length === 0,
      },
      atLeast('rush.share', decided / updates, 'residents decided ÷ single updates', LEAST_SHARE, {
        decidedPerSecond: Math.round(decided),
        firstRushPerSecond: Math.round(warmed[0] ?? 0),
        updatesPerSecond: Math.round(updates),
      }),
    ];
  } finally {
    await cloud.close();
  }
}

export const benches: readonly Bench[] = [{ name: 'rush', run }];
