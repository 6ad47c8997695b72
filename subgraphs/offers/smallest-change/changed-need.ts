import { type ContractFields, UserInputError } from '../../../schema';
import { applicantSizeClass } from '../../finance';
import { type Match, matchProduct } from '../matching/match';
import type { Need } from '../matching/need';
import { readNeed } from '../matching/read-need';

/** What input takes at a path; of lists only the empty one is ever put as a whole. */
export type Leaf = string | number | boolean | readonly never[];

/** A value put at a path of FinancingNeedInput: `applicant.collaterals[0].insured`; an index one past the end adds an item. */
export interface Assignment {
  readonly path: string;
  readonly value: Leaf;
}

type Step = string | number;

function stepsOf(path: string): Step[] {
  return path.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What a need has at a path; null where it, or what it would be a part of, is not stated. */
export function valueAt(need: Need, path: string): unknown {
  return stepsOf(path).reduce<unknown>((holder, step) => (holder as Record<Step, unknown> | null)?.[step] ?? null, need);
}

/** Whether the applicant stated nothing here. What is added to a list that is stated is not such a fact. */
export function isUnstated(need: Need, path: string): boolean {
  let holder: unknown = need;
  for (const step of stepsOf(path)) {
    if (Array.isArray(holder) && typeof step === 'number' && step >= holder.length) return false;
    holder = (holder as Record<Step, unknown>)[step] ?? null;
    if (holder === null) return true;
  }
  return false;
}

function withValue(holder: unknown, [step, ...rest]: readonly Step[], value: Leaf): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const object = (holder ?? {}) as Readonly<Record<string, unknown>>;
    return { ...object, [step]: withValue(object[step], rest, value) };
  }
  const list: unknown[] = Array.isArray(holder) ? [...holder] : [];
  list[step] = withValue(list[step], rest, value);
  return list;
}

/** Greatest Int of GraphQL. */
const MAX_INT = 2 ** 31 - 1;

/**
 * The need with values put into it, read by the same checks as one that is asked; null where these
 * refuse it.
 *
 * @param on the day of asOf
 */
export function changedNeed(need: Need, assignments: readonly Assignment[], on: string): Need | null {
  if (assignments.some(({ value }) => typeof value === 'number' && value > MAX_INT)) return null;
  const changed = assignments.reduce<unknown>((holder, { path, value }) => withValue(holder, stepsOf(path), value), need);
  try {
    return readNeed(changed as Need, on);
  } catch (error) {
    if (error instanceof UserInputError) return null;
    throw error;
  }
}

/** Holds a changed need against the product as the need that was asked is held, its size class computed anew. */
export function matchChanged(product: ContractFields, need: Need, on: string): Match {
  return matchProduct(product, need, { sizeClass: applicantSizeClass(need.applicant), on });
}
