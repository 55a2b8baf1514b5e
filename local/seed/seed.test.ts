import { startCloudbase, type Cloudbase } from '../cloudbase/server/start';
import { tableFaults } from '#domain/subsidy-table';
import { seed } from './seed';
import { services } from './services';

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
