import { address } from '#words/address';
import { people } from '#words/people';
import { emptyPerson, firstFault, personFaults } from './person-faults';

const good = { relation: 'parent', name: '杨桂芬', phone: '138 0013 8000', consent: true } as const;

describe('what the contract would refuse is said before it is sent', () => {
  it('given a person it accepts, then nothing', () => {
    expect(personFaults(good)).toEqual({});
  });

  it.each([
    ['no name', { name: '  ' }, { name: people.wrong.name }],
    ['a name of 300 characters', { name: '名'.repeat(300) }, { name: people.wrong.name }],
    ['only direction characters', { name: '\u202e\u200f' }, { name: people.wrong.name }],
    ['a short number', { phone: '12345' }, { phone: people.wrong.phone }],
    ['no consent', { consent: false }, { consent: people.wrong.consent }],
  ])('given %s, then that field', (_, change, faults) => {
    expect(personFaults({ ...good, ...change })).toEqual(faults);
  });

  const today = '2026-11-22';
  it.each([
    ['a birthday to come', { born: '2026-11-23' }, { born: people.wrong.born }],
    ['a birthday nobody alive has', { born: '1899-12-31' }, { born: people.wrong.born }],
    ['a day that is none', { born: '1944-02-30' }, { born: people.wrong.born }],
    ['an address of one character', { address: { text: '家' } }, { address: address.wrong }],
    ['an address of 300 characters', { address: { text: '路'.repeat(300) } }, { address: address.wrong }],
    ['born today, at an address', { born: today, address: { text: '玉兴路 8 号' } }, {}],
  ])('given %s, then that field, if any', (_, change, faults) => {
    expect(personFaults({ ...good, ...change }, today)).toEqual(faults);
  });

  it('given an emoji in a name, then it counts as one character', () => {
    expect(personFaults({ ...good, name: '👵'.repeat(20) })).toEqual({});
  });

  it('given several, then the first from above is named', () => {
    expect(firstFault(personFaults(emptyPerson('parent')))).toBe(people.wrong.name);
    expect(firstFault(personFaults({ ...good, phone: '1', consent: false }))).toBe(people.wrong.phone);
    expect(firstFault(personFaults(good))).toBeUndefined();
  });

  it('given oneself, then no consent is needed', () => {
    expect(personFaults({ ...emptyPerson('self'), name: '张敏', phone: '13800138000' })).toEqual({});
  });
});
