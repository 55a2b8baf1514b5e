// Draws counts by week as one small picture: bars side by side, or a line with gaps where nothing is known.
// It only draws; every number of it stands in words beneath (index.tsx), for those who cannot see it.
import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface Series {
  readonly name: string;
  readonly colour: string;
  /** One for each label; absent where nothing is known. */
  readonly values: readonly (number | undefined)[];
}

export interface ChartData {
  /** Below the picture, one for each place. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** The top of the scale, where it is fixed. */
  readonly top?: number;
}

const WIDTH = 340;
const HEIGHT = 220;
const EDGE = { left: 40, right: 8, top: 34, bottom: 28 };
const INK = '#3d3a35';
const RULE = '#d9d2c3';
const TICKS = 4;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;

const round = (value: number): number => Math.round(value * 10) / 10;

const known = ({ series }: ChartData): number[] =>
  series.flatMap(({ values }) => values.filter((value): value is number => value !== undefined));

function scales(data: ChartData) {
  const top = data.top ?? (max(known(data)) || 1);
  const y = scaleLinear([0, top], [HEIGHT - EDGE.bottom, EDGE.top]);
  const x = scaleBand(data.labels, [EDGE.left, WIDTH - EDGE.right])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  return { x, y: data.top === undefined ? y.nice(TICKS) : y };
}

type Scales = ReturnType<typeof scales>;

/** Whole numbers only: half a person does not come. */
const grid = ({ y }: Scales): string =>
  y
    .ticks(TICKS)
    .filter((tick) => Number.isInteger(tick))
    .map(
      (tick) =>
        `<path d="M${EDGE.left} ${round(y(tick))}H${WIDTH - EDGE.right}" stroke="${RULE}"/>` +
        text(EDGE.left - 6, y(tick) + 5, String(tick), 'end'),
    )
    .join('');

const below = ({ labels }: ChartData, { x }: Scales): string =>
  labels
    // Every other one where they would touch.
    .filter((_, i) => (labels.length - 1 - i) % 2 === 0)
    .map((label) => text((x(label) ?? 0) + x.bandwidth() / 2, HEIGHT - 8, label, 'middle'))
    .join('');

const legend = ({ series }: ChartData): string =>
  series
    .map(({ name, colour }, i) => {
      const at = EDGE.left + i * 92;
      return `<rect x="${at}" y="8" width="14" height="14" fill="${colour}"/>${text(at + 20, 20, name, 'start')}`;
    })
    .join('');

const framed = (data: ChartData, inside: (at: Scales) => string): string => {
  const at = scales(data);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${HEIGHT * 2}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="14" fill="${INK}">${grid(at)}${inside(at)}${below(data, at)}${data.series.length > 1 ? legend(data) : ''}</svg>`;
};

/** Bars of each series side by side. */
export const bars = (data: ChartData): string =>
  framed(data, ({ x, y }) =>
    data.series
      .map(({ values, colour }, nth) => {
        const width = x.bandwidth() / data.series.length;
        return values
          .map((value, i) => {
            if (!value) return '';
            const left = (x(data.labels[i] ?? '') ?? 0) + nth * width;
            return `<rect x="${round(left)}" y="${round(y(value))}" width="${round(width)}" height="${round(y(0) - y(value))}" fill="${colour}"/>`;
          })
          .join('');
      })
      .join(''),
  );

/** One line a series, with a dot at each known value: one alone would not be seen otherwise. */
export const lined = (data: ChartData): string =>
  framed(data, ({ x, y }) =>
    data.series
      .map(({ values, colour }) => {
        const at = (i: number) => round((x(data.labels[i] ?? '') ?? 0) + x.bandwidth() / 2);
        const path = line<number | undefined>()
          .defined((value) => value !== undefined)
          .x((_, i) => at(i))
          .y((value) => round(y(value ?? 0)))([...values]);
        const dots = values.map((value, i) =>
          value === undefined ? '' : `<circle cx="${at(i)}" cy="${round(y(value))}" r="4" fill="${colour}"/>`,
        );
        return `<path d="${path ?? ''}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots.join('')}`;
      })
      .join(''),
  );

/** As an address that an image can have, in WeChat and in a browser. */
export const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
