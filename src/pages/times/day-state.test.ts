import type { SlotView } from '#contract/service';
import type { Availability } from '#domain/session';
import { dayStateOf } from './day-state';

const slots = (...states: Availability[]): SlotView[] =>
  states.map((availability, i) => ({ start: 540 + i * 30, end: 570 + i * 30, left: 1, availability }));
const day = (...states: Availability[]) => dayStateOf({ date: '2026-11-24', slots: slots(...states) });

describe('a day is as bookable as its best time', () => {
  it.each([
    [['past', 'full', 'few', 'open'], true, '可以约'],
    [['past', 'full', 'few'], true, '快约满'],
    [['past', 'full', 'closed'], false, '约满了'],
    [['past', 'closed'], false, '约不上了'],
    [[], false, '不办理'],
  ] as [Availability[], boolean, string][])('given %j, then bookable %s: %s', (states, bookable, words) => {
    expect(day(...states)).toMatchObject({ bookable, words });
  });

  it('given a closed day, then why', () => {
    const closed = { reason: 'holiday', name: '元旦' } as const;
    expect(dayStateOf({ date: '2027-01-01', closed, slots: [] })).toMatchObject({ why: '元旦放假' });
  });
});
