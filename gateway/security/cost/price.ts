/** Where reckoning stops: an operation of this cost or more is as good as boundless. */
export const COST_CAP = 1e9;

/** One reckoning of a prepared operation. */
export interface Run {
  /** As the request has them, not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What shared prices came to, by their slots. */
  readonly known: (number | undefined)[];
}

/** A finite number from 0 to {@link COST_CAP}: a constant, or what a request's variables make of it. */
export type Price = number | ((run: Run) => number);

export function priceIn(price: Price, run: Run): number {
  return typeof price === 'number' ? price : price(run);
}

/** Keeps arithmetic away from Infinity and NaN; what is not a number is worth nothing. */
export function capped(value: number): number {
  return value > 0 ? Math.min(value, COST_CAP) : 0;
}

export function sumOf(prices: readonly Price[]): Price {
  const [constant, open] = folded(prices, (total, each) => capped(total + each), 0);
  if (open.length === 0) return constant;
  if (open.length === 1 && constant === 0) return open[0] ?? 0;
  return (run) => open.reduce((total, price) => capped(total + price(run)), constant);
}

export function greatestOf(prices: readonly Price[]): Price {
  const [constant, open] = folded(prices, Math.max, 0);
  if (open.length === 0) return constant;
  return (run) => open.reduce((greatest, price) => Math.max(greatest, price(run)), constant);
}

export function productOf(left: Price, right: Price): Price {
  if (typeof left === 'number' && typeof right === 'number') return capped(left * right);
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  if (right === 1) return left;
  return (run) => capped(priceIn(left, run) * priceIn(right, run));
}

/** A price that is used in several places, and reckoned once in each run. */
export class SharedPrices {
  #slots = 0;

  share(price: Price): Price {
    if (typeof price === 'number') return price;
    const slot = this.#slots++;
    return (run) => (run.known[slot] ??= price(run));
  }
}

function folded(
  prices: readonly Price[],
  join: (left: number, right: number) => number,
  start: number,
): [constant: number, open: ((run: Run) => number)[]] {
  const open = prices.filter((price) => typeof price !== 'number');
  return [prices.reduce<number>((total, price) => (typeof price === 'number' ? join(total, price) : total), start), open];
}
