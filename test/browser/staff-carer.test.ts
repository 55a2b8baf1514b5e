// A day-care worker's day: who is expected, who comes, who took whom home, and who stayed away and why.
import { dateAt, instantOf } from '#domain/calendar';
import { sessionIdOf } from '#domain/session';
import type { Booking } from '#domain/booking';
import type { Chosen } from './browser';
import { bookingOf } from './desk-morning';
import { press, sees, write } from './hands';
import { firstCommunity } from './services';
import { stage } from './stage';

const on = stage();
let here: NonNullable<Chosen['community']>;
const carer = () => `carer-${here.id}`;
const today = dateAt(Date.now());

/** A confirmed booking of today at the community's station, whatever day of the week it is. */
function aGuest(name: string, nth: number, choice: object): string {
  const db = on.product.cloudbase.database;
  const serviceId = `${here.id}-daycare`;
  const personId = `guest-${nth}`;
  const keeper = `keeper-${nth}`;
  const contacts = [
    { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true },
    { name: '赵芳', phone: '13900139001', relation: '邻居', mayPickUp: false },
  ];
  const phone = `1390000000${nth}`;
  db.insertMany('people', [
    { _id: `card-${nth}`, personId, keeper, relation: 'self', name, phone, contacts },
  ]);
  const booking = {
    _id: `care-${nth}`,
    code: `38520${nth}`,
    kind: 'daycare',
    serviceId,
    serviceTitle: '日间照料站',
    communityId: here.id,
    communityName: here.shortName,
    place: '日间照料站',
    phone: '08770000001',
    confirmation: 'automatic',
    sessionId: sessionIdOf(serviceId, today, 0),
    date: today,
    start: 0,
    end: 1440,
    startsAt: instantOf(today, 0),
    endsAt: instantOf(today, 1440),
    cancelUntil: instantOf(today, 0),
    persons: [{ personId, name, phone, units: { am: 1 } }],
    bookedBy: keeper,
    choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false, ...choice },
    note: '',
    status: 'confirmed',
    moves: 0,
    limitKeys: [`own:care-${nth}`],
    history: [],
    outbox: [],
    createdAt: Date.now(),
  } satisfies Booking;
  db.insertMany('bookings', [booking]);
  return booking._id;
}

/** A session of today from midnight to midnight: the hour at which this runs does not matter. */
function aStation(): void {
  const serviceId = `${here.id}-daycare`;
  const capacity = { am: 8, pm: 8, lunch: 8 };
  on.product.cloudbase.database.insertMany('sessions', [
    {
      _id: sessionIdOf(serviceId, today, 0),
      ...{ serviceId, communityId: here.id, templateId: 'daycare', streetId: 's', date: today },
      ...{ start: 0, end: 1440, bookUntil: 0, cancelUntil: 0, capacity, left: capacity },
      ...{ holders: {}, line: [], state: 'open', rev: 1 },
    },
  ]);
}

const statusOf = (id: string) => bookingOf(on.product, id).status;

it('given a morning, then everybody is written down as they come, go home and stay away', async () => {
  here = await firstCommunity(on);
  aStation();
  const came = aGuest('杨桂芬', 1, { lunch: true, transport: true });
  const ill = aGuest('王秀英', 2, { lunch: true });
  const lost = aGuest('周小舟', 3, { halves: ['pm'] });
  const mine = await on.phone(carer(), `staff/desk/index?community=${here.id}`, { community: here });
  await press(mine, '日间照料站今天');
  await sees(mine, '上午 2 人，共 8 位');
  await sees(mine, /午饭 2 份/);
  await sees(mine, '要接送 1 人');

  const does = (name: string, act: string) =>
    mine.page.getByRole('button', { name: `${name}：${act}`, exact: true }).tap();
  await does('杨桂芬', '来了');
  await sees(mine, /来的$/);
  await does('杨桂芬', '回家');
  await sees(mine, '谁来接杨桂芬？');
  expect(await mine.page.getByRole('button', { name: /赵芳/ }).count()).toBe(0);
  await press(mine, '李娟（女儿）');
  await sees(mine, /女儿李娟接走，.+登记$/);
  expect(bookingOf(on.product, came).wentHome).toMatchObject({
    'guest-1': { way: 'contact', taker: '李娟', relation: '女儿' },
  });

  await does('王秀英', '没来');
  await press(mine, '记下原因');
  await sees(mine, '请选一个原因，或者写一个。');
  await mine.page.getByRole('radio', { name: '住院、看病去了' }).tap();
  await press(mine, '记下原因');
  await sees(mine, '原因：住院、看病去了');
  expect(statusOf(ill)).toBe('excused');
  await sees(mine, /午饭 1 份/);

  await does('周小舟', '没来');
  await press(mine, '还不知道原因，只记没来');
  await sees(mine, /请打电话问问平安/);
  expect(statusOf(lost)).toBe('missed');
  await does('周小舟', '联系人');
  await sees(mine, /打给李娟（女儿） 139 0013 9000/);
  await press(mine, '收起联系人');
  await does('周小舟', '补记原因');
  await write(mine, '别的原因', '走亲戚去了');
  await press(mine, '记下原因');
  await sees(mine, '原因：走亲戚去了');

  await does('杨桂芬', '记错了，还在站里');
  await sees(mine, '在站里');
  expect(Object.keys(bookingOf(on.product, came).wentHome ?? {})).toEqual([]);
});
