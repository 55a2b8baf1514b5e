import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../open';
import { callerOf } from '../testing/act';

const folder = mkdtempSync(join(tmpdir(), 'cloudbase-database-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a process that writes to the file and says each id once it is acknowledged. */
function startWriter(file: string) {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../testing/writer.ts'), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged: string[] = [];
  let rest = '';
  const many = new Promise<void>((resolve, reject) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      acknowledged.push(...lines);
      if (acknowledged.length > 300) resolve();
    });
    let said = '';
    writer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    writer.on('exit', () => reject(new Error(`the writer ended by itself: ${said}`)));
  });
  const ended = new Promise<void>((resolve) => writer.on('close', () => resolve()));
  return { acknowledged, many, ended, kill: () => writer.kill('SIGKILL') };
}

describe('durability', () => {
  test('every acknowledged write survives SIGKILL, unique indexes hold, and nobody else may open the file meanwhile', async () => {
    const file = join(folder, 'killed', 'database.db');
    const writer = startWriter(file);
    await writer.many;
    expect(() => openDatabase({ file })).toThrow(
      /in use by another local CloudBase; stop that one or choose another data folder\.$/,
    );
    writer.kill();
    await writer.ended;

    const database = openDatabase({ file });
    const stored = new Set(database.find('rows', {}).map((row) => (row as { _id: string })._id));
    expect(writer.acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    const some = writer.acknowledged[5] as string;
    await expect(callerOf(database).insert('rows', { phone: `phone of ${some}` })).rejects.toThrow(/E11000/);
    expect(database.find('rows', { phone: `phone of ${some}` })).toHaveLength(1);
    // Each transaction of the writer moves one unit from one account to the other.
    const [sum] = [
      database.find('accounts', {}).reduce<number>((total, row) => total + (row as { n: number }).n, 0),
    ];
    expect(sum).toBe(100);
    database.close();
  });

  test('what is closed opens again as it was: documents, order, indexes', () => {
    const file = join(folder, 'reopened.db');
    const first = openDatabase({ file });
    first.createCollection('things');
    first.createIndex('things', { name: 'n', keys: [['n', -1]], sparse: true });
    first.insertMany('things', [
      { _id: 'z', n: 1 },
      { _id: 5, when: new Date(5) },
      { _id: 'a', n: 2, deep: { list: [1, { x: null }] } },
    ]);
    const before = [first.find('things', {}), first.collections()];
    first.close();
    const second = openDatabase({ file });
    expect([second.find('things', {}), second.collections()]).toEqual(before);
    second.close();
  });

  test('a snapshot puts everything back, on disk too', () => {
    const file = join(folder, 'restored.db');
    const database = openDatabase({ file });
    database.createCollection('things');
    database.insertMany('things', [{ _id: 1, n: 1 }]);
    const snapshot = database.snapshot();
    database.createCollection('later');
    database.createIndex('things', { name: 'n', keys: [['n', 1]], unique: true });
    database.insertMany('things', [{ _id: 2, n: 2 }]);
    database.restore(snapshot);
    database.close();
    const again = openDatabase({ file });
    expect(again.collections()).toEqual([{ name: 'things', documents: 1, indexes: [] }]);
    expect(again.find('things', {})).toEqual([{ _id: 1, n: 1 }]);
    again.close();
  });

  test('an index over documents that break it is refused, and there is none afterwards', () => {
    const database = openDatabase();
    database.createCollection('things');
    database.insertMany('things', [{ n: 1 }, { n: 1 }]);
    expect(() => database.createIndex('things', { name: 'n', keys: [['n', 1]], unique: true })).toThrow(
      /E11000/,
    );
    expect(database.collections()[0]?.indexes).toEqual([]);
    database.createIndex('things', { name: 'n', keys: [['n', 1]] });
    database.createIndex('things', { name: 'n', keys: [['n', 1]] });
    expect(database.collections()[0]?.indexes).toHaveLength(1);
  });
});
