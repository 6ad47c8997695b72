import { DAY_OF_MONTH_ALLOWED, MAX_AMOUNT, MAX_DAY_OF_MONTH, METHODS_WITHOUT_PERIODS, type RepaymentTerm, findCurrency } from '../../../schema';
import { fractionDigits, scaled } from './decimals';
import { type ProductRule, type Violation, present, violation } from './rule';

const MONTHS_PER_YEAR = 12;

/** Runs a check on every repayment; the fields that it names stand below repayments[index]. */
function eachRepayment(title: string, check: (term: RepaymentTerm, currency: string) => Violation[]): ProductRule {
  return {
    title,
    violations: ({ terms: { currency, repayments } }) =>
      repayments.flatMap((term, index) => check(term, currency).map((found) => ({ ...found, field: `repayments[${index}].${found.field}` }))),
  };
}

/** A seasonal repayment may leave its months to the need: the applicant knows when it harvests. */
export const principalMonthsRule = eachRepayment('names months of principal of a seasonal repayment alone, each once', ({ method, principalMonths }) => {
  const months = principalMonths ?? [];
  const areMonths = months.every((month, index) => Number.isInteger(month) && month >= 1 && month <= MONTHS_PER_YEAR && months.indexOf(month) === index);
  if (areMonths && (method === 'SEASONAL' || months.length === 0)) return [];
  const allowed = method === 'SEASONAL' ? `months from 1 to ${MONTHS_PER_YEAR}, each once` : 'none, but where the method is SEASONAL';
  return [violation('principalMonths', months, allowed)];
});

export const settlementRule = eachRepayment('settles on a day that a month can have, and only what falls due periodically', (term) => {
  const { firstPeriod, method, settlementDay: day } = term;
  if (!present(day)) return present(firstPeriod) ? [violation('firstPeriod', firstPeriod, 'none without a settlementDay')] : [];
  if (!Number.isInteger(day) || day < 1 || day > MAX_DAY_OF_MONTH) return [violation('settlementDay', day, DAY_OF_MONTH_ALLOWED)];
  const isPeriodic = !METHODS_WITHOUT_PERIODS.has(method) && term.frequency !== 'AT_END';
  return isPeriodic ? [] : [violation('settlementDay', day, 'none where nothing falls due before the end or on a day agreed')];
});

/** A ratio that takes all of an instalment ends the series; one that more than doubles it is not what a bank lends by. */
export const stepsRule = eachRepayment('steps by a rate or by an amount as its method does', ({ method, stepAmount, stepRate }, currency) => {
  const found: Violation[] = [];
  if (present(stepRate)) {
    if (method !== 'STEP_GEOMETRIC') found.push(violation('stepRate', stepRate, 'none, but where the method is STEP_GEOMETRIC'));
    else if (!isWithin(stepRate, 1) || scaled(stepRate) === scaled(-1)) found.push(violation('stepRate', stepRate, 'more than -1 and at most 1, where 1 is 100 %'));
  }
  if (present(stepAmount)) {
    const digits = findCurrency(currency)?.fractionDigits;
    if (method !== 'STEP_ARITHMETIC') found.push(violation('stepAmount', stepAmount, 'none, but where the method is STEP_ARITHMETIC'));
    else if (!isWithin(stepAmount, MAX_AMOUNT) || (digits !== undefined && fractionDigits(stepAmount) > digits)) {
      found.push(violation('stepAmount', stepAmount, `-${MAX_AMOUNT} to ${MAX_AMOUNT} with at most ${digits} digits after the point`));
    }
  }
  return found;
});

/** What is no decimal is not judged here: the types report that. */
function isWithin(decimal: string, most: number | bigint): boolean {
  const [value, limit] = [scaled(decimal), scaled(most)];
  return value === null || limit === null || (-limit <= value && value <= limit);
}
