import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudbase } from '../server/start';

test('given changed code, the next call runs it', async () => {
  const functions = mkdtempSync(join(tmpdir(), 'watch-'));
  const write = (answer: string) =>
    writeFileSync(join(functions, 'say', 'index.js'), `exports.main = () => '${answer}'`);
  mkdirSync(join(functions, 'say'));
  write('old');
  const cloudbase = await startCloudbase({ memory: true, functions, watch: true });
  const say = async () => (await cloudbase.invoke('say')).result;
  expect(await say()).toBe('old');
  write('new');
  let said: unknown = 'old';
  while (said === 'old') said = await say();
  expect(said).toBe('new');
  await cloudbase.close();
  rmSync(functions, { recursive: true });
});
