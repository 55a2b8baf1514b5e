import type { BookingView } from '#contract/booking';
import type { MessageView } from '#contract/message';
import type { ServiceView } from '#contract/service';
import { instantOf } from '#domain/calendar';
import { aloud, matterAloud, spoken, ticketAloud } from './aloud';
import { messagesAloud } from './messages-aloud';

const NOW = instantOf('2026-11-23', 9 * 60);
const booking: BookingView = {
  id: 'b',
  code: '471108',
  kind: 'counter',
  serviceId: 's',
  title: '医保参保',
  communityId: 'c',
  communityName: '荷花社区',
  place: '便民服务大厅',
  phone: '08772012345',
  date: '2026-11-24',
  start: 9 * 60 + 30,
  end: 10 * 60,
  persons: [{ personId: 'p', name: '王秀英' }],
  note: '',
  status: 'confirmed',
  cancelUntil: NOW,
  history: [],
  may: [],
};

describe('what is read is said as one says it', () => {
  it.each([
    ['上午 9:30–10:00', '上午 9点30分到10点'],
    ['上午 11:05', '上午 11点零5分'],
    ['明天 11月24日 周二', '明天，11月24日 周二'],
  ])('given %s, then %s', (text, heard) => expect(spoken(text)).toBe(heard));
});

describe('a ticket is read with what one needs to come', () => {
  it('given a confirmed one, then what, when, what to do, where, who, and the code digit by digit', () => {
    expect(ticketAloud(booking, NOW)).toEqual([
      '医保参保，已确认。',
      '时间：明天，11月24日 周二，上午 9点30分到10点。',
      '请按时带好材料过去，把号码念给工作人员就行。',
      '地点：荷花社区 便民服务大厅。',
      '预约人：王秀英。',
      '预约号码：4 7 1 1 0 8。',
    ]);
  });

  it('given one in line, then the place in line, and no code that would open nothing', () => {
    const heard = ticketAloud({ ...booking, status: 'waiting', position: 2 }, NOW).join('');
    expect(heard).toContain('您现在排在第 2 位。');
    expect(heard).not.toContain('预约号码');
  });

  it('given one that was declined, then why', () => {
    const history = [{ at: NOW, action: 'decline', part: 'staff', reason: '当天停电' }] as const;
    expect(ticketAloud({ ...booking, status: 'declined', history }, NOW)).toContain('原因：当天停电');
  });
});

describe('messages are read, the new ones', () => {
  const message = (id: string): MessageView => ({
    id,
    kind: 'booking-confirmed',
    at: NOW,
    unread: false,
    booking,
  });
  const all = [message('a'), message('b'), message('c')];
  const each = messagesAloud(all, ({ id }) => id === 'a', NOW);

  it('given one new one, then that alone, in full', () => {
    expect(each[0]).toBe('约好了。');
    expect(each[1]).toContain('上午 9点30分到10点');
    expect(each).toHaveLength(3);
  });

  it('given none, then that there is none, and the latest', () => {
    expect(messagesAloud(all, () => false, NOW)).toEqual([aloud.noNews, ...each]);
  });

  it('given no message at all, then that there is none', () => {
    expect(messagesAloud([], () => false, NOW)).toEqual([aloud.noNews]);
  });
});

describe('a matter is read with what to bring', () => {
  const material = { name: '身份证', form: 'original', copies: 0, from: '' } as const;
  const service = {
    title: '医保参保',
    state: 'open',
    communityName: '荷花社区',
    place: '便民服务大厅',
    hours: { 1: [[540, 690]], 2: [[540, 690]] },
    notice: { materials: [material], feeFen: 0, limitWorkingDays: 3 },
  } as unknown as ServiceView;

  it('given materials, then how many, each, where, when and what it costs', () => {
    const heard = matterAloud(service);
    expect(heard.slice(0, 4)).toEqual([
      '医保参保。',
      '要带 1 样材料：',
      '身份证，带原件。',
      '在哪儿办：荷花社区 便民服务大厅。',
    ]);
    expect(heard).toContain('周一、周二，上午 9点到11点30分。');
    expect(heard.at(-1)).toBe('3 个工作日以内，不收费。');
  });

  it('given none, then that one just comes', () => {
    const none = { ...service, notice: { ...service.notice, materials: [] } };
    expect(matterAloud(none)[1]).toBe('不用带材料，人来就行。');
  });
});
