// A visitor's day, finger by finger: the order, the phone, the door, the signature, and a colleague who falls ill.
import { askAs } from './ask';
import { bookingOf } from './desk-morning';
import { atRoute, press, sees, write } from './hands';
import { RELATIVE, RESIDENT } from './services';
import { stage } from './stage';
import { onItsDay, visitorDay, type VisitorDay } from './visitor-day';

const on = stage();
let day: VisitorDay;
let names: string[] = [];

const list = () => on.phone(day.visitor, `staff/visits/index?community=${day.communityId}&date=${day.date}`);
const household = (bookingId: string) =>
  on.phone(
    day.visitor,
    `staff/visit/index?community=${day.communityId}&date=${day.date}&booking=${bookingId}`,
  );
const workersOf = (bookingId: string): string[] =>
  (bookingOf(on.product, bookingId).workers ?? []).map(({ name }) => name);

beforeAll(async () => {
  day = await visitorDay(on.product, 7);
  const { communityId, date, visitor } = day;
  const view = await askAs(on.product.url, visitor, 'desk.visits', { communityId, date });
  names = view.workers.map(({ name }) => name);
});

it('given the day, then one’s own visits come first in order; given a household, then phone, door and signature', async () => {
  const phone = await list();
  await sees(phone, '第 1 家');
  await phone.page.getByRole('radio', { name: /^全部/ }).tap();
  await sees(phone, '优先家庭，出门前先打电话');
  await press(phone, '打开杨桂芬家');
  await atRoute(phone, 'staff/visit/index');
  await sees(phone, /^这是优先家庭。/);
  await press(phone, '看完整电话');
  const { code, persons } = bookingOf(on.product, day.mother);
  const whole = (persons[0]?.phone ?? '').replace(/^(.{3})(.{4})/, '$1 $2 ');
  await sees(phone, `打电话 ${whole}`);
  await onItsDay(on.product, day.mother);
  await write(phone, '请对方念号单上的六位号码', `${(Number(code[0]) % 9) + 1}${code.slice(1)}`);
  await press(phone, '登记到了');
  await sees(phone, /^这不是这家的号码。/);
  await write(phone, '请对方念号单上的六位号码', code);
  await press(phone, '登记到了');
  await sees(phone, '办得怎么样');
  await phone.page.getByRole('radio', { name: '办好了' }).tap();
  await write(phone, /^接下来怎么办/, '明年十一月再认证');
  await phone.page.getByRole('checkbox', { name: /由家里人代签/ }).tap();
  await write(phone, '代签人姓名', '李明');
  await write(phone, '和本人的关系', '儿子');
  await press(phone, '记下来，离开');
  await sees(phone, /同意了再打勾。$/);
  await phone.page.getByRole('checkbox', { name: /对方同意/ }).tap();
  await press(phone, '记下来，离开');
  await sees(phone, '这家办完了');
  await sees(phone, '李明（儿子）代签');
  const theirs = await on.phone(RELATIVE, `pages/ticket/index?booking=${day.mother}`);
  await sees(theirs, '办好了');
  await sees(theirs, '明年十一月再认证');
});

it('given another goes, and then falls ill, then the household reads who comes; given nobody can, then it is said', async () => {
  const [first = '', second = ''] = names;
  const phone = await household(day.zhang);
  await press(phone, '换人去');
  await phone.page.getByRole('radio', { name: new RegExp(`^${second}`) }).tap();
  await press(phone, '就这样派');
  await sees(phone, `已经改成${second}去，居民会收到消息。`);
  expect(workersOf(day.zhang)).toEqual([second]);
  const plan = await list();
  await press(plan, `${second}来不了`);
  await press(plan, '来不了，重新派人');
  await sees(plan, `已经把${second}的 1 家分给别的同事，也告诉居民了。`);
  expect(workersOf(day.zhang)).toEqual([first]);
  const theirs = await on.phone(RESIDENT, `pages/ticket/index?booking=${day.zhang}`);
  await sees(theirs, first);
  await press(plan, `${first}来不了`);
  await press(plan, '来不了，重新派人');
  await sees(plan, '这几家没有人能去，已经写进要打的电话：');
  await theirs.page.reload();
  await sees(theirs, '正在另外派人');
});
