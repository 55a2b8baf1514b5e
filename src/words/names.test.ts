import { namesWords } from './names';

describe('people are named in their order', () => {
  it.each([
    [['张敏'], '张敏'],
    [['张敏', '杨桂芬'], '张敏、杨桂芬'],
  ])('given %j, then %s', (names, words) => {
    expect(namesWords(names.map((name) => ({ name })))).toBe(words);
  });
});
