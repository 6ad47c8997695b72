import { DAY_OF_MONTH_ALLOWED, MAX_DAY_OF_MONTH, MAX_TERM_MONTHS, type RepaymentTerm } from '../../../schema';
import { compareDecimals, isWithin } from '../matching/compare-decimals';
import type { Amounts } from './amounts-in';

const MONTHS_PER_YEAR = 12;

/** A part of a repayment that no loan can have. */
export interface ImpossiblePart {
  readonly field: 'graceMonths' | 'settlementDay' | 'principalMonths' | 'stepRate' | 'stepAmount';
  readonly value: string;
  readonly allowed: string;
}

/**
 * The first part of a repayment that no schedule can be built of; null: there is none. A catalog is
 * refused for it where it is read; versions kept from before that was asked have no price for it.
 */
export function impossiblePart(term: Pick<RepaymentTerm, ImpossiblePart['field']>, amounts: Amounts): ImpossiblePart | null {
  const { graceMonths, principalMonths, settlementDay, stepAmount, stepRate } = term;
  if (!isWhole(graceMonths, 0, MAX_TERM_MONTHS)) return { field: 'graceMonths', value: `${graceMonths}`, allowed: `0 to ${MAX_TERM_MONTHS}` };
  if (!isWhole(settlementDay, 1, MAX_DAY_OF_MONTH)) return { field: 'settlementDay', value: `${settlementDay}`, allowed: DAY_OF_MONTH_ALLOWED };
  const month = principalMonths?.find((each) => !isWhole(each, 1, MONTHS_PER_YEAR));
  if (month !== undefined) return { field: 'principalMonths', value: `${month}`, allowed: `months from 1 to ${MONTHS_PER_YEAR}` };
  if (stepRate != null && !(isWithin(stepRate, '-1', '1') && compareDecimals(stepRate, '-1') > 0)) {
    return { field: 'stepRate', value: stepRate, allowed: 'more than -1 and at most 1' };
  }
  if (stepAmount != null && !amounts.isAmount(stepAmount.replace(/^-/, ''))) {
    return { field: 'stepAmount', value: stepAmount, allowed: `up or down by ${amounts.allowed}` };
  }
  return null;
}

function isWhole(value: number | null | undefined, least: number, most: number): boolean {
  return value == null || (Number.isInteger(value) && value >= least && value <= most);
}
