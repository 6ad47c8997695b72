import type { Repricing } from '../../../schema';
import { addMonths } from '../../finance';

const MONTHS_PER_YEAR = 12;

/** The loan whose rate follows a benchmark. */
export interface RepricedLoan {
  /** 'YYYY-MM-DD'. */
  readonly drawdownOn: string;
  readonly termMonths: number;
}

/**
 * 重定价日: the days after drawdown and before the end of the term on which a rate takes the benchmark
 * then in force; on the last day nothing is left to be repriced. Null: the source does not say.
 */
export function repricingDays(repricing: Repricing | null | undefined, { drawdownOn, termMonths }: RepricedLoan): readonly string[] | null {
  if (repricing == null) return null;
  const endsOn = addMonths(drawdownOn, termMonths);
  switch (repricing) {
    case 'NONE':
      return [];
    case 'EVERY_1_JANUARY':
      return daysBefore(endsOn, (year) => `${String(Number(drawdownOn.slice(0, 4)) + year).padStart(4, '0')}-01-01`);
    case 'ANNIVERSARY':
      return daysBefore(endsOn, (year) => addMonths(drawdownOn, year * MONTHS_PER_YEAR));
    default: {
      const unknown: never = repricing;
      throw new Error(`unknown repricing ${String(unknown)}`);
    }
  }
}

function daysBefore(endsOn: string, dayOfYear: (year: number) => string): string[] {
  const days: string[] = [];
  for (let year = 1; dayOfYear(year) < endsOn; year += 1) days.push(dayOfYear(year));
  return days;
}
