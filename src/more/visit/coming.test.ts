import type { DayView, SlotView } from '#contract/service';
import { comingOf } from './coming';

const workers = ['jia', 'yi', 'bing'].map((id) => ({ id, name: id }));
const slot = (free: readonly string[], availability: SlotView['availability'] = 'open'): SlotView => ({
  start: 540,
  end: 630,
  left: free.length,
  units: Object.fromEntries(workers.map(({ id }) => [`worker-${id}`, free.includes(id) ? 1 : 0])),
  waiting: 0,
  availability,
  bookUntil: 0,
});
const day = (...slots: SlotView[]): DayView => ({ date: '2026-11-24', slots });
const told = (...asked: Parameters<typeof comingOf>) => comingOf(...asked).map(({ id }) => id);

describe('those who may come are shown', () => {
  it('given a task, then those whom it needs; given none yet, then everybody', () => {
    expect(told(workers, { who: ['yi', 'bing'] }, undefined)).toEqual(['yi', 'bing']);
    expect(told(workers, undefined, undefined)).toEqual(['jia', 'yi', 'bing']);
  });

  it('given the days in sight, then not who has no time in any of them', () => {
    const days = [day(slot(['jia'])), day(slot([]), slot(['bing']))];
    expect(told(workers, undefined, days)).toEqual(['jia', 'bing']);
    expect(told(workers, { who: ['yi', 'bing'] }, days)).toEqual(['bing']);
  });

  it('given time that is over, or a window that was called off, then it does not count', () =>
    expect(told(workers, undefined, [day(slot(['jia'], 'past'), slot(['yi'], 'closed'))])).toEqual([]));
});
