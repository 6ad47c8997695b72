/** Compares two values for a sort: negative where the first comes first. */
export type Comparator<T> = (a: T, b: T) => number;

const FRACTION_DIGITS = 10;

function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(FRACTION_DIGITS, '0'));
}

/** Exact comparison of two texts of the scalar Decimal. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Orders by a value that may be missing; what lacks it comes last. */
export function byValue<T, V>(valueOf: (item: T) => V | null, compare: Comparator<V>): Comparator<T> {
  return (a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right);
  };
}

export function descending<T>(compare: Comparator<T>): Comparator<T> {
  return (a, b) => compare(b, a);
}

/** A sorted copy; ties keep the order they came in. */
export function sortedBy<T>(items: readonly T[], ...comparators: readonly Comparator<T>[]): T[] {
  return [...items].sort((a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}
