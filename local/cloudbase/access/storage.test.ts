// What a mini-program may do with files: upload, replace and remove its own, read everybody's.
import { startCloudbase, type Cloudbase } from '../server/start';

let cloudbase: Cloudbase;
beforeAll(async () => {
  cloudbase = await startCloudbase({ memory: true });
});
afterAll(() => cloudbase.close());

const post = async (path: string, openid: string, body: string) => {
  const headers = openid ? { 'x-openid': openid } : undefined;
  const reply = await fetch(`${cloudbase.url}/client/storage${path}`, { method: 'POST', headers, body });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};

test('everybody reads, only the author replaces and removes', async () => {
  const { fileID } = (await post('/photos/a.txt', 'o-alice', 'mine')).body;
  const urls = await post('', 'o-bob', JSON.stringify({ urls: [fileID] }));
  const { tempFileURL } =
    (urls.body.data as { download_list: { tempFileURL: string }[] }).download_list[0] ?? {};
  expect(await (await fetch(tempFileURL ?? '')).text()).toBe('mine');
  expect((await post('/photos/a.txt', 'o-bob', 'his')).status).toBe(403);
  expect((await post('', 'o-bob', JSON.stringify({ delete: [fileID] }))).status).toBe(403);
  expect(cloudbase.files.get('photos/a.txt')?.bytes.toString()).toBe('mine');
  expect((await post('', 'o-alice', JSON.stringify({ delete: [fileID] }))).status).toBe(200);
  expect(cloudbase.files.get('photos/a.txt')).toBeUndefined();
});

test('what a function stored belongs to no client', async () => {
  cloudbase.files.put({ path: 'codes/a.png', type: 'image/png', at: 0, bytes: Buffer.from('x') });
  expect((await post('/codes/a.png', 'o-alice', 'mine')).status).toBe(403);
  const deletion = JSON.stringify({ delete: ['cloud://local-cloudbase.x/codes/a.png'] });
  expect((await post('', 'o-alice', deletion)).status).toBe(403);
});

test.each([
  ['/photos/a.txt', '', 'x', 401],
  ['', 'o-alice', '{}', 400],
  ['/a//b', 'o-alice', 'x', 400],
])('%s by "%s" with %s is refused', async (path, openid, body, status) => {
  expect((await post(path, openid, body)).status).toBe(status);
});
