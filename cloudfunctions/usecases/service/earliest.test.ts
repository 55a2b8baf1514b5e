import type { Service } from '#domain/service';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { place } from '../booking/place';
import { viewEarliest } from './earliest';

const TUESDAY = '2026-11-24';
/** Open on one morning a week, so that a full one sends one far ahead. */
const hours = { 2: [[540, 570]] } as const;

let cloud: Cloud;
let nth = 0;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

/** The same service in three communities of a sub-district of its own, and in one of another. */
function district(change: Parameters<typeof aService>[0] = {}): Service[] {
  const streetId = `street-${++nth}`;
  const services = ['a', 'b', 'c', 'far'].map((name) =>
    aService({
      _id: `${streetId}-${name}`,
      communityId: `${streetId}-${name}`,
      communityName: `${name}社区`,
      streetId: name === 'far' ? `${streetId}-far` : streetId,
      hours,
      capacity: { seats: 1 },
      rules: { horizonDays: 7, noticeMinutes: 60, cancelMinutes: 30, limits: [], mostPersons: 4 },
      ...(name === 'a' ? change : {}),
    }),
  );
  cloud.given('services', ...services);
  return services;
}

async function fill(service: Service): Promise<void> {
  const openid = `filler-${++nth}`;
  cloud.given('people', aPerson({ _id: `p-${openid}`, keeper: openid }));
  const outcome = await place(
    cloud.store,
    { openid, now: NOW },
    {
      requestId: `request-${nth}`,
      serviceId: service._id,
      date: TUESDAY,
      start: 540,
      personIds: [`p-${openid}`],
      note: '',
      wait: false,
    },
  );
  expect(outcome.ok).toBe(true);
}

const look = (service: Service | undefined, persons = 1) =>
  viewEarliest(
    cloud.store,
    { openid: 'resident-a', now: NOW },
    { serviceId: service?._id ?? 'none', persons },
  );

describe('the earliest free time is found', () => {
  it('given a free time here, then it is that, and nobody looks further', async () => {
    const [here] = district();
    expect(await look(here)).toMatchObject({
      value: { here: { date: TUESDAY, start: 540, left: 1, serviceId: here?._id }, nearby: [] },
    });
  });

  it('given a notice that makes the first too late, then the one after it', async () => {
    const [here] = district({
      hours: { 2: [[540, 570]], 3: [[540, 570]] },
      rules: {
        horizonDays: 7,
        noticeMinutes: 26 * 60,
        cancelMinutes: 30,
        limits: [],
        mostPersons: 4,
      },
    });
    expect(await look(here)).toMatchObject({ value: { here: { date: '2026-11-25' } } });
  });

  it('given all is taken here, then the same service beside it, not that of another sub-district', async () => {
    const [here, beside, taken] = district();
    await Promise.all([here, taken].map((one) => one && fill(one)));
    const found = await look(here);
    expect(found).toMatchObject({ value: { nearby: [{ serviceId: beside?._id, communityName: 'b社区' }] } });
    expect(found.ok && found.value.here).toBeUndefined();
    expect(found.ok && found.value.nearby).toHaveLength(1);
  });

  it('given free times of one day in several, then the nearest first and how far it is; a day sooner goes before a short walk', async () => {
    const at = (metres: number) => ({ lat: 24.35 + metres / 111_195, lng: 102.54 });
    const [here, ...beside] = district({ at: at(0) });
    const streetId = here?.streetId ?? '';
    const other = (name: string, metres: number | undefined, days: Service['hours']) =>
      aService({
        ...here,
        kind: 'counter',
        _id: `${streetId}-${name}`,
        communityName: name,
        at: metres === undefined ? undefined : at(metres),
        hours: days,
      });
    cloud.given(
      'services',
      other('later', 100, { 3: [[540, 570]] }),
      other('near', 300, hours),
      other('further', 900, hours),
    );
    if (here) await fill(here);
    await Promise.all(beside.slice(0, 1).map(fill));
    const found = await look(here);
    const told = found.ok ? found.value.nearby.map((one) => [one.communityName, one.metres]) : [];
    expect(told).toEqual([
      ['near', 300],
      ['further', 900],
      ['c社区', undefined],
    ]);
  });

  it('given that nobody surveyed where one of them is, then the distance is marked as a sample', async () => {
    const at = { lat: 24.35, lng: 102.54 };
    const [here] = district({ at });
    const other = { streetId: here?.streetId, hours, capacity: { seats: 1 } };
    cloud.given('services', aService({ ...other, _id: `${here?._id}-sample`, at: { ...at, sample: true } }));
    if (here) await fill(here);
    const found = await look(here);
    const [first] = found.ok ? found.value.nearby : [];
    expect(first).toMatchObject({ serviceId: `${here?._id}-sample`, metres: 0, samplePlace: true });
  });

  it('given a family of two and single places everywhere, then there is none', async () => {
    const [here] = district();
    expect(await look(here, 2)).toMatchObject({ value: { nearby: [] } });
  });

  it('given it is paused or unknown, then it says so', async () => {
    const [here] = district({ state: 'paused' });
    expect(await look(here)).toMatchObject({ refusal: { code: 'SERVICE_PAUSED' } });
    expect(await look(undefined)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
