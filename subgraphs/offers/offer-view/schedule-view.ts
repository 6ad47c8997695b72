import { type CostLine, type ExactFee, type LoanCost, chargeSlots, computeCost, costLines, formatMoney } from '../../finance';
import type { ScheduleLine } from '../graphql/cost.type';
import type { FeeEntry } from '../pricing/fee-interval';
import type { Interval } from '../pricing/interval';
import { figure } from './figure';

/**
 * The lines of an offer whose rate is one value. Where a fee is not one, the lines on which it falls
 * have a range of fees: its upper end is null where it is not known, on every line where it is not
 * said when the fee falls either.
 */
export function scheduleView({ high, low }: Interval<LoanCost>, entries: readonly FeeEntry[], fractionDigits: number): ScheduleLine[] {
  if (high === low) return costLines(low).map((line) => viewOf(line, { low: line.fee.minor, high: line.fee.minor }, fractionDigits));
  const counted = entries.filter(({ counts }) => counts);
  const least = feeOnDay(linesOf(low, counted.map(leastOf)));
  const most = linesOf(low, counted.map((entry) => mostOf(entry, low.totalCost.currency)));
  const open = openDays(low, counted);
  return most.map((line) => {
    const upper = open === 'EVERY_DAY' || open.has(line.dueOn) ? null : line.fee.minor;
    return viewOf(line, { low: least.get(line.dueOn) ?? 0n, high: upper }, fractionDigits);
  });
}

function linesOf({ contractRate, schedule }: LoanCost, fees: readonly (ExactFee | null)[]): CostLine[] {
  return costLines(computeCost({ schedule, contractRate, fees: fees.filter((fee) => fee !== null) }));
}

function feeOnDay(lines: readonly CostLine[]): ReadonlyMap<string, bigint> {
  return new Map(lines.map(({ dueOn, fee }) => [dueOn, fee.minor]));
}

/** A cap that the greater charges have used up leaves the later ones less than the smaller charges would. */
function isHeldByCap({ size, totalCap, yearlyCap }: ExactFee): boolean {
  return Boolean(totalCap ?? yearlyCap) || (size.kind === 'RATE' && size.base === 'BALANCE_PER_YEAR' && Boolean(size.maximum));
}

function leastOf({ isSingle, low }: FeeEntry): ExactFee | null {
  return !isSingle && low && isHeldByCap(low) ? null : low;
}

/** Of what has no upper end, the least there is, so that every day on which it falls has a line. */
function mostOf({ fee, high, isSingle, isTimingCertain }: FeeEntry, currency: string): ExactFee | null {
  if (isSingle) return high;
  if (high) return { ...high, totalCap: null, yearlyCap: null };
  if (!isTimingCertain || !fee.frequency) return null;
  const { frequency, name, payer, type } = fee;
  return { type, name, payer, frequency, refundable: false, size: { kind: 'AMOUNT', amount: { currency, minor: 1n } } };
}

/** Days on which a fee without an upper end falls. */
function openDays({ schedule }: LoanCost, entries: readonly FeeEntry[]): ReadonlySet<string> | 'EVERY_DAY' {
  const days = new Set<string>();
  for (const { fee, high, isTimingCertain } of entries) {
    if (high) continue;
    if (!isTimingCertain || !fee.frequency) return 'EVERY_DAY';
    for (const { on } of chargeSlots(fee.frequency, schedule)) days.add(on);
    // In advance on a balance, what a draw adds is charged with it.
    if (fee.base === 'BALANCE_PER_YEAR') for (const { on } of schedule.draws) days.add(on);
  }
  return days;
}

function viewOf({ balance, drawn, dueOn, interest, principal }: CostLine, { high, low }: Interval<bigint>, fractionDigits: number): ScheduleLine {
  const text = (minor: bigint): string => formatMoney({ currency: '', minor }, fractionDigits);
  const fee = figure({ low: text(low), high: high === null ? null : text(high) });
  return {
    dueOn,
    drawn: text(drawn.minor),
    principal: text(principal.minor),
    interest: text(interest.minor),
    fee: fee.value,
    feeRange: fee.range,
    balance: text(balance.minor),
  };
}
