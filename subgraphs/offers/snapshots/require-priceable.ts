import { type ContractFields, type Fee, PRODUCT_LIMITS, mostItems } from '../../../schema';
import { isWithin } from '../matching/compare-decimals';
import { type Amounts, amountsIn, isPositive } from '../pricing/amounts-in';
import { impossiblePart } from '../pricing/impossible-part';
import { requireThat } from './require-that';

type Decimal = string | null | undefined;

const { rate: MAX_RATE, spreadBasisPoints: MAX_SPREAD_BASIS_POINTS } = PRODUCT_LIMITS;

/** Throws an Error for what pricing would throw for, or could not answer in a Decimal. */
export function requirePriceable(product: ContractFields): void {
  const amounts = amountsIn(product.currency);
  if (!amounts) throw new Error('currency: allowed is an ISO 4217 code');
  requireLists(product, '', '');
  const { amount, collaterals, fees, repayments } = product;
  requireThat(amount.maximum == null || amounts.isAmount(amount.maximum), 'amount.maximum', amounts.allowed);
  requireThat(amount.maximum == null || isPositive(amount.maximum), 'amount.maximum', 'more than 0');
  fees.forEach((fee, index) => requireFee(fee, `fees[${index}]`, amounts));
  requireRates(product, amounts);
  repayments.forEach((term, index) => {
    const part = impossiblePart(term, amounts);
    if (part) throw new Error(`repayments[${index}].${part.field}: allowed is ${part.allowed}`);
  });
  collaterals.forEach(({ maximumLoanToValue, minimumLoanToValue }, index) => {
    requireThat([minimumLoanToValue, maximumLoanToValue].every(isRate), `collaterals[${index}]`, `loan to value of 0 to ${MAX_RATE}`);
  });
}

function requireFee(fee: Fee, at: string, { allowed, isAmount }: Amounts): void {
  const { amount, maximumAmount, maximumRate, minimumAmount, minimumRate, rate } = fee;
  requireThat([amount, minimumAmount, maximumAmount].every((each) => each == null || isAmount(each)), at, `amounts of ${allowed}`);
  requireThat([rate, minimumRate, maximumRate].every(isRate), at, `rates of 0 to ${MAX_RATE}`);
  for (const name of ['yearlyCap', 'totalCap'] as const) {
    const cap = fee[name];
    requireThat(cap == null || (isAmount(cap) && isPositive(cap)), `${at}.${name}`, `more than 0, and ${allowed}`);
  }
}

function requireRates({ rates }: ContractFields, { allowed, isAmount }: Amounts): void {
  rates.forEach((component, index) => {
    const { maximumAmount, maximumRate, maximumSpreadBasisPoints, minimumAmount, minimumRate, minimumSpreadBasisPoints } = component;
    requireThat([minimumAmount, maximumAmount].every((each) => each == null || isAmount(each)), `rates[${index}]`, `amounts of ${allowed}`);
    requireThat(maximumAmount == null || isPositive(maximumAmount), `rates[${index}].maximumAmount`, 'more than 0');
    requireThat([minimumRate, maximumRate].every(isRate), `rates[${index}]`, `rates of 0 to ${MAX_RATE}`);
    const areNear = [minimumSpreadBasisPoints, maximumSpreadBasisPoints].every((spread) => Math.abs(spread ?? 0) <= MAX_SPREAD_BASIS_POINTS);
    requireThat(areNear, `rates[${index}]`, `a spread of at most ${MAX_SPREAD_BASIS_POINTS} basis points`);
  });
}

function isRate(rate: Decimal): boolean {
  return rate == null || isWithin(rate, '0', MAX_RATE);
}

/** Every list is as short as the contract says, wherever it stands: what is computed of one is bounded so. */
function requireLists(value: unknown, at: string, field: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) requireLists(inner, at === '' ? name : `${at}.${name}`, name);
    return;
  }
  requireThat(value.length <= mostItems(field), at, `at most ${mostItems(field)} items`);
  for (const [index, item] of value.entries()) requireLists(item, `${at}[${index}]`, field);
}
