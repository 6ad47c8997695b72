import type { ContractFields, LimitedBy, SizeClass } from '../../../schema';
import {
  type EvaluatedIncentive,
  type ExactFee,
  type LoanCost,
  type Money,
  type Rate,
  type Schedule,
  buildSchedule,
  computeCost,
  evaluateIncentives,
  parseMoney,
} from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import type { Need } from '../matching/need';
import type { PolicySnapshot, PolicyVersion } from '../snapshots/policy-snapshot';
import { type FeeEntry, feeInterval } from './fee-interval';
import { type Findings, joinFindings } from './findings';
import type { Interval } from './interval';
import { contractRate } from './rate-interval';
import { type RepaymentPlan, repaymentPlan } from './repayment-plan';

export interface PricingQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  readonly sizeClass: SizeClass | null;
  readonly policy: PolicySnapshot;
  /** In force for the need's region; see policiesInForce. */
  readonly policies: readonly PolicyVersion[];
  readonly fractionDigits: number;
}

/** The loan computed once, with single values throughout. */
export interface Scenario {
  readonly cost: LoanCost;
  readonly costAfterIncentives: LoanCost;
  readonly incentives: readonly EvaluatedIncentive[];
}

export interface Pricing {
  /** What is offered: the amount asked or the product's maximum. */
  readonly amount: Money;
  readonly limitedBy: LimitedBy | null;
  readonly plan: RepaymentPlan;
  readonly rate: Interval<Rate>;
  /** Null: the repayment method is not priced. A point has the same scenario at both ends. */
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
  const { maximum } = product.amount;
  const isLimited = maximum != null && compareDecimals(need.amount, maximum) > 0;
  const decimal = isLimited ? maximum : need.amount;
  const amount = parseMoney(decimal, product.currency, fractionDigits);
  const plan = repaymentPlan(product, need);
  const { findings: rateFindings, rate } = contractRate({ product, need, amount: decimal, method: plan.method, policy });
  const fees = feeInterval(product, fractionDigits);
  return {
    amount,
    limitedBy: isLimited ? 'PRODUCT_MAXIMUM' : null,
    plan,
    rate,
    scenarios: scenarioInterval(question, amount, plan, rate, fees),
    fees: fees.entries,
    findings: joinFindings([plan.findings, rateFindings, { assumptions: [], unknowns: fees.unknowns }]),
  };
}

function scenarioInterval(
  question: PricingQuestion,
  amount: Money,
  plan: RepaymentPlan,
  rate: Interval<Rate>,
  fees: ReturnType<typeof feeInterval>,
): Interval<Scenario> | null {
  const compute = (annualRate: Rate, exactFees: readonly ExactFee[]): Scenario | null => {
    const schedule = scheduleOf(question, amount, plan, annualRate);
    return schedule && scenario(question, schedule, annualRate, exactFees);
  };
  const low = compute(rate.low, present(fees.entries.map((entry) => entry.low)));
  if (!low) return null;
  if (rate.low === rate.high && fees.isExact) return { low, high: low };
  if (rate.high === null || !fees.isBounded) return { low, high: null };
  return { low, high: compute(rate.high, present(fees.entries.map((entry) => entry.high))) };
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

function scenario(
  { need, policies, product, sizeClass }: PricingQuestion,
  schedule: Schedule,
  contractRateOfLoan: Rate,
  fees: readonly ExactFee[],
): Scenario {
  const cost = computeCost({ schedule, contractRate: contractRateOfLoan, fees, subsidies: [] });
  const guaranteeFees = cost.fees
    .filter(({ payer, refundable, type }) => type === 'GUARANTEE' && payer === 'BORROWER' && !refundable)
    .flatMap(({ charges }) => charges);
  const incentives = evaluateIncentives({
    policies: policies.flatMap(({ id, rule, version }) => (rule ? [{ id, version, rule }] : [])),
    loan: { bankCode: product.bankCode, instrument: product.instrument, purpose: need.purpose, schedule, guaranteeFees },
    applicant: need.applicant,
    sizeClass,
  });
  const subsidies = incentives.flatMap((incentive) => incentive.subsidies);
  const costAfterIncentives =
    subsidies.length === 0 ? cost : computeCost({ schedule, contractRate: contractRateOfLoan, fees, subsidies });
  return { cost, costAfterIncentives, incentives };
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}
