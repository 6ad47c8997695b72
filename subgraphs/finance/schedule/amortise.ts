import type { RepaymentMethod } from '../../../schema';
import type { Money, Rate } from '../money';
import { FinanceInputError } from '../refusal';
import type { DuePlan } from './due-dates';
import { InterestAccount } from './interest-account';
import { tranches, type DayFlow, type PrincipalFlows } from './principal-flows';
import type { Schedule, ScheduleInput, ScheduleLine } from './schedule';

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

/** What a method decides: the principal of one due, in minor units. No due lends, none repays more than is owed. */
export type PrincipalOfDue = (due: Due) => bigint;

/**
 * Walks a loan from drawdown over its dues and over the days on which principal is drawn or freely
 * repaid between them; the method says only how much principal falls on each due. Interest of a
 * period is paid with its due. A day that is no due has a line without interest. Of one day, the due
 * comes first, then what is repaid, then what is drawn. The last due repays whatever is left.
 */
export function amortise(
  method: RepaymentMethod,
  input: ScheduleInput,
  { days, firstInstalment }: DuePlan,
  principalOfDue: PrincipalOfDue,
  flows: PrincipalFlows = tranches(input),
): Schedule {
  const { principal, drawdownOn, termMonths, frequencyMonths } = input;
  const of = (minor: bigint): Money => ({ currency: principal.currency, minor });
  const zero = of(0n);
  const isUneven = flows.later.length > 0 || Boolean(input.repricings?.length);
  const account = new InterestAccount(input, isUneven);
  const lines: ScheduleLine[] = [];
  let balanceMinor = flows.atDrawdownMinor;
  requireWithinLimit(drawdownOn, balanceMinor, input);
  let next = 0;
  let draws = 1;
  for (const [index, dueOn] of days.entries()) {
    for (let flow = flows.later[next]; flow && flow.on < dueOn; flow = flows.later[next]) {
      account.accrue(flow.on, balanceMinor);
      balanceMinor = moved(balanceMinor, flow, input);
      if (flow.drawnMinor > 0n) draws += 1;
      lines.push({ dueOn: flow.on, drawn: of(flow.drawnMinor), principal: of(flow.repaidMinor), interest: zero, balance: of(balanceMinor) });
      next += 1;
    }
    account.accrue(dueOn, balanceMinor);
    const interestMinor = account.pay(dueOn);
    const { annualRate } = account;
    let principalMinor = balanceMinor;
    let drawn = zero;
    if (index < days.length - 1) {
      const due = { index, instalmentsLeft: days.length - index, balanceMinor, interestMinor, annualRate, draws };
      principalMinor = index < firstInstalment ? 0n : clamp(principalOfDue(due), balanceMinor);
      const flow = flows.later[next];
      if (flow?.on === dueOn) {
        balanceMinor = moved(balanceMinor - principalMinor, flow, input);
        principalMinor += flow.repaidMinor;
        drawn = of(flow.drawnMinor);
        if (flow.drawnMinor > 0n) draws += 1;
        next += 1;
      } else {
        balanceMinor -= principalMinor;
      }
    } else {
      requireOwed(flows.later[next], balanceMinor);
      balanceMinor = 0n;
    }
    lines.push({ dueOn, drawn, principal: of(principalMinor), interest: of(interestMinor), balance: of(balanceMinor) });
  }
  const schedule = { method, principal, drawdownOn, draws: flows.draws, interestInAdvance: zero, termMonths, frequencyMonths, lines };
  return isUneven ? { ...schedule, periods: account.periods } : schedule;
}

/** The balance after what is freely repaid and drawn on a day. */
function moved(balanceMinor: bigint, flow: DayFlow, input: ScheduleInput): bigint {
  requireOwed(flow, balanceMinor);
  const after = balanceMinor - flow.repaidMinor + flow.drawnMinor;
  requireWithinLimit(flow.on, after, input);
  return after;
}

function requireOwed(flow: DayFlow | undefined, balanceMinor: bigint): void {
  if (!flow || flow.repaidMinor <= balanceMinor) return;
  const value = `${flow.repaidMinor} on ${flow.on}`;
  throw new FinanceInputError({ field: 'repayments', value, allowed: `at most what is owed, ${balanceMinor}` });
}

function requireWithinLimit(on: string, balanceMinor: bigint, { principal }: ScheduleInput): void {
  if (balanceMinor <= principal.minor) return;
  const value = `${balanceMinor} outstanding on ${on}`;
  throw new FinanceInputError({ field: 'draws', value, allowed: `at most the limit, ${principal.minor}` });
}

function clamp(wanted: bigint, balanceMinor: bigint): bigint {
  if (wanted < 0n) return 0n;
  return wanted > balanceMinor ? balanceMinor : wanted;
}
