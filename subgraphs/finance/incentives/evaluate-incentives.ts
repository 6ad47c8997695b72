import type { ApplicantFacts, IncentiveKind, IncentiveRule, SizeClass } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { type Violation, requireInteger } from '../refusal';
import type { IncentiveLoan, IncentiveSituation } from './conditions/condition';
import { evaluateConditions } from './conditions/specified-conditions';
import { checkRule } from './check-rule';
import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import { settleExclusiveGroups } from './exclusive-groups';
import {
  assumesDayCount,
  computedExplanation,
  missingExplanation,
  noGuaranteeFeeExplanation,
  notMetExplanation,
  nothingExplanation,
  notPaidExplanation,
  refusedExplanation,
} from './explanation';
import { remainingPrincipal } from './remaining-principal';
import { subsidyOf } from './subsidy';

export interface IncentivesInput {
  readonly policies: readonly PolicyVersion[];
  readonly loan: IncentiveLoan;
  /** What the applicant stated; amounts in yuan. */
  readonly applicant: Readonly<Partial<ApplicantFacts>>;
  readonly sizeClass: SizeClass | null;
}

/** What these pay reaches a bank, a fund or a guarantor; the borrower's cost never sees it. */
const NOT_TO_BORROWER: ReadonlySet<IncentiveKind> = new Set(['GUARANTEE_SUPPORT', 'RISK_COMPENSATION', 'BANK_REWARD']);

/**
 * Each policy against one loan, in the order given. Only APPLIED counts. Of the policies of an
 * exclusive group only the one worth most stays APPLIED. Policies are not weighed against each other
 * otherwise: two of different groups may together exceed the interest. Throws FinanceInputError for
 * more policies than the limit.
 */
export function evaluateIncentives(input: IncentivesInput): EvaluatedIncentive[] {
  requireInteger('number of policies', input.policies.length, 0, FINANCE_LIMITS.policies);
  const { applicant, loan, policies, sizeClass } = input;
  const evaluated = policies.map((policy) => evaluatePolicy(policy, { loan, applicant, sizeClass, validFrom: policy.validFrom }));
  return settleExclusiveGroups(policies, evaluated);
}

/** A rule is replaced whole and never changed, and held against every loan that is priced. */
const checkedRules = new WeakMap<IncentiveRule, readonly Violation[]>();

function violationsOf(rule: IncentiveRule): readonly Violation[] {
  const known = checkedRules.get(rule) ?? checkRule(rule);
  checkedRules.set(rule, known);
  return known;
}

function evaluatePolicy(policy: PolicyVersion, situation: IncentiveSituation): EvaluatedIncentive {
  const { rule } = policy;
  const violations = violationsOf(rule);
  const none = unapplied(policy);
  if (violations.length > 0) return { ...none, reason: 'RULE_REFUSED', explanation: refusedExplanation(violations) };
  if (NOT_TO_BORROWER.has(rule.kind)) return none;

  const conditions = evaluateConditions(rule.conditions, situation);
  const failedCondition = conditions.find(({ result }) => result === 'NOT_MET') ?? null;
  if (failedCondition) {
    return { ...none, reason: 'CONDITION_NOT_MET', conditions, failedCondition, explanation: notMetExplanation(failedCondition) };
  }
  if (rule.formula.shareOfGuaranteeFee != null && !situation.loan.hasGuaranteeFee) {
    return { ...none, reason: 'NO_GUARANTEE_FEE', conditions, explanation: noGuaranteeFeeExplanation() };
  }
  const cap = remainingPrincipal(rule.formula, situation);
  const subsidy = subsidyOf(rule.formula, situation.loan, { remainingPrincipal: cap.remaining, validFrom: policy.validFrom });
  if (!subsidy) return { ...none, conditions };
  const { total, flows, limits } = subsidy;
  const limited = { limits, limitedBy: limits[0] ?? null, conditions };
  if (total.minor === 0n) return { ...none, ...limited, reason: 'NOTHING_TO_PAY', explanation: nothingExplanation(rule.formula, subsidy) };

  const missing = conditions.flatMap(({ missingFact }) => (missingFact === null ? [] : [missingFact]));
  if (cap.factMissing) missing.push('subsidisedPrincipalOutstanding');
  const assumptions = assumesDayCount(rule.formula) ? (['DAY_COUNT_ASSUMED'] as const) : [];
  if (missing.length > 0) {
    const missingFacts = [...new Set(missing)];
    const explanation = missingExplanation(missingFacts, total);
    return { ...none, ...limited, status: 'POSSIBLE', reason: 'FACT_MISSING', potentialAmount: total, missingFacts, assumptions, explanation };
  }
  return {
    ...none,
    ...limited,
    status: 'APPLIED',
    reason: 'COMPUTED',
    amount: total,
    subsidies: flows,
    assumptions,
    // In words for whoever is shown it: far more loans are priced than are shown.
    get explanation() {
      return computedExplanation(rule.formula, subsidy, cap);
    },
  };
}

function unapplied({ id, version, rule }: PolicyVersion): EvaluatedIncentive {
  return {
    policyId: id,
    policyVersion: version,
    kind: rule.kind,
    status: 'NOT_APPLIED',
    reason: 'NOT_PAID_TO_BORROWER',
    amount: null,
    potentialAmount: null,
    subsidies: [],
    limitedBy: null,
    limits: [],
    conditions: [],
    failedCondition: null,
    missingFacts: [],
    excludedBy: null,
    assumptions: [],
    explanation: notPaidExplanation(),
  };
}
