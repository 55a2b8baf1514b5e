import { useDrafts, withChange, withPerson, type Draft } from './drafts';

const kept = new Map<string, string>();
jest.mock('../platform/storage', () => ({
  storage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
}));

const draft: Draft = {
  requestId: 'first-id',
  serviceId: 's-1',
  date: '2026-11-24',
  start: 570,
  end: 600,
  note: '',
};
const next = () => 'next-id';

describe('a draft keeps its request id until the choice changes', () => {
  it.each([
    ['the same time again', { date: '2026-11-24', start: 570 }],
    ['the same people again', { personIds: ['p-1', 'p-2'] }],
    ['what is only shown', { waiting: 4, together: true }],
  ])('given %s, then the id stays', (_, choice) => {
    const before = { ...draft, personIds: ['p-1', 'p-2'] };
    expect(withChange(before, choice, next)).toEqual({ ...before, ...choice });
  });

  it.each([
    ['another time', { start: 600, end: 630 }],
    ['another date', { date: '2026-11-25' }],
    ['another person', { personIds: ['p-2'] }],
    ['one more person', { personIds: ['p-1', 'p-2'] }],
    ['a place in line instead', { wait: true }],
    ['another note', { note: '腿脚不便' }],
  ])('given %s, then it gets a new id', (_, choice) => {
    expect(withChange(draft, choice, next)).toEqual({ ...draft, ...choice, requestId: 'next-id' });
  });
});

describe('who is chosen is whom it is for', () => {
  const before = { ...draft, personIds: ['p-1', 'p-2'] };

  it('given one at a time, then it is for that one', () => {
    expect(withPerson(before, 'p-3')).toEqual(['p-3']);
  });

  it('given several together, then for one more, once', () => {
    expect(withPerson({ ...before, together: true }, 'p-3')).toEqual(['p-1', 'p-2', 'p-3']);
    expect(withPerson({ ...before, together: true }, 'p-2')).toEqual(['p-1', 'p-2']);
  });
});

describe('drafts outlive the page', () => {
  const { chooseTime, change, drop } = useDrafts.getState();
  const mine = () => useDrafts.getState().drafts['s-1'];
  beforeEach(() => drop('s-1'));

  it('given a time and a note, when another time is chosen, then the note stays', () => {
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600 });
    change('s-1', { note: '带老人来' });
    chooseTime('s-1', { date: '2026-11-25', start: 840, end: 870 });
    expect(mine()).toMatchObject({ date: '2026-11-25', start: 840, note: '带老人来' });
  });

  it('given a place in line, when a free time is chosen, then nobody waits unasked', () => {
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600, wait: true, waiting: 2 });
    const before = mine()?.requestId;
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600, wait: false, waiting: 0 });
    expect(mine()?.wait).toBe(false);
    expect(mine()?.requestId).not.toBe(before);
  });

  it('given a draft, then it is kept on the phone', () => {
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600 });
    const stored = JSON.parse(kept.get('drafts') ?? '{}') as { state: { drafts: Record<string, Draft> } };
    expect(stored.state.drafts['s-1']).toEqual(mine());
  });

  it('given a draft that was booked, then the next one is another request', () => {
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600 });
    const before = mine()?.requestId;
    drop('s-1');
    chooseTime('s-1', { date: '2026-11-24', start: 570, end: 600 });
    expect(mine()?.requestId).not.toBe(before);
  });

  it('given a change of what was never begun, then nothing is begun', () => {
    change('s-1', { note: 'x' });
    expect(mine()).toBeUndefined();
  });
});
