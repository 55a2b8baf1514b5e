import { codeScanned, codeTyped } from './code';

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

describe('a code that was scanned', () => {
  it('given a ticket’s, then its digits', () => expect(codeScanned('LLY:385201')).toBe('385201'));

  it.each(['385201', 'LLY:085201', 'LLY:3852011', 'https://example.com/LLY:385201', ''])(
    'given %j, then it is not ours',
    (text) => expect(codeScanned(text)).toBeUndefined(),
  );
});
