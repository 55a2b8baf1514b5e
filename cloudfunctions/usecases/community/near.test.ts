import type { Service } from '#domain/service';
import { fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, aVisit, anEvent } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { viewStreets } from './view';
import { viewNear } from './near';

const scene = openScene();

/** So many metres north of where all begins. */
const north = (metres: number) => ({ lat: 24.35 + metres / 111_195, lng: 102.54, sample: true });

/** A community with its neighbours' ids, and services of its own at places of their own. */
function aCommunity(_id: string, metres: number | undefined, near: readonly string[], services: Service[]) {
  const at = metres === undefined ? {} : { at: north(metres) };
  const names = { name: `${_id}居委会`, shortName: _id, streetId: 's-near', streetName: '玉兴街道' };
  scene.cloud.given('communities', { _id, ...names, ...at, near });
  const made = services.map((service) => ({
    ...service,
    _id: fresh(service._id),
    communityId: _id,
    communityName: _id,
  }));
  if (made.length > 0) scene.cloud.given('services', ...made);
  return made.map((one) => one._id);
}

const near = (communityId: string) => valueOf(viewNear(scene.store, { communityId }));

describe('what is around a community', () => {
  it('given neighbours with services, then their places, the nearest first, matters of one counter together', async () => {
    const [a, b, far] = [fresh('near'), fresh('near'), fresh('near')];
    const counter = { at: north(10), place: '便民服务站' };
    const [first, second] = aCommunity(a, 0, [a, b], [aService(counter), aService(counter)]);
    const [canteen] = aCommunity(b, 500, [b, a], [aCanteen({ at: north(450), place: '幸福食堂' })]);
    aCommunity(far, 5000, [far], [aCanteen({ at: north(5000) })]);
    const { value, trips } = await tripsOf(() => near(a));
    expect(trips).toBe(1);
    expect(value).toEqual({
      community: { id: a, name: `${a}居委会`, shortName: a, at: north(0) },
      places: [
        {
          kind: 'counter',
          communityName: a,
          place: '便民服务站',
          at: north(10),
          services: [first, second].map((id) => ({ id, title: '城乡居民医保参保' })),
        },
        {
          kind: 'canteen',
          communityName: b,
          place: '幸福食堂',
          at: north(450),
          services: [{ id: canteen, title: '幸福食堂' }],
        },
      ],
    });
  });

  it('given what is paused, has no place, or comes to one’s home, then it is not among them', async () => {
    const a = fresh('near');
    const at = north(20);
    aCommunity(a, 0, [a], [anEvent({ at, state: 'paused' }), anEvent(), aVisit({ at })]);
    expect((await near(a)).places).toEqual([]);
  });

  it('given that nobody entered where it is, then no places; given none such, then NOT_FOUND', async () => {
    const a = fresh('near');
    aCommunity(a, undefined, [a], [anEvent({ at: north(20) })]);
    expect(await near(a)).toMatchObject({ community: { id: a }, places: [] });
    expect((await near(a)).community.at).toBeUndefined();
    expect(await refusalOf(viewNear(scene.store, { communityId: 'none' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('given a look, then no more rows are looked at than twice those found', async () => {
    const ids = [fresh('near'), fresh('near')];
    for (const id of ids) aCommunity(id, 0, ids, [anEvent({ at: north(5) }), aCanteen({ at: north(9) })]);
    const { profile } = scene.cloud.cloudbase.database;
    profile.reset();
    await near(ids[0] ?? '');
    const { docsExamined, nfound } = profile.totals();
    expect(nfound).toBe(5);
    expect(docsExamined).toBeLessThanOrEqual(2 * nfound);
  });
});

it('given communities of which it is known where they are, then the list of all says so', async () => {
  const id = fresh('near');
  aCommunity(id, 0, [id], []);
  const streets = await valueOf(viewStreets(scene.store));
  const found = streets.flatMap(({ communities }) => communities).find((one) => one.id === id);
  expect(found).toEqual({ id, name: `${id}居委会`, shortName: id, at: north(0) });
});
