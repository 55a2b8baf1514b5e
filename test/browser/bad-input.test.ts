// What people type wrong, too long or in unusual letters: nothing is lost, nothing is done twice, and one clear sentence says
// what to do. What is lost on the way is sending.test.ts's.
import { askAs, type FreeTime } from './ask';
import { clockWords } from '#words/dates';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees, write } from './hands';
import { copyOf, firstCommunity, freeTimesOf, peopleOf, RELATIVE } from './services';
import { stage } from './stage';

const on = stage();
let community: NonNullable<Chosen['community']>;

beforeAll(async () => {
  community = await firstCommunity(on);
});

const versions = [
  ['the version for everybody', false],
  ['the version for elders', true],
] as const;

const LONG = '陈'.repeat(300);
/** Turns the letters after it around. */
const TURN = '\u202e';
const FAMILY = '👨‍👩‍👧‍👦';

const NO_NAMES = [LONG, '　  　', '\u200b\u2060\u200b', TURN + TURN];
const NO_PHONES = ['138', '一三八零零一三八零零零', '+8613800138000x', '📞'];

/** How often a phone has asked a procedure since. */
function sentBy({ page }: Phone, path: string): () => number {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.postDataJSON()?.path === path) sent += 1;
  });
  return () => sent;
}

const shown = ({ page }: Phone, words: string | RegExp) => page.getByText(words).locator('visible=true');
const field = ({ page }: Phone, label: string | RegExp) => page.getByLabel(label).locator('visible=true');
const slotOf = ({ start, end }: Pick<FreeTime, 'start' | 'end'>) => `${clockWords(start)}–${clockWords(end)}`;

describe.each(versions)('a person, in %s', (_, elder) => {
  const form = () => on.phone(RELATIVE, 'more/person/index', { community, elder });

  it('given nothing at all, then each field says what is missing, and the foot says the first', async () => {
    const mine = await form();
    await press(mine, '保存');
    await sees(mine, '请写姓名，最多 20 个字。');
    await sees(mine, '请先问问本人愿不愿意，同意了再打勾。');
    expect(await mine.page.locator('.note--warning').allInnerTexts()).toEqual(['请写姓名，最多 20 个字。']);
  });

  it('given names that are none and phones that are none, then nothing is sent, and what was typed last is kept', async () => {
    const mine = await form();
    const sent = sentBy(mine, 'person.save');
    await mine.page.getByRole('checkbox').tap();
    await write(mine, '手机或座机', '13800138000');
    for (const name of NO_NAMES) {
      await write(mine, '姓名', name);
      await press(mine, '保存');
      await sees(mine, '请写姓名，最多 20 个字。');
    }
    await write(mine, '姓名', '周桂兰');
    for (const phone of NO_PHONES) {
      await write(mine, '手机或座机', phone);
      await press(mine, '保存');
      await sees(mine, /电话好像不对/);
    }
    await mine.page.reload();
    await sees(mine, '和您是什么关系？');
    expect(await field(mine, '姓名').inputValue()).toBe('周桂兰');
    expect(await field(mine, '手机或座机').inputValue()).toBe(NO_PHONES.at(-1));
    expect(sent()).toBe(0);
  });

  it('given an emoji, right-to-left letters and a mark that turns letters around, then it is kept without the mark', async () => {
    const mine = await form();
    const name = elder ? `阿依古丽 قىز ${FAMILY}` : `محمد 👵`;
    await write(mine, '姓名', `${TURN}  ${name}`);
    await write(mine, '手机或座机', ' 138-0013 8000 ');
    const consent = mine.page.getByRole('checkbox');
    if ((await consent.getAttribute('aria-checked')) !== 'true') await consent.tap();
    await press(mine, '保存');
    await atRoute(mine, 'more/people/index');
    await sees(mine, name);
    expect((await peopleOf(on, RELATIVE)).get(name)?.phone).toBe('13800138000');
    expect(await mine.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  });
});

describe.each(versions)('the last look before a booking, in %s', (_, elder) => {
  const service = (name: string) =>
    copyOf(on, 'counter', community.id, `${name}-${elder}`, ({ rules }) => ({
      rules: { ...rules, limits: [] },
    }));

  async function confirming(serviceId: string): Promise<Phone> {
    const [time] = await freeTimesOf(on, serviceId);
    if (!time) throw new Error(`${serviceId} has no free time`);
    const mine = await on.phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community, elder });
    await press(mine, slotOf(time));
    await sees(mine, '看一看，对不对？');
    return mine;
  }

  const bookings = async (serviceId: string) =>
    (await askAs(on.product.url, RELATIVE, 'booking.mine', undefined)).upcoming.filter(
      (one) => one.serviceId === serviceId,
    );

  it('given a note of 300 letters, then it is said before it is sent, kept, and sent once it is short', async () => {
    const serviceId = service('note');
    const mine = await confirming(serviceId);
    await press(mine, '给社区留言');
    await write(mine, /给社区留言/, LONG);
    await press(mine, '确认预约');
    await sees(mine, '最多写 100 个字，请写短一点。');
    expect(await shown(mine, '有的内容没有填对').count()).toBe(0);
    expect(await bookings(serviceId)).toEqual([]);
    await press(mine, '返回');
    await mine.page.goForward();
    await sees(mine, '看一看，对不对？');
    expect(await field(mine, /给社区留言/).inputValue()).toBe(LONG);
    await write(mine, /给社区留言/, `${TURN}膝盖疼 ${FAMILY} مرحبا`);
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    expect((await bookings(serviceId)).map(({ note }) => note)).toEqual([`膝盖疼 ${FAMILY} مرحبا`]);
  });

  it('given a question that must be answered and 300 letters for it, then it says how many, and goes on once it is short', async () => {
    const serviceId = copyOf(on, 'counter', community.id, `asks-${elder}`, ({ rules }) => ({
      questions: [{ id: 'why', label: '为什么来', type: 'text', required: true, maxLength: 20 }],
      rules: { ...rules, limits: [] },
    }));
    const mine = await confirming(serviceId);
    await press(mine, '确认预约');
    await sees(mine, '有 1 个问题还没有答好，请往上看红字。');
    await write(mine, /^为什么来/, LONG);
    await sees(mine, '最多写 20 个字，请写短一点。');
    expect(await bookings(serviceId)).toEqual([]);
    await write(mine, /^为什么来/, `问一问 ${FAMILY}`);
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    expect((await bookings(serviceId)).map(({ answers }) => answers)).toEqual([{ why: `问一问 ${FAMILY}` }]);
  });
});

describe.each(versions)('the address of a visit, in %s', (_, elder) => {
  it('given addresses that are none, then each is said, and the errand stays chosen until one is right', async () => {
    const serviceId = copyOf(on, 'visit', community.id, `addresses-${elder}`);
    const mine = await on.phone(RELATIVE, `more/visit/index?service=${serviceId}`, { community, elder });
    const home = field(mine, '李明家的地址');
    await mine.page
      .getByRole('radio', { name: /资格认证/ })
      .first()
      .tap();
    await mine.page.getByRole('radio', { name: /李明/ }).first().tap();
    for (const text of ['', '玉', LONG, `  ${TURN} `, '\u200b\u200b']) {
      await write(mine, '李明家的地址', text);
      await press(mine, '选上门的时间');
      await sees(mine, '请写清楚地址，2 到 80 个字。');
    }
    expect(mine.page.url()).toContain('more/visit/index');
    await write(mine, '李明家的地址', `${TURN}玉兴路 8 号 🏠`);
    await press(mine, '选上门的时间');
    await sees(mine, '哪天来方便？');
    await press(mine, '返回');
    await mine.page
      .getByRole('radio', { name: /资格认证/, checked: true })
      .first()
      .waitFor();
    expect(await home.inputValue()).toBe('玉兴路 8 号 🏠');
  });
});
