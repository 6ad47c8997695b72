import type { LimitedBy, TypedUnknown } from '../../../schema';
import { type ExactFee, type Money, type Rate, type Schedule, buildSchedule } from '../../finance';
import { NO_POLICIES, type PolicySnapshot } from '../snapshots/policy-snapshot';
import { type AmountLimit, amountOffered } from './amount-offered';
import { type FeeEntry, type FeeInterval, feeInterval } from './fee-interval';
import { type Findings, joinFindings } from './findings';
import type { Interval } from './interval';
import { contractRate } from './rate-interval';
import { type RepaymentPlan, repaymentPlan } from './repayment-plan';
import { type Scenario, type ScenarioQuestion, computeScenario } from './scenario';

export interface PricingQuestion extends ScenarioQuestion {
  /** With the quotations known at asOf, see quotationsKnownOn. */
  readonly policy: PolicySnapshot;
  /** Of the product's currency. */
  readonly fractionDigits: number;
}

export interface Pricing {
  /** What is offered, see amount-offered. */
  readonly amount: Money;
  readonly limitedBy: LimitedBy | null;
  readonly limits: readonly AmountLimit[];
  readonly plan: RepaymentPlan;
  readonly rate: Interval<Rate>;
  /** Null: the repayment method is not priced. Of a point both ends cost the same. */
  readonly scenarios: Interval<Scenario> | null;
  /** Whether every due after drawdown is known; what is paid on the day of drawdown is no due. */
  readonly isScheduleCertain: boolean;
  readonly fees: readonly FeeEntry[];
  readonly findings: Findings;
}

/**
 * Prices a product for a need: once with the least, and where that is not a point once more with the
 * most that the source allows. Cost grows with the rate and with every fee, so the two computations
 * bound it.
 */
export function priceProduct(question: PricingQuestion): Pricing {
  const { fractionDigits, need, policy, product } = question;
  const { amount, decimal, limitedBy, limits } = amountOffered(product, need, fractionDigits);
  const plan = repaymentPlan(product, need);
  const { findings: rateFindings, rate } = contractRate({ product, need, amount: decimal, method: plan.method, policy });
  const fees = feeInterval(product, fractionDigits);
  const scenarios = scenarioInterval(question, amount, plan, rate, fees);
  const isRateKnown = rate.low === rate.high;
  return {
    amount,
    limitedBy,
    limits,
    plan,
    rate,
    scenarios,
    isScheduleCertain: isRateKnown && fees.entries.every(({ counts, fee, isSingle }) => !counts || isSingle || fee.frequency === 'UPFRONT'),
    fees: fees.entries,
    findings: joinFindings([
      plan.findings,
      rateFindings,
      { assumptions: [], unknowns: [...fees.unknowns, ...unknownRates(scenarios), ...unknownIncentives(policy)] },
    ]),
  };
}

function scenarioInterval(
  question: PricingQuestion,
  amount: Money,
  plan: RepaymentPlan,
  rate: Interval<Rate>,
  { entries, isBounded, isExact }: FeeInterval,
): Interval<Scenario> | null {
  const compute = (annualRate: Rate, fees: readonly (ExactFee | null)[]): Scenario | null => {
    const schedule = scheduleOf(question, amount, plan, annualRate);
    return schedule && computeScenario(question, schedule, annualRate, fees.filter((fee) => fee !== null));
  };
  const low = compute(rate.low, entries.map((entry) => entry.low));
  if (!low) return null;
  if (rate.high === null || !isBounded) return { low, high: null };
  // Fees that do not count may be ranges beside a cost that is a point; they are itemised at both ends.
  const isSingle = rate.low === rate.high && isExact && entries.every((entry) => entry.isSingle);
  return { low, high: isSingle ? low : compute(rate.high, entries.map((entry) => entry.high)) };
}

function scheduleOf({ need }: PricingQuestion, principal: Money, plan: RepaymentPlan, annualRate: Rate): Schedule | null {
  if (!plan.pricedAs) return null;
  const result = buildSchedule(plan.pricedAs, {
    principal,
    annualRate,
    drawdownOn: need.drawdownOn,
    termMonths: need.termMonths,
    dayCount: plan.dayCount,
    frequencyMonths: plan.frequencyMonths,
  });
  return result.kind === 'ok' ? result.schedule : null;
}

/** Rates that the search found none for: fees that leave nothing of the principal, say. */
function unknownRates(scenarios: Interval<Scenario> | null): TypedUnknown[] {
  const costs = [scenarios?.low, scenarios?.high].flatMap((scenario) => (scenario ? [scenario.cost, scenario.costAfterIncentives] : []));
  return (['annualRateIrr', 'statementAnnualRate'] as const)
    .filter((name) => costs.some((cost) => cost[name] === null))
    .map((name) => ({ field: `cost.${name}`, reason: 'AMBIGUOUS', note: 'No annual rate equates what is received and what is paid' }));
}

function unknownIncentives({ snapshotVersion }: PolicySnapshot): TypedUnknown[] {
  if (snapshotVersion !== NO_POLICIES.snapshotVersion) return [];
  return [{ field: 'incentives', reason: 'UNDISCLOSED', note: 'No policy has been received yet, so none is counted' }];
}
