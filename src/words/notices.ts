// Words of the messages that WeChat delivers: few and plain, each fitting WeChat's twenty characters, five for a state.
// Into which keyword they go is the account's (domain/template-fields.ts); the inbox has words of its own (messages.ts).
import type { Booking } from '#domain/booking';
import { dateAt, minuteAt, type Instant } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { Notice, NoticeKind } from '#domain/notice';
import type { Values } from '#domain/template-fields';
import { dateWords, timeWords } from './dates';
import { placeWords } from './places';
import { ways } from './ways';

/** Of a booking what a message says. */
export type NoticedBooking = Pick<
  Booking,
  | 'kind'
  | 'serviceTitle'
  | 'communityName'
  | 'place'
  | 'phone'
  | 'code'
  | 'persons'
  | 'status'
  | 'startsAt'
  | 'offerUntil'
  | 'history'
>;

/** At most five characters, all Chinese (WeChat, `phrase`). */
export const noticeStatus: { readonly [K in NoticeKind]: string } = {
  'booking-received': '等确认',
  'booking-waiting': '在排队',
  'booking-promoted': '有位置了',
  'booking-offered': '等您答复',
  'booking-confirmed': '约好了',
  'booking-declined': '没有接受',
  'booking-rescheduled': '改了时间',
  'booking-cancelled': '取消了',
  'booking-missed': '没有来',
  'booking-expired': '没有约成',
  'booking-workers': '换了人',
  'booking-reminder': '快到时间',
  'staff-message': '社区的话',
};

const come: { readonly [K in KindName]: string } = {
  counter: '请按时来，点开看要带什么',
  visit: '请按时在家等，点开看备什么',
  canteen: '到时候报号码或者名字就行',
  daycare: '请按约好的半天过来',
  event: '请按时到场，报号码就行',
};

const received = ({ kind }: NoticedBooking): string => `位置留好了，${ways[kind].wait}`;

const comeOrWait = (booking: NoticedBooking): string =>
  booking.status === 'pending' ? received(booking) : come[booking.kind];

const notAndWhy = (booking: NoticedBooking, notice: Notice): string =>
  `${ways[booking.kind].not}${reasonOf(booking, notice)}`;

const tips: { readonly [K in NoticeKind]: (booking: NoticedBooking, notice: Notice) => string } = {
  'booking-received': received,
  'booking-waiting': ({ kind }) => ways[kind].notYet,
  'booking-promoted': comeOrWait,
  'booking-offered': ({ offerUntil }) =>
    offerUntil === undefined ? '请快点开，要不要这个位置' : `请在${beforeWords(offerUntil)}前点开答复`,
  'booking-confirmed': comeOrWait,
  'booking-declined': notAndWhy,
  'booking-rescheduled': comeOrWait,
  'booking-cancelled': notAndWhy,
  'booking-missed': () => '有原因的话请告诉社区',
  'booking-expired': ({ kind }) => `${ways[kind].not}换个时间再约`,
  'booking-workers': () => '上门的人换了，点开看是谁来',
  'booking-reminder': comeOrWait,
  'staff-message': (_booking, { text }) => text ?? '点开看社区说了什么',
};

/** `24日上午9:30` */
const beforeWords = (at: Instant): string =>
  `${dateWords(dateAt(at)).replace(/^.*月/, '')}${timeWords(minuteAt(at)).replace(' ', '')}`;

const reasonOf = ({ history }: NoticedBooking, { at }: Notice): string =>
  history.find((event) => event.at === at)?.reason ?? '点开看怎么回事';

/** `张敏`, `张敏等2人` */
const namesOf = ([first, ...others]: NoticedBooking['persons']): string =>
  `${first?.name ?? ''}${others.length > 0 ? `等${others.length + 1}人` : ''}`;

/** What a message about a notice can say. */
export const noticeValues = (booking: NoticedBooking, notice: Notice): Values => ({
  title: { form: 'text', text: booking.serviceTitle },
  place: { form: 'text', text: placeWords(booking.communityName, booking.place) },
  community: { form: 'text', text: booking.communityName },
  tip: { form: 'text', text: tips[notice.kind](booking, notice) },
  person: { form: 'name', text: namesOf(booking.persons) },
  status: { form: 'phrase', text: noticeStatus[notice.kind] },
  code: { form: 'code', text: booking.code },
  phone: { form: 'phone', text: booking.phone },
  time: { form: 'moment', at: booking.startsAt },
});

/** Stands where a message has nothing to say. */
export const nothingToSay = '点开看';
