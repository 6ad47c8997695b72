import type { IncentiveFormula } from '../../../schema';
import { formatRate, formatScaled } from '../money';
import { ACCRUAL_DIGITS, ACCRUAL_SCALE, type Accrued, type Grant } from './accrual';
import { baseOf } from './base';
import { POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import type { ComputationLine } from './evaluated-incentive';
import { ASSUMED_DAY_COUNT } from './grants-of';
import type { Subsidy } from './subsidy';

/** How a subsidy adds up: a line a stretch of the loan and tier, or a guarantee fee and tier. */
export function computationLines(formula: IncentiveFormula, { grants, paidOn }: Subsidy): ComputationLine[] {
  const base = baseOf(formula);
  if (base === null) return [];
  return grants.map((grant, index) => ({ ...lineOf(grant, formula), base, paidOn: paidOn[index] ?? '' }));
}

function lineOf(grant: Grant, formula: IncentiveFormula): Omit<ComputationLine, 'base' | 'paidOn'> {
  const { amount, borne, computed, days, from, limitedBy, loanYear, principalMinor, rate, shared, to } = grant;
  return {
    from,
    to,
    days: days === null ? null : Number(days),
    dayCount: days === null ? null : (formula.dayCount ?? ASSUMED_DAY_COUNT),
    yearOfLoan: loanYear + 1,
    principal: yuanOf(principalMinor * ACCRUAL_SCALE),
    rate: formatRate(rate),
    baseAmount: yuanOf(shared),
    borne: borne === null ? null : yuanOf(borne),
    computed: yuanOf(computed),
    counted: yuanOf(amount),
    limitedBy,
  };
}

const DECIMALS = POLICY_CURRENCY_DIGITS + ACCRUAL_DIGITS;

/** Exactly, with at least the decimals of the currency: "12.50", "4166.6666666667". */
function yuanOf(accrued: Accrued): string {
  const text = formatScaled(accrued, DECIMALS);
  const kept = text.replace(/0+$/, '').length;
  return text.slice(0, Math.max(kept, text.length - ACCRUAL_DIGITS));
}
