import { type ContractFields, type Fee, MAX_AMOUNT, MAX_TERM_MONTHS, PRODUCT_LIMITS, type RepaymentTerm, findCurrency } from '../../../schema';
import { FINANCE_LIMITS } from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import { requireThat } from './require-that';

type Decimal = string | null | undefined;

const { rate: MAX_RATE, spreadBasisPoints: MAX_SPREAD_BASIS_POINTS } = PRODUCT_LIMITS;
const DAYS_OF_LONGEST_MONTH = 31;
const MONTHS_PER_YEAR = 12;

/** Whether a decimal is an amount of the product's currency that can be priced. */
interface Amounts {
  readonly isAmount: (decimal: Decimal) => boolean;
  /** What an amount is, for a message. */
  readonly allowed: string;
}

/** Throws an Error for what pricing would throw for, or could not answer in a Decimal. */
export function requirePriceable(product: ContractFields): void {
  const currency = findCurrency(product.currency);
  if (!currency) throw new Error('currency: allowed is an ISO 4217 code');
  const { fractionDigits } = currency;
  const amounts: Amounts = {
    isAmount: (decimal) => decimal == null || (isWithin(decimal, '0', String(MAX_AMOUNT)) && digitsOf(decimal) <= fractionDigits),
    allowed: `0 to ${MAX_AMOUNT} with at most ${fractionDigits} digits after the point`,
  };
  const { amount, fees, repayments } = product;
  requireThat(amounts.isAmount(amount.maximum), 'amount.maximum', amounts.allowed);
  requireThat(amount.maximum == null || isPositive(amount.maximum), 'amount.maximum', 'more than 0');
  requireThat(fees.length <= FINANCE_LIMITS.fees, 'fees', `at most ${FINANCE_LIMITS.fees}`);
  fees.forEach((fee, index) => requireFee(fee, `fees[${index}]`, amounts));
  requireRates(product, amounts);
  repayments.forEach((term, index) => requireRepayment(term, `repayments[${index}]`, amounts));
  product.collaterals.forEach(({ maximumLoanToValue, minimumLoanToValue }, index) => {
    requireThat([minimumLoanToValue, maximumLoanToValue].every(isRate), `collaterals[${index}]`, `loan to value of 0 to ${MAX_RATE}`);
  });
}

function requireFee(fee: Fee, at: string, { allowed, isAmount }: Amounts): void {
  const { amount, maximumAmount, maximumRate, minimumAmount, minimumRate, rate } = fee;
  requireThat([amount, minimumAmount, maximumAmount].every(isAmount), at, `amounts of ${allowed}`);
  requireThat([rate, minimumRate, maximumRate].every(isRate), at, `rates of 0 to ${MAX_RATE}`);
  for (const name of ['yearlyCap', 'totalCap'] as const) {
    const cap = fee[name];
    requireThat(cap == null || (isAmount(cap) && isPositive(cap)), `${at}.${name}`, `more than 0, and ${allowed}`);
  }
}

function requireRates({ rates }: ContractFields, { allowed, isAmount }: Amounts): void {
  rates.forEach((component, index) => {
    const { maximumAmount, maximumRate, maximumSpreadBasisPoints, minimumAmount, minimumRate, minimumSpreadBasisPoints } = component;
    requireThat([minimumAmount, maximumAmount].every(isAmount), `rates[${index}]`, `amounts of ${allowed}`);
    requireThat([minimumRate, maximumRate].every(isRate), `rates[${index}]`, `rates of 0 to ${MAX_RATE}`);
    const areNear = [minimumSpreadBasisPoints, maximumSpreadBasisPoints].every((spread) => Math.abs(spread ?? 0) <= MAX_SPREAD_BASIS_POINTS);
    requireThat(areNear, `rates[${index}]`, `a spread of at most ${MAX_SPREAD_BASIS_POINTS} basis points`);
  });
}

function requireRepayment(term: RepaymentTerm, at: string, { allowed, isAmount }: Amounts): void {
  const { graceMonths, principalMonths, settlementDay, stepAmount, stepRate } = term;
  requireThat(isWhole(graceMonths, 0, MAX_TERM_MONTHS), `${at}.graceMonths`, `0 to ${MAX_TERM_MONTHS}`);
  requireThat(isWhole(settlementDay, 1, DAYS_OF_LONGEST_MONTH), `${at}.settlementDay`, `a day of the month from 1 to ${DAYS_OF_LONGEST_MONTH}`);
  const areMonths = (principalMonths ?? []).every((month) => isWhole(month, 1, MONTHS_PER_YEAR));
  requireThat(areMonths, `${at}.principalMonths`, `months from 1 to ${MONTHS_PER_YEAR}`);
  const isStep = stepRate == null || (isWithin(stepRate, '-1', '1') && compareDecimals(stepRate, '-1') > 0);
  requireThat(isStep, `${at}.stepRate`, 'more than -1 and at most 1');
  requireThat(stepAmount == null || isAmount(stepAmount.replace(/^-/, '')), `${at}.stepAmount`, `up or down by ${allowed}`);
}

function isRate(rate: Decimal): boolean {
  return rate == null || isWithin(rate, '0', MAX_RATE);
}

function isPositive(decimal: string): boolean {
  return compareDecimals(decimal, '0') > 0;
}

function isWithin(decimal: string, least: string, most: string): boolean {
  return compareDecimals(decimal, least) >= 0 && compareDecimals(decimal, most) <= 0;
}

function isWhole(value: number | null | undefined, least: number, most: number): boolean {
  return value == null || (Number.isInteger(value) && value >= least && value <= most);
}

/** Digits after the point without trailing zeros. */
function digitsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}
