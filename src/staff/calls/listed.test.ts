import type { CallView } from '#contract/desk-calls';
import { isMere, listed, type Finished } from './listed';

const aCall = (id: string, dueAt: number): CallView => ({
  id,
  reason: 'visit',
  bookingId: `b-${id}`,
  name: '杨桂芬',
  phone: '13900001234',
  about: '',
  createdAt: 0,
  dueAt,
  overdue: false,
  tried: 0,
});
const closed = (call: CallView): Finished => ({ call, words: '打通了' });
const [first, second, third] = [aCall('a', 1), aCall('b', 2), aCall('c', 3)];
const seen = (open: CallView[], finished: Finished[]) =>
  listed(open, finished).map(({ call, finished: over }) => `${call.id}${over ? '!' : ''}`);

describe('calls that were dealt with keep their place', () => {
  it('given none, then the most pressing first', () => {
    expect(seen([third, first, second], [])).toEqual(['a', 'b', 'c']);
  });

  it('given one was closed, then it stands where it stood, before the list was read anew and afterwards', () => {
    expect(seen([first, second, third], [closed(second)])).toEqual(['a', 'b!', 'c']);
    expect(seen([first, third], [closed(second)])).toEqual(['a', 'b!', 'c']);
  });

  it('given one that is due at the same moment, then they never change places', () => {
    const twin = aCall('b2', 2);
    expect(seen([twin, second], [])).toEqual(['b', 'b2']);
    expect(seen([twin], [closed(second)])).toEqual(['b!', 'b2']);
  });
});

describe('whoever only has to hear that it is confirmed stands behind the others', () => {
  const told = (kind: 'booking-confirmed' | 'booking-declined') =>
    ({ call: { ...first, message: { kind } as CallView['message'] } }) as Parameters<typeof isMere>[0];

  it('given a confirmation, then so; given anything else, or no message, then not', () => {
    expect([told('booking-confirmed'), told('booking-declined'), { call: first }].map(isMere)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
