import { numberOf, wholeMonthsTo } from './days';
import { ONE, bisect, over, power, published } from './numbers';
import type { Flow } from './terms';

export interface Rates {
  readonly simple: string;
  readonly irr: string;
  readonly basis: 'PERIODS' | 'DATES_ACTUAL_365';
}

/**
 * 中国人民银行公告〔2021〕3号: rate of a period × periods a year, and (1 + rate of a period)^periods − 1.
 * Times are whole units: months where the dues are equally spaced in months and no flow lies between
 * months, else twelfths of days, of which 365 are a month of 365/12 days.
 */
export function ratesOf(drawdownOn: string, dueDays: readonly string[], flows: readonly Flow[]): Rates {
  const dueMonths = dueDays.map((day) => wholeMonthsTo(drawdownOn, day));
  const period = dueMonths[0] ?? 0;
  const isSpaced = period > 0 && dueMonths.every((month, index) => month === period * (index + 1));
  const months = flows.map(({ on }) => wholeMonthsTo(drawdownOn, on));
  if (isSpaced && !months.includes(null)) {
    const growth = growthOf(flows.map(({ minor }, index) => ({ at: months[index] ?? 0, minor })), over(ONE * 11n, ONE * 10n));
    const ofPeriod = power(growth, period) - ONE;
    return { simple: published((ofPeriod * 12n) / BigInt(period)), irr: published(power(growth, 12) - ONE), basis: 'PERIODS' };
  }
  const growth = growthOf(flows.map(({ minor, on }) => ({ at: (numberOf(on) - numberOf(drawdownOn)) * 12, minor })), over(ONE * 10_003n, ONE * 10_000n));
  return { simple: published((power(growth, 365) - ONE) * 12n), irr: published(power(growth, 365 * 12) - ONE), basis: 'DATES_ACTUAL_365' };
}

interface Timed {
  readonly at: number;
  readonly minor: bigint;
}

/** The growth of one unit of time at which all flows are worth nothing at the end; of a loan that pays its borrower there is none. */
function growthOf(flows: readonly Timed[], most: bigint): bigint {
  const byTime = new Map<number, bigint>();
  for (const { at, minor } of flows) byTime.set(at, (byTime.get(at) ?? 0n) + minor);
  const inOrder = [...byTime].sort(([a], [b]) => a - b);
  const valueAtEnd = (growth: bigint): bigint => {
    let [value, before] = [0n, 0];
    for (const [at, minor] of inOrder) {
      value = (value * power(growth, at - before)) / ONE + minor * ONE;
      before = at;
    }
    return value;
  };
  return bisect(ONE, most, valueAtEnd);
}

/**
 * A fee's yearly rate of the 企业贷款综合融资成本清单: principal alone and the fee, discounted by
 * (1 + R)^s × (1 + R·f) over s whole and f broken unit periods; R × unit periods a year.
 */
export function statementRateOf(drawdownOn: string, unitMonths: number, flows: readonly Flow[]): bigint {
  const timed = flows.map(({ minor, on }) => {
    const months = wholeMonthsTo(drawdownOn, on);
    const [numerator, denominator] = months === null ? [(numberOf(on) - numberOf(drawdownOn)) * 12, 365 * unitMonths] : [months, unitMonths];
    return { minor, whole: Math.floor(numerator / denominator), numerator: BigInt(numerator % denominator), denominator: BigInt(denominator) };
  });
  const presentValue = (rate: bigint): bigint =>
    timed.reduce((sum, { denominator, minor, numerator, whole }) => {
      const grown = power(ONE + rate, whole) * (denominator * ONE + rate * numerator);
      return sum + (minor * ONE * ONE * ONE * denominator) / grown;
    }, 0n);
  return (bisect(0n, ONE * 10n, presentValue) * 12n) / BigInt(unitMonths);
}
