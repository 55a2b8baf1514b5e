import { contacts as words } from '#words/contacts';
import { contactFaults, contactsFault, namedContacts } from './contact-faults';
import { personFaults } from './person-faults';

const daughter = { name: '李娟', phone: '139 0013 9000', relation: '女儿', mayPickUp: true };
const blank = { name: ' ', phone: '', relation: '', mayPickUp: true };

describe('what is wrong with whom to call is said row by row', () => {
  it('given somebody the contract accepts, nobody, or an empty row, then nothing', () => {
    expect(contactFaults(daughter)).toEqual({});
    expect(contactsFault(undefined)).toBeUndefined();
    expect(contactsFault([daughter, blank])).toBeUndefined();
  });

  it.each([
    ['no name', { name: '' }, { name: words.wrong.name }],
    ['a name of 300 characters', { name: '名'.repeat(300) }, { name: words.wrong.name }],
    ['a short number', { phone: '110' }, { phone: words.wrong.phone }],
    [
      'only a name',
      { phone: '', relation: '' },
      { phone: words.wrong.phone, relation: words.wrong.relation },
    ],
  ])('given %s, then that field', (_, change, faults) => {
    expect(contactFaults({ ...daughter, ...change })).toEqual(faults);
  });

  it('given the same one twice, then that is said', () => {
    expect(contactsFault([daughter, { ...daughter, phone: '139-0013-9000' }])).toBe(words.wrong.twice);
  });

  it('given empty rows, then they are nobody', () => {
    expect(namedContacts([blank, daughter])).toEqual([daughter]);
  });

  it('given a person with a contact that is wrong, then the person cannot be saved', () => {
    const person = { relation: 'self', name: '张敏', phone: '13800138000', consent: false } as const;
    const contacts = [{ ...daughter, phone: '1' }];
    expect(personFaults({ ...person, contacts })).toEqual({ contacts: words.wrong.phone });
  });
});
