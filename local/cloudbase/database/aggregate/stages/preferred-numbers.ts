// The number series `granularity` may name: Renard (R), E series, 1-2-5 and powers of two (MongoDB manual, $bucketAuto).
import { requestFailed } from '../../refusal';

const E24 = [
  1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.6, 3.9, 4.3, 4.7, 5.1, 5.6, 6.2, 6.8, 7.5, 8.2,
  9.1,
];
const E48 = [
  1, 1.05, 1.1, 1.15, 1.21, 1.27, 1.33, 1.4, 1.47, 1.54, 1.62, 1.69, 1.78, 1.87, 1.96, 2.05, 2.15, 2.26, 2.37,
  2.49, 2.61, 2.74, 2.87, 3.01, 3.16, 3.32, 3.48, 3.65, 3.83, 4.02, 4.22, 4.42, 4.64, 4.87, 5.11, 5.36, 5.62,
  5.9, 6.19, 6.49, 6.81, 7.15, 7.5, 7.87, 8.25, 8.66, 9.09, 9.53,
];
const R20 = [1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.24, 2.5, 2.8, 3.15, 3.55, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9];
const R80 = [
  1.03, 1.09, 1.15, 1.22, 1.28, 1.36, 1.45, 1.55, 1.65, 1.75, 1.85, 1.95, 2.06, 2.18, 2.3, 2.43, 2.58, 2.72,
  2.9, 3.07, 3.25, 3.45, 3.65, 3.87, 4.12, 4.37, 4.62, 4.87, 5.15, 5.45, 5.8, 6.15, 6.5, 6.9, 7.3, 7.75, 8.25,
  8.75, 9.25, 9.75,
];
const R40 = [
  1, 1.06, 1.12, 1.18, 1.25, 1.32, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.12, 2.24, 2.36, 2.5, 2.65, 2.8, 3, 3.15,
  3.35, 3.55, 3.75, 4, 4.25, 4.5, 4.75, 5, 5.3, 5.6, 6, 6.3, 6.7, 7.1, 7.5, 8, 8.5, 9, 9.5,
];
const every = (list: number[], step: number): number[] => list.filter((_, at) => at % step === 0);
// IEC 60063 rounds the finer series to three digits from the root.
const rooted = (steps: number): number[] =>
  Array.from({ length: steps }, (_, at) => Math.round(10 ** (at / steps) * 100) / 100);

const SERIES: Record<string, number[]> = {
  '1-2-5': [1, 2, 5],
  R5: every(R20, 4),
  R10: every(R20, 2),
  R20,
  R40,
  R80: [...R40, ...R80].sort((a, b) => a - b),
  E6: every(E24, 4),
  E12: every(E24, 2),
  E24,
  E48,
  E96: rooted(96),
  E192: rooted(192).map((value) => (value === 9.19 ? 9.2 : value)),
};

/** The smallest number of the series above `value`. */
export function roundUp(series: string, value: number): number {
  if (value === 0) return 0;
  if (series === 'POWERSOF2') return 2 ** (Math.floor(Math.log2(value)) + 1);
  const steps = stepsOf(series);
  const scale = 10 ** Math.floor(Math.log10(value));
  const found = steps.find((step) => clean(step * scale) > value);
  return clean((found ?? 10 * (steps[0] as number)) * scale);
}

/** The largest number of the series below `value`. */
export function roundDown(series: string, value: number): number {
  if (value === 0) return 0;
  if (series === 'POWERSOF2') return 2 ** (Math.ceil(Math.log2(value)) - 1);
  const steps = stepsOf(series);
  const scale = 10 ** Math.floor(Math.log10(value));
  const found = [...steps].reverse().find((step) => clean(step * scale) < value);
  return clean((found ?? (steps.at(-1) as number) / 10) * scale);
}

function stepsOf(series: string): number[] {
  const steps = Object.hasOwn(SERIES, series) ? SERIES[series] : undefined;
  if (!steps) throw requestFailed(`Unknown rounding granularity '${series}'`);
  return steps;
}

const clean = (value: number): number => Number(value.toPrecision(12));
