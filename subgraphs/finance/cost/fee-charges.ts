import { addMonths, wholeMonths } from '../calendar';
import { RATE_SCALE, divideRounded, type Money } from '../money';
import { DEFAULT_ROUNDING, dueMonths, type Schedule } from '../schedule';
import type { ExactFee } from './exact-fee';

/** One charge of a fee on a day. */
export interface FeeCharge {
  readonly on: string;
  readonly amount: Money;
}

/** When a charge falls and the months of the loan it is for: from inclusive, to exclusive. */
interface ChargeSlot {
  readonly on: string;
  readonly fromMonth: number;
  readonly toMonth: number;
  /** Charged before the months it is for, hence on the balance of that day. */
  readonly inAdvance: boolean;
}

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;

/**
 * The charges of a fee over a loan that runs as scheduled. ON_EVENT and TRANSACTION fees depend on
 * what has not happened and have none.
 *
 * - UPFRONT on drawdown, for the whole term. AT_END with the last due, for the whole term.
 * - YEARLY in advance: on drawdown and on each anniversary before the end (担保费按年预收).
 * - QUARTERLY and MONTHLY in arrears, as dues of that spacing fall, a started one being charged at the end.
 * - PER_PERIOD with every due of the schedule, for the period it closes.
 *
 * A rate of PRINCIPAL is taken once a charge. A yearly rate counts months / 12: of the principal, or
 * of the balance (in advance, the balance on the day of the charge; in arrears, that of each month).
 * Each charge is rounded once and then capped by the maximum.
 */
export function feeCharges(fee: ExactFee, schedule: Schedule): FeeCharge[] {
  if (fee.size.kind === 'RATE' && fee.size.base === 'TRANSACTION') return [];
  return chargeSlots(fee, schedule).map((slot) => ({
    on: slot.on,
    amount: { currency: schedule.principal.currency, minor: chargeMinor(fee, slot, schedule) },
  }));
}

function chargeSlots(fee: ExactFee, schedule: Schedule): ChargeSlot[] {
  const { drawdownOn, termMonths } = schedule;
  const lastDueOn = schedule.lines.at(-1)?.dueOn ?? addMonths(drawdownOn, termMonths);
  switch (fee.frequency) {
    case 'UPFRONT':
      return [{ on: drawdownOn, fromMonth: 0, toMonth: termMonths, inAdvance: true }];
    case 'AT_END':
      return [{ on: lastDueOn, fromMonth: 0, toMonth: termMonths, inAdvance: false }];
    case 'YEARLY':
      return yearlySlots(schedule);
    case 'QUARTERLY':
      return arrearsSlots(dueMonths(termMonths, MONTHS_PER_QUARTER), (month) => addMonths(drawdownOn, month));
    case 'MONTHLY':
      return arrearsSlots(dueMonths(termMonths, 1), (month) => addMonths(drawdownOn, month));
    case 'PER_PERIOD': {
      const months = schedule.lines.map(({ dueOn }) => wholeMonths(drawdownOn, dueOn));
      return arrearsSlots(months, (_, index) => schedule.lines[index]?.dueOn ?? lastDueOn);
    }
    case 'ON_EVENT':
      return [];
    default: {
      const unknown: never = fee.frequency;
      throw new Error(`unknown fee frequency ${String(unknown)}`);
    }
  }
}

function yearlySlots({ drawdownOn, termMonths }: Schedule): ChargeSlot[] {
  const slots: ChargeSlot[] = [];
  for (let month = 0; month < termMonths; month += MONTHS_PER_YEAR) {
    const toMonth = Math.min(month + MONTHS_PER_YEAR, termMonths);
    slots.push({ on: addMonths(drawdownOn, month), fromMonth: month, toMonth, inAdvance: true });
  }
  return slots;
}

function arrearsSlots(months: readonly number[], dayOf: (month: number, index: number) => string): ChargeSlot[] {
  return months.map((month, index) => ({
    on: dayOf(month, index),
    fromMonth: months[index - 1] ?? 0,
    toMonth: month,
    inAdvance: false,
  }));
}

function chargeMinor({ size }: ExactFee, slot: ChargeSlot, schedule: Schedule): bigint {
  if (size.kind === 'AMOUNT') return size.amount.minor;
  const perYear = RATE_SCALE * BigInt(MONTHS_PER_YEAR);
  const months = BigInt(slot.toMonth - slot.fromMonth);
  const { principal } = schedule;
  let charge: bigint;
  switch (size.base) {
    case 'PRINCIPAL':
      charge = divideRounded(principal.minor * size.rate, RATE_SCALE, DEFAULT_ROUNDING);
      break;
    case 'PRINCIPAL_PER_YEAR':
      charge = divideRounded(principal.minor * size.rate * months, perYear, DEFAULT_ROUNDING);
      break;
    case 'BALANCE_PER_YEAR':
      charge = divideRounded(balanceMonthsMinor(slot, schedule) * size.rate, perYear, DEFAULT_ROUNDING);
      break;
    case 'TRANSACTION':
      throw new Error('a fee of a transaction has no charge in a schedule');
    default: {
      const unknown: never = size.base;
      throw new Error(`unknown fee base ${String(unknown)}`);
    }
  }
  return size.maximum && charge > size.maximum.minor ? size.maximum.minor : charge;
}

/** Balance × months over a slot, minor units × months. */
function balanceMonthsMinor(slot: ChargeSlot, schedule: Schedule): bigint {
  if (slot.inAdvance) return balanceOn(slot.on, schedule) * BigInt(slot.toMonth - slot.fromMonth);
  let sum = 0n;
  for (let month = slot.fromMonth; month < slot.toMonth; month += 1) {
    sum += balanceOn(addMonths(schedule.drawdownOn, month), schedule);
  }
  return sum;
}

/** The principal outstanding once the dues of a day are paid, minor units. */
export function balanceOn(day: string, { principal, lines }: Schedule): bigint {
  return lines.findLast(({ dueOn }) => dueOn <= day)?.balance.minor ?? principal.minor;
}
