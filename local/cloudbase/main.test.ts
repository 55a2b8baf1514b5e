// The command line: what it says when it cannot start, and that it serves and keeps data when it can.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, 'main.ts');
const FUNCTIONS = join(__dirname, 'conformance', 'functions');
const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'cloudbase-'));
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function command(...flags: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...flags], { stdio: 'pipe' });
  children.push(child);
  let said = '';
  let warnings = '';
  const heard = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stderr.on('data', heard);
  child.stderr.on('data', (chunk: Buffer) => {
    warnings += chunk.toString();
  });
  child.stdout.on('data', heard);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, said })));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Local CloudBase at (\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.on('exit', () => reject(new Error(said)));
  });
  url.catch(() => undefined);
  return { child, ended, url, warned: () => warnings };
}

describe('given what cannot be, it says so in one sentence and ends with 1', () => {
  test('a port in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, said } = await command('--port', String(port)).ended;
    taken.close();
    expect({ code, said }).toEqual({
      code: 1,
      said: `Port ${port} is in use: stop what uses it or choose another port.\n`,
    });
  });

  test.each([
    [['--functions', join(folder, 'nowhere')], /^There is no folder .*: name the folder/],
    [['--functions', folder], /^No cloud function in .*: a function is a sub-folder/],
    [['--port', 'many'], /^--port must be a whole number from 0 to 65535, not many\.\n$/],
    [['--timeout', '90'], /^--timeout must be a whole number from 1 to 60, not 90\.\n$/],
    [['--memory', '--data', folder], /^Use --memory or --data, not both\.\n$/],
    [['--schema', join(folder, 'no.json')], /^There is no schema file .*: correct --schema\.\n$/],
    [['--data', join(__filename, 'x')], /^The data folder .* cannot be written: choose another/],
    [['--fly'], /^Unknown option '--fly'/],
  ])('%j', async (flags, sentence) => {
    const { code, said } = await command('--port', '0', ...flags).ended;
    expect(said).toMatch(sentence);
    expect(code).toBe(1);
  });
});

test('given one function with a bad cron and one with no JSON, it says so and serves all', async () => {
  const functions = join(folder, 'functions');
  const deploy = (name: string, config: string) => {
    mkdirSync(join(functions, name), { recursive: true });
    writeFileSync(join(functions, name, 'index.js'), `exports.main = () => '${name}'`);
    writeFileSync(join(functions, name, 'config.json'), config);
  };
  const often = { name: 'often', type: 'timer', config: '*/5 * * * *' };
  deploy('tick', JSON.stringify({ triggers: [often] }));
  deploy('torn', '{"timeout":');
  deploy('well', '\uFEFF{"timeout":20}');

  const { child, url, ended, warned } = command('--port', '0', '--quiet', '--functions', functions);
  const at = await url;
  const { problems } = (await (await fetch(`${at}/health`)).json()) as { problems: string[] };
  expect(problems).toEqual([
    expect.stringMatching(/^config\.json of tick, trigger often: .* has 5 fields, not the seven .*\.$/),
    expect.stringMatching(/^config\.json of torn: it is not a JSON object; .*\.$/),
  ]);
  for (const name of ['tick', 'torn', 'well']) {
    const reply = await fetch(`${at}/invoke/${name}`, { method: 'POST' });
    expect(await reply.json()).toBe(name);
  }
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(warned()).toBe(`${problems.join('\n')}\n`);
});

test('it creates what the schema declares, serves functions, and keeps data between runs', async () => {
  const schema = join(folder, 'schema.json');
  const notes = { indexes: [{ name: 'by title', keys: [['title', 1]], unique: true }], rule: 'READONLY' };
  writeFileSync(schema, JSON.stringify({ collections: { notes } }));
  const flags = ['--port', '0', '--data', join(folder, 'data'), '--functions', FUNCTIONS, '--schema', schema];
  const invoke = async (url: string, event: object) => {
    const init = { method: 'POST', headers: { 'x-openid': 'o-alice' }, body: JSON.stringify(event) };
    const reply = await fetch(`${url}/invoke/router`, init);
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };

  const first = command(...flags);
  expect((await invoke(await first.url, { $url: 'note/add', title: 'kept' })).status).toBe(200);
  const second = command(...flags);
  expect(await second.ended).toMatchObject({ code: 1, said: expect.stringMatching(/^[^\n]+\n$/) });
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);

  const again = command(...flags);
  const url = await again.url;
  const { body } = await invoke(url, { $url: 'note/list' });
  expect(body).toMatchObject({ list: [{ title: 'kept' }] });
  expect((await invoke(url, { $url: 'note/add', title: 'kept' })).status).toBe(500);
});
