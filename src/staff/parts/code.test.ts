import { codeTyped } from './code';

describe('six digits that were said aloud', () => {
  it.each([
    ['385201', '385201'],
    [' 3 8 5 2 0 1 ', '385201'],
    ['385-201', '385201'],
    ['３８５２０１', '385201'],
  ])('given %j, then %s', (typed, code) => expect(codeTyped(typed)).toBe(code));

  it.each(['', '38520', '3852011', '085201', '38520一', '<script>'])('given %j, then none', (typed) =>
    expect(codeTyped(typed)).toBeUndefined(),
  );
});
