import type { MessageView } from '#contract/message';
import { instantOf } from '#domain/calendar';
import { noticeKinds, type NoticeKind } from '#domain/notice';
import { noticeWords } from './messages';

const NOW = instantOf('2026-11-23', 9 * 60);
const booking: MessageView['booking'] = {
  id: 'b',
  kind: 'counter',
  title: '医保参保',
  communityName: '荷花社区',
  place: '便民服务大厅',
  date: '2026-11-24',
  start: 9 * 60 + 30,
  end: 10 * 60,
  persons: [
    { personId: 'p', name: '张敏' },
    { personId: 'q', name: '王秀英' },
  ],
  status: 'confirmed',
  may: [],
};
const message = (
  kind: NoticeKind,
  status: MessageView['booking']['status'],
  more: Partial<MessageView> = {},
): MessageView => ({ id: kind, kind, at: NOW, unread: true, booking: { ...booking, status }, ...more });
const what = {
  what: '给张敏、王秀英约的“医保参保”',
  day: '明天 11月24日 周二',
  time: '上午 9:30–10:00',
};

describe('a notice says for whom, what, when, and what to do', () => {
  it.each([
    ['booking-received', 'pending', '位置给您留好了，等社区确认了再去。'],
    ['booking-waiting', 'waiting', '现在还没有位置，请先不要出门。'],
    ['booking-promoted', 'pending', '等社区确认了再去。'],
    ['booking-promoted', 'confirmed', '请按时带好材料，到荷花社区 便民服务大厅。'],
    ['booking-confirmed', 'confirmed', '请按时带好材料，到荷花社区 便民服务大厅。'],
    ['booking-declined', 'declined', '请不要去。想再约，可以换个时间，或者打电话问社区。'],
    ['booking-rescheduled', 'pending', '等社区确认了再去。'],
    ['booking-cancelled', 'cancelled', '请不要去。'],
    ['booking-missed', 'missed', '有原因的话，请打电话告诉社区。'],
    ['booking-expired', 'expired', '请不要去。想再约，可以换个时间，或者打电话问社区。'],
    ['booking-reminder', 'confirmed', '请按时带好材料，到荷花社区 便民服务大厅。'],
    ['staff-message', 'confirmed', undefined],
  ] as const)('given %s of a booking that is %s, then so', (kind, status, next) => {
    const words = noticeWords(message(kind, status), NOW);
    expect(words).toMatchObject(what);
    expect(words.next).toBe(next);
  });

  it.each([
    ['booking-received', 'pending', '位置给您留好了，等社区确认。'],
    ['booking-waiting', 'waiting', '现在还没有人能来，请先不用等。'],
    ['booking-confirmed', 'confirmed', '请按时在家等，备好材料。'],
    ['booking-cancelled', 'cancelled', '这次没有人上门。'],
  ] as const)('given %s of a visit that is %s, then nobody is told to go anywhere', (kind, status, next) => {
    const told = message(kind, status);
    expect(noticeWords({ ...told, booking: { ...told.booking, kind: 'visit' } }, NOW).next).toBe(next);
  });

  it('given an offer, then until when the place is kept', () => {
    const offered = message('booking-offered', 'offered');
    const until = {
      ...offered,
      booking: { ...offered.booking, offerUntil: instantOf('2026-11-23', 11 * 60) },
    };
    expect(noticeWords(until, NOW).next).toBe('给您留到11月23日 周一 上午 11:00，过了时间就让给后面的人。');
  });

  it.each([
    [{ reason: '当天停电' }, '原因：当天停电'],
    [{ text: '改到二楼会议室' }, '社区说：改到二楼会议室'],
    [{}, undefined],
  ])('given %j, then what somebody wrote is said as it is', (more, because) => {
    expect(noticeWords(message('booking-declined', 'declined', more), NOW).because).toBe(because);
  });
});

describe('nobody is sent anywhere by what no longer holds', () => {
  it.each(noticeKinds.filter((kind) => kind !== 'booking-cancelled' && kind !== 'staff-message'))(
    'given %s of a booking that was cancelled since, then only that it is cancelled now',
    (kind) => {
      const words = noticeWords(message(kind, 'cancelled'), NOW);
      expect(words).toMatchObject({ ...what, now: 'cancelled' });
      expect(words.next).toBeUndefined();
    },
  );

  it('given what still holds, then no other state is said', () => {
    expect(noticeWords(message('booking-confirmed', 'confirmed'), NOW).now).toBeUndefined();
  });
});
