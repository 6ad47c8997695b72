import type { RepaymentMethod } from '../../../schema';
import { RATE_SCALE, type Rate } from '../money';
import { amortise } from './amortise';
import { planDues } from './due-dates';
import { ONE, power, roundInstalment, type InstalmentSeries } from './instalment-series';
import { payInstalments } from './pay-instalments';
import type { Schedule, ScheduleInput } from './schedule';

/**
 * STEP_GEOMETRIC 等比累进, credit-report code 14: each instalment is (1 + g) times the one before. Null
 * without step.rate, which is g.
 */
export function stepGeometric(input: ScheduleInput): Schedule | null {
  const { step } = input;
  return step && 'rate' in step ? stepped('STEP_GEOMETRIC', input, step.rate, 0n) : null;
}

/**
 * STEP_ARITHMETIC 等额累进, credit-report code 15: each instalment is so much more than the one before.
 * Null without step.amount.
 */
export function stepArithmetic(input: ScheduleInput): Schedule | null {
  const { step } = input;
  return step && 'amount' in step ? stepped('STEP_ARITHMETIC', input, 0n, step.amount.minor) : null;
}

/**
 * The first instalment A is that under which n instalments repay the principal P at the nominal
 * periodic rate i (as of EQUAL_INSTALMENT), the k-th after the first being A·(1 + g)^k + k·d:
 *
 *   P·(1 + i)^n = Σ (A·(1 + g)^k + k·d)·(1 + i)^(n−1−k), k = 0 … n − 1
 *
 * Interest is by the day count and the last due settles. A due never pays less than its interest nor
 * more than is owed: where the steps ask for that, its instalment is what these bounds leave.
 * Source: the present value of a growing annuity.
 */
function stepped(method: RepaymentMethod, input: ScheduleInput, growth: Rate, increaseMinor: bigint): Schedule {
  const plan = planDues(input);
  const ratio = ONE + (ONE * growth) / RATE_SCALE;
  const powers: bigint[] = [];
  const series: InstalmentSeries = {
    first(balanceMinor, periodic, dues) {
      let [ofFirst, ofIncrease, ofBalance, weight] = [0n, 0n, ONE, ONE];
      for (let due = 0; due < dues; due += 1) {
        ofFirst = (ofFirst * (ONE + periodic)) / ONE + weight;
        ofIncrease = (ofIncrease * (ONE + periodic)) / ONE + BigInt(due) * ONE;
        ofBalance = (ofBalance * (ONE + periodic)) / ONE;
        weight = (weight * ratio) / ONE;
      }
      return roundInstalment(balanceMinor * ofBalance - increaseMinor * ofIncrease, ofFirst, input);
    },
    later: (first, dues) => roundInstalment(first * (powers[dues] ??= power(ratio, dues)), ONE, input) + increaseMinor * BigInt(dues),
  };
  return amortise(method, input, plan, payInstalments(input, plan, series));
}
