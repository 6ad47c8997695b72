import type { ContractFields } from '../../../../schema';
import { type AmountBounds, amountBounds } from '../collateral/amount-bounds';
import { describeAsset, describeCollateralTerm, describeLoanable } from '../collateral/describe-collateral';
import { type CollateralSupport, collateralSupport, isCollateralListOpen, requiresCollateral } from '../collateral/loanable-value';
import { describeInterval } from '../describe';
import { isLeftOpen } from '../doubts';
import { fractionDigitsOf } from '../fraction-digits';
import type { Need } from '../need';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';
import { type TermRule, UNCLEAR } from './term-rule';

/**
 * 押品: one of the required kinds must be among the applicant's assets, and all that the product
 * accepts must carry its least amount. What they carry below what is asked is no obstacle but a
 * limit of the amount, as the product's maximum is. A missing fact of an asset, an end of loan to
 * value that is undisclosed, a condition in words and the guarantee of a third party stay open,
 * unless the answer is the same whatever they come to.
 */
export const collateralRule: TermRule = ({ product, need }) => outcomesOf(product, need, inWords);

/** The same decision without its words, which take longer than it does. */
export const silentCollateralRule: TermRule = ({ product, need }) => outcomesOf(product, need, silently);

/** What an outcome says was required and given. */
type Wording = (product: ContractFields, need: Need, support: CollateralSupport) => { readonly stated: Stated; readonly given: string };

const inWords: Wording = (product, need, support) => ({ stated: statedOf(product, support), given: describeGiven(product, need, support) });
const silently: Wording = () => ({ stated: { kind: 'COLLATERAL', required: '' }, given: '' });

function outcomesOf(product: ContractFields, need: Need, wordingOf: Wording): readonly CriterionOutcome[] {
  if (product.currency !== need.currency) return [];
  if (!requiresCollateral(product)) {
    return isCollateralListOpen(product) ? [bankJudges({ kind: 'COLLATERAL', required: UNCLEAR })] : [];
  }
  const support = collateralSupport(product, need);
  const { given, stated } = wordingOf(product, need, support);
  if (!support.assets) return [support.isOpen ? bankJudges(stated) : factMissing(stated, 'collaterals')];
  if (!support.hasRequired) return [support.isOpen ? bankJudges(stated, given) : decided(stated, given, false)];
  return [judge(stated, given, support, amountBounds(product, need))];
}

function judge(stated: Stated, given: string, { assets, loanable }: CollateralSupport, { minimumMinor, wantedMinor }: AmountBounds): CriterionOutcome {
  const { highMinor, lowMinor } = loanable;
  if (highMinor !== null && (highMinor === 0n || (minimumMinor !== null && highMinor < minimumMinor))) return decided(stated, given, false);
  if (lowMinor >= wantedMinor || lowMinor === highMinor) return decided(stated, given, true);
  const missingFact = assets?.flatMap(({ missingFacts }) => missingFacts)[0];
  return missingFact === undefined ? bankJudges(stated, given) : factMissing(stated, missingFact, given);
}

/** The terms that are required, with the least loanable value; the clauses are of the terms that the assets meet. */
function statedOf(product: ContractFields, { assets }: CollateralSupport): Stated {
  const { amount, collaterals, currency } = product;
  const required = collaterals.filter((term) => term.required);
  const least = amount.minimum != null && !isLeftOpen(product, 'amount.minimum') ? `; loanable ${describeInterval(amount.minimum, null, currency)}` : '';
  const met = assets?.flatMap(({ terms }) => terms) ?? [];
  const clauses = (met.length > 0 ? met : required).flatMap(({ clause }) => clause ?? []);
  return {
    kind: 'COLLATERAL',
    required: `${[...new Set(required.map(describeCollateralTerm))].join(' | ')}${least}`,
    clause: clauses.length > 0 ? [...new Set(clauses)].join('; ') : null,
  };
}

function describeGiven(product: ContractFields, { applicant }: Need, { assets, loanable }: CollateralSupport): string {
  const { currency } = product;
  const stated = applicant.collaterals ?? [];
  const text = stated.map((asset) => describeAsset(asset, currency)).join(', ');
  return text === '' || !assets ? 'none' : `${text}; loanable ${describeLoanable(loanable, currency, fractionDigitsOf(currency))}`;
}
