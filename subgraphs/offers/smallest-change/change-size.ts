import { scaled } from '../matching/compare-decimals';
import type { Need } from '../matching/need';
import { type Assignment, isUnstated, valueAt } from './changed-need';

/** How much is changed: fewer fields are less, then less of each. */
export interface ChangeSize {
  readonly fields: number;
  /** Sum over the fields, in 10^-10: see {@link relativeChange}. */
  readonly relative: bigint;
}

const WHOLE = 10_000_000_000n;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function sizeOf(need: Need, assignments: readonly Assignment[]): ChangeSize {
  return {
    fields: assignments.length,
    relative: assignments.reduce((sum, assignment) => sum + relativeChange(need, assignment), 0n),
  };
}

export function isSmaller(a: ChangeSize, b: ChangeSize): boolean {
  return a.fields === b.fields ? a.relative < b.relative : a.fields < b.fields;
}

/** Of a number |to − from| over the greater of both; of anything else 1; of a fact that was not stated 0, as nothing is changed. */
function relativeChange(need: Need, { path, value }: Assignment): bigint {
  if (isUnstated(need, path)) return 0n;
  const [from, to] = [String(valueAt(need, path)), String(value)];
  if (!NUMBER.test(from) || !NUMBER.test(to)) return WHOLE;
  const [before, after] = [scaled(from), scaled(to)];
  const [less, greater] = before < after ? [before, after] : [after, before];
  return greater === 0n ? 0n : ((greater - less) * WHOLE) / greater;
}
