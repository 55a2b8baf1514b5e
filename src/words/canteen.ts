// Words of the canteen's page: the week's menu, until when one may order, and how a meal is had.
import { dateAt, daysBetween, minuteAt, type Instant, type LocalDate, type Minutes } from '#domain/calendar';
import { clockWords, dayWords, partOfDay } from './dates';
import { yuanWords } from './prices';

/** `9点`, `9点半`, `9:20`. */
function oClock(minute: Minutes): string {
  const hour = clockWords(minute).split(':')[0] ?? '';
  if (minute % 60 === 0) return `${hour}点`;
  return minute % 60 === 30 ? `${hour}点半` : clockWords(minute);
}

/** The day of a moment, as one says it about a meal: `今天`, `明天`, `当天`, `前一天`, or its date. */
function dayOf(date: LocalDate, mealDate: LocalDate, today: LocalDate): string {
  const near = ['今天', '明天'][daysBetween(today, date)];
  if (near) return near;
  return ['当天', '前一天'][daysBetween(date, mealDate)] ?? dayWords(date, today);
}

/** `今晚8点前可订`, `当天上午9点前可订`. */
export function untilWords(until: Instant, mealDate: LocalDate, now: Instant): string {
  const minute = minuteAt(until);
  const when = `${dayOf(dateAt(until), mealDate, dateAt(now))}${partOfDay(minute)}`.replace(
    '今天晚上',
    '今晚',
  );
  return `${when}${oClock(minute)}前可订`;
}

export const canteen = {
  title: '食堂订餐',
  heading: '想吃什么？',
  hint: '点一下要吃的，能点几样。',
  show: (meal: string) => `看${meal}`,
  unwritten: '这一餐的菜单还没有写出来。可以先订一份，食堂做什么就吃什么。',
  plain: '先订一份，菜到时候看',
  emptyDay: '这天的菜单还没有写出来。换一天看看，或者打电话问食堂。',
  none: '这个星期没有能订的餐。请打电话问食堂，或者过两天再来看看。',
  over: '已经过了订餐的时间。看看别的餐，或者换一天。',
  closedMeal: '这一餐停了。看看别的餐，或者换一天。',
  full: '这一餐订满了。看看别的餐，或者换一天。',
  waits: (waiting: number) =>
    waiting > 0
      ? `这一餐订满了，前面有 ${waiting} 个在排。选一样菜，可以排队等。`
      : '这一餐订满了。选一样菜，可以排队等，您排第一个。',
  somebodyWaits: '有人在排队等别的菜，这里的还能订。',
  dishGone: '这样菜刚刚卖完，已经替您拿下来了。请换一样。',
  closedDay: (why: string) => `这天食堂不开：${why}。换一天看看。`,
  channel: '怎么吃？',
  channelFull: (way: string) => `${way}：这一餐约满了`,
  otherChannel: (way: string) => `这一餐“${way}”约满了，请选别的吃法。`,
  fee: '送餐可能另收送餐费，下一步看得到。',
  address: '送到哪里？',
  addressOf: (name: string) => `${name}家`,
  addressOther: '送到别的地方',
  addressLabel: '送餐地址',
  diets: '口味上有什么要求？（可不选）',
  dietsMore: '口味有要求',
  subsidy: '上面是菜单价。有补贴的会减掉，下一步看得到要付多少。',
  tray: (meal: string, count: number) => (count > 0 ? `${meal} ${count} 样` : meal),
  total: (fen: number) => `一共 ${yuanWords(fen)}`,
  chosen: (title: string, price: string) => `${title}，${price}`,
  next: '下一步',
  wait: '去排队',
  standing: '每周都这样吃？设一个长期预订',
  notCanteen: '这里不是食堂，订不了餐。',
};
