import type { Disclosure } from '../../../schema';
import { type CatalogRule, present } from './rule';

type End = string | number | null | undefined;

/** Whether what stands at the lower, upper and exact end is what the disclosure says. */
function disclosureProblem(where: string, disclosure: Disclosure, low: End, high: End): string[] {
  const agrees = {
    EXACT: present(low) && low === high,
    FROM: present(low) && !present(high),
    UP_TO: !present(low) && present(high),
    RANGE: present(low) && present(high) && low !== high,
    UNDISCLOSED: !present(low) && !present(high),
  }[disclosure];
  return agrees ? [] : [`${where} says ${disclosure} but has ${low ?? 'none'} to ${high ?? 'none'}`];
}

export const rateDisclosureRule: CatalogRule = {
  title: 'states of a rate exactly what its disclosure says, over a benchmark only where it is linked to one',
  problems: ({ terms }) =>
    terms.rates.flatMap((rate, index) => {
      const where = `rates[${index}]`;
      const spread: [End, End] = [rate.minimumSpreadBasisPoints, rate.maximumSpreadBasisPoints];
      const absolute: [End, End] = [rate.minimumRate, rate.maximumRate];
      const linked = rate.kind === 'LPR_LINKED' || present(rate.benchmark);
      const [stated, other] = linked ? [spread, absolute] : [absolute, spread];
      return [
        ...disclosureProblem(where, rate.disclosure, ...stated),
        ...(other.some(present) ? [`${where} ${rate.kind} has the operands of another kind`] : []),
        ...(linked && !present(rate.benchmark) ? [`${where} is linked to no benchmark`] : []),
      ];
    }),
};

export const feeDisclosureRule: CatalogRule = {
  title: 'states of a fee exactly what its disclosure says, and a rate with its base',
  problems: ({ terms }) =>
    terms.fees.flatMap((fee, index) => {
      const where = `fees[${index}]`;
      const byRate = [fee.rate, fee.minimumRate, fee.maximumRate].some(present);
      const exact = byRate ? fee.rate : fee.amount;
      const [low, high] = byRate ? [fee.minimumRate, fee.maximumRate] : [fee.minimumAmount, fee.maximumAmount];
      return [
        ...disclosureProblem(where, fee.disclosure, exact ?? low, exact ?? high),
        ...(byRate && present(fee.amount) ? [`${where} has both an amount and a rate`] : []),
        ...(byRate && !present(fee.base) ? [`${where} has a rate without a base`] : []),
      ];
    }),
};
