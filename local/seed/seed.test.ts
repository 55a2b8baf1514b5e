import { startCloudbase, type Cloudbase } from '../cloudbase/server/start';
import { distanceM } from '#domain/coverage';
import { ROLES } from '#domain/staff';
import { tableFaults } from '#domain/subsidy-table';
import { communities } from './district';
import { seed } from './seed';
import { services } from './services';
import { staff } from './staff';

let cloudbase: Cloudbase;
beforeEach(async () => {
  cloudbase = await startCloudbase({ memory: true });
});
afterEach(() => cloudbase.close());

describe('the demonstration is made once', () => {
  it('given an empty database, then it is filled; given a filled one, then nothing is added', () => {
    expect(seed(cloudbase.database)).toBeGreaterThan(1000);
    expect(seed(cloudbase.database)).toBe(0);
  });

  it('given data of an older version, then it says what to do instead of failing later', () => {
    cloudbase.database.createCollection('services');
    cloudbase.database.insertMany('services', [{ _id: 'old', kind: 'counter' }]);
    expect(() => seed(cloudbase.database)).toThrow(/older version.*delete it/);
  });
});

describe('what is offered can be booked', () => {
  it('has every kind, and ids that are nobody else’s', () => {
    expect(new Set(services.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(services.map(({ _id }) => _id)).size).toBe(services.length);
  });

  it('has no fault in a subsidy table', () =>
    expect(
      services.flatMap((one) => (one.kind === 'canteen' && one.subsidy ? tableFaults(one.subsidy) : [])),
    ).toEqual([]));

  it('names a skilled worker for every errand', () =>
    expect(
      services.flatMap((one) =>
        one.kind === 'visit'
          ? one.tasks.filter(({ skill }) => !one.workers.some(({ skills }) => skills.includes(skill)))
          : [],
      ),
    ).toEqual([]));
});

describe('every community has somebody of every role', () => {
  it('gives each a name and an OPENID of their own', () => {
    expect(staff).toHaveLength(ROLES.length * communities.length);
    expect(new Set(staff.map(({ _id }) => _id)).size).toBe(staff.length);
    expect(staff.filter(({ name }) => name.length < 2)).toEqual([]);
  });
});

describe('where things lie is a sample', () => {
  it('marks every position as one, of communities and of services', () => {
    const placed = [...communities, ...services];
    expect(placed.filter(({ at }) => at?.sample !== true)).toEqual([]);
  });

  it('puts no two communities in one place, and each first among its neighbours', () => {
    const places = communities.flatMap(({ _id, at }) => (at ? [{ _id, at }] : []));
    const pairs = places.flatMap((one, i) => places.slice(i + 1).map((other) => distanceM(one.at, other.at)));
    expect(Math.min(...pairs)).toBeGreaterThan(80);
    expect(communities.filter(({ _id, near }) => near?.[0] !== _id)).toEqual([]);
  });
});
