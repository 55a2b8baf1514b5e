import { leftWords, plateOf } from './dishes';

describe('a dish without a picture is drawn as what its title names', () => {
  it.each([
    ['一荤两素（红烧肉）', 'set'],
    ['软烂套餐（蒸水蛋）', 'soft'],
    ['早餐（米线或粥，配鸡蛋）', 'porridge'],
    ['小锅米线', 'noodles'],
    ['清蒸鲈鱼', 'fish'],
    ['冬瓜排骨汤', 'soup'],
    ['回锅肉', 'meat'],
    ['白灼菜心', 'greens'],
    ['拼盘', 'set'],
  ])('given %s, then %s', (title, plate) => {
    expect(plateOf({ title })).toBe(plate);
  });
});

describe('portions are said when they may not last', () => {
  it.each([
    [0, '卖完了'],
    [1, '只剩 1 份'],
    [5, '只剩 5 份'],
    [6, ''],
  ])('given %d left, then “%s”', (left, words) => {
    expect(leftWords(left)).toBe(words);
  });
});
