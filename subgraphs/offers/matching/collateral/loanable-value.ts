import { type ContractFields, THIRD_PARTY_COLLATERAL } from '../../../../schema';
import { fractionDigitsOf } from '../fraction-digits';
import type { Need } from '../need';
import { type AssessAsset, assetAssessor } from './assess-asset';
import type { AssetSupport, LoanableValue } from './support';
import { pricedTerms } from './term-of-product';

/** What the applicant's assets carry together under a product. */
export interface CollateralSupport {
  /** Null: the applicant did not say what it has. */
  readonly assets: readonly AssetSupport[] | null;
  /** Whether an asset meets, or may meet, a term that the product requires. */
  readonly hasRequired: boolean;
  /** Whether support that nobody can count from the inventory may do: a third party's, or of a kind that the source does not name. */
  readonly isOpen: boolean;
  /** What limits the amount; assets of different kinds add up. */
  readonly loanable: LoanableValue;
}

/** Whether the product is granted only on collateral; the amount is limited by it then, and by none otherwise. */
export function requiresCollateral({ collaterals }: Pick<ContractFields, 'collaterals'>): boolean {
  return collaterals.some(({ required }) => required);
}

/** Whether the source leaves open which collateral there is at all. */
export function isCollateralListOpen({ unknowns }: Pick<ContractFields, 'unknowns'>): boolean {
  return unknowns.some(({ field }) => field === 'collaterals');
}

/** By product, which never changes: its terms are priced once, and held once against assets of a kind and its flags. */
const assessors = new WeakMap<ContractFields, AssessAsset>();

/** What one asset carries under a product. */
export function assessorOf(product: ContractFields): AssessAsset {
  const assess = assessors.get(product) ?? assetAssessor(pricedTerms(product), fractionDigitsOf(product.currency));
  assessors.set(product, assess);
  return assess;
}

/** By need, then by list of terms: products that accept the same collateral share its list, and whatever they are it carries the same. */
const supports = new WeakMap<Need, WeakMap<ContractFields['collaterals'], CollateralSupport>>();

/** Values are in the currency of the need; of a product in another one nothing is compared, so do not ask. */
export function collateralSupport(product: ContractFields, need: Need): CollateralSupport {
  // What the source leaves open of a list is of one product.
  if (product.unknowns.some(({ field }) => field.startsWith('collaterals'))) return supportOf(product, need);
  const ofNeed = supports.get(need) ?? new WeakMap<ContractFields['collaterals'], CollateralSupport>();
  supports.set(need, ofNeed);
  const known = ofNeed.get(product.collaterals) ?? supportOf(product, need);
  ofNeed.set(product.collaterals, known);
  return known;
}

function supportOf(product: ContractFields, need: Need): CollateralSupport {
  const assets = need.applicant.collaterals?.map(assessorOf(product)) ?? null;
  const isOpen =
    isCollateralListOpen(product) || product.collaterals.some(({ kind, required }) => required && THIRD_PARTY_COLLATERAL.has(kind));
  return {
    assets,
    hasRequired: assets?.some(({ loanToValue, terms: met }) => loanToValue.high !== 0n && met.some(({ required }) => required)) ?? false,
    isOpen,
    loanable: totalOf(assets, isOpen),
  };
}

function totalOf(assets: readonly AssetSupport[] | null, isOpen: boolean): LoanableValue {
  if (!assets) return { lowMinor: 0n, highMinor: null };
  let [lowMinor, highMinor]: [bigint, bigint | null] = [0n, isOpen ? null : 0n];
  for (const { loanable } of assets) {
    lowMinor += loanable.lowMinor;
    highMinor = highMinor === null || loanable.highMinor === null ? null : highMinor + loanable.highMinor;
  }
  return { lowMinor, highMinor };
}
