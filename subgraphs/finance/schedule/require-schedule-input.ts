import { MAX_DAY_OF_MONTH } from '../../../schema';
import { requireDay } from '../calendar';
import { FINANCE_LIMITS } from '../limits';
import { RATE_SCALE, requireSameCurrency, type Rate } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';
import type { ScheduleInput } from './schedule';

const FREQUENCIES_MONTHS: readonly number[] = Object.freeze([1, 2, 3, 6, 12]);
const MONTHS_PER_YEAR = 12;

/** Throws FinanceInputError where an input is outside what a schedule can be built for. */
export function requireScheduleInput(input: ScheduleInput): void {
  requireInteger('termMonths', input.termMonths, 1, FINANCE_LIMITS.termMonths);
  if (!FREQUENCIES_MONTHS.includes(input.frequencyMonths)) {
    const allowed = FREQUENCIES_MONTHS.join(', ');
    throw new FinanceInputError({ field: 'frequencyMonths', value: String(input.frequencyMonths), allowed });
  }
  if (input.principal.minor <= 0n) {
    throw new FinanceInputError({ field: 'principal', value: input.principal.minor.toString(), allowed: 'more than 0' });
  }
  requireNoNegativeRate('annualRate', input.annualRate);
  if (input.settlement) requireInteger('settlement.day', input.settlement.day, 1, MAX_DAY_OF_MONTH);
  if (input.graceMonths !== undefined) requireInteger('graceMonths', input.graceMonths, 0, FINANCE_LIMITS.termMonths);
  for (const month of input.principalMonths ?? []) requireInteger('principalMonths', month, 1, MONTHS_PER_YEAR);
  if (input.step) requireStep(input.step, input);
  if (input.repricings?.length) requireRepricings(input);
  if (input.tiers?.length) requireTiers(input);
}

function requireNoNegativeRate(field: string, rate: Rate): void {
  if (rate < 0n) throw new FinanceInputError({ field, value: rate.toString(), allowed: '0 or more' });
}

/** A ratio of −100 % ends the series; beyond +100 % no instalment of a plan is meant, and powers grow without use. */
function requireStep(step: NonNullable<ScheduleInput['step']>, { principal }: ScheduleInput): void {
  if ('amount' in step) return requireSameCurrency(principal, step.amount);
  if (step.rate > -RATE_SCALE && step.rate <= RATE_SCALE) return;
  throw new FinanceInputError({ field: 'step.rate', value: step.rate.toString(), allowed: 'more than -1 and at most 1, as a rate' });
}

function requireRepricings({ drawdownOn, repricings = [] }: ScheduleInput): void {
  requireInteger('number of repricings', repricings.length, 0, FINANCE_LIMITS.flows);
  let before = drawdownOn;
  for (const [index, { annualRate, from }] of repricings.entries()) {
    const field = `repricings[${index}].from`;
    requireDay(field, from);
    if (from <= before) throw new FinanceInputError({ field, value: from, allowed: `after ${before}` });
    requireNoNegativeRate(`repricings[${index}].annualRate`, annualRate);
    before = from;
  }
}

function requireTiers({ principal, repricings, tiers = [] }: ScheduleInput): void {
  requireInteger('number of tiers', tiers.length, 0, FINANCE_LIMITS.tiers);
  if (repricings?.length) {
    throw new FinanceInputError({ field: 'repricings', value: `${repricings.length} beside tiers`, allowed: 'none beside tiers' });
  }
  let before = 0n;
  for (const [index, { annualRate, upTo }] of tiers.entries()) {
    requireNoNegativeRate(`tiers[${index}].annualRate`, annualRate);
    const isLast = index === tiers.length - 1;
    if (upTo) requireSameCurrency(principal, upTo);
    const reaches = upTo === null ? isLast : upTo.minor > before && (!isLast || upTo.minor >= principal.minor);
    if (!reaches) {
      const allowed = isLast ? `none, or at least the principal ${principal.minor}` : `more than ${before}, and none of the last alone`;
      throw new FinanceInputError({ field: `tiers[${index}].upTo`, value: String(upTo?.minor ?? 'none'), allowed });
    }
    before = upTo?.minor ?? before;
  }
}
