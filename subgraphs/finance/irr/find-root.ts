/** A rate is searched above -99 % and up to 1,000 % a period. */
export const MINIMUM_PERIOD_RATE = -0.99;
export const MAXIMUM_PERIOD_RATE = 10;

/** Steps away from zero; the first sign change met is the root nearest to zero, the one with a meaning. */
const STEPS: readonly number[] = Object.freeze([
  0.0005, 0.001, 0.002, 0.004, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.99,
  1.5, 2.5, 4, 6, 8, 10,
]);

const MAXIMUM_ITERATIONS = 200;
const TOLERANCE = 1e-15;

/**
 * The zero of a continuous function nearest to 0 in the bounds, or null. It looks on the side that
 * `sideOfRoot` names first (positive where the borrower pays more than he receives), then the other.
 */
export function findRoot(valueAt: (rate: number) => number, sideOfRoot: 1 | -1): number | null {
  return findRootOnSide(valueAt, sideOfRoot) ?? findRootOnSide(valueAt, sideOfRoot === 1 ? -1 : 1);
}

/** The zero nearest to 0 among rates of zero and above (1) or of zero and below (-1), or null. */
export function findRootOnSide(valueAt: (rate: number) => number, side: 1 | -1): number | null {
  let near = 0;
  let valueAtNear = valueAt(0);
  if (valueAtNear === 0) return 0;
  for (const step of STEPS) {
    const far = side * step;
    if (far < MINIMUM_PERIOD_RATE || far > MAXIMUM_PERIOD_RATE) return null;
    const valueAtFar = valueAt(far);
    if (valueAtFar === 0) return far;
    if (valueAtNear > 0 !== valueAtFar > 0) return bracketed(valueAt, near, valueAtNear, far, valueAtFar);
    near = far;
    valueAtNear = valueAtFar;
  }
  return null;
}

/** Regula falsi with the Illinois weight; every fourth step bisects, so that the bracket always closes. */
function bracketed(valueAt: (rate: number) => number, a: number, fa: number, b: number, fb: number): number {
  let [low, valueLow, high, valueHigh] = [a, fa, b, fb];
  let keptEnd: 'low' | 'high' | null = null;
  for (let iteration = 1; iteration <= MAXIMUM_ITERATIONS; iteration += 1) {
    const secant = (low * valueHigh - high * valueLow) / (valueHigh - valueLow);
    const bisects = iteration % 4 === 0 || !isBetween(secant, low, high);
    const guess = bisects ? (low + high) / 2 : secant;
    if (Math.min(Math.abs(guess - low), Math.abs(guess - high)) <= TOLERANCE * (1 + Math.abs(guess))) return guess;
    const value = valueAt(guess);
    if (value === 0) return guess;
    if (value > 0 === valueLow > 0) {
      [low, valueLow] = [guess, value];
      if (keptEnd === 'high') valueHigh /= 2;
      keptEnd = 'high';
    } else {
      [high, valueHigh] = [guess, value];
      if (keptEnd === 'low') valueLow /= 2;
      keptEnd = 'low';
    }
  }
  return (low + high) / 2;
}

function isBetween(value: number, a: number, b: number): boolean {
  return a < b ? value > a && value < b : value > b && value < a;
}
