import type { ApplicantFacts, AssumptionCode, IncentiveRule, SizeClass } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { type Violation, requireInteger } from '../refusal';
import { NOT_TO_BORROWER, baseOf } from './base';
import { subsidisedBy } from './bound-sums';
import { checkRule } from './check-rule';
import { computationLines } from './computation-lines';
import type { IncentiveLoan, IncentiveSituation } from './conditions/condition';
import { evaluateConditions } from './conditions/specified-conditions';
import type { EvaluatedIncentive, PolicyVersion } from './evaluated-incentive';
import {
  assumesDayCount,
  combinedExplanation,
  computedExplanation,
  missingExplanation,
  noGuaranteeFeeExplanation,
  notMetExplanation,
  nothingExplanation,
  notPaidExplanation,
  refusedExplanation,
} from './explanation';
import { borneByBorrower, type QuoteBenchmark, type QuotedRate } from './grants-of';
import { counts, type Counting, type CountedPolicy, type JudgedPolicy } from './judged-policy';
import { remainingAmount } from './remaining-amount';
import { remainingPrincipal } from './remaining-principal';
import { settleSums } from './settle-sums';
import { subsidyOf } from './subsidy';

export interface IncentivesInput {
  readonly policies: readonly PolicyVersion[];
  readonly loan: IncentiveLoan;
  /** What the applicant stated; amounts in yuan. */
  readonly applicant: Readonly<Partial<ApplicantFacts>>;
  readonly sizeClass: SizeClass | null;
  /** Of a policy whose borrower bears the interest up to a benchmark; absent: none is known. */
  readonly quoteBenchmark?: QuoteBenchmark;
}

/**
 * Each policy against one loan, in the order given, which decides nothing. Only APPLIED counts. What
 * does not combine is settled, and the sums of what does are held to the interest and to the guarantee
 * fees that the borrower pays (see settleSums). Throws FinanceInputError for more policies than the limit.
 */
export function evaluateIncentives(input: IncentivesInput): EvaluatedIncentive[] {
  requireInteger('number of policies', input.policies.length, 0, FINANCE_LIMITS.policies);
  const { policies } = input;
  const judged = settleSums(policies, policies.map((policy) => judgePolicy(policy, input)), input.loan);
  const counted = judged.filter(counts);
  return judged.map((one) => (counts(one) ? countedIncentive(one, counted) : one.incentive));
}

/** A rule is replaced whole and never changed, and held against every loan that is priced. */
const checkedRules = new WeakMap<IncentiveRule, readonly Violation[]>();

function violationsOf(rule: IncentiveRule): readonly Violation[] {
  const known = checkedRules.get(rule) ?? checkRule(rule);
  checkedRules.set(rule, known);
  return known;
}

function judgePolicy(policy: PolicyVersion, { applicant, loan, quoteBenchmark, sizeClass }: IncentivesInput): JudgedPolicy {
  const { rule, validFrom } = policy;
  const { formula } = rule;
  const none = unapplied(policy);
  const not = (found: Partial<EvaluatedIncentive>): JudgedPolicy => ({ policy, counting: null, incentive: { ...none, ...found } });
  const violations = violationsOf(rule);
  if (violations.length > 0) return not({ reason: 'RULE_REFUSED', explanation: refusedExplanation(violations) });
  if (NOT_TO_BORROWER.has(rule.kind)) return not({});

  const situation: IncentiveSituation = { loan, applicant, sizeClass, validFrom };
  const conditions = evaluateConditions(rule.conditions, situation);
  const failedCondition = conditions.find(({ result }) => result === 'NOT_MET') ?? null;
  if (failedCondition) return not({ reason: 'CONDITION_NOT_MET', conditions, failedCondition, explanation: notMetExplanation(failedCondition) });
  if (baseOf(formula) === 'GUARANTEE_FEE' && !loan.hasGuaranteeFee) {
    return not({ reason: 'NO_GUARANTEE_FEE', conditions, explanation: noGuaranteeFeeExplanation() });
  }
  const principalCap = remainingPrincipal(formula, situation);
  const amountCap = remainingAmount(formula, applicant);
  const quoted = formula.borrowerBears == null ? null : (quoteBenchmark?.(formula.borrowerBears.benchmark, loan.schedule.drawdownOn) ?? null);
  const bounds = { remainingPrincipal: principalCap.remaining, remainingAmount: amountCap.remaining, validFrom, bears: borneByBorrower(formula, quoted) };
  const subsidy = subsidyOf(formula, loan, bounds);
  if (!subsidy) return not({ conditions });
  const { limits, total } = subsidy;
  const limited = { limits, limitedBy: limits[0] ?? null, conditions };
  if (total.minor === 0n) return not({ ...limited, reason: 'NOTHING_TO_PAY', explanation: nothingExplanation(formula, subsidy) });

  const missing = conditions.flatMap(({ missingFact }) => (missingFact === null ? [] : [missingFact]));
  if (principalCap.factMissing) missing.push('subsidisedPrincipalOutstanding');
  if (amountCap.factMissing) missing.push('subsidyReceived');
  if (formula.borrowerBears != null && quoted === null) missing.push('benchmarkRate');
  const assumptions = assumptionsOf(rule, quoted);
  if (missing.length > 0) {
    const missingFacts = [...new Set(missing)];
    const explanation = missingExplanation(missingFacts, total);
    return not({ ...limited, status: 'POSSIBLE', reason: 'FACT_MISSING', potentialAmount: total, missingFacts, assumptions, explanation });
  }
  const counting: Counting = { formula, bounds, subsidy, principalCap, amountCap };
  return { policy, counting, incentive: { ...none, ...limited, status: 'APPLIED', reason: 'COMPUTED', assumptions } };
}

function assumptionsOf({ formula }: IncentiveRule, quoted: QuotedRate | null): AssumptionCode[] {
  const found: AssumptionCode[] = assumesDayCount(formula) ? ['DAY_COUNT_ASSUMED'] : [];
  if (quoted && !quoted.confirmed) found.push('BENCHMARK_NOT_CONFIRMED');
  return found;
}

/** What it pays, once it is known what the others leave. */
function countedIncentive(one: CountedPolicy, counted: readonly CountedPolicy[]): EvaluatedIncentive {
  const { counting, incentive } = one;
  const { formula, subsidy } = counting;
  const { flows, limits, total } = subsidy;
  return {
    ...incentive,
    limits,
    limitedBy: limits[0] ?? null,
    amount: total,
    subsidies: flows,
    // In words and line by line for whoever is shown it: far more loans are priced than are shown.
    get explanation() {
      const others = counted.filter((each) => each !== one && subsidisedBy(each) === subsidisedBy(one));
      const combined = others.length === 0 ? [] : [combinedExplanation(others.map(({ policy }) => policy.id).sort(), subsidisedBy(one))];
      return computedExplanation(counting, [...combined, ...incentive.remarks]);
    },
    get computation() {
      return computationLines(formula, subsidy);
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
    remarks: [],
    explanation: notPaidExplanation(),
    computation: [],
  };
}
