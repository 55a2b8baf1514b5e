// Cloud storage through every SDK version: 4.x uploads with PUT, older versions with a form.
import { describeEachSdk } from './support';

describeEachSdk('cloud storage', (sdk) => {
  const call = async (event: object) => (await sdk.cloudbase.invoke('uploads', event)).result;
  const upload = async (path: string, text: string, action = 'buffer') =>
    ((await call({ action, path, text })) as { fileID: string }).fileID;
  const address = async (fileID: string, maxAge?: number) => {
    const wanted = maxAge === undefined ? fileID : { fileID, maxAge };
    const { fileList } = (await call({ action: 'url', fileList: [wanted] })) as {
      fileList: { tempFileURL: string; maxAge: number; status: number }[];
    };
    return fileList[0];
  };

  test.each(['buffer', 'stream'])('a file uploaded from a %s comes back the same', async (action) => {
    const fileID = await upload(`up/${action}.txt`, `内容 of a ${action}\r\n--end`, action);
    expect(fileID).toMatch(/^cloud:\/\/local-cloudbase\.[\w-]+\/up\//);
    expect(await call({ action: 'download', fileID })).toEqual({ text: `内容 of a ${action}\r\n--end` });
  });

  test('paths may be Chinese and have spaces', async () => {
    const fileID = await upload('照片/第 1 张.txt', 'x');
    expect(await call({ action: 'download', fileID })).toEqual({ text: 'x' });
  });

  test('a percent sign in a path is itself, for the SDK and for who opens the address', async () => {
    const fileID = await upload('打折/满100减20%.txt', 'x');
    expect(await call({ action: 'download', fileID })).toEqual({ text: 'x' });
    const found = await address(fileID);
    expect(await (await fetch(found?.tempFileURL ?? '')).text()).toBe('x');
  });

  test.each(['第#1张?.txt', 'what?/a&b=c+d;e,f.txt', 'escaped%23.txt', '100%25#.txt'])(
    'the path %s is itself, for the SDK and for who opens the address',
    async (path) => {
      const fileID = await upload(path, 'x');
      expect(fileID.endsWith(`/${path}`)).toBe(true);
      expect(sdk.cloudbase.files.get(path)?.bytes.toString()).toBe('x');
      expect(await call({ action: 'download', fileID })).toEqual({ text: 'x' });
      const found = await address(fileID);
      expect(await (await fetch(found?.tempFileURL ?? '')).text()).toBe('x');
    },
  );

  test('a second upload to a path replaces the first', async () => {
    await upload('same.txt', 'old');
    expect(await call({ action: 'download', fileID: await upload('same.txt', 'new') })).toEqual({
      text: 'new',
    });
  });

  test('a temporary address serves the file until its time is over', async () => {
    const found = await address(await upload('temp.txt', 'for a while'), 60);
    expect(found).toMatchObject({ status: 0, maxAge: 60 });
    const get = () => fetch(found?.tempFileURL ?? '');
    expect(await (await get()).text()).toBe('for a while');
    sdk.cloudbase.tests?.clock.set(Date.now() + 61_000);
    expect((await get()).status).toBe(403);
    sdk.cloudbase.tests?.clock.release();
  });

  test('an address whose signature was changed serves nothing', async () => {
    const found = await address(await upload('signed.txt', 'secret'));
    const forged = found?.tempFileURL.replace(/sign=./, 'sign=z') ?? '';
    expect((await fetch(forged)).status).toBe(403);
    const unsigned = await fetch(`${sdk.cloudbase.url}/storage/new.txt`, { method: 'PUT', body: 'x' });
    expect(unsigned.status).toBe(403);
  });

  test('deleted files are gone, and missing ones are told apart', async () => {
    const fileID = await upload('gone.txt', 'x');
    const missing = fileID.replace('gone', 'never');
    expect(await call({ action: 'delete', fileList: [fileID, missing] })).toMatchObject({
      fileList: [
        { fileID, status: 0 },
        { fileID: missing, status: -503003 },
      ],
    });
    expect(await address(fileID)).toMatchObject({ status: -503003, tempFileURL: '' });
    await expect(call({ action: 'download', fileID })).rejects.toThrow('storage file not exists');
  });
});
