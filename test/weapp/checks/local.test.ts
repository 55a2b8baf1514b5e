// Whoever has no cloud environment opens the same mini-program on the local product: one variable, and it asks over HTTP. Of that the
// build that goes to WeChat has nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockWords } from '#words/dates';
import { localPhone } from '../../../config/local';
import { startProduct, type Product } from '../../../local/serve/product';
import { askAs, freeTime } from '../../browser/ask';
import { launch } from '../miniprogram';
import { wordsOf } from '../view';
import { BUILD, scriptsOf } from './build';

const RESIDENT = 'resident-zhang';
/** Nothing listens there: what is asked of it is carried to the product that this test has started. */
const ADDRESS = 'http://127.0.0.1:9/';
const LOCAL_BUILD = join('dist', 'weapp-local');
const BUILD_MS = 180_000;

describe('the address of the local product', () => {
  it.each([
    ['', ''],
    [undefined, ''],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/as/resident-zhang/'],
    ['http://127.0.0.1:8080/as/elder-wang', 'http://127.0.0.1:8080/as/elder-wang/'],
    ['http://192.168.1.5:9000/as/elder-wang/#/pages/home', 'http://192.168.1.5:9000/as/elder-wang/'],
  ])('given %s, then a phone asks under “%s”', (given, then) => expect(localPhone(given)).toBe(then));

  it.each(['8080', 'localhost', 'ftp://127.0.0.1/'])('given %s, then no build is made', (given) =>
    expect(() => localPhone(given)).toThrow('give the address that npm start prints'),
  );
});

describe('a build for the local product', () => {
  let product: Product;
  beforeAll(async () => {
    const env = { ...process.env, LINLIYUE_LOCAL: ADDRESS, LINLIYUE_TO: LOCAL_BUILD };
    const { status, stdout } = spawnSync(process.execPath, ['config/build.mjs', 'weapp'], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout);
    product = await startProduct({ port: 0, data: 'memory' });
  }, BUILD_MS);
  afterAll(() => product.close());

  it('given no cloud at all, then four taps book, over wx.request alone', async () => {
    const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
    const community = street?.communities[0];
    if (!community) throw new Error('the seed has no communities');
    const time = await freeTime(product.url, RESIDENT, community.id);
    const title = (await askAs(product.url, RESIDENT, 'service.get', { serviceId: time.serviceId })).title;
    const asked: string[] = [];
    const phone = launch({
      build: LOCAL_BUILD,
      callFunction: () => Promise.reject(new Error('there is no cloud')),
      request: async ({ url, method, data }) => {
        asked.push(url);
        const there = url.replace(ADDRESS, `${product.url}/`);
        return (await fetch(there, { method, body: JSON.stringify(data) })).json();
      },
      kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    });
    await phone.open('pages/home/index');
    for (const words of [title, '选时间预约', `${clockWords(time.start)}–${clockWords(time.end)}`])
      await phone.tap(words);
    const ticket = await phone.tap('确认预约');
    phone.close();
    expect(phone.faults).toEqual([]);
    expect(wordsOf(ticket.root)).toContain('等社区确认');
    expect(new Set(asked)).toEqual(new Set([`${ADDRESS}as/${RESIDENT}/invoke/api`]));
  });
});

it('given this folder opened in WeChat’s developer tools, then they find both builds and may ask this machine', () => {
  const config = JSON.parse(readFileSync('project.config.json', 'utf8')) as Record<string, unknown>;
  // What is asked over plain HTTP, or of a host the account has not declared, passes only without the check of addresses.
  expect(config).toMatchObject({
    compileType: 'miniprogram',
    miniprogramRoot: 'dist/weapp/',
    cloudfunctionRoot: 'dist/cloudfunctions/',
    setting: { urlCheck: false },
  });
});

it('given the build that goes to WeChat, then nothing in it asks over HTTP', () => {
  const asking = scriptsOf(BUILD).filter((file) =>
    /invoke\/api/.test(readFileSync(join(BUILD, file), 'utf8')),
  );
  expect(asking).toEqual([]);
});
