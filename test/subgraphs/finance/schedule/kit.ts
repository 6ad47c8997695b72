import type { RepaymentMethod } from '../../../../schema';
import { buildSchedule, money, parseRate, type PrincipalFlow, type Schedule, type ScheduleInput } from '../../../../subgraphs/finance';

/** Day, drawn, principal, interest, balance after it; minor units. */
export type Line = readonly [string, bigint, bigint, bigint, bigint];

/** 1,000,000 yuan at 4.35 %, actual/360, twelve months by the quarter, drawn on 15 January 2026. */
export function inputOf(more: Partial<ScheduleInput> = {}): ScheduleInput {
  return {
    principal: money('CNY', 100_000_000n),
    annualRate: parseRate('0.0435'),
    drawdownOn: '2026-01-15',
    termMonths: 12,
    dayCount: 'ACTUAL_360',
    frequencyMonths: 3,
    ...more,
  };
}

export function planOf(method: RepaymentMethod, more: Partial<ScheduleInput> = {}): Schedule {
  const result = buildSchedule(method, inputOf(more));
  if (result.kind !== 'ok') throw new Error(`${result.method} is unsupported`);
  return result.schedule;
}

export const linesOf = ({ lines }: Schedule): Line[] =>
  lines.map(({ balance, drawn, dueOn, interest, principal }) => [dueOn, drawn.minor, principal.minor, interest.minor, balance.minor]);

export const daysOf = ({ lines }: Schedule): string[] => lines.map(({ dueOn }) => dueOn);

/** Flows of yuan. */
export const flows = (...pairs: readonly (readonly [string, bigint])[]): PrincipalFlow[] =>
  pairs.map(([on, yuan]) => ({ on, amount: money('CNY', yuan * 100n) }));
