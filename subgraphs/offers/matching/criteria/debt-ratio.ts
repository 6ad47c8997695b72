import type { Criterion } from '../../../../schema';
import { compareDecimals, describeInterval, isRatioWithin } from '../compare-decimals';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';

/** 资产负债率: liabilities over assets, in a closed interval. */
export function evaluateDebtRatio(criterion: Criterion, applicant: Applicant): CriterionOutcome {
  const { kind, minimum, maximum, clause } = criterion;
  const stated = { kind, required: describeInterval(minimum, maximum), clause };
  if (minimum == null && maximum == null) return bankJudges({ ...stated, required: criterion.text ?? stated.required });
  const { totalLiabilities, totalAssets } = applicant;
  if (totalLiabilities == null) return factMissing(stated, 'totalLiabilities');
  if (totalAssets == null) return factMissing(stated, 'totalAssets');
  const given = `${totalLiabilities} / ${totalAssets}`;
  // Nothing over nothing is no ratio; a debt without assets is above every one.
  if (compareDecimals(totalAssets, '0') === 0 && compareDecimals(totalLiabilities, '0') === 0) return bankJudges(stated, given);
  return decided(stated, given, isRatioWithin(totalLiabilities, totalAssets, minimum, maximum));
}
