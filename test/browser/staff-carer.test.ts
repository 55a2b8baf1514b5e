// A day-care worker's day: who is expected, who comes, who took whom home, and who stayed away and why.
import type { Service } from '#domain/service';
import type { Chosen } from './browser';
import { guestOfToday, sessionOfToday } from './care-day';
import { bookingOf } from './desk-morning';
import { press, sees, write } from './hands';
import { stage } from './stage';

const on = stage();
let here: NonNullable<Chosen['community']>;
let station: Service;
const carer = () => `carer-${here.id}`;

/** Somebody who is expected today; a daughter may fetch them, a neighbour may not. The booking. */
function aGuest(name: string, nth: number, choice: object): string {
  const db = on.product.cloudbase.database;
  const contacts = [
    { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true },
    { name: '赵芳', phone: '13900139001', relation: '邻居', mayPickUp: false },
  ];
  const keeper = { personId: `guest-${nth}`, keeper: `keeper-${nth}`, relation: 'self' };
  db.insertMany('people', [{ _id: `card-${nth}`, ...keeper, name, phone: `1390000000${nth}`, contacts }]);
  const booking = guestOfToday(station, name, nth, choice);
  db.insertMany('bookings', [booking]);
  return booking._id;
}

const statusOf = (id: string) => bookingOf(on.product, id).status;

it('given a morning, then everybody is written down as they come, go home and stay away', async () => {
  const db = on.product.cloudbase.database;
  const [found] = db.find('services', { kind: 'daycare' }) as unknown as Service[];
  if (!found) throw new Error('the seed has no station');
  station = found;
  here = { id: station.communityId, shortName: station.communityName };
  db.insertMany('sessions', [sessionOfToday(station)]);
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
  await mine.page
    .getByRole('button')
    .filter({ hasText: /打给李娟（女儿）\s139\s0013\s9000/ })
    .waitFor();
  await press(mine, '收起联系人');
  await does('周小舟', '补记原因');
  await write(mine, '别的原因', '走亲戚去了');
  await press(mine, '记下原因');
  await sees(mine, '原因：走亲戚去了');

  await does('杨桂芬', '记错了，还在站里');
  await mine.page.getByRole('button', { name: '杨桂芬：回家', exact: true }).waitFor();
  expect(Object.keys(bookingOf(on.product, came).wentHome ?? {})).toEqual([]);
});
