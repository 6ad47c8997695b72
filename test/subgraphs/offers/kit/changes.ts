import { type ContractFields, UserInputError } from '../../../../schema';
import { sizeClassOf } from '../../../../subgraphs/finance';
import { type Match, matchProduct } from '../../../../subgraphs/offers/matching/match';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { readNeed } from '../../../../subgraphs/offers/matching/read-need';
import { type SmallestChangeResult, smallestChange } from '../../../../subgraphs/offers/smallest-change/smallest-change';
import { ON } from './builders';

/** Whole numbers of FinancingNeedInput: all others are text, flags or lists. */
const WHOLE = /(^termMonths|\.existingLenders|\.ownerAge|\.head)$/;
const FLAG = /^(true|false)$/;

/** What a reader of the answer puts at a path: written here by the words of the schema alone. */
function valueOf(field: string, to: string): unknown {
  if (to === '[]') return [];
  if (FLAG.test(to)) return to === 'true';
  return WHOLE.test(field) ? Number(to) : to;
}

/** A need's input with changes made at their paths; the input stays as it was. */
export function withChanges<Input extends object>(input: Input, changes: readonly { readonly field: string; readonly to: string }[]): Input {
  const changed = structuredClone(input) as Record<string, unknown>;
  for (const { field, to } of changes) {
    const steps = field.match(/[A-Za-z]+|\d+/g) ?? [];
    let holder = changed;
    steps.slice(0, -1).forEach((step, index) => {
      holder[step] ??= /\d/.test(steps[index + 1] ?? '') ? [] : {};
      holder = holder[step] as Record<string, unknown>;
    });
    holder[steps.at(-1) ?? ''] = valueOf(field, to);
  }
  return changed as Input;
}

/** A need held against a product as an offer is, the size class computed where it is not stated. */
export function matched(product: ContractFields, asked: Need): Match {
  const { applicant } = asked;
  const size = sizeClassOf(applicant);
  return matchProduct(product, asked, { sizeClass: applicant.sizeClass ?? (size.kind === 'ok' ? size.sizeClass : null), on: ON });
}

export function smallestChangeOf(product: ContractFields, asked: Need): SmallestChangeResult {
  return smallestChange({ product, need: asked, on: ON, match: matched(product, asked) });
}

/** The verdict on a need that was changed and read again, or that no such need can be asked. */
export function verdictWith(product: ContractFields, asked: Need, changes: readonly { readonly field: string; readonly to: string }[]): Match['verdict'] | 'REFUSED' {
  try {
    return matched(product, readNeed(withChanges(asked, changes), ON)).verdict;
  } catch (error) {
    if (error instanceof UserInputError) return 'REFUSED';
    throw error;
  }
}

/** `field: from → to` of each change and the verdict that they lead to, or why there are none. */
export function told(result: SmallestChangeResult): string {
  if (typeof result === 'string') return result;
  return `${result.changes.map(({ field, from, to, unstated }) => `${field}: ${unstated ? 'unstated' : (from ?? 'none')} → ${to}`).join('; ')} ⇒ ${result.verdictAfterChange}`;
}
