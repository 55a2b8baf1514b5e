import { gcj02Of } from './gcj02';

describe('a satellite’s position becomes a map’s', () => {
  // As npm gcoord 1.0.7 turns them.
  it.each([
    ['Yuxi', [24.35, 102.54], [24.34695089, 102.54126794]],
    ['Beijing', [39.907, 116.391], [39.90840111, 116.39724096]],
    ['Chengdu', [30.67, 104.06], [30.66757487, 104.0624964]],
    ['Hong Kong', [22.28, 114.17], [22.2772593, 114.17496294]],
  ] as const)(
    'given %s, then as the libraries have it, to a millimetre or so',
    (_, [lat, lng], [toLat, toLng]) => {
      const found = gcj02Of({ lat, lng });
      expect(found.lat).toBeCloseTo(toLat, 7);
      expect(found.lng).toBeCloseTo(toLng, 7);
    },
  );
});
