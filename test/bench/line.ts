// What a bench prints: one JSON object a line. Ratios within one run and counts, never bare times.
export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most `value` may be, or the least when `atLeast` is set. */
  readonly limit: number;
  readonly ok: boolean;
  readonly [detail: string]: unknown;
}

export interface Bench {
  readonly name: string;
  run(): Promise<Line | Line[]>;
}

type Detail = Record<string, unknown>;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const lineOf = (
  name: string,
  value: number,
  unit: string,
  limit: number,
  ok: boolean,
  detail: Detail,
): Line => ({
  name,
  value: round(value),
  unit,
  limit,
  ok,
  ...detail,
});

export const atMost = (name: string, value: number, unit: string, limit: number, detail: Detail = {}): Line =>
  lineOf(name, value, unit, limit, value <= limit, detail);

export const atLeast = (
  name: string,
  value: number,
  unit: string,
  limit: number,
  detail: Detail = {},
): Line => lineOf(name, value, unit, limit, value >= limit, { atLeast: true, ...detail });

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
