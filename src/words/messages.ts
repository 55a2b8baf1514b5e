// Words of the inbox: what each notice says, standing without the others, and what to do as long as nothing has happened since.
import type { MessageView } from '#contract/message';
import { dateAt, type Instant } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { BookingStatus } from '#domain/lifecycle';
import type { NoticeKind } from '#domain/notice';
import { momentWords, nearDayWords, spanWords } from './dates';
import { namesWords } from './names';
import { placeWords } from './places';
import { statusWords } from './statuses';
import { ways, type Ways } from './ways';

export const messages = {
  title: '消息',
  heading: '您的消息',
  unread: '新消息',
  none: '还没有消息。约好一件事以后，社区怎么答复、什么时候去，都会写在这里。',
  noneStep: '去看看能约什么',
  older: (n: number) => `看更早的（还有 ${n} 条）`,
  takeIt: '去看看，要不要这个位置',
};

/** What a notice says, for its card and to be read aloud. */
export interface NoticeWords {
  /** What has happened, in a few words. */
  readonly heading: string;
  /** For whom, and what. */
  readonly what: string;
  readonly day: string;
  readonly time: string;
  /** What to do, while it still holds. */
  readonly next?: string;
  /** What staff wrote, or why. */
  readonly because?: string;
  /** In which state the booking is by now, where that is another one. */
  readonly now?: BookingStatus;
}

interface Told {
  readonly heading: string;
  /** What follows from it; nothing where nothing does. */
  readonly next: (message: MessageView, now: Instant) => string | undefined;
  /** It holds while the booking is in one of these; always where none is named. */
  readonly during?: readonly BookingStatus[];
}

/** What to do once nothing stands in the way any more. */
const come: { readonly [K in KindName]: (place: string) => string } = {
  counter: (place) => `请按时带好材料，到${place}。`,
  visit: () => '请按时在家等，备好材料。',
  canteen: () => '到时候报号码或者名字就行。',
  daycare: (place) => `请按约好的半天到${place}。`,
  event: (place) => `请按时到${place}。`,
};

const waysOf = ({ booking: { kind } }: MessageView): Ways => ways[kind];

/** Whether one may come, or has to wait for the community. */
const goOrWait = (message: MessageView): string => {
  const { kind, status, communityName, place } = message.booking;
  return status === 'pending' ? ways[kind].wait : come[kind](placeWords(communityName, place));
};

const notNow = (message: MessageView): string =>
  `${waysOf(message).not}想再约，可以换个时间，或者打电话问社区。`;

const told: { readonly [K in NoticeKind]: Told } = {
  'booking-received': {
    heading: '预约收到了',
    next: (message) => `位置给您留好了，${waysOf(message).wait}`,
    during: ['pending'],
  },
  'booking-waiting': {
    heading: '在等位置',
    next: (message) => waysOf(message).notYet,
    during: ['waiting'],
  },
  'booking-promoted': {
    heading: '排到了，有位置了',
    next: goOrWait,
    during: ['pending', 'confirmed'],
  },
  'booking-offered': {
    heading: '轮到您了，要不要这个位置？',
    next: ({ booking: { offerUntil } }, now) =>
      offerUntil === undefined
        ? '要的话，请快点点下面。'
        : `给您留到${momentWords(offerUntil, now)}，过了时间就让给后面的人。`,
    during: ['offered'],
  },
  'booking-confirmed': { heading: '约好了', next: goOrWait, during: ['confirmed'] },
  'booking-declined': { heading: '社区没有接受', next: notNow, during: ['declined'] },
  'booking-rescheduled': { heading: '改了时间', next: goOrWait, during: ['pending', 'confirmed'] },
  'booking-cancelled': {
    heading: '预约取消了',
    next: (message) => waysOf(message).not,
    during: ['cancelled'],
  },
  'booking-missed': {
    heading: '约好了没有来',
    next: () => '有原因的话，请打电话告诉社区。',
    during: ['missed'],
  },
  'booking-expired': { heading: '没有约成', next: notNow, during: ['expired'] },
  'booking-workers': {
    heading: '上门的人换了',
    next: () => '谁会来，写在号单上。开门前请看工作证。',
    during: ['pending', 'confirmed'],
  },
  'booking-reminder': { heading: '时间快到了', next: goOrWait, during: ['confirmed'] },
  'staff-message': { heading: '社区有话对您说', next: () => undefined },
};

const because = ({ text, reason }: MessageView): string | undefined => {
  if (text) return `社区说：${text}`;
  return reason ? `原因：${reason}` : undefined;
};

/** A notice in words. What to do is left out, and the state said instead, once something else has happened to the booking. */
export function noticeWords(message: MessageView, now: Instant): NoticeWords {
  const { heading, next, during } = told[message.kind];
  const { status, persons, title, date, start, end } = message.booking;
  const holds = !during || during.includes(status);
  const toDo = holds ? next(message, now) : undefined;
  const why = because(message);
  return {
    heading,
    what: `给${namesWords(persons)}约的“${title}”`,
    day: nearDayWords(date, dateAt(now)),
    time: spanWords(start, end),
    ...(toDo ? { next: toDo } : {}),
    ...(why ? { because: why } : {}),
    ...(holds ? {} : { now: status }),
  };
}

/** `现在：已取消` */
export const nowWords = (status: BookingStatus): string => `现在：${statusWords[status].name}`;
