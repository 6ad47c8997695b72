import { type CashPlanInput, DAY_OF_MONTH_ALLOWED, MAX_DAY_OF_MONTH, type PlannedFlowInput, badUserInput } from '../../../schema';
import { type Money, formatMoney, parseMoney, requireListBound } from '../../finance';
import { requireAmount } from './need-checks';

/** The loan that a cash plan is of, already checked. */
export interface PlannedLoan {
  /** What is asked for; of a revolving line its limit. */
  readonly amount: Money;
  readonly fractionDigits: number;
  /** Days in YYYY-MM-DD. */
  readonly drawdownOn: string;
  readonly endsOn: string;
}

const FIELD = 'need.cashPlan';
const MONTHS_PER_YEAR = 12;

/** An amount drawn or repaid on a day, in minor units. */
interface Flow {
  readonly on: string;
  readonly minor: bigint;
}

/**
 * Checks a cash plan and writes it in one form: months in their order, amounts with the currency's
 * digits, and null for what says nothing: an empty list, a single draw of all of it on the day of
 * drawdown, a plan without any of them. Throws BAD_USER_INPUT naming the field, the value and what
 * is allowed.
 */
export function readCashPlan(stated: Readonly<CashPlanInput> | null | undefined, loan: PlannedLoan): CashPlanInput | null {
  if (!stated) return null;
  const settlementDay = readSettlementDay(stated.settlementDay);
  const principalMonths = readPrincipalMonths(stated.principalMonths);
  const draws = readFlows('draws', stated.draws, loan);
  const repayments = readFlows('repayments', stated.repayments, loan);
  requireDraws(draws, repayments.length > 0, loan);
  requireRepayments(repayments, loan);
  requireBalance(draws.length > 0 ? draws : [{ on: loan.drawdownOn, minor: loan.amount.minor }], repayments, loan);
  const isAtOnce = draws.length === 1 && draws[0]?.minor === loan.amount.minor;
  const plan = {
    settlementDay,
    principalMonths,
    draws: isAtOnce ? null : written(draws, loan),
    repayments: written(repayments, loan),
  };
  return Object.values(plan).some((part) => part !== null) ? plan : null;
}

/** The day of the first draw, for a need that names no day of drawdown. */
export function firstDrawOn(stated: Readonly<CashPlanInput> | null | undefined): string | null {
  return stated?.draws?.[0]?.on ?? null;
}

function readSettlementDay(day: number | null | undefined): number | null {
  if (day == null) return null;
  if (Number.isInteger(day) && day >= 1 && day <= MAX_DAY_OF_MONTH) return day;
  throw badUserInput({ field: `${FIELD}.settlementDay`, value: day, allowed: DAY_OF_MONTH_ALLOWED });
}

function readPrincipalMonths(months: readonly number[] | null | undefined): number[] | null {
  const field = `${FIELD}.principalMonths`;
  requireListBound(field, months);
  if (!months?.length) return null;
  months.forEach((month, index) => {
    if (Number.isInteger(month) && month >= 1 && month <= MONTHS_PER_YEAR && months.indexOf(month) === index) return;
    const allowed = `a month of the year from 1 to ${MONTHS_PER_YEAR}, each named once`;
    throw badUserInput({ field: `${field}[${index}]`, value: month, allowed });
  });
  return [...months].sort((a, b) => a - b);
}

/** One flow a day, so that what happens on it has one order and one form. */
function readFlows(name: 'draws' | 'repayments', flows: readonly PlannedFlowInput[] | null | undefined, { amount, fractionDigits }: PlannedLoan): Flow[] {
  const field = `${FIELD}.${name}`;
  requireListBound(field, flows);
  return (flows ?? []).map((flow, index, all) => {
    const before = all[index - 1];
    if (before && flow.on <= before.on) {
      throw badUserInput({ field: `${field}[${index}].on`, value: flow.on, allowed: `a day after ${before.on}, that of ${name}[${index - 1}]` });
    }
    requireAmount(`${field}[${index}].amount`, flow.amount, fractionDigits);
    return { on: flow.on, minor: parseMoney(flow.amount, amount.currency, fractionDigits).minor };
  });
}

function requireDraws(draws: readonly Flow[], isRevolving: boolean, loan: PlannedLoan): void {
  const [first] = draws;
  if (!first) return;
  const { amount, drawdownOn, endsOn } = loan;
  if (first.on !== drawdownOn) {
    throw badUserInput({ field: `${FIELD}.draws[0].on`, value: first.on, allowed: `the day of drawdown, ${drawdownOn}` });
  }
  draws.forEach(({ on }, index) => {
    if (on < endsOn) return;
    throw badUserInput({ field: `${FIELD}.draws[${index}].on`, value: on, allowed: `a day before ${endsOn}, on which the term ends` });
  });
  const drawn = draws.reduce((sum, { minor }) => sum + minor, 0n);
  if (isRevolving || drawn === amount.minor) return;
  const allowed = `draws that together are the amount, ${text(amount.minor, loan)}, where nothing is repaid before the end`;
  throw badUserInput({ field: `${FIELD}.draws`, value: text(drawn, loan), allowed });
}

function requireRepayments(repayments: readonly Flow[], { drawdownOn, endsOn }: PlannedLoan): void {
  repayments.forEach(({ on }, index) => {
    if (on > drawdownOn && on <= endsOn) return;
    const allowed = `a day after ${drawdownOn}, that of drawdown, and at the latest ${endsOn}, on which the term ends`;
    throw badUserInput({ field: `${FIELD}.repayments[${index}].on`, value: on, allowed });
  });
}

/** On one day what is repaid makes room for what is drawn: finance runs a revolving line in that order. */
function requireBalance(draws: readonly Flow[], repayments: readonly Flow[], loan: PlannedLoan): void {
  repayments.forEach(({ minor, on }, index) => {
    const owed = sumBefore(draws, on) - sumBefore(repayments, on);
    if (minor <= owed) return;
    const allowed = `at most ${text(owed, loan)}, what is owed on ${on} before anything is drawn that day`;
    throw badUserInput({ field: `${FIELD}.repayments[${index}].amount`, value: text(minor, loan), allowed });
  });
  draws.forEach(({ minor, on }, index) => {
    const repaid = sumBefore(repayments, on) + (repayments.find((repayment) => repayment.on === on)?.minor ?? 0n);
    const room = loan.amount.minor - (sumBefore(draws, on) - repaid);
    if (minor <= room) return;
    const allowed = `at most ${text(room, loan)}, what the amount leaves to draw on ${on}`;
    throw badUserInput({ field: `${FIELD}.draws[${index}].amount`, value: text(minor, loan), allowed });
  });
}

function sumBefore(flows: readonly Flow[], day: string): bigint {
  return flows.reduce((sum, { minor, on }) => (on < day ? sum + minor : sum), 0n);
}

function written(flows: readonly Flow[], loan: PlannedLoan): PlannedFlowInput[] | null {
  return flows.length > 0 ? flows.map(({ minor, on }) => ({ on, amount: text(minor, loan) })) : null;
}

function text(minor: bigint, { amount: { currency }, fractionDigits }: PlannedLoan): string {
  return formatMoney({ currency, minor }, fractionDigits);
}
