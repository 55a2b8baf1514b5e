import { mayFetch, wentHome } from './going-home';
import type { Contact } from './person';

const daughter: Contact = { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true };
const neighbour: Contact = { name: '赵芳', phone: '08772012345', relation: '邻居', mayPickUp: false };
const seen = { at: 1, by: '刘护理员' };

describe('who takes somebody home', () => {
  it('given two contacts, then only those who were named as allowed may', () =>
    expect(mayFetch([neighbour, daughter])).toEqual([daughter]));

  it('given one who is allowed, then it is written down who, and what they are to the person', () =>
    expect(wentHome({ way: 'contact', taker: '李娟' }, [neighbour, daughter], seen)).toEqual({
      ok: true,
      value: { ...seen, way: 'contact', taker: '李娟', relation: '女儿' },
    }));

  it.each([['赵芳'], ['王五'], [undefined]])(
    'given %s, who is not allowed, then it is not written down as if',
    (taker) =>
      expect(wentHome({ way: 'contact', taker }, [neighbour, daughter], seen)).toMatchObject({
        ok: false,
        refusal: { code: 'NOT_FOUND' },
      }),
  );

  it('given somebody else whom staff let in, then as somebody else, by name', () =>
    expect(wentHome({ way: 'other', taker: '王五' }, [daughter], seen)).toEqual({
      ok: true,
      value: { ...seen, way: 'other', taker: '王五' },
    }));

  it('given somebody who went alone, then nobody took them', () =>
    expect(wentHome({ way: 'alone', taker: '李娟' }, [daughter], seen)).toEqual({
      ok: true,
      value: { ...seen, way: 'alone' },
    }));
});
