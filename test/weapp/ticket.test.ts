// What a ticket asks of the phone goes through the built mini-program: its calendar, its map; and what pages are passed on as.
import { instantOf } from '#domain/calendar';
import { startProduct, type Product } from '../../local/serve/product';
import { askAs, book, freeTime } from '../browser/ask';
import { BUILD } from './checks/build';
import { launch, type MiniProgram } from './miniprogram';
import { wordsOf } from './view';
import { calling } from './wx';

const RESIDENT = 'resident-zhang';

let product: Product;
let community: { readonly id: string; readonly shortName: string };
let ticket: string;
let bookingId: string;

beforeAll(async () => {
  product = await startProduct({ port: 0, data: 'memory' });
  const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
  const [first] = street?.communities ?? [];
  if (!first) throw new Error('the seed has no communities');
  community = first;
  bookingId = await book(product.url, RESIDENT, await freeTime(product.url, RESIDENT, first.id));
  ticket = `more/ticket/index?booking=${bookingId}`;
});
afterAll(() => product.close());

let phone: MiniProgram;
afterEach(() => {
  phone.close();
  expect(phone.faults).toEqual([]);
});

function phoneWith(members: Record<string, unknown>): MiniProgram {
  phone = launch({
    build: BUILD,
    callFunction: async (name, data) =>
      (await product.cloudbase.invoke(name, data, { openid: RESIDENT, source: 'wx_client' })).result,
    kept: { choices: JSON.stringify({ state: { community, elder: false }, version: 0 }) },
    members,
  });
  return phone;
}

const booking = () => askAs(product.url, RESIDENT, 'booking.get', { bookingId });

describe('the phone’s calendar', () => {
  it('given WeChat that may, then it is told when in seconds, rings an hour before, and it is said', async () => {
    const told: object[] = [];
    phoneWith({ addPhoneCalendar: calling((options: object) => void told.push({ ...options })) });
    await phone.open(ticket);
    const { root } = await phone.tap('记进手机日历');
    const { title, date, start, end, code } = await booking();
    expect(told).toMatchObject([
      {
        title,
        startTime: instantOf(date, start) / 1000,
        endTime: `${instantOf(date, end) / 1000}`,
        description: expect.stringContaining(code) as string,
        alarm: true,
        alarmOffset: 3600,
      },
    ]);
    expect(wordsOf(root)).toContain('记好了');
  });

  it.each([
    ['does not allow it', 'addPhoneCalendar:fail auth deny', true],
    ['is left by somebody who changes their mind', 'addPhoneCalendar:fail cancel', false],
  ])('given a phone that %s, then a way on is said, or nothing', async (_, errMsg, said) => {
    phoneWith({ addPhoneCalendar: calling(() => Promise.reject(new Error(errMsg))) });
    await phone.open(ticket);
    const { root } = await phone.tap('记进手机日历');
    expect(wordsOf(root).includes('没有让我们记日历')).toBe(said);
    expect(wordsOf(root)).not.toContain('记好了');
  });
});

describe('the way there', () => {
  const atOf = (database: Product['cloudbase']['database'], _id: string) =>
    (database.find('services', { _id }) as { at?: { lat: number; lng: number; sample?: boolean } }[])[0]?.at;

  it('given coordinates, then the map opens there, and says of a place nobody surveyed that it is a sample', async () => {
    const told: { name?: string }[] = [];
    phoneWith({ openLocation: calling((options: object) => void told.push({ ...options })) });
    await phone.open(ticket);
    await phone.tap('在地图上看怎么走');
    const at = atOf(product.cloudbase.database, (await booking()).serviceId);
    expect(told).toMatchObject([{ latitude: at?.lat, longitude: at?.lng }]);
    expect(told[0]?.name?.includes('示例位置')).toBe(at?.sample === true);
  });

  it('given a map that does not open, then the address is copied, and it is said', async () => {
    const copied: { data?: string }[] = [];
    phoneWith({
      openLocation: calling(() => Promise.reject(new Error('openLocation:fail'))),
      setClipboardData: calling((options: object) => void copied.push({ ...options })),
    });
    await phone.open(ticket);
    const { root } = await phone.tap('在地图上看怎么走');
    expect(copied[0]?.data).toContain((await booking()).place);
    expect(wordsOf(root)).toContain('地址复制好了');
  });
});

describe('what pages are passed on as', () => {
  it('given a ticket, then its service with a picture of our own, and nothing of the booking', async () => {
    await phoneWith({}).open(ticket);
    const { serviceId, title, communityName, persons } = await booking();
    const card = phone.card() as { path: string; imageUrl: string };
    expect(card).toMatchObject({
      title: expect.stringMatching(new RegExp(`${title}.*${communityName}`)) as string,
      path: `/pages/matter/index?service=${encodeURIComponent(serviceId)}`,
      imageUrl: '/platform/card.png',
    });
    const said = JSON.stringify(card);
    for (const own of [bookingId, ...persons.map(({ name }) => name)]) expect(said).not.toContain(own);
  });

  it('given home, then the community’s home, which then is the reader’s', async () => {
    await phoneWith({}).open('pages/home/index');
    expect(phone.card()).toMatchObject({ path: `/pages/home/index?community=${community.id}` });
  });

  it('given the page about oneself, then nothing', async () => {
    await phoneWith({}).open('pages/me/index');
    expect(phone.card()).toBeUndefined();
  });
});
