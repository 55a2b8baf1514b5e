import { phoneWords, placeWords } from './common';

describe('a phone number is written as one says it', () => {
  it.each([
    ['13800138000', '138 0013 8000'],
    ['08772012345', '0877-2012345'],
    ['01012345678', '010-12345678'],
  ])('given %s, then %s', (phone, words) => {
    expect(phoneWords(phone)).toBe(words);
  });
});

describe('a place is said with its community, once', () => {
  it.each([
    ['荷花社区', '一楼大厅', '荷花社区 一楼大厅'],
    ['荷花社区', '荷花社区便民服务站', '荷花社区便民服务站'],
  ])('given %s and %s, then %s', (community, place, words) => {
    expect(placeWords(community, place)).toBe(words);
  });
});
