import type { PlannedFlowInput, RepaymentMethod } from '../../../schema';
import { type Money, type PrincipalFlow, formatMoney, parseMoney } from '../../finance';
import type { Need } from '../matching/need';
import { type Findings, NO_FINDINGS } from './findings';
import type { RepaymentPlan } from './repayment-plan';

/** What is drawn and freely repaid of a loan; null: all of it at once, nothing before the dues. */
export interface CashFlows {
  readonly draws: readonly PrincipalFlow[] | null;
  readonly repayments: readonly PrincipalFlow[] | null;
  readonly findings: Findings;
}

/** Lines whose draws and repayments are the borrower's to choose. */
const LINES: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['REVOLVING', 'ANYTIME']);

/** Interest in advance is reckoned on what is lent on the day of drawdown. */
const AT_ONCE: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['DISCOUNT']);

/**
 * The draws and repayments of the need as far as the method and the amount offered can follow them;
 * what they cannot follow is priced as drawn in full at once, and said to be.
 */
export function cashFlows({ layout }: RepaymentPlan, { cashPlan }: Need, amount: Money, fractionDigits: number): CashFlows {
  if (!layout) return { draws: null, repayments: null, findings: NO_FINDINGS };
  const { pricedAs } = layout;
  const flowsOf = (flows: readonly PlannedFlowInput[] | null | undefined): PrincipalFlow[] | null =>
    flows?.length ? flows.map((flow) => ({ on: flow.on, amount: parseMoney(flow.amount, amount.currency, fractionDigits) })) : null;
  const draws = flowsOf(cashPlan?.draws);
  const repayments = flowsOf(cashPlan?.repayments);
  const isPlanned = draws !== null || repayments !== null;
  const obstacle = isPlanned ? whyNot(pricedAs, draws, repayments, amount, fractionDigits) : null;
  if (isPlanned && obstacle === null) return { draws, repayments, findings: NO_FINDINGS };
  const assumptions: Findings['assumptions'][number][] = [];
  if (obstacle !== null) assumptions.push({ code: 'CASH_PLAN_NOT_FOLLOWED', detail: obstacle });
  if (LINES.has(pricedAs)) assumptions.push({ code: 'DRAWN_IN_FULL', detail: pricedAs });
  return { draws: null, repayments: null, findings: { assumptions, unknowns: [] } };
}

function whyNot(
  method: RepaymentMethod,
  draws: readonly PrincipalFlow[] | null,
  repayments: readonly PrincipalFlow[] | null,
  amount: Money,
  fractionDigits: number,
): string | null {
  if (AT_ONCE.has(method)) return `${method} is drawn at once`;
  if (repayments && !LINES.has(method)) return `${method} is repaid by its dues alone`;
  const text = (minor: bigint): string => formatMoney({ currency: amount.currency, minor }, fractionDigits);
  const most = draws ? greatestBalance(draws, repayments ?? []) : sumOf(repayments ?? []);
  if (most <= amount.minor) return null;
  return `${text(most)} would be ${draws ? 'owed at once' : 'repaid'}, ${text(amount.minor)} is offered`;
}

/** What is repaid on a day makes room for what is drawn on it. */
function greatestBalance(draws: readonly PrincipalFlow[], repayments: readonly PrincipalFlow[]): bigint {
  const until = (flows: readonly PrincipalFlow[], day: string): bigint => sumOf(flows.filter(({ on }) => on <= day));
  return draws.reduce((most, { on }) => {
    const balance = until(draws, on) - until(repayments, on);
    return balance > most ? balance : most;
  }, 0n);
}

function sumOf(flows: readonly PrincipalFlow[]): bigint {
  return flows.reduce((sum, { amount }) => sum + amount.minor, 0n);
}
