import { aPerson, NOW } from '../../test/support/given';
import { deskOf, guestOf, maskPhone, type Profile } from './person';

describe('a phone is masked', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['087700000012', '087****0012'],
    ['12345', '***45'],
    ['12', '12'],
    ['', ''],
  ])('given %s, then others see %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});

describe('what staff verified goes before what the keeper says', () => {
  const card = aPerson({ _id: 'card-1', personId: 'p1', born: '1960-01-01', address: { text: '荷花路1号' } });
  const profile: Profile = {
    _id: 'p1',
    born: '1950-01-01',
    groups: ['低保'],
    communityId: 'c1',
    monthCards: ['2026-11'],
    assessment: { grade: '中度', by: '评估员', at: NOW, consentAt: NOW },
  };

  it('given a profile, then age, groups, grade and community are the verified ones, and name and address the keeper’s', () =>
    expect(guestOf(card, profile)).toEqual({
      personId: 'p1',
      name: '张敏',
      phone: '13800138000',
      address: { text: '荷花路1号' },
      born: '1950-01-01',
      groups: ['低保'],
      grade: '中度',
      communityId: 'c1',
      monthCards: ['2026-11'],
    }));

  it('given no profile, then the keeper’s word for the age is taken, and nobody is of a group or has a grade', () => {
    const guest = guestOf(card, undefined);
    expect(guest).toMatchObject({ born: '1960-01-01', groups: [] });
    expect([guest.grade, guest.communityId, guest.monthCards]).toEqual([undefined, undefined, undefined]);
  });

  it('given a profile that does not say when they were born, then the keeper’s word is taken', () =>
    expect(guestOf(card, { _id: 'p1', groups: [] }).born).toBe('1960-01-01'));

  it('given two communities, then their desks keep different cards', () =>
    expect(deskOf('c1')).not.toBe(deskOf('c2')));
});
