import type { IrrBasis } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { MAXIMUM_ANNUAL_RATE, annualiseCompound, annualiseSimple, publishRate, type DatedFlow, type IrrFailure } from '../irr';
import { requireSameCurrency, type Money, type Rate } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';
import type { Schedule } from '../schedule';
import type { ExactFee } from './exact-fee';
import { feeItem, type FeeItem } from './fee-item';
import { rateOfFlows } from './flow-basis';
import { dueLines } from './loan-days';
import { PrincipalTimeline } from './statement-rate';

/** A subsidy that reaches the borrower on a day. */
export interface SubsidyFlow {
  readonly on: string;
  readonly amount: Money;
}

export interface CostInput {
  /** Carries principal, drawdown and term. */
  readonly schedule: Schedule;
  /** Yearly nominal rate, the first term of the statement's rate. */
  readonly contractRate: Rate;
  readonly fees: readonly ExactFee[];
}

/** What a loan costs its borrower. An annual rate that is searched has at most 6 decimals. */
export interface LoanCost {
  readonly schedule: Schedule;
  readonly contractRate: Rate;
  /** Of the schedule, what is paid in advance among it. */
  readonly totalInterest: Money;
  readonly fees: readonly FeeItem[];
  /** Charges that the borrower pays. */
  readonly totalFees: Money;
  readonly totalRefunds: Money;
  readonly totalSubsidies: Money;
  /** Interest + borrower-paid fees − refunds − subsidies; no principal, not discounted. */
  readonly totalCost: Money;
  /** Null with the reason in rateFailure. */
  readonly annualRateSimple: Rate | null;
  readonly annualRateIrr: Rate | null;
  readonly rateFailure: IrrFailure | null;
  /** Contract rate + the annual rate of each borrower-paid fee as itemised; subsidies are no part of it. */
  readonly statementAnnualRate: Rate | null;
  readonly irrBasis: IrrBasis;
}

/**
 * The all-in cost of a loan that runs as scheduled (中国人民银行公告〔2021〕3号: interest and every fee
 * directly related to the loan, over the principal actually held), before incentives. Throws
 * FinanceInputError for a fee that no loan can have and for more fees than the limit.
 */
export function computeCost({ contractRate, fees, schedule }: CostInput): LoanCost {
  requireInteger('number of fees', fees.length, 0, FINANCE_LIMITS.fees);
  const of = (minor: bigint): Money => ({ currency: schedule.principal.currency, minor });
  const timeline = new PrincipalTimeline(schedule);
  const items = fees.map((fee) => feeItem(fee, schedule, timeline));
  let [interestMinor, feesMinor, refundsMinor] = [schedule.interestInAdvance.minor, 0n, 0n];
  for (const { interest } of schedule.lines) interestMinor += interest.minor;
  for (const { charges, refund } of paidByBorrower(items)) {
    for (const { amount } of charges) feesMinor += amount.minor;
    refundsMinor += refund?.amount.minor ?? 0n;
  }
  return {
    schedule,
    contractRate,
    totalInterest: of(interestMinor),
    fees: items,
    totalFees: of(feesMinor),
    totalRefunds: of(refundsMinor),
    totalSubsidies: of(0n),
    totalCost: of(interestMinor + feesMinor - refundsMinor),
    ...annualRates(schedule, items, []),
    statementAnnualRate: statementRate(contractRate, items),
  };
}

/**
 * The same loan with the subsidies that its borrower receives. Throws FinanceInputError for one of
 * another currency or before drawdown.
 */
export function costWithSubsidies(cost: LoanCost, subsidies: readonly SubsidyFlow[]): LoanCost {
  if (subsidies.length === 0) return cost;
  const { fees, schedule, totalCost } = cost;
  let subsidiesMinor = 0n;
  for (const { amount, on } of subsidies) {
    requireSameCurrency(schedule.principal, amount);
    if (on < schedule.drawdownOn) {
      throw new FinanceInputError({ field: 'subsidy on', value: on, allowed: `on or after drawdown, ${schedule.drawdownOn}` });
    }
    subsidiesMinor += amount.minor;
  }
  const { currency } = totalCost;
  return {
    ...cost,
    totalSubsidies: { currency, minor: subsidiesMinor },
    totalCost: { currency, minor: totalCost.minor - subsidiesMinor },
    ...annualRates(schedule, fees, subsidies),
  };
}

function paidByBorrower(fees: readonly FeeItem[]): readonly FeeItem[] {
  return fees.filter(({ payer }) => payer === 'BORROWER');
}

type AnnualRates = Pick<LoanCost, 'annualRateSimple' | 'annualRateIrr' | 'rateFailure' | 'irrBasis'>;

function annualRates(schedule: Schedule, fees: readonly FeeItem[], subsidies: readonly SubsidyFlow[]): AnnualRates {
  const { drawdownOn, draws, interestInAdvance, lines } = schedule;
  const flows: DatedFlow[] = draws.map(({ amount, on }) => ({ on, minor: amount.minor }));
  if (interestInAdvance.minor !== 0n) flows.push({ on: drawdownOn, minor: -interestInAdvance.minor });
  for (const { dueOn, interest, principal } of lines) flows.push({ on: dueOn, minor: -principal.minor - interest.minor });
  for (const { charges, refund } of paidByBorrower(fees)) {
    for (const { amount, on } of charges) flows.push({ on, minor: -amount.minor });
    if (refund) flows.push({ on: refund.on, minor: refund.amount.minor });
  }
  for (const { amount, on } of subsidies) flows.push({ on, minor: amount.minor });
  const dueDays = dueLines(schedule).map(({ dueOn }) => dueOn);
  const { basis, periodsPerYear, result } = rateOfFlows(drawdownOn, dueDays, flows);
  if (result.kind === 'failed') return { annualRateSimple: null, annualRateIrr: null, rateFailure: result.reason, irrBasis: basis };
  const simple = publishable(annualiseSimple(result.periodRate, periodsPerYear));
  const irr = publishable(annualiseCompound(result.periodRate, periodsPerYear));
  const rateFailure = simple === null || irr === null ? 'ANNUAL_RATE_OUT_OF_BOUNDS' : null;
  return { annualRateSimple: simple, annualRateIrr: irr, rateFailure, irrBasis: basis };
}

function publishable(rate: number): Rate | null {
  return rate <= MAXIMUM_ANNUAL_RATE ? publishRate(rate) : null;
}

/** The exact sum of the figures as the list shows them, so that a reader who adds the rows arrives at the total. */
function statementRate(contractRate: Rate, fees: readonly FeeItem[]): Rate | null {
  let sum = contractRate;
  for (const { annualRate } of paidByBorrower(fees)) {
    if (annualRate === null) return null;
    sum += annualRate;
  }
  return sum;
}
