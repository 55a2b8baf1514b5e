import { distance } from './sphere';
import { cosine, sine } from './trigonometry';

/** Correctly rounded values, computed with fifty digits; JavaScript's own functions miss some in the last place. */
const KNOWN: readonly [angle: number, sine: number, cosine: number][] = [
  [1.9775615405342186, 0.9184054382458626, -0.3956405578304947],
  [0.28498309559095303, 0.2811412287419999, 0.9596664053208482],
  [0.7013252988197508, 0.6452307656317109, 0.7639877349030652],
  [2.195953923060484, 0.8108709002896025, -0.5852250704331877],
  [2.4019681875855117, 0.6740105440401017, -0.7387217246858022],
  [0.1905984670451495, 0.1894465582932189, 0.9818910334405004],
  [1e-9, 1e-9, 1.0],
  [0.7853981633974483, 0.7071067811865475, 0.7071067811865476],
  [1.5707963267948966, 1.0, 6.123233995736766e-17],
  [3.141592653589793, 1.2246467991473532e-16, -1.0],
];

test.each(KNOWN)('sine and cosine of %d are the nearest doubles', (angle, itsSine, itsCosine) => {
  expect(sine(angle)).toBe(itsSine);
  expect(cosine(angle)).toBe(itsCosine);
  expect(sine(-angle)).toBe(-itsSine);
  expect(cosine(-angle)).toBe(itsCosine);
});

test.each([
  [[113.306789, 23.1564721], 6643.521654040738],
  [[113.30593, 23.1361155], 4384.68131486958],
] as const)('the distance to %j is what the vendor measured, to the last digit', ([lon, lat], metres) => {
  expect(distance([113.3089506, 23.0968251], [lon, lat])).toBe(metres);
});
