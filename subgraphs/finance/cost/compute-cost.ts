import type { IrrBasis } from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { annualiseCompound, annualiseSimple, publishExactRate, publishRate, type DatedFlow, type IrrFailure } from '../irr';
import { formatRate, parseRate, requireSameCurrency, type Money, type Rate } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';
import type { Schedule, ScheduleLine } from '../schedule';
import type { ExactFee } from './exact-fee';
import { balanceOn, type FeeCharge } from './fee-charges';
import { feeItem, type FeeItem } from './fee-item';
import { rateOfFlows } from './flow-basis';

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
  /** Empty for the cost before incentives. */
  readonly subsidies: readonly SubsidyFlow[];
}

/** A due with the borrower's fees of the day; a day with a fee alone has its own line. */
export interface CostLine extends ScheduleLine {
  readonly fee: Money;
}

/** What a loan costs its borrower. Rates are strings, 1 is 100 %, at most 6 decimals. */
export interface LoanCost {
  readonly totalInterest: Money;
  readonly fees: readonly FeeItem[];
  /** Charges that the borrower pays. */
  readonly totalFees: Money;
  readonly totalRefunds: Money;
  readonly totalSubsidies: Money;
  /** Interest + borrower-paid fees − refunds − subsidies; no principal, not discounted. */
  readonly totalCost: Money;
  /** Null with the reason in rateFailure. */
  readonly annualRateSimple: string | null;
  readonly annualRateIrr: string | null;
  readonly rateFailure: IrrFailure | null;
  /** Contract rate + the annual rate of each borrower-paid fee as itemised; subsidies are no part of it. */
  readonly statementAnnualRate: string | null;
  readonly irrBasis: IrrBasis;
  /** After drawdown; what is charged on the day of drawdown stands in fees only. */
  readonly schedule: readonly CostLine[];
}

/**
 * The all-in cost of a loan that runs as scheduled (中国人民银行公告〔2021〕3号: interest and every fee
 * directly related to the loan, over the principal actually held). Throws FinanceInputError for
 * another currency, a negative fee, a subsidy before drawdown and more fees than the limit.
 */
export function computeCost(input: CostInput): LoanCost {
  requireCostInput(input);
  const { schedule, contractRate, subsidies } = input;
  const { principal, drawdownOn, lines } = schedule;
  const of = (minor: bigint): Money => ({ currency: principal.currency, minor });
  const fees = input.fees.map((fee) => feeItem(fee, schedule));
  const paid = fees.filter(({ payer }) => payer === 'BORROWER');
  const charges = paid.flatMap((item) => item.charges);
  const refunds = paid.flatMap(({ refund }) => (refund ? [refund] : []));
  const totalInterest = lines.reduce((sum, { interest }) => sum + interest.minor, 0n);
  const [totalFees, totalRefunds, totalSubsidies] = [sumMinor(charges), sumMinor(refunds), sumMinor(subsidies)];
  const { basis, result, periodsPerYear } = rateOfFlows(drawdownOn, [
    { on: drawdownOn, minor: principal.minor },
    ...lines.map((line) => ({ on: line.dueOn, minor: -line.principal.minor - line.interest.minor })),
    ...charges.map(({ on, amount }) => ({ on, minor: -amount.minor })),
    ...[...refunds, ...subsidies].map(({ on, amount }): DatedFlow => ({ on, minor: amount.minor })),
  ]);
  const annual = (annualise: typeof annualiseSimple): string | null =>
    result.kind === 'ok' ? formatRate(publishRate(annualise(result.periodRate, periodsPerYear))) : null;
  return {
    totalInterest: of(totalInterest),
    fees,
    totalFees: of(totalFees),
    totalRefunds: of(totalRefunds),
    totalSubsidies: of(totalSubsidies),
    totalCost: of(totalInterest + totalFees - totalRefunds - totalSubsidies),
    annualRateSimple: annual(annualiseSimple),
    annualRateIrr: annual(annualiseCompound),
    rateFailure: result.kind === 'failed' ? result.reason : null,
    statementAnnualRate: statementRate(contractRate, paid),
    irrBasis: basis,
    schedule: linesWithFees(schedule, charges),
  };
}

function requireCostInput({ schedule, fees, subsidies }: CostInput): void {
  requireInteger('number of fees', fees.length, 0, FINANCE_LIMITS.fees);
  for (const { on, amount } of subsidies) {
    requireSameCurrency(schedule.principal, amount);
    if (on >= schedule.drawdownOn) continue;
    throw new FinanceInputError({ field: 'subsidy on', value: on, allowed: `on or after drawdown, ${schedule.drawdownOn}` });
  }
}

const sumMinor = (flows: readonly { readonly amount: Money }[]): bigint =>
  flows.reduce((sum, { amount }) => sum + amount.minor, 0n);

/** The sum of the figures as the list shows them, so that a reader who adds the rows arrives at the total. */
function statementRate(contractRate: Rate, paid: readonly FeeItem[]): string | null {
  let sum = contractRate;
  for (const { annualRate } of paid) {
    if (annualRate === null) return null;
    sum += parseRate(annualRate);
  }
  return formatRate(publishExactRate(sum));
}

function linesWithFees(schedule: Schedule, charges: readonly FeeCharge[]): CostLine[] {
  const { currency } = schedule.principal;
  const feeOn = new Map<string, bigint>();
  for (const { on, amount } of charges) {
    if (on > schedule.drawdownOn) feeOn.set(on, (feeOn.get(on) ?? 0n) + amount.minor);
  }
  const zero: Money = { currency, minor: 0n };
  const dueOn = new Set(schedule.lines.map((line) => line.dueOn));
  const lines = schedule.lines.map((line) => ({ ...line, fee: { currency, minor: feeOn.get(line.dueOn) ?? 0n } }));
  for (const [day, minor] of feeOn) {
    if (dueOn.has(day)) continue;
    const balance = { currency, minor: balanceOn(day, schedule) };
    lines.push({ dueOn: day, drawn: zero, principal: zero, interest: zero, fee: { currency, minor }, balance });
  }
  return lines.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
