import { compareDecimals } from '../../matching/compare-decimals';
import { YUAN_DIGITS, bounded, criteriaOf, isMissing, quotient, times, type Alternative, type Repair } from '../repair';

const LEAST_ASSETS = '0.01';

/**
 * 资产负债率: debt is repaid down to the greatest ratio, assets unchanged. A missing figure is stated
 * as what the other one allows; where both are missing, for assets as great as the amount asked.
 */
export const repayDebt: Repair = (failing) => {
  const { applicant, amount } = failing.need;
  const { totalAssets, totalLiabilities } = applicant;
  const criteria = criteriaOf(failing.product, 'DEBT_RATIO');
  const greatest = criteria.flatMap(({ maximum }) => maximum ?? []);
  const least = criteria.flatMap(({ minimum }) => minimum ?? []);
  const alternatives: Alternative[] = [];
  if (totalAssets != null) {
    const missing = isMissing(failing);
    for (const ratio of greatest) {
      const liabilities = times(ratio, totalAssets, YUAN_DIGITS, 'DOWN');
      if (missing || isBelow(liabilities, totalLiabilities)) alternatives.push([{ path: 'applicant.totalLiabilities', value: liabilities }]);
    }
    if (missing) alternatives.push(...least.map((ratio) => [{ path: 'applicant.totalLiabilities', value: times(ratio, totalAssets, YUAN_DIGITS, 'UP') }]));
  } else if (totalLiabilities != null) {
    const values = [...quotients(totalLiabilities, greatest, 'UP'), ...quotients(totalLiabilities, least, 'DOWN')];
    alternatives.push(...values.map((value) => [{ path: 'applicant.totalAssets', value }]));
  } else {
    const assets = bounded(amount, YUAN_DIGITS, 'UP');
    const values = [...greatest.map((ratio) => times(ratio, assets, YUAN_DIGITS, 'DOWN')), ...least.map((ratio) => times(ratio, assets, YUAN_DIGITS, 'UP'))];
    alternatives.push(...values.map((value) => [{ path: 'applicant.totalAssets', value: assets }, { path: 'applicant.totalLiabilities', value }]));
  }
  return alternatives;
};

function isBelow(value: string, given: string | null | undefined): boolean {
  return given != null && compareDecimals(value, given) < 0;
}

/** Assets at which liabilities have the ratio; nothing has the ratio 0 but no debt. */
function quotients(liabilities: string, ratios: readonly string[], rounding: 'UP' | 'DOWN'): string[] {
  if (compareDecimals(liabilities, '0') === 0) return [LEAST_ASSETS];
  return ratios.filter((ratio) => compareDecimals(ratio, '0') > 0).map((ratio) => quotient(liabilities, ratio, YUAN_DIGITS, rounding));
}
