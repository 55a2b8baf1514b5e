import { dishesOf, draftOf, faultsOf, fenOf, portionsOf, type DishDraft } from './draft';

const dish = (change: Partial<DishDraft> = {}): DishDraft => ({
  ...{ id: 'a', title: '红烧肉', yuan: '12', portions: '', diets: [], ordered: 0 },
  ...change,
});

describe('yuan become fen', () => {
  it.each([
    ['7', 700],
    ['7.5', 750],
    ['7.05', 705],
    [' １２．５０ 元', 1250],
    ['7。5', 750],
    ['0', 0],
    ['1000', 100_000],
  ])('given %s, then %i fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  it.each(['', '7.', '.5', '七', '7.555', '-1', '1000.01', '1e3', '12345'])('given %s, then none', (typed) =>
    expect(fenOf(typed)).toBeUndefined(),
  );
});

describe('portions are whole, or as many as there are meals', () => {
  it.each([
    ['', undefined],
    ['40', 40],
    ['４０ 份', 40],
    ['1.5', NaN],
    ['9999', NaN],
  ])('given %s, then %s', (typed, count) => expect(portionsOf(typed)).toBe(count));
});

describe('a menu is written only when all of it is right', () => {
  it('given a menu that was read, then nothing typed gives the same again', () => {
    const menu = [
      {
        id: 'a',
        title: '红烧肉',
        priceFen: 1250,
        portions: 40,
        diets: ['soft'] as const,
        picture: 'cloud://a.jpg',
      },
      { id: 'b', title: '米饭', priceFen: 100 },
    ];
    expect(dishesOf(draftOf({ menu, ordered: {} }))).toEqual(menu);
  });

  it('given two of a name, no name, a wrong price, or fewer portions than are ordered, then each says what', () => {
    const other = dish({ id: 'b' });
    expect(faultsOf(dish(), [dish(), other])).toEqual(['twice']);
    const wrong = dish({ title: '　', yuan: 'x', portions: 'y' });
    expect(faultsOf(wrong, [wrong])).toEqual(['title', 'price', 'portions']);
    const few = dish({ portions: '2', ordered: 3 });
    expect(faultsOf(few, [few])).toEqual(['few']);
    expect([dishesOf([few]), dishesOf([]), dishesOf([dish({ title: '菜'.repeat(21) })])]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect(dishesOf([dish({ portions: '3', ordered: 3 })])).toHaveLength(1);
  });
});
