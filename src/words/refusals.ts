// What is said for every business "no", and the next step that is offered with it. A missing one does not compile.
// Which refusals exist is domain/refusal's; where a step leads is the pages'.
import type { BookingStatus } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { Refusal, RefusalCode, RefusalDetails } from '#domain/refusal';
import { closedWords } from './closed';
import { dateWords, dayWords, momentWords, timeWords } from './dates';
import { statusWords } from './statuses';
import { dateAt } from '#domain/calendar';

export type NextStep =
  'other-time' | 'see-booking' | 'my-bookings' | 'call' | 'people' | 'home' | 'refresh' | 'choose-community';

export interface RefusalWords {
  readonly say: string;
  readonly next: NextStep;
}

type Words = { readonly [C in RefusalCode]: (detail: RefusalDetails[C], now: Instant) => RefusalWords };

const missing = { community: '这个社区', service: '这件事项', booking: '这个预约' } as const;

const isStatus = (status: string): status is BookingStatus => status in statusWords;

const words: Words = {
  SOLD_OUT: ({ left }) => ({
    say:
      left > 0 ? `这个时间只剩 ${left} 个位置，不够了。换个时间看看。` : '这个时间刚刚约满了。换个时间看看。',
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
  ALREADY_BOOKED: () => ({ say: '这个时间您已经约好了，不用再约一次。', next: 'see-booking' }),
  LIMIT_REACHED: ({ limit }) => ({
    say: `每个人同时最多约 ${limit} 件。办完一件，或者取消一件，就能再约。`,
    next: 'my-bookings',
  }),
  TOO_MANY_PEOPLE: ({ limit }) => ({ say: `最多帮 ${limit} 个人预约，名额已经用完了。`, next: 'people' }),
  PERSON_UNKNOWN: () => ({ say: '没有找到这位预约人，请重新选一下是给谁约。', next: 'people' }),
  NOT_FOUND: ({ what }) => ({
    say: `没有找到${missing[what]}，可能已经撤下了。`,
    next: what === 'community' ? 'choose-community' : 'home',
  }),
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
};
