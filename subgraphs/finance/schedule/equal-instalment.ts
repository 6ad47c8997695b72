import { RATE_SCALE, divideRounded } from '../money';
import { amortise } from './amortise';
import { dueMonths } from './due-dates';
import { DEFAULT_ROUNDING, requireScheduleInput, type Schedule, type ScheduleInput } from './schedule';

/** Fixed point with 40 decimals: 600 truncated products keep over 35 of them. */
const ONE = 10n ** 40n;

const MONTHS_PER_YEAR = 12n;

/**
 * EQUAL_INSTALMENT 等额本息, credit-report code 11. The level payment is P·i / (1 − (1 + i)^−n) with
 * the periodic rate i = annual rate × months of a period / 12 and n dues; at a rate of zero, P / n.
 * Interest of each period is by the day count: under 30/360 that is exactly i, under an actual count
 * it moves with the days while the level payment stays, and the last due settles the difference. A
 * due never pays less than its interest, so that the balance never grows.
 * Source: the present value of an ordinary annuity.
 */
export function equalInstalment(input: ScheduleInput): Schedule {
  const level = levelPaymentMinor(input);
  return amortise('EQUAL_INSTALMENT', input, ({ interestMinor }) => level - interestMinor);
}

/** Of one due, in minor units, rounded once. */
export function levelPaymentMinor(input: ScheduleInput): bigint {
  requireScheduleInput(input);
  const rounding = input.rounding ?? DEFAULT_ROUNDING;
  const dues = dueMonths(input.termMonths, input.frequencyMonths).length;
  const principalMinor = input.principal.minor;
  const periodic = (ONE * input.annualRate * BigInt(input.frequencyMonths)) / (RATE_SCALE * MONTHS_PER_YEAR);
  if (periodic === 0n) return divideRounded(principalMinor, BigInt(dues), rounding);
  let growth = ONE;
  for (let due = 0; due < dues; due += 1) growth = (growth * (ONE + periodic)) / ONE;
  return divideRounded(principalMinor * periodic * growth, ONE * (growth - ONE), rounding);
}
