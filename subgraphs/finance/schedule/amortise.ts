import type { RepaymentMethod } from '../../../schema';
import type { Rate } from '../money';
import type { DuePlan } from './due-dates';
import { LoanRun } from './loan-run';
import { tranches, type PrincipalFlows } from './principal-flows';
import type { Schedule, ScheduleInput } from './schedule';

/** What a method sees of one due that is an instalment and not the last; amounts in minor units. */
export interface Due {
  /** Of the plan's days. */
  readonly index: number;
  /** Instalments from this one to the last, both counted. */
  readonly instalmentsLeft: number;
  readonly balanceMinor: bigint;
  readonly interestMinor: bigint;
  /** In force on the last day before the due. */
  readonly annualRate: Rate;
  /** Days on which principal was drawn so far, that of drawdown and those before the due. */
  readonly draws: number;
}

/** What a method decides: the principal of one due, in minor units. */
export type PrincipalOfDue = (due: Due) => bigint;

/**
 * Walks a loan from drawdown over its dues, and over the days on which principal is drawn or freely
 * repaid between them; the method says only how much principal falls on each due. Interest of a
 * period is paid with its due. No due lends, none repays more than is owed, and the last repays
 * whatever is left.
 */
export function amortise(
  method: RepaymentMethod,
  input: ScheduleInput,
  { days, firstInstalment }: DuePlan,
  principalOfDue: PrincipalOfDue,
  flows: PrincipalFlows = tranches(input),
): Schedule {
  const { principal, drawdownOn, termMonths, frequencyMonths } = input;
  const run = new LoanRun(input, flows);
  for (const [index, dueOn] of days.entries()) {
    const interestMinor = run.payInterest(dueOn);
    if (index === days.length - 1) {
      run.close(dueOn, interestMinor);
    } else {
      const { annualRate, balanceMinor, draws } = run;
      const due = { index, instalmentsLeft: days.length - index, balanceMinor, interestMinor, annualRate, draws };
      const wanted = index < firstInstalment ? 0n : principalOfDue(due);
      run.payPrincipal(dueOn, withinBalance(wanted, balanceMinor), interestMinor);
    }
  }
  const interestInAdvance = { currency: principal.currency, minor: 0n };
  const { lines, periods } = run;
  const schedule = { method, principal, drawdownOn, draws: flows.draws, interestInAdvance, termMonths, frequencyMonths, lines };
  return periods ? { ...schedule, periods } : schedule;
}

/** No due lends, none repays more than is owed. */
export function withinBalance(wantedMinor: bigint, balanceMinor: bigint): bigint {
  if (wantedMinor < 0n) return 0n;
  return wantedMinor > balanceMinor ? balanceMinor : wantedMinor;
}
