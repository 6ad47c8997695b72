import { daysBetween } from '../calendar';
import { FINANCE_LIMITS } from '../limits';
import { findRoot } from './find-root';
import { requireInteger } from '../refusal';
import type { DatedFlow, IrrResult, PeriodFlow, TimedFlow } from './flow';

/** A twelfth of 365 days: the period of flows that fall on no equal months. */
export const DAYS_PER_DATED_PERIOD = 365 / 12;
export const DATED_PERIODS_PER_YEAR = 12;

/** The internal rate of one period: the rate at which what is paid is worth what is received. */
export function irrByPeriods(flows: readonly PeriodFlow[]): IrrResult {
  if (flows.length > FINANCE_LIMITS.flows) return { kind: 'failed', reason: 'TOO_MANY_FLOWS' };
  const last = flows.reduce((latest, { period }) => Math.max(latest, period), 0);
  requireInteger('period', last, 0, FINANCE_LIMITS.flows);
  const amounts = new Array<number>(last + 1).fill(0);
  for (const { period, minor } of flows) amounts[period] = (amounts[period] ?? 0) + Number(minor);
  return solve(amounts, (rate) => valueOfPeriods(amounts, rate));
}

/**
 * The internal rate over actual/365 of flows on days, counted from the earliest: of a month of
 * 365/12 days, so that its bounds and its annualisation are those of a monthly loan.
 */
export function irrByDates(flows: readonly DatedFlow[]): IrrResult {
  if (flows.length > FINANCE_LIMITS.flows) return { kind: 'failed', reason: 'TOO_MANY_FLOWS' };
  const first = flows.reduce((earliest, { on }) => (on < earliest ? on : earliest), flows[0]?.on ?? '');
  const timed = flows.map(({ on, minor }) => ({ time: daysBetween(first, on) / DAYS_PER_DATED_PERIOD, amount: Number(minor) }));
  const last = timed.reduce((latest, { time }) => Math.max(latest, time), 0);
  return solve(timed.map(({ amount }) => amount), (rate) => valueOfTimes(timed, last, rate));
}

function solve(amounts: readonly number[], valueAt: (rate: number) => number): IrrResult {
  if (!amounts.some((amount) => amount > 0) || !amounts.some((amount) => amount < 0)) {
    return { kind: 'failed', reason: 'NO_SIGN_CHANGE' };
  }
  const net = amounts.reduce((sum, amount) => sum + amount, 0);
  const rate = findRoot(valueAt, net <= 0 ? 1 : -1);
  return rate === null ? { kind: 'failed', reason: 'NO_ROOT_IN_BOUNDS' } : { kind: 'ok', periodRate: rate };
}

/*
 * Present value at rates of zero and above, final value below: each stays finite on its side, where
 * the other would overflow, and both have the same zeros.
 */

/** By Horner's rule: no powers, hence fast and the same on every machine. */
function valueOfPeriods(amounts: readonly number[], rate: number): number {
  let value = 0;
  if (rate < 0) {
    for (const amount of amounts) value = value * (1 + rate) + amount;
    return value;
  }
  const discount = 1 / (1 + rate);
  for (let period = amounts.length - 1; period >= 0; period -= 1) value = value * discount + (amounts[period] ?? 0);
  return value;
}

function valueOfTimes(flows: readonly TimedFlow[], last: number, rate: number): number {
  let value = 0;
  for (const { time, amount } of flows) {
    value += rate >= 0 ? amount / Math.pow(1 + rate, time) : amount * Math.pow(1 + rate, last - time);
  }
  return value;
}

/** Whole exponents by multiplication, which is the same on every machine; Math.pow need not be. */
export function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent)) return Math.pow(base, exponent);
  let result = 1;
  let factor = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}
