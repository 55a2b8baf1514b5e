// The mini-program as it is uploaded works on WeChat's bare ground: it books with taps alone, and the ground is really bare.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockWords } from '#words/dates';
import { startProduct, type Product } from '../../local/serve/product';
import { askAs, freeTime } from '../browser/ask';
import { BUILD } from './checks/build';
import { launch, type MiniProgram } from './miniprogram';
import { openRealm } from './realm';
import { wordsOf } from './view';

const RESIDENT = 'resident-zhang';

describe('the realm', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'realm-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const valueOf = (source: string): unknown => {
    writeFileSync(join(folder, 'one.js'), `module.exports = ${source}`);
    return openRealm(folder, {}).load('one');
  };

  it.each([
    'window',
    'document',
    'process',
    'fetch',
    'localStorage',
    'AbortController',
    'setTimeout',
    'WebAssembly',
  ])('given a module that looks for %s, then it is not there', (name) =>
    expect(valueOf(`typeof ${name}`)).toBe('undefined'),
  );

  it.each(["new Function('return 1')()", "eval('1')"])('given %s, then it is refused', (source) =>
    expect(() => valueOf(source)).toThrow(/Code generation from strings disallowed/),
  );

  it('given two modules that need one another, then each runs once', () => {
    writeFileSync(join(folder, 'other.js'), "exports.made = {}; exports.back = require('./first');");
    writeFileSync(join(folder, 'first.js'), "exports.other = require('./other');");
    const realm = openRealm(folder, {});
    expect((realm.load('first') as { other: unknown }).other).toBe(realm.load('other'));
  });
});

describe('a page that tells its view what cannot cross', () => {
  let folder: string;
  let phone: MiniProgram | undefined;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'weapp-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => phone?.close());

  it.each(['undefined', '() => 1', '"x".repeat(2 ** 21)'])('given %s, then it is an error', (value) => {
    writeFileSync(join(folder, 'app.js'), 'App({})');
    writeFileSync(join(folder, 'page.js'), `Page({ onLoad() { this.setData({ root: ${value} }) } })`);
    const opened = launch({ build: folder, callFunction: () => Promise.resolve() });
    phone = opened;
    expect(() => void opened.open('page')).toThrow(/setData was given/);
  });
});

describe('the built mini-program', () => {
  let product: Product;
  beforeAll(async () => (product = await startProduct({ port: 0, data: 'memory' })));
  afterAll(() => product.close());

  it('given a resident at home, then four taps book a counter matter, and nothing went wrong unheard', async () => {
    const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
    const community = street?.communities[0];
    if (!community) throw new Error('the seed has no communities');
    const time = await freeTime(product.url, RESIDENT, community.id);
    const { title } = await askAs(product.url, RESIDENT, 'service.get', { serviceId: time.serviceId });
    const phone = launch({
      build: BUILD,
      callFunction: async (name, data) =>
        (await product.cloudbase.invoke(name, data, { openid: RESIDENT, source: 'wx_client' })).result,
      kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    });
    await phone.open('pages/home/index');
    const slot = `${clockWords(time.start)}–${clockWords(time.end)}`;
    for (const words of [title, '选时间预约', slot]) await phone.tap(words);
    const ticket = await phone.tap('确认预约');
    phone.close();
    expect(phone.faults).toEqual([]);
    expect(ticket.route).toBe('more/ticket/index');
    expect(wordsOf(ticket.root)).toContain('等社区确认');
    const { upcoming } = await askAs(product.url, RESIDENT, 'booking.mine', undefined);
    expect(upcoming.map(({ serviceId }) => serviceId)).toEqual([time.serviceId]);
  });
});
