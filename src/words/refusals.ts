// What is said for every business "no", and the next step that is offered with it. A missing one does not compile.
// Which refusals exist is domain/refusal's; where a step leads is the pages'.
import { dateAt, type Instant, type Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { Unmet } from '#domain/eligibility';
import type { BookingStatus } from '#domain/lifecycle';
import type { Offered, Refusal, RefusalCode, RefusalDetails } from '#domain/refusal';
import { closedWords } from './closed';
import { dateWords, dayWords, momentWords, timeWords } from './dates';
import { channelWords } from './dishes';
import { line } from './line';
import { statusWords } from './statuses';
import { unmetWords } from './unmet';

export type NextStep =
  | 'other-time'
  | 'see-booking'
  | 'my-bookings'
  | 'call'
  | 'people'
  | 'home'
  | 'refresh'
  | 'choose-community'
  | 'choose-again'
  | 'answer'
  | 'person'
  | 'trial'
  | 'wait';

export interface RefusalWords {
  readonly say: string;
  readonly next: NextStep;
  /** Another way on, for pages that lead there. */
  readonly or?: { readonly say: string; readonly next: NextStep };
}

type Words = { readonly [C in RefusalCode]: (detail: RefusalDetails[C], now: Instant) => RefusalWords };

const missing: { readonly [W in RefusalDetails['NOT_FOUND']['what']]: string } = {
  community: '这个社区',
  service: '这件事项',
  booking: '这个预约',
  session: '这个时间',
  person: '这位居民',
  'standing-order': '这个长期预订',
  call: '这个要打的电话',
  invitation: '这个邀请码',
  matter: '这件事',
};

const offered: { readonly [O in Offered]: string } = {
  dish: '这道菜',
  channel: '这种取餐方式',
  diet: '这种口味',
  task: '这件上门办的事',
  address: '上门',
  'half-day': '这个半天',
  lunch: '午饭',
  transport: '接送',
  trial: '体验日',
  'walk-in': '现场名额',
  line: '排队',
  'standing-order': '长期预订',
};

export const choiceWords: { readonly [K in KindName]: string } = {
  counter: '要办的事',
  visit: '要办的事和上门的地址',
  canteen: '吃什么、怎么取',
  daycare: '上午还是下午',
  event: '要参加的活动',
};

const limits: {
  readonly [P in RefusalDetails['LIMIT_REACHED']['per']]: (who: string, n: number) => string;
} = {
  open: (who, n) => `${who}同时最多约 ${n} 件。办完一件，或者取消一件，就能再约。`,
  day: (who, n) => `${who}一天最多约 ${n} 次，那天已经约满了。可以换一天，或者取消一个再约。`,
  week: (who, n) => `${who}一个星期最多约 ${n} 次，那个星期已经约满了。可以换个星期，或者取消一个再约。`,
  month: (who, n) => `${who}一个月最多约 ${n} 次，那个月已经约满了。可以换个月，或者取消一个再约。`,
};

const isStatus = (status: string): status is BookingStatus => status in statusWords;

/** Somebody by name, or whoever reads it. */
const whoIs = (name: string): string => name || '您';

const channelOut = (way: string, left: number, asked: number): string =>
  left > 0
    ? `“${way}”只剩 ${left} 份，您要 ${asked} 份，不够了。换一种吃法，或者换一餐。`
    : `“${way}”刚刚约满了。换一种吃法，或者换一餐。`;

function soldOut({ left, asked, what, channel, waiting }: RefusalDetails['SOLD_OUT']): string {
  if (channel) return channelOut(channelWords[channel], left, asked);
  if (what && left > 0)
    return `“${what}”只剩 ${left} 份，您要 ${asked} 份，不够了。换一样，或者换个时间看看。`;
  if (what) return `“${what}”刚刚没有了。换一样，或者换个时间看看。`;
  if (left > 0) return `这个时间只剩 ${left} 个位置，您要 ${asked} 个，不够了。换个时间看看。`;
  return waiting > 0 ? '这个时间约满了，还有人在排队。换个时间看看。' : '这个时间刚刚约满了。换个时间看看。';
}

const notRateable: { readonly [W in RefusalDetails['NOT_RATEABLE']['why']]: string } = {
  'not-arrived': '还没有记下您来过，暂时不能评价。',
  'too-late': '过去太久了，现在不能评价了。',
  rated: '这件事已经评价过了，一件事只评价一次。',
};

const bookingAt = (
  { title, date, start }: RefusalDetails['OPEN_BOOKINGS']['bookings'][number],
  now: Instant,
): string => `${dayWords(date, dateAt(now))} ${timeWords(start)}“${title}”`;

const personAt = ({ name, start }: { readonly name: string; readonly start: Minutes }): string =>
  `${name}（${timeWords(start)}）`;

function alreadyBooked({ name, bookingId, waiting }: RefusalDetails['ALREADY_BOOKED']): RefusalWords {
  const did = waiting ? '已经在排这个时间的队了，不用再排。' : '这个时间已经约好了，不用再约一次。';
  if (bookingId) return { say: `${whoIs(name)}${did}`, next: 'see-booking' };
  return { say: `${whoIs(name)}${did}是别人帮忙约的，可以问问家里人。`, next: 'other-time' };
}

const isAge = ({ need }: Unmet): boolean => need === 'age-unknown';

/** Whose age nobody knows may have it filled in; who has no assessment may come on trial, where one can; others can only ask. */
function notEligible({ name, unmet }: RefusalDetails['NOT_ELIGIBLE']): RefusalWords {
  const say = `${whoIs(name)}还不能约这一项：${unmetWords(unmet)}。`;
  if (unmet.every(({ need }) => need === 'age-unknown' || need === 'grade') && unmet.some(isAge))
    return { say: `${say}填上出生日期，就能再试。`, next: 'person' };
  const unassessed = unmet.every(({ need }) => need === 'grade');
  return {
    say: `${say}有疑问的话，请打电话问社区。`,
    next: 'call',
    ...(unassessed ? { or: { say: '没有评估过的，这一次可以当体验日来，不用评估。', next: 'trial' } } : {}),
  };
}

const words: Words = {
  SOLD_OUT: (detail) => ({
    say: soldOut(detail),
    next: detail.what || detail.channel ? 'choose-again' : 'other-time',
    ...(detail.mayWait ? { or: { say: line.offer(detail.waiting), next: 'wait' } } : {}),
  }),
  LINE_FULL: ({ waiting }) => ({
    say: `已经有 ${waiting} 个预约在排队，排队的也满了。换个时间看看。`,
    next: 'other-time',
  }),
  TOO_LATE: ({ until }, now) => ({
    say: `这个时间要在${momentWords(until, now)}之前约，现在来不及了。换个晚一点的时间吧。`,
    next: 'other-time',
  }),
  TOO_EARLY: ({ opensOn }) => ({
    say: `这一天要到${dateWords(opensOn)}才开放预约。先看看近一点的日子。`,
    next: 'other-time',
  }),
  CLOSED_DAY: ({ date, reason, name }, now) => ({
    say: `${dayWords(date, dateAt(now))}不办理：${closedWords(reason, name)}。换一天看看。`,
    next: 'other-time',
  }),
  NO_SUCH_TIME: ({ date, start }, now) => ({
    say: `${dayWords(date, dateAt(now))} ${timeWords(start)}没有开放预约。换个时间看看。`,
    next: 'other-time',
  }),
  SESSION_CLOSED: ({ reason }) => ({
    say: reason ? `这个时间停办了：${reason}。换个时间看看。` : '这个时间停办了。换个时间看看。',
    next: 'other-time',
  }),
  SERVICE_PAUSED: ({ title }) => ({
    say: `“${title}”暂时停止预约。急着办的话，请打电话问社区。`,
    next: 'call',
  }),
  ALREADY_BOOKED: alreadyBooked,
  LIMIT_REACHED: ({ name, limit, per }) => ({ say: limits[per](whoIs(name), limit), next: 'my-bookings' }),
  TRIAL_USED: ({ name }) => ({
    say: `${whoIs(name)}的体验日已经用过了，不能再约体验日。想接着来，请打电话问社区。`,
    next: 'call',
    or: { say: '已经做过评估的，可以改成平常的约法。', next: 'choose-again' },
  }),
  TOO_MANY_BOOKINGS: ({ limit }) => ({
    say: `一天最多约 ${limit} 次，今天已经满了。请明天再约，急的话打电话问社区。`,
    next: 'call',
  }),
  TOO_MANY_CALLS: ({ until }, now) => ({
    say: `点得太快了，请歇一会儿。${momentWords(until, now)}以后再试。`,
    next: 'refresh',
  }),
  TOO_MANY_PEOPLE: ({ limit }) => ({ say: `最多帮 ${limit} 个人预约，名额已经用完了。`, next: 'people' }),
  TOO_MANY_STANDING: ({ limit }) => ({
    say: `长期预订最多 ${limit} 个，已经满了。停掉一个，就能再加。`,
    next: 'my-bookings',
  }),
  TOO_MANY_IN_ONE: ({ limit }) => ({
    say:
      limit === 1
        ? '这件事一次只能约一个人。请先约一个，再约另一个。'
        : `一次最多一起约 ${limit} 个人。请分开约。`,
    next: 'people',
  }),
  PERSON_UNKNOWN: () => ({ say: '没有找到这位预约人，请重新选一下是给谁约。', next: 'people' }),
  NOT_ELIGIBLE: notEligible,
  COOLING_OFF: ({ name, until }, now) => ({
    say: `${whoIs(name)}前几次约了没有来，要到${dayWords(dateAt(until), dateAt(now))}才能再约。有原因的话，请打电话告诉社区。`,
    next: 'call',
  }),
  OUT_OF_AREA: () => ({
    say: '这个地址不在上门服务的范围里。请打电话问社区怎么办。',
    next: 'call',
    or: { say: '地址写错了，或者要到别的家里办，可以改一改。', next: 'choose-again' },
  }),
  NOT_OFFERED: ({ what }) => ({ say: `这里没有${offered[what]}，请换一个。`, next: 'choose-again' }),
  CHOICE_MISSING: ({ kind }) => ({
    say: `还没有选好${choiceWords[kind]}，请选好再约。`,
    next: 'choose-again',
  }),
  ANSWERS_WRONG: ({ faults }) => ({
    say: `有 ${faults.length} 个问题没有答好，请看一看再约。`,
    next: 'answer',
  }),
  OFFER_EXPIRED: ({ until }, now) => ({
    say: `位置只留到${momentWords(until, now)}，已经让给后面的人了。换个时间看看。`,
    next: 'other-time',
  }),
  CAPACITY_TAKEN: ({ name, taken, asked }) => ({
    say: `${name ? `“${name}”` : ''}已经约出去 ${taken} 个，不能改成 ${asked} 个。要改小，请先取消几个预约。`,
    next: 'refresh',
  }),
  NOT_YET: ({ from }, now) => ({
    say: `时间还没有到，${momentWords(from, now)}以后再登记。`,
    next: 'refresh',
  }),
  CODE_SHARED: ({ bookings }) => ({
    say: `有 ${bookings.length} 个预约是这个号码：${bookings.map(personAt).join('、')}。请问清楚是哪一位。`,
    next: 'refresh',
  }),
  DRAW_TOO_EARLY: ({ opensAt }, now) => ({
    say: `还没有到抽签的时候，${momentWords(opensAt, now)}以后才能抽。`,
    next: 'refresh',
  }),
  NOT_FOUND: ({ what }) => ({
    say: `没有找到${missing[what]}，可能已经撤下了。`,
    next: what === 'community' ? 'choose-community' : 'home',
  }),
  LAST_MANAGER: () => ({ say: '社区至少要有一位管理员，请先邀请另一位。', next: 'refresh' }),
  STATE_CHANGED: ({ status }) => ({
    say: isStatus(status)
      ? `这个预约刚刚有了变化，现在是“${statusWords[status].name}”。`
      : '这个预约刚刚有了变化，请刷新看看。',
    next: 'refresh',
  }),
  RESCHEDULE_TOO_LATE: ({ until }, now) => ({
    say: `${momentWords(until, now)}以后就不能自己改时间了。来不了的话，请打电话告诉社区。`,
    next: 'call',
  }),
  CANCEL_TOO_LATE: ({ until }, now) => ({
    say: `${momentWords(until, now)}以后就不能自己取消了。来不了的话，请打电话告诉社区。`,
    next: 'call',
  }),
  NOT_RATEABLE: ({ why }) => ({ say: notRateable[why], next: 'home' }),
  OPEN_BOOKINGS: ({ bookings }, now) => ({
    say: `还有没办完的预约：${bookings.map((one) => bookingAt(one, now)).join('、')}。请先取消，或者等办完，再来删除。`,
    next: 'my-bookings',
  }),
};

/** The sentence for a refusal and the step to offer. */
export function refusalWords(refusal: Refusal, now: Instant): RefusalWords {
  const say = words[refusal.code] as (detail: Refusal['detail'], now: Instant) => RefusalWords;
  return say(refusal.detail, now);
}

export const stepWords: { readonly [S in NextStep]: string } = {
  'other-time': '换个时间',
  'see-booking': '看已约好的',
  'my-bookings': '看我的预约',
  call: '打电话问社区',
  people: '去选预约人',
  home: '回到首页',
  refresh: '刷新看看',
  'choose-community': '选一个社区',
  'choose-again': '回去选好',
  answer: '去答问题',
  person: '去填出生日期',
  trial: '改约体验日',
  wait: line.join,
};
