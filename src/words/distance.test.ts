import { metresWords } from './distance';

describe('a distance is said as one would pace it off', () => {
  it.each([
    [0, '100 米以内'],
    [99, '100 米以内'],
    [100, '约 100 米'],
    [612, '约 600 米'],
    [974, '约 950 米'],
    [976, '约 1.0 公里'],
    [1240, '约 1.2 公里'],
    [12_345, '约 12.3 公里'],
  ])('given %d metres, then %s', (metres, said) => expect(metresWords(metres)).toBe(said));
});
