import { addMonths, requireDay } from '../calendar';
import { FINANCE_LIMITS } from '../limits';
import { requireSameCurrency } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';
import type { PrincipalFlow, ScheduleInput } from './schedule';

/** What is drawn and what is freely repaid on one day after drawdown, minor units. */
export interface DayFlow {
  readonly on: string;
  readonly drawnMinor: bigint;
  readonly repaidMinor: bigint;
}

/** The draws as given, and each day after drawdown on which principal moves outside the dues. */
export interface PrincipalFlows {
  readonly draws: readonly PrincipalFlow[];
  readonly atDrawdownMinor: bigint;
  readonly later: readonly DayFlow[];
}

const NONE: readonly DayFlow[] = Object.freeze([]);

function drawsOf({ draws, drawdownOn, principal }: ScheduleInput): readonly PrincipalFlow[] {
  return draws?.length ? draws : [{ on: drawdownOn, amount: principal }];
}

/**
 * 分次提款: tranches that together are the principal. Throws FinanceInputError for draws out of order,
 * not beginning on drawdownOn, on or after the end of the term, or of another sum.
 */
export function tranches(input: ScheduleInput): PrincipalFlows {
  const draws = drawsOf(input);
  if (!input.draws?.length) return { draws, atDrawdownMinor: input.principal.minor, later: NONE };
  requireDraws(draws, input);
  const sumMinor = draws.reduce((sum, { amount }) => sum + amount.minor, 0n);
  if (sumMinor !== input.principal.minor) {
    throw new FinanceInputError({ field: 'draws', value: `${sumMinor} in all`, allowed: `the principal, ${input.principal.minor}` });
  }
  return { draws, ...byDay(draws, [], input) };
}

/**
 * 随借随还: draws and repayments of a line whose limit is the principal. Throws FinanceInputError for
 * days out of order or outside the term; whether balances stay within the limit is seen as the line runs.
 */
export function freeFlows(input: ScheduleInput): PrincipalFlows {
  const draws = drawsOf(input);
  requireDraws(draws, input);
  const { drawdownOn, repayments = [], termMonths } = input;
  requireFlows('repayments', repayments, input);
  for (const [index, { on }] of repayments.entries()) {
    const maturity = addMonths(drawdownOn, termMonths);
    if (on > drawdownOn && on <= maturity) continue;
    throw new FinanceInputError({ field: `repayments[${index}].on`, value: on, allowed: `after ${drawdownOn}, at most ${maturity}` });
  }
  return { draws, ...byDay(draws, repayments, input) };
}

function requireDraws(draws: readonly PrincipalFlow[], input: ScheduleInput): void {
  requireFlows('draws', draws, input);
  const { drawdownOn, termMonths } = input;
  if (draws[0]?.on !== drawdownOn) {
    throw new FinanceInputError({ field: 'draws[0].on', value: String(draws[0]?.on), allowed: `the day of drawdown, ${drawdownOn}` });
  }
  const maturity = addMonths(drawdownOn, termMonths);
  const late = draws.findIndex(({ on }) => on >= maturity);
  if (late === -1) return;
  throw new FinanceInputError({ field: `draws[${late}].on`, value: String(draws[late]?.on), allowed: `before the end of the term, ${maturity}` });
}

function requireFlows(field: string, flows: readonly PrincipalFlow[], { principal }: ScheduleInput): void {
  requireInteger(`number of ${field}`, flows.length, 0, FINANCE_LIMITS.termMonths);
  for (const [index, { amount, on }] of flows.entries()) {
    requireDay(`${field}[${index}].on`, on);
    requireSameCurrency(principal, amount);
    if (amount.minor <= 0n) {
      throw new FinanceInputError({ field: `${field}[${index}].amount`, value: amount.minor.toString(), allowed: 'more than 0' });
    }
    const before = flows[index - 1]?.on;
    if (before === undefined || on >= before) continue;
    throw new FinanceInputError({ field: `${field}[${index}].on`, value: on, allowed: `in order of day, on or after ${before}` });
  }
}

function byDay(
  draws: readonly PrincipalFlow[],
  repayments: readonly PrincipalFlow[],
  { drawdownOn }: ScheduleInput,
): { atDrawdownMinor: bigint; later: DayFlow[] } {
  const sumOn = (flows: readonly PrincipalFlow[], day: string): bigint =>
    flows.reduce((sum, { amount, on }) => (on === day ? sum + amount.minor : sum), 0n);
  const days = [...new Set([...draws, ...repayments].map(({ on }) => on))].filter((day) => day > drawdownOn).sort();
  const later = days.map((on) => ({ on, drawnMinor: sumOn(draws, on), repaidMinor: sumOn(repayments, on) }));
  return { atDrawdownMinor: sumOn(draws, drawdownOn), later };
}
