import type { ContractFields, Criterion, SizeClass, Verdict } from '../../../schema';
import { evaluateCriterion } from './criteria/evaluate-criterion';
import { undisclosedConditions } from './criteria/undisclosed-conditions';
import { doubtsOf } from './doubts';
import type { Need } from './need';
import { type CriterionOutcome, leftToBank } from './outcome';
import { amountRule } from './terms/amount';
import { collateralRule } from './terms/collateral';
import { currencyRule } from './terms/currency';
import { instrumentRule } from './terms/instrument';
import { purposeRule } from './terms/purpose';
import { repaymentMethodRule } from './terms/repayment-method';
import { termRule } from './terms/term';
import type { TermRule } from './terms/term-rule';
import { validityRule } from './terms/validity';
import { verdictOf } from './verdict';

export interface Match {
  readonly verdict: Verdict;
  readonly outcomes: readonly CriterionOutcome[];
}

/** The order is the one in which a loan officer reads them: what it is, then how much, then for whom. */
export const TERM_RULES: readonly TermRule[] = Object.freeze([
  currencyRule,
  instrumentRule,
  validityRule,
  amountRule,
  termRule,
  purposeRule,
  repaymentMethodRule,
  collateralRule,
]);

export interface MatchContext {
  /** Computed once for a need, see size-class in finance. */
  readonly sizeClass: SizeClass | null;
  /** Calendar day of asOf: ages count to it, and products are applied for on it. */
  readonly on: string;
}

/** Holds a need against a product: every term and every criterion, and the verdict that they give. */
export function matchProduct(product: ContractFields, need: Need, context: MatchContext): Match {
  const outcomes = [
    ...TERM_RULES.flatMap((rule) => rule({ product, need, on: context.on })),
    ...undisclosedConditions(product),
    ...product.criteria.map((criterion, index) => matchCriterion(product, criterion, index, need, context)),
  ];
  return { verdict: verdictOf(outcomes), outcomes };
}

/** What a criterion requires, in words. */
type Describe = (criterion: Criterion, currency: string) => string;

/** Holds a need against one criterion of a product, as far as the source leaves nothing of it open. */
export function matchCriterion(product: ContractFields, criterion: Criterion, index: number, need: Need, { on, sizeClass }: MatchContext, describe?: Describe): CriterionOutcome {
  const { bankCode, currency } = product;
  const outcome = evaluateCriterion(criterion, { need, sizeClass, bankCode, currency, on }, describe);
  return doubtsOf(product, `criteria[${index}]`).length > 0 ? leftToBank(outcome) : outcome;
}
