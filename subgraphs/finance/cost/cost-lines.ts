import type { Money } from '../money';
import type { ScheduleLine } from '../schedule';
import type { LoanCost } from './compute-cost';
import { balanceOn } from './loan-days';

/** A line of the schedule with the borrower's fees of the day; a day with a fee alone has its own line. */
export interface CostLine extends ScheduleLine {
  readonly fee: Money;
}

/** After drawdown, in order of day; what is charged on the day of drawdown stands in fees only. */
export function costLines({ fees, schedule }: LoanCost): CostLine[] {
  const { currency } = schedule.principal;
  const feeOn = new Map<string, bigint>();
  for (const { charges, payer } of fees) {
    if (payer !== 'BORROWER') continue;
    for (const { amount, on } of charges) {
      if (on > schedule.drawdownOn) feeOn.set(on, (feeOn.get(on) ?? 0n) + amount.minor);
    }
  }
  const zero: Money = { currency, minor: 0n };
  const lines = schedule.lines.map((line): CostLine => {
    const minor = feeOn.get(line.dueOn) ?? 0n;
    feeOn.delete(line.dueOn);
    return { ...line, fee: minor === 0n ? zero : { currency, minor } };
  });
  if (feeOn.size === 0) return lines;
  for (const [dueOn, minor] of feeOn) {
    const balance = { currency, minor: balanceOn(dueOn, schedule) };
    lines.push({ dueOn, drawn: zero, principal: zero, interest: zero, fee: { currency, minor }, balance });
  }
  return lines.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
