// Every press of a resident's that changes something: how one comes to it, what one sees once it is done, and how often it was done.
// What happens to it on the way is sending.test.ts's.
import { clockWords } from '#words/dates';
import { askAs, book, type FreeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { dining } from './dining';
import { atRoute, press, sees, write } from './hands';
import { copyOf, ELDER, freeTimesOf, RELATIVE, RESIDENT, tick } from './services';
import type { Stage } from './stage';

/** Ready to be pressed. */
export interface Ready {
  readonly phone: Phone;
  readonly done: () => Promise<unknown>;
  /** How often it was done. */
  readonly times: () => Promise<number>;
}

export interface Press {
  readonly name: string;
  /** The procedure that it asks. */
  readonly path: string;
  readonly words: string | RegExp;
  /** `name` is another one for every trial: nothing of an earlier one is in the way. */
  readonly ready: (on: Stage, chosen: Chosen, name: string) => Promise<Ready>;
}

const slotOf = ({ start, end }: FreeTime): string => `${clockWords(start)}–${clockWords(end)}`;

/** A counter matter of its own with one place at a time, and its first times. */
async function counter(
  on: Stage,
  { community }: Chosen,
  name: string,
  mode: 'promote' | 'offer' = 'promote',
) {
  const serviceId = copyOf(on, 'counter', community?.id ?? '', name, ({ rules }) => ({
    capacity: { seats: 1 },
    walkIn: 0,
    rules: { ...rules, limits: [], line: { mode, offerMinutes: 120, most: 20 } },
  }));
  const [first, second] = await freeTimesOf(on, serviceId);
  if (!first || !second) throw new Error(`${serviceId} has fewer than two free times`);
  return { serviceId, first, second };
}

const own = async ({ product }: Stage, serviceId: string) =>
  (await askAs(product.url, RESIDENT, 'booking.mine', undefined)).upcoming.filter(
    (one) => one.serviceId === serviceId,
  );

/** How often something stands in a booking's history. */
const inHistory = (on: Stage, bookingId: string, action: string) => async (): Promise<number> => {
  const { history } = await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId });
  return history.filter((one) => one.action === action).length;
};

const ticket = (on: Stage, chosen: Chosen, bookingId: string): Promise<Phone> =>
  on.phone(RESIDENT, `more/ticket/index?booking=${bookingId}`, chosen);

const place: Press = {
  name: 'booking',
  path: 'booking.place',
  words: '确认预约',
  async ready(on, chosen, name) {
    const { serviceId, first } = await counter(on, chosen, name);
    const phone = await on.phone(RESIDENT, `pages/times/index?service=${serviceId}`, chosen);
    await press(phone, slotOf(first));
    await sees(phone, '看一看，对不对？');
    const times = async () => (await own(on, serviceId)).length;
    return { phone, done: () => atRoute(phone, 'more/ticket/index'), times };
  },
};

const wait: Press = {
  name: 'standing in line',
  path: 'booking.place',
  words: '排队等位置',
  async ready(on, chosen, name) {
    const { serviceId, first } = await counter(on, chosen, name);
    await book(on.product.url, ELDER, first);
    const phone = await on.phone(RESIDENT, `pages/times/index?service=${serviceId}`, chosen);
    await phone.page
      .getByRole('button', { name: /满了，可排队/ })
      .first()
      .tap();
    await sees(phone, '没有位置了，要排队吗？');
    const times = async () => (await own(on, serviceId)).length;
    return { phone, done: () => atRoute(phone, 'more/ticket/index'), times };
  },
};

const cancel: Press = {
  name: 'cancelling',
  path: 'booking.cancel',
  words: '是的，取消',
  async ready(on, chosen, name) {
    const { first } = await counter(on, chosen, name);
    const bookingId = await book(on.product.url, RESIDENT, first);
    const phone = await ticket(on, chosen, bookingId);
    await press(phone, '取消这个预约');
    return { phone, done: () => sees(phone, '已取消'), times: inHistory(on, bookingId, 'cancel') };
  },
};

const reschedule: Press = {
  name: 'moving',
  path: 'booking.reschedule',
  words: '改到这个时间',
  async ready(on, chosen, name) {
    const { serviceId, first, second } = await counter(on, chosen, name);
    const bookingId = await book(on.product.url, RESIDENT, first);
    const { date, start, end } = second;
    const to = `service=${serviceId}&booking=${bookingId}&date=${date}&start=${start}&end=${end}`;
    const phone = await on.phone(RESIDENT, `more/move/index?${to}`, chosen);
    await sees(phone, '改到这个时间，对不对？');
    const done = () => atRoute(phone, 'more/ticket/index');
    return { phone, done, times: inHistory(on, bookingId, 'reschedule') };
  },
};

const accept: Press = {
  name: 'taking an offered place',
  path: 'booking.accept',
  words: /^要这个位置$/,
  async ready(on, chosen, name) {
    const { first } = await counter(on, chosen, name, 'offer');
    const bookingId = await book(on.product.url, ELDER, first);
    const waiting = await book(on.product.url, RESIDENT, first, true);
    await askAs(on.product.url, ELDER, 'booking.cancel', { bookingId });
    await tick(on);
    const phone = await ticket(on, chosen, waiting);
    await sees(phone, '轮到您了');
    return { phone, done: () => sees(phone, '等社区确认'), times: inHistory(on, waiting, 'accept') };
  },
};

const save: Press = {
  name: 'saving a person',
  path: 'person.save',
  words: '保存',
  async ready(on, chosen, name) {
    const phone = await on.phone(RELATIVE, 'more/person/index', chosen);
    await write(phone, '姓名', name);
    await write(phone, '手机或座机', '13800138000');
    await phone.page.getByRole('checkbox').tap();
    const times = async () =>
      (await askAs(on.product.url, RELATIVE, 'person.mine', undefined)).filter((one) => one.name === name)
        .length;
    return { phone, done: () => atRoute(phone, 'more/people/index'), times };
  },
};

const standing: Press = {
  name: 'ordering every week',
  path: 'standing.save',
  words: '就这样一直订',
  async ready(on, chosen) {
    const { community, daycareId } = await dining(on.product.url);
    const mine = async () => askAs(on.product.url, RELATIVE, 'standing.mine', undefined);
    for (const { id } of await mine())
      await askAs(on.product.url, RELATIVE, 'standing.end', { standingId: id, requestId: `end-${id}` });
    const before = (await mine()).length;
    const phone = await on.phone(RELATIVE, `more/standing/index?service=${daycareId}`, {
      ...chosen,
      community,
    });
    for (const name of [/^周二/, /上午/, /杨桂芬/]) await phone.page.getByRole('checkbox', { name }).tap();
    const times = async () => (await mine()).length - before;
    return { phone, done: () => atRoute(phone, 'more/standings/index'), times };
  },
};

export const presses: readonly Press[] = [place, wait, cancel, reschedule, accept, save, standing];
