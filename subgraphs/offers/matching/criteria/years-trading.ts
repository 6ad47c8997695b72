import type { Criterion } from '../../../../schema';
import { wholeMonths } from '../../../finance';
import { isRatioWithin } from '../compare-decimals';
import { withUnit } from '../describe';
import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';

const MONTHS_PER_YEAR = 12;
const HUNDREDTHS = 100;

/** 经营年限: completed months since the enterprise was established, so that half a year is not rounded away. */
export function evaluateYearsTrading(
  stated: Stated,
  { maximum, minimum }: Criterion,
  establishedOn: string | null | undefined,
  on: string,
): CriterionOutcome {
  if (establishedOn == null) return factMissing(stated, 'establishedOn');
  const months = wholeMonths(establishedOn, on);
  if (months < 0) return decided(stated, `established on ${establishedOn}`, false);
  return decided(stated, withUnit(yearsOf(months), 'years'), isRatioWithin(String(months), String(MONTHS_PER_YEAR), minimum, maximum));
}

/** Years with at most two decimals, rounded down: 123 months are "10.25". */
function yearsOf(months: number): string {
  return String(Math.floor((months * HUNDREDTHS) / MONTHS_PER_YEAR) / HUNDREDTHS);
}
