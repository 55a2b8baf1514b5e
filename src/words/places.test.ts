import { placeWords } from './places';

describe('a place is said with its community, once', () => {
  it.each([
    ['荷花社区', '一楼大厅', '荷花社区 一楼大厅'],
    ['荷花社区', '荷花社区便民服务站', '荷花社区便民服务站'],
  ])('given %s and %s, then %s', (community, place, words) => {
    expect(placeWords(community, place)).toBe(words);
  });
});
