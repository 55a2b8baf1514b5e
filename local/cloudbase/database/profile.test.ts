import { openDatabase } from './open';
import { callerOf } from './testing/act';

const database = openDatabase();
afterAll(() => database.close());

database.createCollection('drafts');
database.createIndex('drafts', { name: 'n', keys: [['n', 1]] });

describe('the profile', () => {
  test('counts what each action answers, changes, counts or removes, and names the run it came from', async () => {
    const inRun = callerOf(database, { invocation: { id: 'run-1', functionName: 'f' } });
    database.insertMany('drafts', [{ n: 1 }, { n: 1 }, { n: 2 }]);
    database.profile.reset();
    await inRun.update('drafts', { n: 1 }, { $set: { m: 1 } });
    await inRun.act('calculateDocument', { collectionName: 'drafts', query: { n: 1 } });
    await inRun.act('removeDocument', { collectionName: 'drafts', query: { n: 2 }, multi: true });
    await inRun.insert('drafts', { n: 3 });
    expect(
      database.profile
        .operations()
        .map(({ action, run, docsExamined, nreturned }) => [action, run, docsExamined, nreturned]),
    ).toEqual([
      ['modifyDocument', 'run-1', 2, 2],
      ['calculateDocument', 'run-1', 2, 2],
      ['removeDocument', 'run-1', 1, 1],
      ['insertDocument', 'run-1', 0, 0],
    ]);
    expect(database.profile.totals()).toEqual({ operations: 4, keysExamined: 5, docsExamined: 5, nfound: 5 });
  });

  test('keeps the last thousand operations and the sums of all', () => {
    database.profile.reset();
    for (let n = 0; n < 2500; n++) database.find('drafts', { n: 1 });
    expect(database.profile.operations()).toHaveLength(1000);
    expect(database.profile.totals()).toMatchObject({ operations: 2500, docsExamined: 5000 });
    database.profile.reset();
    expect(database.profile.operations()).toEqual([]);
    expect(database.profile.totals().docsExamined).toBe(0);
  });
});
