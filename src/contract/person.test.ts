import * as v from 'valibot';
import { contacts, personInput } from './person';

const daughter = { name: '李娟', phone: '139 0013 9000', relation: '女儿', mayPickUp: true };
const accepts = (list: unknown) => v.safeParse(contacts, list).success;

describe('whom to call for somebody', () => {
  it('given one whose phone has spaces, then it is tidied, and nobody may fetch the person unless it is said', () => {
    const { mayPickUp: _, ...silent } = daughter;
    expect(v.parse(contacts, [silent])).toEqual([{ ...daughter, phone: '13900139000', mayPickUp: false }]);
  });

  it.each([
    ['nobody', [], true],
    ['three', [1, 2, 3].map((n) => ({ ...daughter, name: `李娟${n}` })), true],
    ['four', [1, 2, 3, 4].map((n) => ({ ...daughter, name: `李娟${n}` })), false],
    ['the same one twice', [daughter, daughter], false],
    ['no name', [{ ...daughter, name: ' ' }], false],
    ['a name of 300 characters', [{ ...daughter, name: '名'.repeat(300) }], false],
    ['a phone that is none', [{ ...daughter, phone: '12345' }], false],
    ['no relation', [{ ...daughter, relation: '' }], false],
    ['a relation that is a story', [{ ...daughter, relation: '女'.repeat(11) }], false],
    ['an operator for a name', [{ ...daughter, name: { $gt: '' } }], false],
    ['a field nobody asked for', [{ ...daughter, idNumber: '530402' }], false],
  ])('given %s, then it is accepted: %#', (_, list, is) => {
    expect(accepts(list)).toBe(is);
  });

  it('given a card without any, then it is a card', () => {
    const card = { relation: 'self', name: '张敏', phone: '13800138000' };
    expect(v.safeParse(personInput, card).success).toBe(true);
  });
});
