import { formatScaled } from '../../finance';
import { DECIMAL_DIGITS, scaled } from '../matching/compare-decimals';
import { fractionDigitsOf } from '../matching/fraction-digits';
import type { Need } from '../matching/need';
import { type Assignment, changedNeed } from './changed-need';

/** Whether the need plans draws or repayments, which have to fit its amount and its term. */
export function hasPlannedFlows({ cashPlan }: Need): boolean {
  return Boolean(cashPlan?.draws ?? cashPlan?.repayments);
}

/** Whether a cash plan has to fit what stands at a path. */
export function isOfLoan(path: string): boolean {
  return path === 'amount' || path === 'termMonths';
}

/**
 * What changes of the cash plan along with the amount and the term, so that the need can be asked:
 * nothing where the plan still fits; else the greatest draw takes up the difference, which is the
 * least relative change of one draw; else all is drawn at once; else nothing is repaid before the
 * end; else both. Null: no need can have this amount or term, whatever its plan.
 *
 * @param on the day of asOf
 */
export function planChange(need: Need, assignments: readonly Assignment[], on: string): readonly Assignment[] | null {
  const moves = assignments.filter(({ path }) => isOfLoan(path));
  if (moves.length === 0 || !hasPlannedFlows(need)) return [];
  // The plan depends on nothing that the applicant states of itself, which is read elsewhere.
  const loan: Need = { ...need, applicant: {} };
  return plansTried(need, moves).find((plan) => changedNeed(loan, [...moves, ...plan], on) !== null) ?? null;
}

/** The lesser change first. */
function plansTried(need: Need, moves: readonly Assignment[]): Assignment[][] {
  const drawnAtOnce: Assignment[] = need.cashPlan?.draws ? [{ path: 'cashPlan.draws', value: [] }] : [];
  const repaidAtEnd: Assignment[] = need.cashPlan?.repayments ? [{ path: 'cashPlan.repayments', value: [] }] : [];
  return [[], greatestDrawMoved(need, moves), drawnAtOnce, repaidAtEnd, [...drawnAtOnce, ...repaidAtEnd]];
}

/** Of equal draws the last, so that what is drawn first stays. */
function greatestDrawMoved({ amount, cashPlan, currency }: Need, moves: readonly Assignment[]): Assignment[] {
  const draws = (cashPlan?.draws ?? []).map((draw, index) => ({ index, size: scaled(draw.amount) }));
  const asked = moves.find(({ path }) => path === 'amount');
  if (!asked || draws.length === 0) return [];
  const greatest = draws.reduce((best, draw) => (draw.size >= best.size ? draw : best));
  const moved = greatest.size + scaled(String(asked.value)) - scaled(amount);
  const digits = fractionDigitsOf(currency);
  if (moved <= 0n) return [];
  return [{ path: `cashPlan.draws[${greatest.index}].amount`, value: formatScaled(moved / 10n ** BigInt(DECIMAL_DIGITS - digits), digits) }];
}
