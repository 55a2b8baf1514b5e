// A day-care worker's day: who is confirmed, whom their family names, who comes, who took whom home, who stayed away and why, who was called,
// and who is driven.
import type { Booking } from '#domain/booking';
import { deskOf } from '#domain/person';
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

const family = [
  { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true },
  { name: '赵芳', phone: '13900139001', relation: '邻居', mayPickUp: false },
];

/** Somebody who is expected today; a daughter may fetch them, a neighbour may not, unless it is said otherwise. The booking. */
function aGuest(
  name: string,
  nth: number,
  choice: object,
  change: Partial<Booking> = {},
  contacts: object[] = family,
): string {
  const db = on.product.cloudbase.database;
  const { bookedBy = `keeper-${nth}` } = change;
  const keeper = { personId: `guest-${nth}`, keeper: bookedBy, relation: 'self' };
  const address = { text: `玉兴路 ${nth} 号` };
  db.insertMany('people', [
    { _id: `card-${nth}`, ...keeper, name, phone: `1390000000${nth}`, contacts, address },
  ]);
  const booking = guestOfToday(station, name, nth, choice, change);
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
  const fetched = aGuest('吴秀英', 4, {});
  const desks = { status: 'pending', bookedBy: deskOf(here.id) } as const;
  const guest = aGuest('李建国', 5, { halves: ['pm'] }, desks, []);
  const mine = await on.phone(carer(), `staff/desk/index?community=${here.id}`, { community: here });
  await press(mine, '日间照料站今天');
  await sees(mine, '上午 3 人，共 8 位');
  await sees(mine, /午饭 2 份/);
  await sees(mine, '要接送 1 人');

  const does = (name: string, act: string) =>
    mine.page.getByRole('button', { name: `${name}：${act}`, exact: true }).tap();
  await mine.page.getByRole('button', { name: '确认李建国的预约', exact: true }).tap();
  await sees(mine, '已确认李建国的预约。');
  await does('李建国', '来了');
  await mine.page.getByRole('button', { name: '点错了，李建国没有来', exact: true }).tap();
  await press(mine, '改回去');
  await sees(mine, /改回去了，李建国还没有来/);
  expect(statusOf(guest)).toBe('confirmed');
  await mine.page.getByRole('button', { name: '李建国：没来', exact: true }).waitFor();
  await does('李建国', '联系人');
  await press(mine, '登记一位家里人');
  await write(mine, '家里人的姓名', '李红');
  await write(mine, '家里人的电话', '13900139002');
  await write(mine, '是什么人？', '女儿');
  await mine.page.getByRole('checkbox', { name: '可以来接人回家' }).tap();
  await press(mine, '登记这位家里人');
  await sees(mine, '请先问过本人和这位家里人，再登记。');
  await mine.page.getByRole('checkbox', { name: '李建国同意登记，也问过这位家里人了' }).tap();
  await press(mine, '登记这位家里人');
  await mine.page.getByRole('button', { name: '去掉李红', exact: true }).waitFor();
  await press(mine, '收起联系人');
  expect(db.find('people', { _id: 'card-5' })[0]).toMatchObject({
    contacts: [{ name: '李红', phone: '13900139002', relation: '女儿', mayPickUp: true }],
  });

  await does('杨桂芬', '来了');
  await sees(mine, /来的$/);
  await does('杨桂芬', '回家');
  await sees(mine, '谁来接杨桂芬？');
  expect(await mine.page.getByRole('button', { name: /赵芳/ }).count()).toBe(0);
  await press(mine, '李娟（女儿，尾号 9000）');
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
  await does('周小舟', '联系人（打电话）');
  await mine.page
    .getByRole('button')
    .filter({ hasText: /打给李娟（女儿）\s139\s0013\s9000/ })
    .waitFor();
  await press(mine, '收起联系人');
  await does('周小舟', '记电话结果');
  await press(mine, '没人接，过会儿再打');
  await sees(mine, /打过 1 次没人接/);
  await does('周小舟', '记电话结果');
  await mine.page.getByRole('radio', { name: '打通了，人没事' }).tap();
  await press(mine, '记下结果');
  await sees(mine, /打了电话：打通了，人没事/);
  await does('周小舟', '补记原因');
  await write(mine, '别的原因', '走亲戚去了');
  await press(mine, '记下原因');
  await sees(mine, '原因：走亲戚去了');

  await does('吴秀英', '来了');
  await does('吴秀英', '回家');
  await press(mine, '别的人来接');
  await write(mine, '来接的人叫什么？', '赵芳');
  await press(mine, '看他能不能接');
  await sees(mine, /赵芳不在家里登记的名单上，不能直接接走/);
  await press(mine, '家里人同意了，让他接走');
  await sees(mine, '请选电话里同意的人，或者写他的姓名。');
  expect(bookingOf(on.product, fetched).wentHome).toBeUndefined();
  await mine.page.getByRole('radio', { name: '李娟' }).tap();
  await press(mine, '家里人同意了，让他接走');
  await sees(mine, /赵芳接走（不在名单上，李娟在电话里同意）/);

  await press(mine, '接送名单');
  await sees(mine, '玉兴路 1 号');
  expect(await mine.page.getByText('玉兴路 2 号').count()).toBe(0);

  await does('杨桂芬', '记错了，还在站里');
  await mine.page.getByRole('button', { name: '杨桂芬：回家', exact: true }).waitFor();
  expect(Object.keys(bookingOf(on.product, came).wentHome ?? {})).toEqual([]);
});
