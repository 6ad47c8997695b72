import type { ContractFields } from '../../../schema';
import { formatMoney, formatRate } from '../../finance';
import type { CollateralAssessment, OfferLimit } from '../graphql/collateral.type';
import type { DecimalRange, RateRange } from '../graphql/range.type';
import { explainAsset } from '../matching/collateral/explain-asset';
import { collateralSupport } from '../matching/collateral/loanable-value';
import type { LoanToValue, LoanableValue } from '../matching/collateral/support';
import type { Need } from '../matching/need';
import type { AmountLimit } from '../pricing/amount-offered';

export function limitViews(limits: readonly AmountLimit[], fractionDigits: number): OfferLimit[] {
  return limits.map(({ isBinding, limitedBy, ...limit }) => ({ limitedBy, amount: rangeOf(limit, fractionDigits), binding: isBinding }));
}

/**
 * What each asset of the applicant carries under the product; also of an ineligible one, where it may
 * be the reason. Values of one currency are not held against a product in another.
 */
export function collateralViews(product: ContractFields, need: Need, fractionDigits: number): CollateralAssessment[] {
  const { collaterals } = need.applicant;
  if (!collaterals || product.currency !== need.currency) return [];
  return (collateralSupport(product, need).assets ?? []).flatMap((support) => {
    const asset = collaterals[support.index];
    if (!asset) return [];
    const { loanToValue, loanable, terms } = support;
    const { en, zh } = explainAsset(asset, support, product.collaterals, product.currency, fractionDigits);
    const clauses = [...new Set(terms.flatMap(({ clause }) => clause ?? []))];
    return [
      {
        kind: asset.kind,
        value: asset.value ?? null,
        loanToValue: terms.length === 0 ? null : shareOf(loanToValue),
        loanable: isUnknown(loanable) ? null : rangeOf(loanable, fractionDigits),
        explanation: zh,
        explanationEn: en,
        clause: clauses.length > 0 ? clauses.join('; ') : null,
      },
    ];
  });
}

function isUnknown({ highMinor, lowMinor }: LoanableValue): boolean {
  return lowMinor === 0n && highMinor === null;
}

function shareOf({ high, low }: LoanToValue): RateRange | null {
  return low === 0n && high === null ? null : { min: formatRate(low), max: high === null ? null : formatRate(high) };
}

/** Minor units of whichever currency: how they are written depends on its fraction digits alone. */
function rangeOf({ highMinor, lowMinor }: LoanableValue, fractionDigits: number): DecimalRange {
  const text = (minor: bigint): string => formatMoney({ currency: '', minor }, fractionDigits);
  return { min: text(lowMinor), max: highMinor === null ? null : text(highMinor) };
}
