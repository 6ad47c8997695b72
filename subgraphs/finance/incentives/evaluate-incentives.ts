import type { ApplicantFacts, IncentiveKind, IncentiveRule, SizeClass } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { parseMoney, parseMoneyRounded, type Money } from '../money';
import { type Violation, requireInteger } from '../refusal';
import type { IncentiveLoan, IncentiveSituation } from './conditions/condition';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import { evaluateConditions } from './conditions/specified-conditions';
import { checkRule } from './check-rule';
import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import { settleExclusiveGroups } from './exclusive-groups';
import {
  assumesDayCount,
  computedExplanation,
  missingExplanation,
  notMetExplanation,
  nothingExplanation,
  notPaidExplanation,
  refusedExplanation,
} from './explanation';
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
  const situation: IncentiveSituation = {
    loan: input.loan,
    applicant: input.applicant,
    sizeClass: input.sizeClass,
  };
  return settleExclusiveGroups(input.policies, input.policies.map((policy) => evaluatePolicy(policy, situation)));
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
  const cap = remainingPrincipal(policy, situation);
  const subsidy = subsidyOf(rule.formula, situation.loan, cap.remaining);
  if (!subsidy) return { ...none, conditions };
  const { total, flows, limits } = subsidy;
  const limited = { limits, limitedBy: limits[0] ?? null, conditions };
  if (total.minor === 0n) return { ...none, ...limited, reason: 'NOTHING_TO_PAY', explanation: nothingExplanation(subsidy) };

  const missing = conditions.flatMap(({ missingFact }) => (missingFact === null ? [] : [missingFact]));
  if (cap.factMissing) missing.push('subsidisedPrincipalOutstanding');
  // Neither a product nor an applicant says that the start-up fund guarantees the loan (创业担保贷款担保基金).
  if (rule.kind === 'STARTUP_GUARANTEE_LOAN') missing.push('startupFundGuarantee');
  const assumptions = assumesDayCount(rule.formula) ? (['DAY_COUNT_ASSUMED'] as const) : [];
  if (missing.length > 0) {
    const missingFacts = [...new Set(missing)];
    const explanation = missingExplanation(missingFacts, total);
    return { ...none, ...limited, status: 'POSSIBLE', reason: 'FACT_MISSING', potentialAmount: total, missingFacts, assumptions, explanation };
  }
  const explanation = computedExplanation(rule.formula, subsidy, cap.outstandingAssumed);
  return { ...none, ...limited, status: 'APPLIED', reason: 'COMPUTED', amount: total, subsidies: flows, assumptions, explanation };
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

interface RemainingPrincipal {
  /** What the borrower's cap leaves; null: no cap. */
  readonly remaining: Money | null;
  readonly factMissing: boolean;
  readonly outstandingAssumed: boolean;
}

/**
 * The cap is of a borrower over all banks, so what already draws the subsidy counts against it. Where
 * the applicant does not say: a principal above the cap makes the incentive POSSIBLE, since the cap
 * binds by an unknown amount; one within it counts as if nothing were outstanding, and the
 * explanation says so.
 */
function remainingPrincipal({ rule }: PolicyVersion, { loan, applicant }: IncentiveSituation): RemainingPrincipal {
  const decimal = rule.formula.principalCapPerBorrower;
  if (decimal == null) return { remaining: null, factMissing: false, outstandingAssumed: false };
  const cap = parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS);
  const stated = applicant.subsidisedPrincipalOutstanding;
  if (stated == null) {
    const factMissing = loan.schedule.principal.minor > cap.minor;
    return { remaining: cap, factMissing, outstandingAssumed: !factMissing };
  }
  const left = cap.minor - parseMoneyRounded(stated, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS, 'UP').minor;
  const remaining = { currency: POLICY_CURRENCY, minor: left > 0n ? left : 0n };
  return { remaining, factMissing: false, outstandingAssumed: false };
}
