import { CURRENCY_ALLOWED, type Fee, MAX_AMOUNT, MAX_TERM_MONTHS, PRODUCT_LIMITS, type RateComponent, findCurrency } from '../../../schema';
import { fractionDigits, scaled } from './decimals';
import { type ProductRule, type Violation, present, violation } from './rule';

const { rate: MAX_RATE, spreadBasisPoints, workingDays } = PRODUCT_LIMITS;
const RATE_ALLOWED = `0 to ${MAX_RATE}, where 1 is 100 %`;
const SPREAD_ALLOWED = `-${spreadBasisPoints} to ${spreadBasisPoints} basis points`;

type Decimal = string | null | undefined;
type Whole = number | null | undefined;

/** What is no decimal is not judged here: the types report that. */
function between(value: unknown, least: unknown, most: unknown): boolean {
  const [low, given, high] = [scaled(least), scaled(value), scaled(most)];
  return !present(value) || given === null || low === null || high === null || (low <= given && given <= high);
}

const AMOUNTS_OF_FEE = ['amount', 'minimumAmount', 'maximumAmount', 'yearlyCap', 'totalCap'] as const satisfies readonly (keyof Fee)[];

export const amountsRule: ProductRule = {
  title: 'counts its amounts in the minor units of a currency, and lends more than none',
  violations: ({ terms }) => {
    const currency = findCurrency(terms.currency);
    if (!currency) return [violation('currency', terms.currency, CURRENCY_ALLOWED)];
    const allowed = `at most ${MAX_AMOUNT} ${currency.code} with at most ${currency.fractionDigits} digits after the point`;
    const check = (field: string, value: Decimal, { positive = false } = {}): Violation[] => {
      if (!present(value) || scaled(value) === null) return [];
      const isWithin = between(value, 0, MAX_AMOUNT) && !(positive && scaled(value) === 0n) && fractionDigits(value) <= currency.fractionDigits;
      return isWithin ? [] : [violation(field, value, `${positive ? 'more than 0' : '0 or more'} and ${allowed}`)];
    };
    const { amount, fees, rates } = terms;
    return [
      ...check('amount.minimum', amount.minimum, { positive: true }),
      ...check('amount.maximum', amount.maximum, { positive: true }),
      ...rates.flatMap(({ maximumAmount, minimumAmount }, index) => [
        ...check(`rates[${index}].minimumAmount`, minimumAmount),
        ...check(`rates[${index}].maximumAmount`, maximumAmount, { positive: true }),
      ]),
      ...fees.flatMap((fee, index) => AMOUNTS_OF_FEE.flatMap((name) => check(`fees[${index}].${name}`, fee[name]))),
    ];
  },
};

const RATES_OF_RATE = ['minimumRate', 'maximumRate'] as const satisfies readonly (keyof RateComponent)[];
const SPREADS = ['minimumSpreadBasisPoints', 'maximumSpreadBasisPoints'] as const satisfies readonly (keyof RateComponent)[];
const RATES_OF_FEE = ['rate', 'minimumRate', 'maximumRate'] as const satisfies readonly (keyof Fee)[];

export const ratesRule: ProductRule = {
  title: 'keeps its rates and spreads to what can be priced',
  violations: ({ terms: { collaterals, fees, rates } }) => {
    const rate = (field: string, value: Decimal): Violation[] => (between(value, 0, MAX_RATE) ? [] : [violation(field, value, RATE_ALLOWED)]);
    const spread = (field: string, value: Whole): Violation[] =>
      between(value, -spreadBasisPoints, spreadBasisPoints) ? [] : [violation(field, value, SPREAD_ALLOWED)];
    return [
      ...rates.flatMap((component, index) => [
        ...RATES_OF_RATE.flatMap((name) => rate(`rates[${index}].${name}`, component[name])),
        ...SPREADS.flatMap((name) => spread(`rates[${index}].${name}`, component[name])),
      ]),
      ...fees.flatMap((fee, index) => RATES_OF_FEE.flatMap((name) => rate(`fees[${index}].${name}`, fee[name]))),
      ...collaterals.flatMap(({ maximumLoanToValue, minimumLoanToValue }, index) => [
        ...rate(`collaterals[${index}].minimumLoanToValue`, minimumLoanToValue),
        ...rate(`collaterals[${index}].maximumLoanToValue`, maximumLoanToValue),
      ]),
    ];
  },
};

export const durationsRule: ProductRule = {
  title: 'counts its months and days in numbers that a loan can have',
  violations: ({ terms: { rates, repayments, term, turnaround } }) => {
    const months = (field: string, value: Whole, least: number): Violation[] =>
      between(value, least, MAX_TERM_MONTHS) ? [] : [violation(field, value, `a whole number of months from ${least} to ${MAX_TERM_MONTHS}`)];
    const days = (field: string, value: Whole): Violation[] =>
      between(value, 0, workingDays) ? [] : [violation(field, value, `a whole number of working days from 0 to ${workingDays}`)];
    return [
      ...months('term.minimumMonths', term.minimumMonths, 0),
      ...months('term.maximumMonths', term.maximumMonths, 1),
      ...rates.flatMap(({ maximumTermMonths, minimumTermMonths }, index) => [
        ...months(`rates[${index}].minimumTermMonths`, minimumTermMonths, 0),
        ...months(`rates[${index}].maximumTermMonths`, maximumTermMonths, 0),
      ]),
      ...repayments.flatMap(({ graceMonths }, index) => months(`repayments[${index}].graceMonths`, graceMonths, 0)),
      ...days('turnaround.minimumWorkingDays', turnaround?.minimumWorkingDays),
      ...days('turnaround.maximumWorkingDays', turnaround?.maximumWorkingDays),
    ];
  },
};
