import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { Definitions } from './definitions';

/** One field where it would be executed: a field of a fragment is there once for every spread that reaches it. */
export interface ExpandedField {
  readonly node: FieldNode;
  /** The field around it; null at the root. */
  readonly parent: ExpandedField | null;
  /** 1 at the root. */
  readonly depth: number;
  /** Number of the root that it belongs to. */
  readonly root: number;
}

interface Ahead {
  readonly set: SelectionSetNode;
  readonly parent: ExpandedField | null;
  readonly root: number;
}

/** Every field of every root with its fragments expanded; as many steps as there are selections, which is limited before. */
export function expand(roots: readonly SelectionSetNode[], { fragments }: Definitions): ExpandedField[] {
  const fields: ExpandedField[] = [];
  const ahead: Ahead[] = roots.map((set, root) => ({ set, parent: null, root })).reverse();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { parent, root, set } = next;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field: ExpandedField = { node: selection, parent, depth: (parent?.depth ?? 0) + 1, root };
        fields.push(field);
        if (selection.selectionSet) ahead.push({ set: selection.selectionSet, parent: field, root });
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) ahead.push({ set: inner.selectionSet, parent, root });
      }
    }
  }
  return fields;
}
