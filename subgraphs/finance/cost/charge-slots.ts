import type { FeeFrequency } from '../../../schema';
import { addMonths } from '../calendar';
import { dueMonths, lastDueOn, type Schedule } from '../schedule';
import { dueLines } from './loan-days';
import { UNITS_PER_MONTH, loanTime } from './loan-time';

/** When a charge falls and the time of the loan it is for, in units of {@link loanTime}. */
export interface ChargeSlot {
  readonly on: string;
  readonly from: number;
  readonly to: number;
  /** Charged before the time it is for. */
  readonly inAdvance: boolean;
}

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;

/**
 * The days on which a fee falls due over a loan that runs as scheduled. ON_EVENT fees depend on what
 * has not happened and have none.
 *
 * - UPFRONT on drawdown, for the whole term. AT_END with the last due, for the whole term.
 * - YEARLY in advance: on drawdown and on each anniversary before the end (担保费按年预收).
 * - QUARTERLY and MONTHLY in arrears, by months after drawdown, a started one being charged at the end.
 * - PER_PERIOD with every due of the schedule, for the period it closes; a draw or a free repayment is no due.
 *
 * A loan that is repaid before its term, as a seasonal one may be, is charged nothing afterwards: the
 * month or quarter it ends in is charged with its last due, for the part gone by.
 */
export function chargeSlots(frequency: FeeFrequency, schedule: Schedule): ChargeSlot[] {
  const endsOn = lastDueOn(schedule);
  const slots = slotsOfTerm(frequency, schedule);
  if (endsOn >= addMonths(schedule.drawdownOn, schedule.termMonths)) return slots;
  const end = loanTime(schedule.drawdownOn, endsOn);
  return slots.flatMap((slot) => {
    if (slot.from >= end) return [];
    return slot.on <= endsOn ? [slot] : [{ ...slot, on: endsOn, to: end }];
  });
}

/** As if the loan ran to the end of its term. */
function slotsOfTerm(frequency: FeeFrequency, schedule: Schedule): ChargeSlot[] {
  const { drawdownOn, termMonths } = schedule;
  const whole = { from: 0, to: termMonths * UNITS_PER_MONTH };
  switch (frequency) {
    case 'UPFRONT':
      return [{ on: drawdownOn, ...whole, inAdvance: true }];
    case 'AT_END':
      return [{ on: lastDueOn(schedule), ...whole, inAdvance: false }];
    case 'YEARLY':
      return yearlySlots(schedule);
    case 'QUARTERLY':
      return monthSlots(schedule, MONTHS_PER_QUARTER);
    case 'MONTHLY':
      return monthSlots(schedule, 1);
    case 'PER_PERIOD':
      return periodSlots(schedule);
    case 'ON_EVENT':
      return [];
    default: {
      const unknown: never = frequency;
      throw new Error(`unknown fee frequency ${String(unknown)}`);
    }
  }
}

function yearlySlots({ drawdownOn, termMonths }: Schedule): ChargeSlot[] {
  const slots: ChargeSlot[] = [];
  for (let month = 0; month < termMonths; month += MONTHS_PER_YEAR) {
    const to = Math.min(month + MONTHS_PER_YEAR, termMonths) * UNITS_PER_MONTH;
    slots.push({ on: addMonths(drawdownOn, month), from: month * UNITS_PER_MONTH, to, inAdvance: true });
  }
  return slots;
}

function monthSlots({ drawdownOn, termMonths }: Schedule, everyMonths: number): ChargeSlot[] {
  const months = dueMonths(termMonths, everyMonths);
  return months.map((month, index) => ({
    on: addMonths(drawdownOn, month),
    from: (months[index - 1] ?? 0) * UNITS_PER_MONTH,
    to: month * UNITS_PER_MONTH,
    inAdvance: false,
  }));
}

function periodSlots(schedule: Schedule): ChargeSlot[] {
  let from = 0;
  return dueLines(schedule).map(({ dueOn }) => {
    const slot = { on: dueOn, from, to: loanTime(schedule.drawdownOn, dueOn), inAdvance: false };
    from = slot.to;
    return slot;
  });
}
