import { Kind, type SelectionSetNode, parse } from 'graphql';

type Path = readonly (string | number)[];

/**
 * Where a call that failed leaves nulls, as paths inside the fetch: one a field that it was to
 * fill. Below a list (ApolloGateway writes "@" for its items) there would be one a field and
 * item; there a single empty path stands for the whole fetch.
 */
export function failedFields(query: string, pathInRequest: Path = []): Path[] {
  if (pathInRequest.includes('@')) return [[]];
  const operation = parse(query, { noLocation: true }).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const names = new Set<string>();
  if (operation?.kind === Kind.OPERATION_DEFINITION) collect(operation.selectionSet, names);
  return names.size === 0 ? [[]] : [...names].map((name) => [name]);
}

/** Response names of the fetch's outermost fields, through `_entities` and inline fragments. */
function collect({ selections }: SelectionSetNode, names: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, names);
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
    if (selection.name.value === '_entities' && selection.selectionSet) collect(selection.selectionSet, names);
    else names.add(selection.alias?.value ?? selection.name.value);
  }
}
