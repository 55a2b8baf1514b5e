// What WeChat asks of its user goes through the built mini-program: consents for messages inside the tap, and the privacy sheet.
import { clockWords } from '#words/dates';
import { startProduct, type Product } from '../../local/serve/product';
import { askAs, freeTime } from '../browser/ask';
import { BUILD } from './checks/build';
import { launch, type MiniProgram } from './miniprogram';
import { wordsOf } from './view';
import { calling } from './wx';

const RESIDENT = 'resident-zhang';

let product: Product;
let community: { readonly id: string; readonly shortName: string };
beforeAll(async () => {
  product = await startProduct({ port: 0, data: 'memory' });
  const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
  const [first] = street?.communities ?? [];
  if (!first) throw new Error('the seed has no communities');
  community = first;
});
afterAll(() => product.close());

let phone: MiniProgram;
afterEach(() => {
  phone.close();
  expect(phone.faults).toEqual([]);
});

function phoneWith(members: Record<string, unknown>): void {
  phone = launch({
    build: BUILD,
    callFunction: async (name, data) =>
      (await product.cloudbase.invoke(name, data, { openid: RESIDENT, source: 'wx_client' })).result,
    kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    members,
  });
}

const leftOf = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await askAs(product.url, RESIDENT, 'message.asks', undefined)).map(({ name, left }) => [name, left]),
  );

/** To the last look at the n-th free time. */
async function toConfirm(nth: number): Promise<void> {
  const { serviceId, start, end } = await freeTime(product.url, RESIDENT, community.id, nth);
  await phone.open(`pages/times/index?service=${serviceId}`);
  await phone.tap(`${clockWords(start)}–${clockWords(end)}`);
}

describe('consents for messages', () => {
  it('given none left, when one books, then WeChat is asked inside the tap, what was allowed is kept, and the ticket is shown', async () => {
    const asked: string[][] = [];
    const requestSubscribeMessage = calling(({ tmplIds }: { tmplIds: string[] }) => ({
      errMsg: 'requestSubscribeMessage:ok',
      ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])),
    }));
    phoneWith({
      requestSubscribeMessage: (options: { tmplIds: string[] }) => {
        asked.push([...options.tmplIds]);
        requestSubscribeMessage(options);
      },
    });
    await toConfirm(0);
    const booking = phone.tap('确认预约');
    expect(asked).toEqual([['local-result', 'local-reminder']]);
    expect((await booking).route).toBe('more/ticket/index');
    expect(await leftOf()).toMatchObject({ result: 1, reminder: 1, place: 0 });
  });

  it('given a WeChat that fails at it, then one books all the same, and nothing is counted', async () => {
    const before = await leftOf();
    let asked = 0;
    const fails = () => {
      asked += 1;
      throw new Error('requestSubscribeMessage:fail 20004');
    };
    phoneWith({ requestSubscribeMessage: calling(fails) });
    // Home knows of the booking that the only reminder is for.
    await phone.open('pages/home/index');
    await toConfirm(1);
    expect((await phone.tap('确认预约')).route).toBe('more/ticket/index');
    expect(asked).toBe(1);
    expect(await leftOf()).toEqual(before);
  });
});

describe('WeChat’s privacy sheet', () => {
  type Listener = (resolve: (answer: unknown) => void, info: { referrer: string }) => void;

  /** A phone on which WeChat has just held back the map; what it is answered. */
  async function heldBack(): Promise<unknown[]> {
    let listener: Listener | undefined;
    phoneWith({ onNeedPrivacyAuthorization: (told: Listener) => void (listener = told) });
    const answers: unknown[] = [];
    // The product's objects are of its own realm: only what they say is compared.
    listener?.((answer) => answers.push(JSON.parse(JSON.stringify(answer))), { referrer: 'chooseLocation' });
    const { root } = await phone.open('pages/me/index');
    expect(wordsOf(root)).toContain('先问您一声');
    expect(wordsOf(root)).toContain('地址自己写上就行');
    return answers;
  }

  it('given that the map is held back, then it says how one does without; refused, WeChat is told, and it goes away', async () => {
    const answers = await heldBack();
    const { root } = await phone.tap('不同意，照样用');
    expect(answers).toEqual([{ event: 'exposureAuthorization' }, { event: 'disagree' }]);
    expect(wordsOf(root)).not.toContain('先问您一声');
  });

  it('given that one agrees by WeChat’s button, then WeChat is told by which', async () => {
    const answers = await heldBack();
    const { root } = await phone.answer('同意', 'agreeprivacyauthorization');
    expect(answers.at(-1)).toEqual({ event: 'agree', buttonId: 'agree-to-privacy' });
    expect(wordsOf(root)).not.toContain('先问您一声');
  });
});
