import * as fc from 'fast-check';
import { yuanWords } from './prices';

describe('money is said in yuan, exactly', () => {
  it.each([
    [0, '0 元'],
    [5, '0.05 元'],
    [70, '0.70 元'],
    [700, '7 元'],
    [750, '7.50 元'],
    [1995, '19.95 元'],
    [100_000, '1000 元'],
  ])('given %d fen, then %s', (fen, words) => {
    expect(yuanWords(fen)).toBe(words);
  });

  it('given any amount, then no fen is lost', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (fen) => {
        const [yuan = '', rest = '00'] = yuanWords(fen).replace(' 元', '').split('.');
        expect(Number(yuan) * 100 + Number(rest)).toBe(fen);
      }),
    );
  });
});
