import { addMonths } from '../calendar';
import type { Schedule } from './schedule';

/** The day on which what is left of a loan is repaid, and deposits come back. */
export function lastDueOn({ drawdownOn, lines, termMonths }: Schedule): string {
  return lines.at(-1)?.dueOn ?? addMonths(drawdownOn, termMonths);
}
