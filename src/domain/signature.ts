// Decides what a signature drawn with a finger is: lines of points on a square of 1,000, few enough to be kept and sent.
// How it is drawn is the platform's; who signs, and for whom, is the visit's.

/** A line: x and y in turn, whole numbers from 0 to 999, x to the right and y downwards. */
export type Stroke = readonly number[];
export type Signature = readonly Stroke[];

/** One side of the square; a signature lies in it as wide as it was drawn, whatever the phone. */
export const SIDE = 1000;
/** Half as high as it is wide. */
export const HEIGHT = SIDE / 2;
export const MOST_STROKES = 60;
/** A page of fifty bookings that one carries away stays below WeChat's 1 MB with such signatures. */
export const MOST_POINTS = 600;

/** Nearer to the point before than this is no other point. */
const STEP = 6;

const inside = (n: number, most: number): number => Math.max(0, Math.min(most - 1, Math.round(n)));

/** A point of a box of so many px, in the square; what lies outside is put on its rim. */
export const pointIn = (x: number, y: number, width: number, height: number): readonly [number, number] => [
  inside((x * SIDE) / width, SIDE),
  inside((y * HEIGHT) / height, HEIGHT),
];

/** A line with one more point; itself when that is no other point. */
export function extended(stroke: Stroke, [x, y]: readonly [number, number]): Stroke {
  const [lastX = -SIDE, lastY = -SIDE] = stroke.slice(-2);
  return Math.abs(x - lastX) + Math.abs(y - lastY) < STEP ? stroke : [...stroke, x, y];
}

const pointsOf = (signature: Signature): number =>
  signature.reduce((sum, stroke) => sum + stroke.length / 2, 0);

/** Every second point of each line, its ends always. */
const halved = (stroke: Stroke): Stroke =>
  stroke.filter((_, i) => {
    const point = Math.floor(i / 2);
    return point % 2 === 0 || point === stroke.length / 2 - 1;
  });

/** As it is kept: at most so many lines, and thinned until it has few enough points. */
export function thinned(signature: Signature): Signature {
  let kept: Signature = signature.filter(({ length }) => length > 0).slice(0, MOST_STROKES);
  while (pointsOf(kept) > MOST_POINTS) kept = kept.map(halved);
  return kept;
}

/** Whether somebody has drawn something: a dot is no name. */
export const isDrawn = (signature: Signature): boolean => pointsOf(signature) >= 8;

/** Whether it is one: lines of pairs of whole numbers inside the square, no more of them than may be. */
export const isSignature = (signature: Signature): boolean =>
  signature.length <= MOST_STROKES &&
  pointsOf(signature) <= MOST_POINTS &&
  isDrawn(signature) &&
  signature.every(
    (stroke) =>
      stroke.length >= 2 &&
      stroke.length % 2 === 0 &&
      stroke.every((n, i) => Number.isInteger(n) && n >= 0 && n < (i % 2 === 0 ? SIDE : HEIGHT)),
  );

/** The path of a line as SVG has it; a single point is a dot. */
function pathOf(stroke: Stroke): string {
  const [x = 0, y = 0, ...more] = stroke;
  const lines = more.length > 0 ? more.join(' ') : `${x} ${y}`;
  return `M${x} ${y}L${lines}`;
}

/** A picture of it, black on nothing. It is made of numbers alone. */
export const svgOf = (signature: Signature): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${HEIGHT}" fill="none" stroke="#1c1f26" stroke-width="9" ` +
  `stroke-linecap="round" stroke-linejoin="round"><path d="${signature.map(pathOf).join('')}"/></svg>`;

/** The same as an address that an image takes. */
export const pictureOf = (signature: Signature): string =>
  `data:image/svg+xml,${encodeURIComponent(svgOf(signature))}`;
