// What specifications of sending start from: bookings with notices that are due, templates, consents, and a WeChat that answers as told.
import type { Booking } from '#domain/booking';
import { noticeOf, type NoticeKind } from '#domain/notice';
import type { Template } from '#domain/template';
import type { Message, Notify, Sent } from '../../cloudfunctions/usecases/notice/ports';
import { fresh } from './asking';
import { NOW } from './given';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** All five; their ids are the names. */
export const templates: readonly Template[] = [
  { _id: 'result', templateId: 'result', fields: { thing1: 'title', phrase2: 'status', time3: 'time' } },
  { _id: 'place', templateId: 'place', fields: { thing1: 'title', time2: 'time', thing3: 'tip' } },
  { _id: 'reminder', templateId: 'reminder', fields: { thing1: 'title', time2: 'time' } },
  { _id: 'message', templateId: 'message', fields: { thing1: 'title', thing2: 'tip' } },
  { _id: 'work', templateId: 'work', fields: { thing1: 'community', number2: 'count' } },
];

/** A booking of tomorrow at ten, received two hours ago and confirmed by staff just now. */
export function aTold(
  change: Partial<Booking> = {},
  kinds: readonly NoticeKind[] = ['booking-confirmed'],
): Booking {
  const _id = change._id ?? fresh('booking');
  const startsAt = NOW + 26 * HOUR;
  const received = noticeOf('booking-received', NOW - 2 * HOUR);
  const later = kinds.map((kind, i) => noticeOf(kind, NOW - (kinds.length - i) * 1000));
  return {
    _id,
    code: '123456',
    kind: 'counter',
    serviceId: 'c1-medical',
    serviceTitle: '城乡居民医保参保',
    communityId: 'c1',
    communityName: '荷花社区',
    place: '荷花社区便民服务站',
    phone: '08770000001',
    confirmation: 'staff',
    sessionId: 's',
    date: '2026-11-24',
    start: 600,
    end: 630,
    startsAt,
    endsAt: startsAt + HOUR / 2,
    cancelUntil: startsAt - HOUR,
    persons: [{ personId: 'p1', name: '张敏', phone: '13800138000', units: { seats: 1 } }],
    bookedBy: fresh('resident'),
    note: '',
    status: 'confirmed',
    moves: 0,
    limitKeys: [_id],
    history: [
      { at: received.at, action: 'place', part: 'resident' },
      ...later.map(({ at }) => ({ at, action: 'confirm' as const, part: 'staff' as const, name: '王主任' })),
    ],
    outbox: [received, ...later],
    noticeAt: received.at,
    createdAt: received.at,
    ...change,
  };
}

/** What a person has consented to: so many of each template. */
export const consented = (
  openid: string,
  left = 1,
  names: readonly string[] = templates.map(({ _id }) => _id),
) => ({
  _id: openid,
  templates: Object.fromEntries(names.map((name) => [name, { left }])),
});

export interface Outside {
  readonly notify: Notify;
  /** Every message that reached somebody: `openid kind`. */
  readonly arrived: string[];
  /** Every attempt. */
  readonly tried: Message[];
}

/** A WeChat that answers as told, by default that it was sent; `unanswered` has arrived all the same. */
export function aWechat(answer: (message: Message, nth: number) => Sent = () => 'sent'): Outside {
  const arrived: string[] = [];
  const tried: Message[] = [];
  const send = async (message: Message): Promise<Sent> => {
    const { to, subject } = message;
    const sent = answer(message, tried.push(message));
    const lost = typeof sent === 'object' && 'later' in sent && sent.later === 'unanswered';
    if (sent === 'sent' || lost) arrived.push(`${to} ${subject.notice.kind}`);
    return sent;
  };
  return { notify: { send }, arrived, tried };
}
