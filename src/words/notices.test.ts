import { noticeKinds, noticeOf } from '#domain/notice';
import { dataOf } from '#domain/template-fields';
import { instantOf } from '#domain/calendar';
import { kinds } from '#domain/kinds/index';
import { noticeStatus, noticeValues, type NoticedBooking } from './notices';

const NOW = instantOf('2026-11-23', 600);
const aBooking = (change: Partial<NoticedBooking> = {}): NoticedBooking => ({
  kind: 'counter',
  serviceTitle: '城乡居民医保参保',
  communityName: '荷花社区',
  place: '荷花社区便民服务站',
  phone: '08770000001',
  code: '004216',
  persons: [{ personId: 'p1', name: '张敏', phone: '13800138000', units: {} }],
  status: 'confirmed',
  startsAt: instantOf('2026-11-24', 570),
  history: [],
  ...change,
});
const tipOf = (kind: (typeof noticeKinds)[number], change: Partial<NoticedBooking> = {}, text?: string) =>
  noticeValues(aBooking(change), noticeOf(kind, NOW, text)).tip?.text ?? '';

describe('a message says what to do in few and plain words', () => {
  it.each(noticeKinds)('%s: the state in five characters, the tip in twenty, nothing cut', (kind) => {
    expect(noticeStatus[kind]).toMatch(/^[\u4e00-\u9fff]{2,5}$/);
    for (const name of Object.keys(kinds) as NoticedBooking['kind'][])
      for (const status of ['pending', 'confirmed'] as const) {
        const tip = tipOf(kind, { kind: name, status, offerUntil: instantOf('2026-12-31', 1230) });
        expect(tip.length).toBeGreaterThan(0);
        expect(tip.length).toBeLessThanOrEqual(20);
      }
  });

  it('given a place that staff have to confirm, then nobody is sent there yet', () => {
    expect(tipOf('booking-promoted', { status: 'pending' })).toBe('位置留好了，等社区确认了再去。');
    expect(tipOf('booking-promoted')).toBe('请按时来，点开看要带什么');
  });

  it('given staff cancelled, then not to come, and why', () => {
    const history = [{ at: NOW, action: 'cancel', part: 'staff', reason: '停电' }] as const;
    expect(tipOf('booking-cancelled', { history })).toBe('请不要去。停电');
    expect(tipOf('booking-cancelled')).toBe('请不要去。点开看怎么回事');
  });

  it.each([
    ['booking-received', 'pending', '位置留好了，等社区确认。'],
    ['booking-promoted', 'pending', '位置留好了，等社区确认。'],
    ['booking-waiting', 'waiting', '现在还没有人能来，请先不用等。'],
    ['booking-declined', 'declined', '这次没有人上门。点开看怎么回事'],
    ['booking-cancelled', 'cancelled', '这次没有人上门。点开看怎么回事'],
    ['booking-expired', 'expired', '这次没有人上门。换个时间再约'],
  ] as const)('given %s of a visit that is %s, then nobody is told to go anywhere', (kind, status, tip) =>
    expect(tipOf(kind, { kind: 'visit', status })).toBe(tip),
  );

  it('given an offer, then until when', () =>
    expect(tipOf('booking-offered', { offerUntil: instantOf('2026-11-23', 870) })).toBe(
      '请在23日下午2:30前点开答复',
    ));

  it('given staff wrote to everyone, then what they wrote', () =>
    expect(tipOf('staff-message', {}, '改到二楼')).toBe('改到二楼'));

  it('given several persons, then the first and how many', () => {
    const persons = ['张敏', '杨桂芬'].map((name) => ({ personId: name, name, phone: '', units: {} }));
    const values = noticeValues(aBooking({ persons }), noticeOf('booking-confirmed', NOW));
    expect(
      dataOf({ _id: 'result', templateId: 't', fields: { name1: 'person', date2: 'time' } }, values, '-'),
    ).toEqual({ name1: '张敏等2人', date2: '2026年11月24日' });
  });
});
