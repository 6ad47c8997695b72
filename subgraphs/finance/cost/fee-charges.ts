import { RATE_SCALE, divideRounded, type Money } from '../money';
import { DEFAULT_ROUNDING, type Schedule } from '../schedule';
import { chargeSlots, type ChargeSlot } from './charge-slots';
import type { ExactFee, FeeSize } from './exact-fee';
import { balanceOn, firstDrawMinor } from './loan-days';
import { UNITS_PER_YEAR, loanTime } from './loan-time';

/** One charge of a fee on a day. */
export interface FeeCharge {
  readonly on: string;
  readonly amount: Money;
}

/** A charge before the caps on sums; `at` is its time of the loan. */
interface Due {
  readonly on: string;
  readonly minor: bigint;
  readonly at: number;
  readonly inAdvance: boolean;
}

type SizeByRate = Extract<FeeSize, { kind: 'RATE' }>;

/**
 * The charges of a fee over a loan that runs as scheduled, on the days of {@link chargeSlots}; those
 * of nothing are left out. A TRANSACTION's fee depends on what has not happened and has none.
 *
 * A rate of PRINCIPAL is taken once a charge, of the loan's amount however it is drawn. A yearly rate
 * counts months / 12, a part of a month by its days: of the loan's amount, or of the balance. In
 * arrears that is the balance of each day. In advance it is the balance on the day of the charge;
 * what a later draw adds to the highest balance charged for is charged with that draw, for the time
 * that is left.
 *
 * Each charge is rounded once, then held between its minimum and its maximum, then to what the caps
 * of the year and of the term leave. A charge in arrears on an anniversary is of the year it closes,
 * one in advance of the year it opens.
 */
export function feeCharges(fee: ExactFee, schedule: Schedule): FeeCharge[] {
  const { frequency, size } = fee;
  if (size.kind === 'RATE' && size.base === 'TRANSACTION') return [];
  const { currency } = schedule.principal;
  return withinCaps(fee, chargeSlots(frequency, schedule).flatMap((slot) => duesOf(size, slot, schedule)))
    .filter(({ minor }) => minor > 0n)
    .map(({ minor, on }) => ({ on, amount: { currency, minor } }));
}

function duesOf(size: FeeSize, slot: ChargeSlot, schedule: Schedule): Due[] {
  if (size.kind === 'AMOUNT') return [dueOf(slot, size.amount.minor)];
  if (size.base === 'BALANCE_PER_YEAR' && slot.inAdvance) return advanceOnBalance(size, slot, schedule);
  return [dueOf(slot, withinBounds(size, rounded(size, slot, schedule)))];
}

function dueOf({ from, inAdvance, on, to }: ChargeSlot, minor: bigint): Due {
  return { on, minor, at: inAdvance ? from : to, inAdvance };
}

function rounded(size: SizeByRate, slot: ChargeSlot, schedule: Schedule): bigint {
  const principalMinor = schedule.principal.minor;
  switch (size.base) {
    case 'PRINCIPAL':
      return divideRounded(principalMinor * size.rate, RATE_SCALE, DEFAULT_ROUNDING);
    case 'PRINCIPAL_PER_YEAR':
      return yearly(principalMinor * BigInt(slot.to - slot.from), size);
    case 'BALANCE_PER_YEAR':
      return yearly(balanceTime(slot, schedule), size);
    case 'TRANSACTION':
      throw new Error('a fee of a transaction has no charge in a schedule');
    default: {
      const unknown: never = size.base;
      throw new Error(`unknown fee base ${String(unknown)}`);
    }
  }
}

/** @param minorTime minor units × units of time */
function yearly(minorTime: bigint, { rate }: SizeByRate): bigint {
  return divideRounded(minorTime * rate, RATE_SCALE * BigInt(UNITS_PER_YEAR), DEFAULT_ROUNDING);
}

function withinBounds({ maximum, minimum }: SizeByRate, minor: bigint): bigint {
  const atLeast = minimum && minor < minimum.minor ? minimum.minor : minor;
  return maximum && atLeast > maximum.minor ? maximum.minor : atLeast;
}

/** Balance × time over a slot, minor units × units of time. */
function balanceTime({ from, to }: ChargeSlot, schedule: Schedule): bigint {
  let [sum, at, balanceMinor] = [0n, 0, firstDrawMinor(schedule)];
  const addUntil = (end: number): void => {
    const [begins, ends] = [Math.max(at, from), Math.min(end, to)];
    if (ends > begins) sum += balanceMinor * BigInt(ends - begins);
    at = end;
  };
  for (const { balance, dueOn } of schedule.lines) {
    if (at >= to) break;
    addUntil(loanTime(schedule.drawdownOn, dueOn));
    balanceMinor = balance.minor;
  }
  addUntil(to);
  return sum;
}

/** The bounds hold for the slot's charge altogether: a draw adds what they leave. */
function advanceOnBalance(size: SizeByRate, slot: ChargeSlot, schedule: Schedule): Due[] {
  let highestMinor = balanceOn(slot.on, schedule);
  let minorTime = highestMinor * BigInt(slot.to - slot.from);
  let chargedMinor = withinBounds(size, yearly(minorTime, size));
  const dues = [dueOf(slot, chargedMinor)];
  for (const { balance, drawn, dueOn } of schedule.lines) {
    if (drawn.minor === 0n || dueOn <= slot.on || balance.minor <= highestMinor) continue;
    const at = loanTime(schedule.drawdownOn, dueOn);
    if (at >= slot.to) break;
    minorTime += (balance.minor - highestMinor) * BigInt(slot.to - at);
    highestMinor = balance.minor;
    const wholeMinor = withinBounds(size, yearly(minorTime, size));
    dues.push({ on: dueOn, minor: wholeMinor - chargedMinor, at, inAdvance: true });
    chargedMinor = wholeMinor;
  }
  return dues;
}

function withinCaps({ totalCap, yearlyCap }: ExactFee, dues: readonly Due[]): readonly Due[] {
  if (!totalCap && !yearlyCap) return dues;
  let sumMinor = 0n;
  const sumOfYear = new Map<number, bigint>();
  return dues.map((due) => {
    const year = due.inAdvance ? Math.floor(due.at / UNITS_PER_YEAR) : Math.ceil(due.at / UNITS_PER_YEAR) - 1;
    const ofYear = sumOfYear.get(year) ?? 0n;
    let { minor } = due;
    if (yearlyCap && minor > yearlyCap.minor - ofYear) minor = yearlyCap.minor - ofYear;
    if (totalCap && minor > totalCap.minor - sumMinor) minor = totalCap.minor - sumMinor;
    sumMinor += minor;
    sumOfYear.set(year, ofYear + minor);
    return { ...due, minor };
  });
}
