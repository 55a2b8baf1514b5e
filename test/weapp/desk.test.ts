// A desk inside WeChat: a ticket is scanned, and a clerk agrees to be told of what waits, both through the built mini-program.
import { startProduct, type Product } from '../../local/serve/product';
import { askAs, book, freeTime } from '../browser/ask';
import { today } from '../browser/desk-morning';
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

function deskWith(members: Record<string, unknown>) {
  phone = launch({
    build: BUILD,
    callFunction: async (name, data) =>
      (await product.cloudbase.invoke(name, data, { openid: clerk, source: 'wx_client' })).result,
    kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    members,
  });
  return phone.open(`staff/desk/index?community=${community.id}`);
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
