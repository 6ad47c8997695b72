import type { Disclosure } from '../../../schema';
import { scaled } from './decimals';
import { type ProductRule, type Violation, present, violation } from './rule';

type End = string | number | null | undefined;

const SAYS: Readonly<Record<Disclosure, string>> = Object.freeze({
  EXACT: 'EXACT with one value at both ends',
  FROM: 'FROM with a lower end alone',
  UP_TO: 'UP_TO with an upper end alone',
  RANGE: 'RANGE with two ends that differ',
  UNDISCLOSED: 'UNDISCLOSED with neither end',
});

function disclosed(low: End, high: End): Disclosure {
  if (present(low) && present(high)) return scaled(low) === scaled(high) ? 'EXACT' : 'RANGE';
  if (present(low)) return 'FROM';
  return present(high) ? 'UP_TO' : 'UNDISCLOSED';
}

/** Whether what stands at the lower and the upper end is what the disclosure says. */
function disclosureViolations(field: string, disclosure: Disclosure, low: End, high: End): Violation[] {
  const found = disclosed(low, high);
  return found === disclosure ? [] : [violation(field, disclosure, `${SAYS[found]}, as the value is given`)];
}

export const rateDisclosureRule: ProductRule = {
  title: 'states of a rate exactly what its disclosure says, over a benchmark only where it is linked to one',
  violations: ({ terms }) =>
    terms.rates.flatMap((rate, index) => {
      const at = `rates[${index}]`;
      const spread: [End, End] = [rate.minimumSpreadBasisPoints, rate.maximumSpreadBasisPoints];
      const absolute: [End, End] = [rate.minimumRate, rate.maximumRate];
      const linked = rate.kind === 'LPR_LINKED' || present(rate.benchmark);
      const [stated, other] = linked ? [spread, absolute] : [absolute, spread];
      return [
        ...disclosureViolations(`${at}.disclosure`, rate.disclosure, ...stated),
        ...(other.some(present)
          ? [violation(`${at}.kind`, rate.kind, linked ? 'a spread in basis points, and no rate, where there is a benchmark' : 'a rate, and no spread, where there is no benchmark')]
          : []),
        ...(linked && !present(rate.benchmark) ? [violation(`${at}.benchmark`, rate.benchmark, 'the benchmark that the spread is added to')] : []),
      ];
    }),
};

export const feeDisclosureRule: ProductRule = {
  title: 'states of a fee exactly what its disclosure says, and a rate with its base',
  violations: ({ terms }) =>
    terms.fees.flatMap((fee, index) => {
      const at = `fees[${index}]`;
      const byRate = [fee.rate, fee.minimumRate, fee.maximumRate].some(present);
      const exact = byRate ? fee.rate : fee.amount;
      const [low, high] = byRate ? [fee.minimumRate, fee.maximumRate] : [fee.minimumAmount, fee.maximumAmount];
      return [
        ...disclosureViolations(`${at}.disclosure`, fee.disclosure, exact ?? low, exact ?? high),
        ...(byRate && present(fee.amount) ? [violation(`${at}.amount`, fee.amount, 'either an amount or a rate')] : []),
        ...(byRate && !present(fee.base) ? [violation(`${at}.base`, fee.base, 'the base of the rate')] : []),
      ];
    }),
};
