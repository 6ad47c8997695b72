import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The definitions of a document by kind. Of fragments with one name the first counts; validation refuses the document. */
export interface Definitions {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

export function definitionsOf({ definitions }: DocumentNode): Definitions {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION && !fragments.has(definition.name.value)) fragments.set(definition.name.value, definition);
  }
  return { operations, fragments };
}

/** Every selection written inside a selection set, at any level; fragments are not entered. */
export function writtenSelections(root: SelectionSetNode): SelectionNode[] {
  const found: SelectionNode[] = [...root.selections];
  for (let index = 0; index < found.length; index += 1) {
    const selection = found[index];
    if (selection && selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) found.push(...selection.selectionSet.selections);
  }
  return found;
}

/** Names of the fragments that a selection set spreads, at any level, each as often as it stands there. */
export function spreadNames(root: SelectionSetNode): string[] {
  return writtenSelections(root).flatMap((selection) => (selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : []));
}
