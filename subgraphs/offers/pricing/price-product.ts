import type { LimitedBy, TypedUnknown } from '../../../schema';
import { type ExactFee, FINANCE_LIMITS, type Money, type Rate, type Schedule, type ScheduleResult } from '../../finance';
import { NO_POLICIES, type PolicySnapshot } from '../snapshots/policy-snapshot';
import { type AmountLimit, amountOffered } from './amount-offered';
import { type CashFlows, cashFlows } from './cash-flows';
import { type FeeEntry, type FeeInterval, feeInterval } from './fee-interval';
import { type Findings, joinFindings } from './findings';
import type { Interval } from './interval';
import { planSchedule } from './plan-schedule';
import { contractRate } from './rate-interval';
import type { RateInterval, RatePart, RateTerms } from './rate-question';
import { type RepaymentPlan, repaymentPlan } from './repayment-plan';
import { type Scenario, type ScenarioQuestion, computeScenario } from './scenario';
import { unknownRates } from './unknown-rates';

export interface PricingQuestion extends ScenarioQuestion {
  /** Of the product's currency. */
  readonly fractionDigits: number;
}

export interface Pricing {
  /** What is offered, see amount-offered. */
  readonly amount: Money;
  /** Of it, what is offered whatever is not known, in minor units. */
  readonly certainAmountMinor: bigint;
  readonly limitedBy: LimitedBy | null;
  readonly limits: readonly AmountLimit[];
  readonly plan: RepaymentPlan;
  /** On the day of drawdown. */
  readonly rate: Interval<Rate>;
  /** What the rate was read from. */
  readonly rateParts: readonly RatePart[];
  /** Whether the rate is one value on every day of the term. */
  readonly isRateCertain: boolean;
  /** Null: the repayment method is not priced. Of a point both ends cost the same. */
  readonly scenarios: Interval<Scenario> | null;
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
  const { amount, certainMinor, decimal, limitedBy, limits, unknowns: unknownAmount } = amountOffered(product, need, fractionDigits);
  const plan = repaymentPlan(product, need);
  const flows = cashFlows(plan, need, amount, fractionDigits);
  const rate = contractRate({ product, need, amount: decimal, fractionDigits, method: plan.method, policy });
  const fees = feeInterval(product, fractionDigits);
  const { scenarios, unknowns } = scenarioInterval(question, { amount, plan, flows, rate, fees });
  const isRateCertain = rate.terms.low === rate.terms.high;
  return {
    amount,
    certainAmountMinor: certainMinor,
    limitedBy,
    limits,
    plan,
    rate: rate.rate,
    rateParts: rate.parts,
    isRateCertain,
    scenarios,
    fees: fees.entries,
    findings: joinFindings([
      plan.findings,
      flows.findings,
      rate.findings,
      { assumptions: [], unknowns: [...unknownAmount, ...fees.unknowns, ...unknowns, ...unknownRates(scenarios), ...unknownIncentives(policy)] },
    ]),
  };
}

interface Terms {
  readonly amount: Money;
  readonly plan: RepaymentPlan;
  readonly flows: CashFlows;
  readonly rate: RateInterval;
  readonly fees: FeeInterval;
}

interface Computed {
  readonly scenarios: Interval<Scenario> | null;
  /** What keeps an end from being computed, beside what is found of the plan, the rate and the fees. */
  readonly unknowns: readonly TypedUnknown[];
}

function scenarioInterval(question: PricingQuestion, { amount, fees, flows, plan, rate: { terms } }: Terms): Computed {
  const { layout } = plan;
  if (!layout) return { scenarios: null, unknowns: [] };
  const scheduleOf = (rate: RateTerms): ScheduleResult => planSchedule(question, { amount, dayCount: plan.dayCount, flows, layout, rate });
  const compute = (schedule: Schedule, { annualRate }: RateTerms, sized: readonly (ExactFee | null)[]): Scenario =>
    computeScenario(question, schedule, annualRate, sized.filter((fee) => fee !== null));
  const cheapest = scheduleOf(terms.low);
  if (cheapest.kind !== 'ok') return { scenarios: null, unknowns: [noSchedule(plan, cheapest)] };
  const low = compute(cheapest.schedule, terms.low, fees.entries.map((entry) => entry.low));
  if (terms.high === null || !fees.isBounded) return { scenarios: { low, high: null }, unknowns: [] };
  // Fees that do not count may be ranges beside a cost that is a point; they are itemised at both ends.
  const isSingle = terms.low === terms.high && fees.isExact && fees.entries.every((entry) => entry.isSingle);
  if (isSingle) return { scenarios: { low, high: low }, unknowns: [] };
  const dearest = terms.low === terms.high ? cheapest : scheduleOf(terms.high);
  if (dearest.kind !== 'ok') return { scenarios: { low, high: null }, unknowns: [noSchedule(plan, dearest)] };
  return { scenarios: { low, high: compute(dearest.schedule, terms.high, fees.entries.map((entry) => entry.high)) }, unknowns: [] };
}

function noSchedule({ method }: RepaymentPlan, result: Exclude<ScheduleResult, { kind: 'ok' }>): TypedUnknown {
  switch (result.kind) {
    case 'unsupported':
      return { field: 'repayments', reason: 'AMBIGUOUS', note: `No schedule of ${method} repays this loan over its term` };
    case 'too long': {
      const note = `Instalments of ${method} on balance tiers are not computed over ${result.searchedDues} draws × dues; at most ${FINANCE_LIMITS.searchedDues} are`;
      return { field: 'repayments', reason: 'UNPARSED', note };
    }
    default: {
      const unknown: never = result;
      throw new Error(`unknown result of a schedule ${JSON.stringify(unknown)}`);
    }
  }
}


function unknownIncentives({ snapshotVersion }: PolicySnapshot): TypedUnknown[] {
  if (snapshotVersion !== NO_POLICIES.snapshotVersion) return [];
  return [{ field: 'incentives', reason: 'UNDISCLOSED', note: 'No policy has been received yet, so none is counted' }];
}
