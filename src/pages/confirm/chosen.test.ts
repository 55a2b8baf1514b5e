import type { PersonView } from '#contract/person';
import { confirm } from '#words/confirm';
import { chosenFault, chosenIn } from './chosen';

const person = (id: string, relation: PersonView['relation']): PersonView => ({
  id,
  relation,
  name: id,
  phone: '13800138000',
});
const mother = person('mother', 'parent');
const self = person('self', 'self');
const people = [mother, self];
const ids = (draft: Parameters<typeof chosenIn>[0], known = people) =>
  chosenIn(draft, known).map(({ id }) => id);

describe('a draft is for the one chosen', () => {
  it.each([
    ['nobody chosen, then for oneself', undefined, people, ['self']],
    ['nobody chosen and oneself unknown, then for the first', undefined, [mother], ['mother']],
    ['one chosen, then for that one', ['mother'], people, ['mother']],
    ['one who is not kept any more, then for oneself', ['gone'], people, ['self']],
    ['nobody known, then for nobody', undefined, [], []],
  ])('given %s', (_, personIds, known, expected) => {
    expect(ids({ personIds }, known)).toEqual(expected);
  });
});

describe('a draft for several is for those ticked, no one else', () => {
  it.each([
    [
      ['self', 'mother'],
      ['mother', 'self'],
    ],
    [['mother'], ['mother']],
    [[], []],
  ])('given %j, then %j, in the order in which they are listed', (personIds, expected) => {
    expect(ids({ personIds, together: true })).toEqual(expected);
  });

  it.each([
    ['nobody', { personIds: [], together: true }, 2, confirm.nobody],
    ['more than the service takes', { personIds: ['self', 'mother'], together: true }, 1, confirm.tooMany(1)],
    ['as many as it takes', { personIds: ['self', 'mother'], together: true }, 2, undefined],
  ])('given %s, then what to mend is said, if anything', (_, draft, most, fault) => {
    expect(chosenFault(draft, people, most)).toBe(fault);
  });

  it('given that nobody is known yet, then the name is asked for first', () => {
    expect(chosenFault({}, [], 2)).toBeUndefined();
  });
});
