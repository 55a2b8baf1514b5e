// How instances come and go: reuse, growth, limits, replacement. What functions do is in the conformance suite.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instance } from './instance';
import { Pool, type PoolLimits } from './pool';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
const entry = join(folder, 'index.js');
writeFileSync(
  entry,
  `let calls = 0;
   exports.main = async ({ ms = 0, after }) => {
     calls += 1;
     if (after) setTimeout(() => { throw new Error('left behind'); }, after);
     await new Promise((resolve) => setTimeout(resolve, ms));
     return calls;
   };`,
);
afterAll(() => rmSync(folder, { recursive: true }));

let pool: Pool;
afterEach(() => pool.close());

const LIMITS: PoolLimits = { instances: 4, starting: 2, idleMs: 60_000 };
const open = (limits: Partial<PoolLimits> = {}) => {
  const options = { entry, env: {}, memoryMb: 64, timeoutSeconds: 5, modules: __filename, sdk: '' };
  pool = new Pool(options, { ...LIMITS, ...limits });
};
const requestOf = (event: object) => ({
  env: {},
  unset: [],
  event: JSON.stringify(event),
  context: {},
  log: () => undefined,
});
const run = async (event: object = {}) => Number(await pool.run(requestOf(event), () => undefined));
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('given one after another, one instance serves all', async () => {
  open();
  expect([await run(), await run(), await run()]).toEqual([1, 2, 3]);
  expect(pool.size).toBe(1);
});

test('given many at once, it grows to its limit and everyone is served', async () => {
  open();
  const served = await Promise.all(Array.from({ length: 20 }, () => run({ ms: 40 })));
  expect(served).toHaveLength(20);
  expect(pool.size).toBeGreaterThan(1);
  expect(pool.size).toBeLessThanOrEqual(4);
});

test('given one instance only, requests wait for it in their order', async () => {
  open({ instances: 1 });
  expect(await Promise.all([run({ ms: 10 }), run(), run()])).toEqual([1, 2, 3]);
});

test('an instance that dies while idle is replaced and does not count against the limit', async () => {
  open({ instances: 1 });
  let instance: Instance | undefined;
  await pool.run(requestOf({ after: 30 }), (given) => {
    instance = given;
  });
  while (!instance?.dead) await turn();
  expect(await run()).toBe(1);
});

test('idle instances retire', async () => {
  open({ idleMs: 1 });
  await run();
  while (pool.size > 0) await turn();
  expect(await run()).toBe(1);
});

test('given new code, those at work finish with the old and the next request gets the new', async () => {
  open();
  const working = run({ ms: 30 });
  while (pool.size === 0) await turn();
  pool.retire();
  expect(await working).toBe(1);
  while (pool.size > 0) await turn();
  expect(await run()).toBe(1);
});
