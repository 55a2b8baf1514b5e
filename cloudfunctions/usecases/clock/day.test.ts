import type { Call } from '#domain/call';
import { instantOf } from '#domain/calendar';
import { retention } from '#domain/retention';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { arrive } from '../desk/arrive';
import type { ClockHealth } from './health';
import type { Tools } from './jobs';
import { tick } from './tick';

let cloud: Cloud;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  const fields = { thing1: 'title', time2: 'time' };
  for (const name of ['result', 'place', 'reminder', 'message'])
    cloud.given('templates', { _id: name, templateId: `template-${name}`, fields });
  cloud.given('templates', { _id: 'work', templateId: 'w', fields: { thing1: 'title', number2: 'count' } });
});
afterEach(() => cloud.close());

/** Everybody's phones, with what arrived on them. */
function phones() {
  const arrived: { readonly to: string; readonly what: string }[] = [];
  const tools: Tools = {
    random: () => 0.5,
    notify: {
      send: async ({ to, template }) => {
        arrived.push({ to, what: template._id });
        return 'sent';
      },
    },
    sendWork: async (template, { openid }) => {
      arrived.push({ to: openid, what: template._id });
      return 'sent';
    },
  };
  return { arrived, run: (now: number) => tick(cloud.store, now, { tools }) };
}

async function resident(book: (personId: string) => ReturnType<typeof asking>, born = '1940-01-01') {
  const openid = fresh('resident');
  const personId = fresh('p');
  cloud.given('people', aPerson({ _id: `card-${personId}`, personId, keeper: openid, born }));
  const left = { left: 5 };
  cloud.given('consents', { _id: openid, templates: { reminder: left, result: left, message: left } });
  const { id } = await valueOf(place(cloud.store, { openid, now: NOW }, book(personId)));
  return { openid, id };
}
const health = () => cloud.all<ClockHealth>('clock', { _id: 'health' })[0];

describe('a day as the clock lives it', () => {
  it('given two book a lunch, then both are reminded, the one who comes is ticked off, and for the other somebody is to call', async () => {
    const { serviceId, communityId } = aDesk(cloud, (at) => aCanteen(at));
    const [came, away] = [
      await resident((personId) => eating(serviceId, [personId])),
      await resident((personId) => eating(serviceId, [personId])),
    ];
    const { arrived, run } = phones();
    await run(NOW);
    expect(arrived).toEqual([]);
    const evening = instantOf('2026-11-23', 18 * 60);
    await run(evening);
    await run(evening + MINUTE);
    expect(arrived.map(({ to, what }) => `${to} ${what}`).sort()).toEqual(
      [`${came.openid} reminder`, `${away.openid} reminder`].sort(),
    );
    const noon = instantOf('2026-11-24', 12 * 60);
    await valueOf(arrive(cloud.store, { ...aClerk(communityId), now: noon }, { bookingId: came.id }));
    const after = await run(instantOf('2026-11-24', 13 * 60 + 15));
    expect(after.jobs.miss).toMatchObject({ missed: 1, called: 1 });
    expect(cloud.all<Call>('calls')).toMatchObject([{ bookingId: away.id, reason: 'missed-meal' }]);
    await run(instantOf('2026-11-24', 14 * 60 + 16));
    expect(health()?.calls).toEqual({ open: 1, overdue: 1, undelivered: 0 });
    expect(arrived).toHaveLength(2);
  });

  it('given the clock stands from noon to noon, then nobody is reminded of what has begun, and what was confirmed is told', async () => {
    const { serviceId } = aDesk(cloud, (at) => aService({ ...at, confirmation: 'automatic' }));
    const nine = await resident((personId) => asking(serviceId, [personId]));
    const next = await resident((personId) => asking(serviceId, [personId], { date: '2026-11-25' }));
    await cloud.store.bookings.change({
      bookingId: next.id,
      sessionId: `${serviceId}:2026-11-25:540`,
      from: ['confirmed'],
      to: 'confirmed',
      timers: {},
      event: { at: NOW + HOUR, action: 'confirm', part: 'staff' },
      notices: [{ id: 'confirmed', kind: 'booking-confirmed', at: NOW + HOUR }],
    });
    const { arrived, run } = phones();
    const noon = instantOf('2026-11-24', 12 * 60);
    await run(noon);
    await run(noon + MINUTE);
    expect(arrived).toEqual([{ to: next.openid, what: 'result' }]);
    expect(nine.openid).not.toBe(next.openid);
    expect(health()?.tick?.sinceLastMs).toBe(MINUTE);
  });

  it('given what has been kept long enough, then it is purged once a day, and in between it costs nothing', async () => {
    const { serviceId } = aDesk(cloud, (at) => aService(at));
    const { id } = await resident((personId) => asking(serviceId, [personId]));
    const over = instantOf('2026-11-24', 540) + (retention.booking.days + 1) * 24 * HOUR;
    const { run } = phones();
    expect((await run(over)).jobs.purge).toMatchObject({ redacted: 1, more: false });
    expect(cloud.all<{ persons: { name: string }[] }>('bookings', { _id: id })).toMatchObject([
      { persons: [{ name: '' }] },
    ]);
    expect((await run(over + HOUR)).jobs).not.toHaveProperty('purge');
    expect((await run(over + 24 * HOUR)).jobs.purge).toMatchObject({ redacted: 0 });
  });

  it('given a quiet district, then an idle tick costs two round trips', async () => {
    const { run } = phones();
    await run(NOW);
    const idle = await tripsOf(() => run(NOW + MINUTE));
    expect(idle).toMatchObject({ trips: 2, value: { jobs: {} } });
  });
});
