// A visitor's day, finger by finger: the order, the phone, the door, the signature, and a colleague who falls ill.
import { askAs } from './ask';
import { bookingOf } from './desk-morning';
import { atRoute, press, sees, write } from './hands';
import { RELATIVE, RESIDENT } from './services';
import { stage } from './stage';
import type { Phone } from './browser';
import { HOME, onItsDay, visitorDay, type VisitorDay } from './visitor-day';

const on = stage();
let day: VisitorDay;
let names: string[] = [];

const list = () => on.phone(day.visitor, `staff/visits/index?community=${day.communityId}&date=${day.date}`);
const household = (bookingId: string, openid = day.visitor) =>
  on.phone(openid, `staff/visit/index?community=${day.communityId}&date=${day.date}&booking=${bookingId}`);
const workersOf = (bookingId: string): string[] =>
  (bookingOf(on.product, bookingId).workers ?? []).map(({ name }) => name);

/** A name, drawn by a finger that is put down, moved and lifted. */
async function sign({ page }: Phone): Promise<void> {
  const field = page.locator('canvas.signature');
  await field.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await field.boundingBox()) ?? {};
  const at = (right: number, down: number) => [x + width * right, y + height * down] as const;
  await page.mouse.move(...at(0.2, 0.3));
  await page.mouse.down();
  for (const right of [0.3, 0.45, 0.6, 0.8]) await page.mouse.move(...at(right, right), { steps: 5 });
  await page.mouse.up();
}

/** A worker of the community next door, whom their own manager lends; who they are called. */
async function lentNextDoor(): Promise<string> {
  const { url } = on.product;
  const [street] = await askAs(url, RESIDENT, 'community.streets', undefined);
  const communityId = street?.communities.find(({ id }) => id !== day.communityId)?.id ?? '';
  const manager = `manager-${communityId}`;
  const { workers } = await askAs(url, manager, 'desk.visits', { communityId, date: day.date });
  const worker = workers.find(({ skills }) => skills.includes('insurance'));
  if (!worker) throw new Error(`${communityId} has nobody to lend`);
  const { serviceId, id: workerId, name } = worker;
  await askAs(url, manager, 'desk.lendWorker', { serviceId, workerId, lends: true });
  return name;
}

beforeAll(async () => {
  day = await visitorDay(on.product, 7);
  const { communityId, date, visitor } = day;
  const view = await askAs(on.product.url, visitor, 'desk.visits', { communityId, date });
  names = view.workers.map(({ name }) => name);
});

it('given the day, then one’s own visits come first in order; given a household, then phone, door and signature', async () => {
  const phone = await on.phone(day.visitor, `staff/visits/index?community=${day.communityId}`);
  await press(phone, /^看下一个有上门的日子/);
  await sees(phone, '第 1 家');
  await phone.page.getByRole('radio', { name: /^全部/ }).tap();
  await sees(phone, '优先家庭，出门前先打电话');
  await sees(phone, '出门前先打电话');
  await press(phone, '看杨桂芬这一家');
  await atRoute(phone, 'staff/visit/index');
  await sees(phone, /^这是优先家庭。/);
  await press(phone, '看完整电话');
  await sees(phone, '三楼，没有电梯');
  await sees(phone, /，到了那天再登记。$/);
  await press(phone, '记下电话打得怎么样');
  await press(phone, /^没人接$/);
  await sees(phone, /^打过电话，没人接（/);
  await press(phone, '照约好的时间去');
  await sees(phone, /^电话打通了，照约好的时间去（/);
  const { code, persons } = bookingOf(on.product, day.mother);
  const whole = (persons[0]?.phone ?? '').replace(/^(.{3})(.{4})/, '$1 $2 ');
  await sees(phone, `打电话 ${whole}`);
  await onItsDay(on.product, day.mother);
  await phone.page.reload();
  await write(phone, '请对方念号单上的六位号码', `${(Number(code[0]) % 9) + 1}${code.slice(1)}`);
  await press(phone, '登记到了');
  await sees(phone, /^这不是这家的号码。/);
  await write(phone, '请对方念号单上的六位号码', code);
  await press(phone, '登记到了');
  await sees(phone, '办得怎么样');
  await sees(phone, '报了号码');
  await phone.page.getByRole('radio', { name: '办好了' }).tap();
  await write(phone, /^接下来怎么办/, '明年十一月再认证');
  await phone.page.getByRole('checkbox', { name: /由家里人代签/ }).tap();
  await write(phone, '代签人姓名', '李明');
  await write(phone, '和本人的关系', '儿子');
  await press(phone, '记下来，离开');
  await sees(phone, /同意了再打勾。$/);
  await sees(phone, '请代签人在框里签名。');
  await sign(phone);
  await phone.page.getByRole('checkbox', { name: /对方同意/ }).tap();
  await press(phone, '记下来，离开');
  await sees(phone, '这家办完了');
  await sees(phone, '李明（儿子）代签');
  await press(phone, '看签名');
  await phone.page
    .getByRole('img', { name: '代签人的签名' })
    .or(phone.page.locator('.signature img'))
    .first()
    .waitFor();
  const theirs = await on.phone(RELATIVE, `more/ticket/index?booking=${day.mother}`);
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
  const theirs = await on.phone(RESIDENT, `more/ticket/index?booking=${day.zhang}`);
  await sees(theirs, first);
  await press(plan, `${first}来不了`);
  await press(plan, '来不了，重新派人');
  await sees(plan, '这几家没有人能去，已经写进要打的电话：');
  await theirs.page.reload();
  await sees(theirs, '正在另外派人');
  await press(plan, `${first}又能来了`);
  await sees(plan, /^这几家还没有人去，/);
  await plan.page.getByText(`${first}又能来了`, { exact: true }).waitFor({ state: 'detached' });
  await sees(plan, `${first}来不了`);
});

it('given a household nobody of one’s own can go to, then somebody is borrowed for it, and given back once they are not needed', async () => {
  const { communityId, date, clerk, zhang } = day;
  const helper = await lentNextDoor();
  const phone = await household(zhang, clerk);
  await press(phone, '换人去');
  await press(phone, '从别的社区借人');
  await press(phone, new RegExp(`^借.*${helper}`));
  await sees(phone, new RegExp(`^${helper} · `));
  const plan = await on.phone(clerk, `staff/visits/index?community=${communityId}&date=${date}`);
  await press(plan, /^还回去/);
  await plan.page.getByText(/^从.*借来的$/).waitFor({ state: 'detached' });
  await phone.page.reload();
  await press(phone, '换人去');
  await press(phone, '从别的社区借人');
  await press(phone, new RegExp(`^借.*${helper}`));
  await phone.page.getByRole('radio', { name: new RegExp(`^${helper}`) }).tap();
  await press(phone, '就这样派');
  await sees(phone, `已经改成${helper}去，居民会收到消息。`);
  await plan.page.reload();
  await press(plan, /^还回去/);
  await sees(plan, /^还有人家等着这位同事去：张敏。/);
  await onItsDay(on.product, zhang);
  await phone.page.reload();
  await press(phone, '家里没有人');
  await phone.page.getByRole('radio', { name: '邻居说出门了' }).tap();
  await press(phone, '记下来，这家没办成');
  await sees(phone, '去过了，家里没有人');
  await press(phone, '点错了，不是没有人');
  await press(phone, '改回去');
  await sees(phone, /^家里没有人$/);
  await press(phone, '对方说不出号码');
  await phone.page.context().grantPermissions(['geolocation']);
  await phone.page.context().setGeolocation({ latitude: HOME.lat, longitude: HOME.lng });
  await press(phone, '看我离这家多远');
  await sees(phone, /^您离这家/);
  await press(phone, '按位置登记到了');
  await sees(phone, /^按位置登记，离这家/);
  expect(bookingOf(on.product, zhang).came).toMatchObject({
    by: 'position',
    metres: expect.any(Number) as number,
  });
});
