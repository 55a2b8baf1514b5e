// O1: what `npm start` says when it cannot start, in one sentence; and what the served product answers.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Product } from '../../local/serve/product';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a Node program to its end. */
const run = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(process.execPath, args, { env: { ...process.env, ...env } }, (_, stdout, stderr) =>
      done({ code: child.exitCode, said: stdout + stderr }),
    );
  });

const sentences = (said: string): string[] => said.split('\n').filter((line) => line.trim() !== '');

describe('what keeps it from starting is one sentence that says what to do', () => {
  it('given a port in use, then another is proposed, before anything is built', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run(['local/start.mjs'], { PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(sentences(said)).toEqual([
      `  Port ${port} is in use: stop what uses it, or choose another one, as in PORT=${port + 1} npm start.`,
    ]);
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, /PORT is "http": give a number/],
    [
      'a data folder that cannot be made',
      { DATA_DIR: join('package.json', 'data') },
      /cannot be written: correct its permissions, or choose another/,
    ],
  ])('given %s, then it is said', async (_, env, sentence) => {
    const { code, said } = await run(['local/start.mjs'], { PORT: '0', ...env } as Record<string, string>);
    expect(code).toBe(1);
    expect(sentences(said)).toHaveLength(1);
    expect(said).toMatch(sentence);
  });

  it.each(['18.20.0', '20.10.0', '25.0.0'])(
    'given Node %s, then the version to install is named',
    async (version) => {
      const check = `import('./local/preflight.mjs').then((m) => m.checkNode('${version}'))`;
      const { code, said } = await run(['-e', check]);
      expect(code).toBe(1);
      expect(said).toContain(`Node ${version} cannot run this: install Node 20.11 or later, below 25`);
    },
  );
});

describe('the served product', () => {
  let product: Product;
  let folder: string;
  const post = async (path: string, body: unknown) =>
    (await fetch(`${product.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  const start = () => startProduct({ port: 0, data: folder });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linliyue-'));
    product = await start();
  });
  afterAll(async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says at /health what runs', async () => {
    const health = await (await fetch(`${product.url}/health`)).json();
    expect(health).toMatchObject({
      ok: true,
      functions: ['api', 'clock'],
      problems: [],
      data: 'disk',
      collections: { communities: 105 },
    });
  });

  it('knows who one is from the path, and keeps what was written over a restart', async () => {
    const person = { relation: 'self', name: '陈晓', phone: '13800138000' };
    const saved = await post('/as/newcomer-chen/invoke/api', { path: 'person.save', input: person });
    expect(saved).toMatchObject({ ok: true, value: { name: '陈晓' } });
    await product.close();
    product = await start();
    expect(await post('/as/newcomer-chen/invoke/api', { path: 'person.mine' })).toMatchObject({
      value: [{ name: '陈晓' }],
    });
    expect(await post('/as/somebody-else/invoke/api', { path: 'person.mine' })).toMatchObject({ value: [] });
  });

  it('given a data folder that another one serves, then it is refused in one sentence', async () => {
    await expect(start()).rejects.toThrow(/^[^\n]+$/);
  });

  it.each(['/as/x/../../package.json', '/as/x/..%2f..%2fpackage.json', '/../package.json', '/nothing'])(
    'given the path %s, then nothing outside its folders is served',
    async (path) => expect((await fetch(`${product.url}${path}`)).status).toBe(404),
  );
});
