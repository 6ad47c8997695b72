import { divideRounded } from '../money';
import { amortise, type Due, type PrincipalOfDue } from './amortise';
import { planDues } from './due-dates';
import { DEFAULT_ROUNDING, type Schedule, type ScheduleInput } from './schedule';

/**
 * EQUAL_PRINCIPAL 等额本金, credit-report code 12. The same principal with every instalment, P / n
 * rounded to the minor unit; interest on what was still owed. The last due takes what rounding left.
 * After a draw the balance is divided anew over the instalments left. n is as of EQUAL_INSTALMENT.
 */
export function equalPrincipal(input: ScheduleInput): Schedule {
  return amortise('EQUAL_PRINCIPAL', input, planDues(input), equalShares(input, ({ instalmentsLeft }) => instalmentsLeft));
}

/** The balance in equal parts over as many dues as are said to be left, divided anew after each draw. */
export function equalShares(input: ScheduleInput, partsLeft: (due: Due) => number): PrincipalOfDue {
  let divided: { readonly draws: number; readonly share: bigint } | null = null;
  return (due) => {
    if (divided?.draws !== due.draws) {
      const share = divideRounded(due.balanceMinor, BigInt(partsLeft(due)), input.rounding ?? DEFAULT_ROUNDING);
      divided = { draws: due.draws, share };
    }
    return divided.share;
  };
}
