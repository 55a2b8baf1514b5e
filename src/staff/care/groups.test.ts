import { groupOf } from './groups';

describe('where somebody stands on a station’s page', () => {
  const home = { at: 1, way: 'alone', by: '刘护理员' } as const;

  it.each([
    ['who is expected', { status: 'confirmed' }, 'coming'],
    ['who has come', { status: 'arrived' }, 'here'],
    ['who has gone home', { status: 'arrived', home }, 'gone'],
    ['who stayed away', { status: 'missed' }, 'away'],
    ['who stayed away for a reason', { status: 'excused' }, 'away'],
    ['who said beforehand that they would not come', { status: 'cancelled' }, 'off'],
    ['whom nobody has confirmed', { status: 'pending' }, 'unsure'],
  ] as const)('given %s, then there', (_, guest, group) => expect(groupOf(guest)).toBe(group));
});
