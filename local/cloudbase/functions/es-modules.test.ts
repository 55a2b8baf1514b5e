// ES modules in a folder of functions that lies nowhere near any node_modules, as an uploaded one does.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudbase, type Cloudbase } from '../server/start';

const alice = { openid: 'o-alice' };
const written = join(__dirname, '..', 'conformance', 'functions');
const functions = mkdtempSync(join(tmpdir(), 'es-modules-'));
let cloudbase: Cloudbase;
beforeAll(async () => {
  for (const name of ['modern', 'module'])
    cpSync(join(written, name), join(functions, name), { recursive: true });
  cloudbase = await startCloudbase({ memory: true, timers: false, functions });
});
afterAll(async () => {
  await cloudbase.close();
  rmSync(functions, { recursive: true });
});

const call = async (name: string, event = {}) => (await cloudbase.invoke(name, event, alice)).result;

test('a CommonJS entry that imports a module finds the SDK', async () => {
  expect(await call('modern', { n: 21 })).toEqual({ openid: 'o-alice', doubled: 42 });
});

test('an entry that is a module itself ends the process, as it does in production', async () => {
  const failed: unknown = await call('module').catch((error: unknown) => error);
  expect(failed).toMatchObject({
    errCode: -504002,
    message: expect.stringContaining('145 code exit unexpected') as string,
  });
});
