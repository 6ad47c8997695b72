import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import { type Definitions, spreadNames, writtenSelections } from './definitions';

export const SELECTIONS = defineLimit({
  name: 'selections',
  default: 2_000,
  unit: 'selections',
  refusal: LIMIT_EXCEEDED,
  text: {
    en: 'Fields, spreads and inline fragments of a document in all, each fragment counted wherever it is spread.',
    zh: '文档中字段、片段展开和内联片段的总数，片段在每个展开处均计。',
  },
});

/**
 * What is to be expanded: the operations, and fragments that nothing spreads, which validation
 * works through before it refuses them. Together they reach every fragment.
 */
export function rootsOf({ fragments, operations }: Definitions): SelectionSetNode[] {
  const sets = [...operations, ...fragments.values()].map(({ selectionSet }) => selectionSet);
  const spread = new Set(sets.flatMap(spreadNames));
  return [...operations, ...[...fragments.values()].filter(({ name }) => !spread.has(name.value))].map(({ selectionSet }) => selectionSet);
}

/**
 * Counts what expansion would give, without expanding: once per fragment, in an order in which what
 * it spreads is counted already. A sum stops one above the limit, so that 2^40 is never reached.
 */
export function checkSelections(roots: readonly SelectionSetNode[], fragmentsInOrder: readonly FragmentDefinitionNode[], allowed: number): void {
  const counts = new Map<string, number>();
  const countOf = (set: SelectionSetNode): number => {
    let count = 0;
    for (const selection of writtenSelections(set)) {
      count += 1 + (selection.kind === Kind.FRAGMENT_SPREAD ? (counts.get(selection.name.value) ?? 0) : 0);
      if (count > allowed) return allowed + 1;
    }
    return count;
  };
  for (const { name, selectionSet } of fragmentsInOrder) counts.set(name.value, countOf(selectionSet));
  let value = 0;
  for (const root of roots) value += countOf(root);
  if (value <= allowed) return;
  throw limitExceeded(SELECTIONS, { what: `The document has more than ${allowed} selections with its fragments expanded`, value: allowed + 1, allowed });
}
