// What changes while somebody reads: a time that fills up, an offer that runs out, a booking that staff took back.
// Each time one sentence says so and a next step leads on.
import { sessionIdOf } from '#domain/session';
import { askAs, book } from './ask';
import { clockWords } from '#words/dates';
import type { Chosen } from './browser';
import { atRoute, press, sees } from './hands';
import { copyOf, ELDER, firstCommunity, freeTimesOf, RESIDENT, tick } from './services';
import { stage } from './stage';

const on = stage();
let community: NonNullable<Chosen['community']>;

beforeAll(async () => {
  community = await firstCommunity(on);
});

/** The first time of a counter matter of its own with one place. */
async function onePlace(name: string, mode: 'promote' | 'offer') {
  const serviceId = copyOf(on, 'counter', community.id, name, ({ rules }) => ({
    capacity: { seats: 1 },
    walkIn: 0,
    rules: { ...rules, limits: [], line: { mode, offerMinutes: 120, most: 20 } },
  }));
  const [time] = await freeTimesOf(on, serviceId);
  if (!time) throw new Error(`${serviceId} has no free time`);
  return time;
}

/** Writes into one document past the product, as time would. */
async function write(collection: string, _id: string, set: object): Promise<void> {
  const answer = (await on.product.cloudbase.call('database.modifyDocument', {
    collectionName: collection,
    queryType: 'WHERE',
    query: JSON.stringify({ _id }),
    data: JSON.stringify({ $set: set }),
    multi: false,
    merge: true,
    upsert: false,
  })) as { data?: { updated: number } };
  expect(answer.data?.updated).toBe(1);
}

describe.each([
  ['the version for everybody', false],
  ['the version for elders', true],
])('while somebody reads %s', (_, elder) => {
  it('given the last place taken, then it says so, and leads to another time or into the line', async () => {
    const time = await onePlace(`full-${elder}`, 'promote');
    const mine = await on.phone(RESIDENT, `pages/times/index?service=${time.serviceId}`, {
      community,
      elder,
    });
    const slot = `${clockWords(time.start)}–${clockWords(time.end)}`;
    await press(mine, slot);
    await sees(mine, '看一看，对不对？');
    await book(on.product.url, ELDER, time);
    await press(mine, '确认预约');
    await sees(mine, /这个时间刚刚约满了/);
    const steps = mine.page.locator('.note--warning').getByRole('button');
    expect(await steps.allInnerTexts()).toEqual(['换个时间', '排队等位置']);
    await steps.first().tap();
    await sees(mine, '哪天来方便？');
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    expect(upcoming.filter(({ serviceId }) => serviceId === time.serviceId)).toEqual([]);
  });

  it('given an offer that runs out, then it says until when it stood, and leads to another time', async () => {
    const time = await onePlace(`offer-${elder}`, 'offer');
    const held = await book(on.product.url, ELDER, time);
    const bookingId = await book(on.product.url, RESIDENT, time, true);
    await askAs(on.product.url, ELDER, 'booking.cancel', { bookingId: held });
    await tick(on);
    const mine = await on.phone(RESIDENT, `more/ticket/index?booking=${bookingId}`, { community, elder });
    await sees(mine, '轮到您了');
    const past = { $numberLong: `${Date.now() - 60_000}` };
    await write('bookings', bookingId, { offerUntil: past });
    const person = (await askAs(on.product.url, RESIDENT, 'person.mine', undefined)).find(
      ({ relation }) => relation === 'self',
    );
    const session = sessionIdOf(time.serviceId, time.date, time.start);
    await write('sessions', session, { [`holders.${person?.id}.offerUntil`]: past });
    await press(mine, /^要这个位置$/);
    await sees(mine, /位置只留到/);
    await press(mine, '换个时间');
    await atRoute(mine, 'pages/times/index');
    const { status } = await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId });
    expect(status).not.toBe('confirmed');
  });

  it('given a booking that staff took back, when it is cancelled, then it says so and shows it as it is', async () => {
    const time = await onePlace(`gone-${elder}`, 'promote');
    const bookingId = await book(on.product.url, RESIDENT, time);
    const mine = await on.phone(RESIDENT, `more/ticket/index?booking=${bookingId}`, { community, elder });
    await press(mine, '取消这个预约');
    const clerk = `clerk-${community.id}`;
    await askAs(on.product.url, clerk, 'desk.decline', { bookingId, reason: '停电' });
    await press(mine, '是的，取消');
    await sees(mine, /社区没有接受/);
  });
});
