// A desk inside WeChat: a ticket is scanned, and a clerk agrees to be told of what waits, both through the built mini-program.
import { startProduct, type Product } from '../../local/serve/product';
import { askAs, book, freeTime } from '../browser/ask';
import { bookingOf, today } from '../browser/desk-morning';
import { onItsDay, visitorDay } from '../browser/visitor-day';
import { BUILD } from './checks/build';
import { launch, type MiniProgram } from './miniprogram';
import { wordsOf } from './view';
import { calling } from './wx';

const RESIDENT = 'resident-zhang';

let product: Product;
let community: { readonly id: string; readonly shortName: string };
let clerk = '';
beforeAll(async () => {
  product = await startProduct({ port: 0, data: 'memory' });
  const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
  const [first] = street?.communities ?? [];
  if (!first) throw new Error('the seed has no communities');
  community = first;
  clerk = `clerk-${first.id}`;
});
afterAll(() => product.close());

let phone: MiniProgram;
afterEach(() => {
  phone.close();
  expect(phone.faults).toEqual([]);
});

function deskWith(members: Record<string, unknown>, page = 'desk', query = '') {
  phone = launch({
    build: BUILD,
    callFunction: async (name, data) =>
      (await product.cloudbase.invoke(name, data, { openid: clerk, source: 'wx_client' })).result,
    kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    members,
  });
  return phone.open(`staff/${page}/index?community=${community.id}${query}`);
}

const scans = (result: string) => ({
  scanCode: calling(() => ({ errMsg: 'scanCode:ok', result })),
});

describe('a ticket that is scanned', () => {
  it('given one of today, then who it is has come', async () => {
    const bookingId = await book(
      product.url,
      RESIDENT,
      await freeTime(product.url, RESIDENT, community.id, 0),
    );
    const code = await today(product, clerk, bookingId);
    await deskWith(scans(`LLY:${code}`));
    const { root } = await phone.tap('扫对方的二维码');
    expect(wordsOf(root)).toContain('张敏来了');
    expect((await askAs(product.url, RESIDENT, 'booking.get', { bookingId })).status).toBe('arrived');
  });

  it('given something that is not ours, then it says so', async () => {
    await deskWith(scans('https://example.com/385201'));
    const { root } = await phone.tap('扫对方的二维码');
    expect(wordsOf(root)).toContain('这不是邻里约的预约码。请对方打开预约，或者念六位号码。');
  });
});

describe('a clerk who wants to be told of what waits', () => {
  it('given none is left, then WeChat is asked inside the tap, and the desk says how many are left', async () => {
    const asked: string[][] = [];
    const answers = calling(() => ({ errMsg: 'requestSubscribeMessage:ok', 'local-work': 'accept' }));
    await deskWith({
      requestSubscribeMessage: (options: { tmplIds: string[] }) => {
        asked.push([...options.tmplIds]);
        answers(options);
      },
    });
    const tapped = phone.tap('有新预约时通知我');
    expect(asked).toEqual([['local-work']]);
    const { root } = await tapped;
    expect(wordsOf(root)).toContain('有新预约会用微信通知您，还能通知 1 次。');
    expect(await askAs(product.url, clerk, 'message.asks', undefined)).toContainEqual(
      expect.objectContaining({ name: 'work', left: 1 }),
    );
  });
});

describe('somebody calls', () => {
  it('given the end of the phone, then three taps book the earliest time, and the number is there to be said', async () => {
    const card = { communityId: community.id, name: '段桂兰', phone: '13900015678', consent: true } as const;
    const { id } = await askAs(product.url, clerk, 'desk.savePerson', card);
    await deskWith({}, 'book', '&find=5678');
    await phone.tap('替这个人约');
    await phone.tap('城乡居民医保参保');
    const { root } = await phone.tap('约好');
    expect(wordsOf(root)).toContain('约好了，请把号码告诉对方：');
    const before = { communityId: community.id, personId: id };
    expect(await askAs(product.url, clerk, 'desk.bookedBefore', before)).toMatchObject([{ kind: 'counter' }]);
  });
});

/** What WeChat tells of a canvas that the page has drawn, and how often a line was drawn on it. */
function aCanvas() {
  const lines = { count: 0 };
  const nothing = () => undefined;
  const ink = {
    scale: nothing,
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    stroke: () => lines.count++,
  };
  const found = [{ node: { width: 0, height: 0, getContext: () => ink }, width: 300, height: 150 }];
  const query: object = {
    select: () => ({ fields: () => query }),
    exec: (done: (one: unknown) => void) => done(found),
  };
  return { lines, members: { createSelectorQuery: () => query } };
}

describe('a relative who signs with a finger', () => {
  it('given nothing is drawn, then it is asked for; given a name is, then it is there, and can be wiped', async () => {
    const day = await visitorDay(product, 5);
    await onItsDay(product, day.zhang);
    const { code } = bookingOf(product, day.zhang);
    await askAs(product.url, day.visitor, 'desk.visitArrive', { bookingId: day.zhang, code });
    const { lines, members } = aCanvas();
    phone = launch({
      build: BUILD,
      callFunction: async (name, data) =>
        (await product.cloudbase.invoke(name, data, { openid: day.visitor, source: 'wx_client' })).result,
      kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
      members,
    });
    const { communityId, date, zhang } = day;
    await phone.open(`staff/visit/index?community=${communityId}&date=${date}&booking=${zhang}`);
    await phone.tap('本人不方便签字');
    expect(wordsOf((await phone.tap('记下来，离开')).root)).toContain('请代签人在框里签名。');
    const points = Array.from({ length: 12 }, (_, i) => ({ x: 30 + 20 * i, y: 40 + 5 * i }));
    const signed = wordsOf((await phone.draw('signature', points)).root);
    expect(signed).not.toContain('请代签人在框里签名。');
    expect(lines.count).toBe(points.length);
    const wiped = wordsOf((await phone.tap('擦掉重签')).root);
    expect(wiped).toContain('请代签人在框里签名。');
  });
});
