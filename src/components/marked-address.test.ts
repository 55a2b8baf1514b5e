import { withPlace, withText } from './marked-address';

const point = { lat: 24.35, lng: 102.54 };

describe('an address is written and marked', () => {
  it.each([
    ['nothing written', undefined, '玉兴路 8 号'],
    ['blanks written', { text: '  ' }, '玉兴路 8 号'],
    ['a door written', { text: '玉兴路 8 号 2 栋 301' }, '玉兴路 8 号 2 栋 301'],
  ])('given %s and a place picked, then the mark is set and the words are %s', (_, written, text) =>
    expect(withPlace(written, { text: '玉兴路 8 号', point })).toEqual({ text, point }),
  );

  it('given the words mended, then the mark stays; given them gone, then it goes too', () => {
    expect(withText({ text: '玉兴路', point }, '玉兴路 8 号')).toEqual({ text: '玉兴路 8 号', point });
    expect(withText({ text: '玉兴路', point }, '')).toBeUndefined();
  });
});
