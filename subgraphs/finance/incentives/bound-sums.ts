import type { IncentiveBase } from '../../../schema';
import type { Money } from '../money';
import type { Schedule } from '../schedule';
import { baseOf } from './base';
import type { IncentiveLoan } from './conditions/condition';
import { compareWorth, counts, cutTo, type CountedPolicy, type JudgedPolicy } from './judged-policy';

/** What is subsidised together: the interest of a loan, or its guarantee fees. */
export type Subsidised = 'INTEREST' | 'GUARANTEE_FEE';

export function subsidisedBy({ counting }: CountedPolicy): Subsidised {
  const base: IncentiveBase | null = baseOf(counting.formula);
  return base === 'GUARANTEE_FEE' ? 'GUARANTEE_FEE' : 'INTEREST';
}

/**
 * Policies that combine pay together no more than the interest, or the guarantee fees, that the
 * borrower pays. Those worth most count first, of equals the smaller id and version; what is left is
 * the most that the next may pay, so that the answer does not depend on the order of the policies.
 */
export function boundSums(judged: readonly JudgedPolicy[], loan: IncentiveLoan): JudgedPolicy[] {
  const bounded = new Map<JudgedPolicy, JudgedPolicy>();
  for (const subsidised of ['INTEREST', 'GUARANTEE_FEE'] as const) {
    const counted = judged.filter(counts).filter((each) => subsidisedBy(each) === subsidised);
    if (counted.length < 2) continue;
    let leftMinor = paidMinor(subsidised, loan);
    for (const each of counted.sort(compareWorth)) {
      const left: Money = { currency: loan.schedule.principal.currency, minor: leftMinor };
      const one = each.counting.subsidy.total.minor > leftMinor ? cutTo(each, left, { loan }) : each;
      leftMinor -= one.counting.subsidy.total.minor;
      bounded.set(each, one);
    }
  }
  return judged.map((each) => bounded.get(each) ?? each);
}

function paidMinor(subsidised: Subsidised, { guaranteeFees, schedule }: IncentiveLoan): bigint {
  if (subsidised === 'GUARANTEE_FEE') return guaranteeFees.reduce((sum, { amount }) => sum + amount.minor, 0n);
  return interestMinor(schedule);
}

function interestMinor({ interestInAdvance, lines }: Schedule): bigint {
  return lines.reduce((sum, { interest }) => sum + interest.minor, interestInAdvance.minor);
}
