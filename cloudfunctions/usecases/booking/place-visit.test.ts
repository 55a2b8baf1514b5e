import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { sessionIdOf } from '#domain/session';
import { asking } from '../../../test/support/asking';
import { aVisit } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import { asA, openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from './cancel';
import { place } from './place';

const scene = openScene();

const HOME = { text: '荷花路 1 号 2 单元 301', point: { lat: 24.351, lng: 102.541 } };

const visiting = (
  serviceId: string,
  personIds: string[],
  taskId: 'insure' | 'picture' | 'none' = 'insure',
  address: { text: string; point?: { lat: number; lng: number } } = HOME,
): PlaceInput => asking(serviceId, personIds, { choice: { kind: 'visit', taskId, address } });

const workersOf = async (input: PlaceInput) =>
  (await scene.booked(input)).workers?.map(({ id }) => id).sort();

describe('a household knows before who comes', () => {
  it('given a task for one, then a worker with the skill is named, the versatile one last', async () => {
    const serviceId = scene.offers(aVisit());
    expect(await workersOf(visiting(serviceId, [scene.someone()]))).toEqual(['jia']);
    expect(await workersOf(visiting(serviceId, [scene.someone()]))).toEqual(['yi']);
    expect(await scene.refused(visiting(serviceId, [scene.someone()]))).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given a task for two, then two come and at least one has the skill', async () => {
    const serviceId = scene.offers(aVisit());
    const input = visiting(serviceId, [scene.someone()], 'picture');
    const workers = await workersOf(input);
    expect(workers).toHaveLength(2);
    expect(workers).toContain('yi');
    expect(scene.session(input)?.left).toMatchObject({ visits: 1, 'worker-yi': 0 });
  });

  it('given equally able workers, then whoever has the fewest visits of the day comes, in three round trips', async () => {
    const workers = ['one', 'two', 'three'].map((id) => ({ id, name: id, skills: ['insurance'] }));
    const starts = [540, 660, 780, 900, 1020, 1140];
    const serviceId = scene.offers(
      aVisit({ workers, hours: { 2: starts.map((from) => [from, from + 120] as const) } }),
    );
    const named: string[] = [];
    for (const start of starts) {
      const input = { ...visiting(serviceId, [scene.someone()]), start };
      const { trips, value } = await tripsOf(() => scene.booked(input));
      expect(trips).toBe(3);
      named.push(...(value.workers ?? []).map(({ id }) => id));
    }
    expect(named.sort()).toEqual(['one', 'one', 'three', 'three', 'two', 'two']);
  });

  it('given a household of two, then it is one visit, and cancelling it frees its workers', async () => {
    const serviceId = scene.offers(aVisit());
    const input = visiting(serviceId, [scene.someone(), scene.someone()], 'picture');
    const { id, workers } = await scene.booked(input);
    expect(workers).toHaveLength(2);
    expect(Object.keys(scene.session(input)?.holders ?? {})).toHaveLength(2);
    await cancel(scene.store, asA, { bookingId: id, reason: '' });
    expect(scene.session(input)).toMatchObject({ left: { visits: 3, 'worker-yi': 1 }, holders: {} });
  });

  it('given more households at once than workers with the skill, then nobody is promised twice', async () => {
    const serviceId = scene.offers(aVisit());
    const inputs = Array.from({ length: 5 }, () => visiting(serviceId, [scene.someone()]));
    const outcomes = await Promise.all(inputs.map((input) => place(scene.store, asA, input)));
    const named = outcomes.flatMap((one) => (one.ok ? (one.value.workers ?? []) : []));
    expect(named.map(({ id }) => id).sort()).toEqual(['jia', 'yi']);
    expect(violations(scene.cloud, sessionIdOf(serviceId, '2026-11-24', 540))).toEqual([]);
  });
});

describe('what is not offered at a household', () => {
  it('given an unknown task, then it is not offered', async () =>
    expect(await scene.refused(visiting(scene.offers(aVisit()), [scene.someone()], 'none'))).toEqual({
      code: 'NOT_OFFERED',
      detail: { what: 'task' },
    }));

  it('given an address beyond the area, then OUT_OF_AREA with the number to call', async () => {
    const far = { text: '昆明', point: { lat: 25.04, lng: 102.71 } };
    expect(await scene.refused(visiting(scene.offers(aVisit()), [scene.someone()], 'insure', far))).toEqual({
      code: 'OUT_OF_AREA',
      detail: { phone: '08770000001' },
    });
  });

  it('given an address that nobody put on a map, then staff will see', async () => {
    const words = { text: '荷花路 1 号' };
    const view = await scene.booked(visiting(scene.offers(aVisit()), [scene.someone()], 'insure', words));
    expect(view.choice).toMatchObject({ address: words });
  });
});

describe('workers kept for priority households', () => {
  const kept = () =>
    scene.offers(
      aVisit({ reserve: { workers: 2, untilMinutes: 24 * 60, rule: { fromAge: 80, groups: ['失能'] } } }),
    );
  const elder = () => scene.someone({ born: '1940-05-01' });

  it('given others have taken what is not kept, then they are refused and a priority household is not', async () => {
    const serviceId = kept();
    await scene.booked(visiting(serviceId, [scene.someone()]));
    expect(await scene.refused(visiting(serviceId, [scene.someone()]))).toMatchObject({ code: 'SOLD_OUT' });
    const { id } = await scene.booked(visiting(serviceId, [elder()]));
    expect(scene.record(id).priority).toBe(true);
  });

  it('given a group that staff verified, then the household comes first though everybody in it is young', async () => {
    const serviceId = kept();
    await scene.booked(visiting(serviceId, [scene.someone()]));
    const young = scene.someone({ born: '1990-01-01' }, { groups: ['失能'] });
    expect((await scene.booked(visiting(serviceId, [young, scene.someone()]))).status).toBe('confirmed');
  });

  it('given a day before the visit, then what is kept is everybody’s', async () => {
    const serviceId = kept();
    await scene.booked(visiting(serviceId, [scene.someone()]));
    const nine = { ...asA, now: instantOf('2026-11-23', 540) };
    const outcome = await place(scene.store, nine, visiting(serviceId, [scene.someone()]));
    expect(outcome).toMatchObject({ ok: true, value: { status: 'confirmed' } });
  });
});
