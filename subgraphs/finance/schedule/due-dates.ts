import { addMonths } from '../calendar';

/**
 * Months after drawdown on which dues fall: every `frequencyMonths`, and the end of the term, which
 * closes a shorter period where the term is no multiple. 14 months by the quarter: 3, 6, 9, 12, 14.
 */
export function dueMonths(termMonths: number, frequencyMonths: number): number[] {
  const months: number[] = [];
  for (let month = frequencyMonths; month < termMonths; month += frequencyMonths) months.push(month);
  months.push(termMonths);
  return months;
}

export function dueDates(drawdownOn: string, termMonths: number, frequencyMonths: number): string[] {
  return dueMonths(termMonths, frequencyMonths).map((months) => addMonths(drawdownOn, months));
}
