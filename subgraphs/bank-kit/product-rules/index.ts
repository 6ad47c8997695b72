import { boundsRule, namesRule } from './bounds';
import { collateralFlagsRule, nothingLentRule } from './consistency';
import { criteriaCodesRule, criteriaOperandsRule } from './criteria';
import { feeDisclosureRule, rateDisclosureRule } from './disclosure';
import { feeCapsRule } from './fee-caps';
import { honestyRule, lineageRule } from './honesty';
import { amountsRule, durationsRule, ratesRule } from './limits';
import { rangesRule } from './ranges';
import { principalMonthsRule, settlementRule, stepsRule } from './repayments';
import type { ProductRule, RuledProduct, Violation } from './rule';
import { unknownsRule } from './unknowns';

export type { ProductRule, RuledProduct, Violation } from './rule';

/** What every product keeps, one property a rule; in the order of the contract. Types are not among them: GraphQL has those. */
export const PRODUCT_RULES: readonly ProductRule[] = Object.freeze([
  boundsRule,
  namesRule,
  honestyRule,
  amountsRule,
  durationsRule,
  ratesRule,
  rangesRule,
  rateDisclosureRule,
  feeDisclosureRule,
  feeCapsRule,
  nothingLentRule,
  principalMonthsRule,
  settlementRule,
  stepsRule,
  collateralFlagsRule,
  criteriaCodesRule,
  criteriaOperandsRule,
  unknownsRule,
  lineageRule,
]);

/** Everything that is wrong with a product. */
export function checkProduct(product: RuledProduct): Violation[] {
  return PRODUCT_RULES.flatMap(({ violations }) => violations(product));
}
