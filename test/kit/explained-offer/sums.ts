import { formatRate, parseRate } from '../../../subgraphs/finance';
import type { ShapeOfCost, ShapeOfDue, ShapeOfFee, ShapeOfOffer, ShapeOfRange } from './offer-shape';

/** A figure as an interval of scaled decimals, so that a point and a range are added alike; null: unbounded. */
interface Ends {
  readonly min: bigint;
  readonly max: bigint | null;
}

const ZERO: Ends = { min: 0n, max: 0n };

function ends(value: string | null, range: ShapeOfRange | null): Ends {
  if (value !== null) return { min: parseRate(value), max: parseRate(value) };
  return range === null ? ZERO : { min: parseRate(range.min), max: range.max === null ? null : parseRate(range.max) };
}

function sum(all: readonly Ends[]): Ends {
  return all.reduce((total, { max, min }) => ({ min: total.min + min, max: total.max === null || max === null ? null : total.max + max }), ZERO);
}

const text = ({ max, min }: Ends): string => `${formatRate(min)} to ${max === null ? 'no end' : formatRate(max)}`;
const equal = (a: Ends, b: Ends): boolean => a.min === b.min && a.max === b.max;

const feeEnds = ({ amount, amountRange }: ShapeOfFee): Ends => ends(amount, amountRange);

/** What is shown in parts adds up to what is shown as a whole, to the minor unit. */
export function sumProblems(offer: ShapeOfOffer): string[] {
  const { cost, costAfterIncentives } = offer;
  if (!cost || !costAfterIncentives) return [];
  const applied = offer.incentives.filter(({ status }) => status === 'APPLIED');
  const isSettled = applied.every(({ amount }) => amount !== null) && costAfterIncentives.totalSubsidies !== null;
  const paid = sum(applied.map(({ amount, amountRange }) => ends(amount, amountRange)));
  const received = ends(costAfterIncentives.totalSubsidies, costAfterIncentives.totalSubsidiesRange);
  return [
    ...costProblems('cost', cost),
    ...costProblems('costAfterIncentives', costAfterIncentives),
    ...(isSettled && !equal(paid, received) ? [`applied incentives are ${text(paid)}, totalSubsidies ${text(received)}`] : []),
    ...scheduleProblems(offer, cost),
    ...statementProblems(offer, cost),
  ];
}

function costProblems(name: string, cost: ShapeOfCost): string[] {
  const counted = cost.fees.filter((fee) => fee.counted);
  const fees = sum(counted.map(feeEnds));
  const totalFees = ends(cost.totalFees, cost.totalFeesRange);
  const problems = equal(fees, totalFees) ? [] : [`${name}: fees are ${text(fees)}, totalFees ${text(totalFees)}`];
  // Of a range of subsidies the ends need not meet those of the cost: the dearer loan may have the greater subsidy.
  if (cost.totalSubsidies === null) return problems;
  const kept = sum(counted.filter(({ refundable }) => !refundable).map(feeEnds));
  const { max, min } = sum([ends(cost.totalInterest, cost.totalInterestRange), kept]);
  const subsidies = parseRate(cost.totalSubsidies);
  const expected: Ends = { min: min - subsidies, max: max === null ? null : max - subsidies };
  const total = ends(cost.totalCost, cost.totalCostRange);
  // What comes back is no cost, but while its size is unknown neither is the size of the loan's flows.
  const isOpenRefund = total.max === null && counted.some((fee) => fee.refundable && feeEnds(fee).max === null);
  if (total.min === expected.min && (total.max === expected.max || isOpenRefund)) return problems;
  return [...problems, `${name}: interest + fees − refunds − subsidies is ${text(expected)}, totalCost ${text(total)}`];
}

/** 预先付息: the credit-report code of loans whose interest is paid on the day of drawdown, which is no due. */
const INTEREST_IN_ADVANCE = '22';

function scheduleProblems({ amount, repaymentMethodCode, schedule }: ShapeOfOffer, cost: ShapeOfCost): string[] {
  if (!schedule || amount === null) return [];
  const total = (read: (due: ShapeOfDue) => string): bigint => schedule.reduce((all, due) => all + parseRate(read(due)), 0n);
  const problems: string[] = [];
  if (total(({ principal }) => principal) !== parseRate(amount)) problems.push(`the dues repay ${formatRate(total(({ principal }) => principal))} of ${amount}`);
  const isInAdvance = repaymentMethodCode === INTEREST_IN_ADVANCE;
  if (!isInAdvance && cost.totalInterest !== null && total(({ interest }) => interest) !== parseRate(cost.totalInterest)) {
    problems.push(`the dues have ${formatRate(total(({ interest }) => interest))} of interest, totalInterest is ${cost.totalInterest}`);
  }
  if (parseRate(schedule.at(-1)?.balance ?? '1') !== 0n) problems.push(`the last balance is ${schedule.at(-1)?.balance}`);
  if (schedule.some(({ dueOn }, index) => index > 0 && dueOn <= (schedule[index - 1]?.dueOn ?? ''))) problems.push('the dues are not in the order of their days');
  return problems;
}

function statementProblems({ costStatement }: ShapeOfOffer, cost: ShapeOfCost): string[] {
  if (!costStatement) return [];
  const { annualRate, lines, totalAmount, totalAmountRange } = costStatement;
  const problems: string[] = [];
  const [amounts, total] = [sum(lines.map((line) => ends(line.amount, line.amountRange))), ends(totalAmount, totalAmountRange)];
  if (!equal(amounts, total)) problems.push(`the statement's lines are ${text(amounts)}, its total ${text(total)}`);
  if (totalAmount !== cost.totalCost) problems.push(`the statement's total is ${totalAmount}, totalCost ${cost.totalCost}`);
  if (annualRate !== cost.statementAnnualRate) problems.push(`the statement's rate is ${annualRate}, statementAnnualRate ${cost.statementAnnualRate}`);
  return problems;
}
