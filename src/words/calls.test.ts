import type { MessageView } from '#contract/message';
import { callReasons } from '#domain/call';
import { aboutWords, whyWords } from './calls';

const NOW = Date.UTC(2026, 10, 23, 2);

const message = (
  change: Partial<MessageView>,
  booking: Partial<MessageView['booking']> = {},
): MessageView => ({
  id: 'm1',
  kind: 'booking-declined',
  at: NOW,
  unread: true,
  booking: {
    id: 'b1',
    kind: 'counter',
    title: '老年优待证',
    communityName: '荷花社区',
    place: '一楼 2 号窗口',
    date: '2026-11-24',
    start: 540,
    end: 570,
    persons: [{ personId: 'p1', name: '张敏' }],
    status: 'declined',
    may: [],
    ...booking,
  },
  ...change,
});
const told = (one: MessageView) => aboutWords({ reason: 'undelivered', about: one.kind, message: one }, NOW);

describe('a call says what it is about in plain words', () => {
  it('given a message that reached nobody, then what happened, when it was to be, why, and what to do', () => {
    expect(told(message({ reason: '停电' }))).toEqual([
      '社区没有接受：给张敏约的“老年优待证”',
      expect.stringMatching(/^明天.*11月24日 周二$/),
      '上午 9:00–9:30',
      '原因：停电',
      expect.stringMatching(/^请不要去。/),
    ]);
  });

  it('given something else has happened since, then how it stands now instead of what to do', () => {
    expect(told(message({ kind: 'booking-confirmed' }, { status: 'cancelled' })).at(-1)).toBe('现在：已取消');
  });

  it('given a meal that was missed, then which; given a rating, then what was written, or that nothing was', () => {
    expect(aboutWords({ reason: 'missed-meal', about: '2026-11-23 午餐 一荤两素' }, NOW)).toEqual([
      '11月23日 周一 “午餐 一荤两素”',
    ]);
    expect(aboutWords({ reason: 'bad-rating', about: '等太久' }, NOW)).toEqual(['对方写的：等太久']);
    expect(aboutWords({ reason: 'bad-rating', about: '' }, NOW)[0]).toMatch(/没有写/);
  });

  it('given any reason and nothing known of it, then there are words, and none is English', () => {
    for (const reason of callReasons)
      expect([whyWords(reason), ...aboutWords({ reason, about: '' }, NOW)].join('')).not.toMatch(/[a-z]/i);
  });
});
