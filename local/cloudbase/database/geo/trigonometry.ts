// Sines and cosines rounded as the C library under MongoDB rounds them; JavaScript's own are off in the last place now
// and then, which shows in distances that tests compare exactly. Computed with pairs of numbers, high part and rest.

type Pair = readonly [number, number];

/** Dekker's constant 2^27 + 1: splits a double into two halves that multiply without rounding. */
const SPLITTER = 134_217_729;
const HALF_PI: Pair = [Math.PI / 2, 6.123233995736766e-17];
/** Enough terms for |x| ≤ π/4: the next one is below 2^-106. */
const TERMS = 14;

/** For angles within a few turns, as longitudes and latitudes in radians are. */
export const sine = (radians: number): number => turned(radians, 0);
export const cosine = (radians: number): number => turned(radians, 1);

// sin(x + quarters·π/2), by the series of the nearest quarter turn.
function turned(radians: number, quarters: number): number {
  const nearest = Math.round(radians / HALF_PI[0]);
  const rest = add([radians, 0], multiply([-nearest, 0], HALF_PI));
  const quadrant = (((nearest + quarters) % 4) + 4) % 4;
  const [value] = quadrant % 2 === 0 ? series(rest, rest, 1) : series([1, 0], rest, 0);
  return quadrant < 2 ? value : -value;
}

// first · (1 − x²/((d+1)(d+2)) + x⁴/… ): the sine from x with d = 1, the cosine from 1 with d = 0.
function series(first: Pair, x: Pair, degree: number): Pair {
  const square = multiply(x, x);
  let term = first;
  let total = first;
  for (let at = 1, d = degree; at <= TERMS; at++, d += 2) {
    term = divide(multiply(term, square), -(d + 1) * (d + 2));
    total = add(total, term);
  }
  return total;
}

function add([a, aRest]: Pair, [b, bRest]: Pair): Pair {
  const sum = a + b;
  const part = sum - a;
  return settle(sum, a - (sum - part) + (b - part) + aRest + bRest);
}

function multiply([a, aRest]: Pair, [b, bRest]: Pair): Pair {
  const product = a * b;
  return settle(product, rounding(a, b, product) + a * bRest + aRest * b);
}

function divide([a, aRest]: Pair, by: number): Pair {
  const quotient = a / by;
  const product = quotient * by;
  return settle(quotient, (a - product - rounding(quotient, by, product) + aRest) / by);
}

/** What a·b lost when it was rounded to `product`. */
function rounding(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [high(a), high(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function high(a: number): number {
  const scaled = SPLITTER * a;
  return scaled - (scaled - a);
}

function settle(high: number, rest: number): Pair {
  const sum = high + rest;
  return [sum, rest - (sum - high)];
}
