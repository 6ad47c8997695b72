import type { Criterion } from '../../../../schema';
import { wholeMonths } from '../../../finance';
import { describeInterval, isRatioWithin } from '../compare-decimals';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';

const MONTHS_PER_YEAR = 12;
const HUNDREDTHS = 100;

/** 经营年限: completed months since the enterprise was established, so that half a year is not rounded away. */
export function evaluateYearsTrading(criterion: Criterion, { establishedOn }: Applicant, on: string): CriterionOutcome {
  const { kind, minimum, maximum, clause } = criterion;
  const stated = { kind, required: describeInterval(minimum, maximum), clause };
  if (minimum == null && maximum == null) return bankJudges({ ...stated, required: criterion.text ?? stated.required });
  if (establishedOn == null) return factMissing(stated, 'establishedOn');
  const months = wholeMonths(establishedOn, on);
  return decided(stated, yearsOf(months), isRatioWithin(String(months), String(MONTHS_PER_YEAR), minimum, maximum));
}

/** Years with at most two decimals, rounded down: 123 months are "10.25". */
function yearsOf(months: number): string {
  return String(Math.floor((months * HUNDREDTHS) / MONTHS_PER_YEAR) / HUNDREDTHS);
}
