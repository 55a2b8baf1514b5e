import { phoneWords } from './phones';

describe('a phone number is written as one says it', () => {
  it.each([
    ['13800138000', '138 0013 8000'],
    ['08772012345', '0877-2012345'],
    ['01012345678', '010-12345678'],
  ])('given %s, then %s', (phone, words) => {
    expect(phoneWords(phone)).toBe(words);
  });
});
