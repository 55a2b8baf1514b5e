import { instantOf } from './calendar';
import { askedAgainAfter } from './serving';

const NOW = instantOf('2026-11-24', 545);
const here = { kind: 'counter', status: 'arrived', date: '2026-11-24' } as const;
const called = { window: '2 号窗口', calledAt: NOW };

describe('a ticket looks again by itself until somebody at a counter is served', () => {
  it.each([
    ['is expected today', { ...here, status: 'confirmed' }],
    ['has come', here],
    ['is called', { ...here, serving: called }],
  ] as const)('given who %s, then it does', (_who, booking) =>
    expect(askedAgainAfter(booking, NOW)).toBeGreaterThan(1000),
  );

  it.each([
    ['was served', { ...here, serving: { ...called, doneAt: NOW } }],
    ['comes tomorrow', { ...here, status: 'confirmed', date: '2026-11-25' }],
    ['has cancelled', { ...here, status: 'cancelled' }],
    ['eats at the canteen', { ...here, kind: 'canteen' }],
  ] as const)('given who %s, then never', (_who, booking) => expect(askedAgainAfter(booking, NOW)).toBe(0));

  it('given nothing is known yet, then never', () => expect(askedAgainAfter(undefined, NOW)).toBe(0));
});
