import type { Output } from '../../platform/api';
import { asRead, toTell, unreadIds } from './reading';

jest.mock('@tarojs/taro', () => ({ useDidHide: () => undefined }));
jest.mock('../../platform/call', () => ({ call: jest.fn() }));
jest.mock('../../state/read', () => ({}));

type Inbox = Output<'message.mine'>;

const message = (id: string, at: number, unread: boolean): Inbox['messages'][number] => ({
  id,
  at,
  unread,
  kind: 'booking-confirmed',
  booking: {
    id: 'b',
    kind: 'counter',
    title: '医保参保',
    communityName: '荷花社区',
    place: '大厅',
    date: '2026-11-24',
    start: 540,
    end: 570,
    persons: [],
    status: 'confirmed',
    may: [],
  },
});
const inbox: Inbox = {
  messages: [message('new', 30, true), message('old', 20, false), message('late', 10, true)],
  unread: 2,
};

describe('what is in view is read up to the newest of it', () => {
  it('given unread ones, then up to the newest, whichever they are', () => {
    expect(toTell(inbox)).toBe(30);
    expect(unreadIds(inbox)).toEqual(['new', 'late']);
  });

  it.each([
    ['everything was read before', asRead(inbox)],
    ['nothing is there', { messages: [], unread: 0 }],
  ])('given that %s, then nothing is told', (_, view) => {
    expect(toTell(view)).toBeUndefined();
    expect(unreadIds(view)).toEqual([]);
  });
});
