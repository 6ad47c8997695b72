import type { Criterion } from '../../../../schema';
import { compareDecimals, isRatioWithin } from '../compare-decimals';
import type { Applicant } from '../need';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';

/** 资产负债率: liabilities over assets, both in yuan, in a closed interval. */
export function evaluateDebtRatio(stated: Stated, { maximum, minimum }: Criterion, { totalAssets, totalLiabilities }: Applicant): CriterionOutcome {
  if (totalLiabilities == null) return factMissing(stated, 'totalLiabilities');
  if (totalAssets == null) return factMissing(stated, 'totalAssets');
  const given = `${totalLiabilities} / ${totalAssets} CNY`;
  // Nothing over nothing is no ratio; a debt without assets is above every one.
  if (compareDecimals(totalAssets, '0') === 0 && compareDecimals(totalLiabilities, '0') === 0) return bankJudges(stated, given);
  return decided(stated, given, isRatioWithin(totalLiabilities, totalAssets, minimum, maximum));
}
