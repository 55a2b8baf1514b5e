import type { SlotView } from '#contract/service';
import type { LineRule } from '#domain/line';
import type { Availability } from '#domain/session';
import { dayStateOf } from './day-state';

const slots = (states: Availability[], waiting = 0): SlotView[] =>
  states.map((availability, i) => ({
    start: 540 + i * 30,
    end: 570 + i * 30,
    left: 1,
    units: { seats: 1 },
    waiting,
    bookUntil: 0,
    availability,
  }));
const date = '2026-11-24';
const day = (...states: Availability[]) => dayStateOf({ date, slots: slots(states) });

const rule: LineRule = { mode: 'promote', offerMinutes: 0, most: 3 };

describe('a day is as bookable as its best time', () => {
  it.each([
    [['past', 'full', 'few', 'open'], true, '可以约'],
    [['past', 'full', 'few'], true, '快约满'],
    [['past', 'full', 'closed'], false, '约满了'],
    [['past', 'line', 'closed'], false, '约满了'],
    [['past', 'closed'], false, '约不上了'],
    [[], false, '不办理'],
  ] as [Availability[], boolean, string][])('given %j, then bookable %s: %s', (states, bookable, words) => {
    expect(day(...states)).toMatchObject({ bookable, words, mayWait: false });
  });

  it('given a closed day, then why', () => {
    const closed = { reason: 'holiday', name: '元旦' } as const;
    expect(dayStateOf({ date: '2027-01-01', closed, slots: [] })).toMatchObject({ why: '元旦放假' });
  });
});

describe('one may stand in line where a service has a line that is not full', () => {
  it.each([
    [['full'], 0, true, '可排队'],
    [['line', 'past'], 2, true, '可排队'],
    [['full'], 3, false, '约满了'],
    [['closed', 'past'], 0, false, '约不上了'],
  ] as [Availability[], number, boolean, string][])(
    'given %j with %d who wait, then %s: %s',
    (states, waiting, mayWait, words) => {
      expect(dayStateOf({ date, slots: slots(states, waiting) }, rule)).toMatchObject({
        bookable: false,
        mayWait,
        words,
      });
    },
  );

  it('given a free time too, then that comes first', () => {
    const found = dayStateOf({ date, slots: slots(['line', 'open'], 1) }, rule);
    expect(found).toMatchObject({ bookable: true, mayWait: true, words: '可以约' });
  });
});
