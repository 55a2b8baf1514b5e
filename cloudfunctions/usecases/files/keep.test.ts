import { aClerk } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { tripsOf } from '../../../test/support/trips';
import { tick } from '../clock/tick';
import { keepFile, KEPT_MS, LINK_SECONDS } from './keep';
import type { Files, KeptFile } from './ports';

let cloud: Cloud;
let files: Files;

beforeEach(async () => {
  cloud = await startCloud();
  ({ files } = await import('../../files'));
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterEach(() => cloud.close());

const now = Date.now();
const caller = { ...aClerk('c1'), now };
const asker = (requestId: string) => ({ caller, communityId: 'c1', requestId });
const bytes = (text: string) => Buffer.from(text);
const keep = (requestId: string, text = '一张单子', store = cloud.store) =>
  keepFile({ store, files }, asker(requestId), { name: '单子.html', bytes: bytes(text) });
const stored = () => cloud.cloudbase.files.list().map(({ path }) => path);
const listed = () => cloud.all<KeptFile>('files');
const tools = () => ({
  files,
  random: () => 0,
  notify: { send: () => Promise.resolve('sent' as const) },
  sendWork: () => Promise.resolve('sent' as const),
});
const run = (at: number) => tick(cloud.store, at, { tools: tools() });

describe('a file somebody asked for', () => {
  it('given it was asked for, then its link serves it, under its name, for half an hour', async () => {
    const link = await keep('request-1');
    expect(link).toMatchObject({ name: '单子.html', until: now + LINK_SECONDS * 1000 });
    expect(await (await fetch(link.url)).text()).toBe('一张单子');
    // That an address serves nothing after its time is cloud storage's own (local/cloudbase/conformance/storage.test.ts).
    const end = Number(new URL(link.url).searchParams.get('t'));
    expect(Math.abs(end - Date.now() / 1000 - LINK_SECONDS)).toBeLessThan(60);
  });

  it('given two files, then nothing of one address tells the other', async () => {
    await keep('request-1');
    await keep('request-2');
    const [one = '', other = ''] = stored();
    expect(one).toMatch(/^desk\/[0-9a-f-]{36}\/单子\.html$/);
    expect(other.slice(0, 41)).not.toBe(one.slice(0, 41));
  });

  it('given the same request again, then it is the same file', async () => {
    await keep('request-1');
    const again = await keep('request-1', '新的一张');
    expect(stored()).toHaveLength(1);
    expect(listed()).toHaveLength(1);
    expect(await (await fetch(again.url)).text()).toBe('新的一张');
  });

  it('given the function dies right after the upload, then the file is deleted all the same', async () => {
    const dying = { ...files, link: () => Promise.reject(new Error('died')) };
    const asked = keepFile({ store: cloud.store, files: dying }, asker('request-1'), {
      name: '单子.html',
      bytes: bytes('x'),
    });
    await expect(asked).rejects.toThrow('died');
    expect(stored()).toHaveLength(1);
    await run(now);
    await run(now + KEPT_MS);
    expect(stored()).toEqual([]);
  });
});

describe('the clock deletes files after a day', () => {
  it('given a day has passed, then the file and its line are gone; before, neither', async () => {
    await keep('request-1');
    await run(now);
    await run(now + KEPT_MS - 1);
    expect([stored().length, listed().length]).toEqual([1, 1]);
    const report = await run(now + KEPT_MS);
    expect(report.jobs.discard).toMatchObject({ discarded: 1 });
    expect([stored(), listed()]).toEqual([[], []]);
  });

  it('given an instance that has uploaded nothing yet, then it deletes what others have uploaded', async () => {
    await keep('request-1');
    await keep('request-2');
    let fresh: Files | undefined;
    await jest.isolateModulesAsync(async () => {
      fresh = (await import('../../files')).files;
    });
    await fresh?.remove(stored());
    expect(stored()).toEqual([]);
  });

  it('given a file that is gone already, then its line goes', async () => {
    cloud.given('files', { _id: 'f1', communityId: 'c1', path: 'desk/x/none.html', until: now });
    await run(now);
    await run(now);
    expect(listed()).toEqual([]);
  });

  it('given nothing to delete, then a tick costs no more than before', async () => {
    await run(now);
    const { trips } = await tripsOf(() => run(now + 1));
    expect(trips).toBeLessThanOrEqual(3);
  });
});
