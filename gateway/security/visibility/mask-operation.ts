import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { type DeniedField, type InspectedRequest, type Inspection, inspectOperation } from './inspect-operation';

/** An operation in which a principal asks for nothing that it may not see. */
export interface MaskedOperation {
  /** The document that was given where nothing is denied; otherwise the one operation and its fragments. */
  readonly document: DocumentNode;
  /** What `unmaskData` puts back; null where nothing is denied. */
  readonly denials: Denials | null;
  /** Coordinates of all guarded fields that the operation selects, denied ones too, in order. */
  readonly touched: readonly string[];
}

export interface Denials {
  readonly inspection: Inspection;
  /** Of each denied field, the alias that stands in its place. */
  readonly aliases: ReadonlyMap<FieldNode, string>;
  /** In order. */
  readonly coordinates: readonly string[];
}

/**
 * Puts an alias of `__typename` in the place of each field that the principal may not see: every
 * selection set keeps a field, and `unmaskData` finds in the answer where one was asked for. An
 * alias is unique to a field's coordinate and response key, so the same field asked for twice is
 * still one. Throws OPERATION_RESOLUTION_FAILURE where the document has no such operation.
 */
export function maskOperation(request: InspectedRequest): MaskedOperation {
  const { document } = request;
  const inspection = inspectOperation(request);
  const touched = [...inspection.touched].sort();
  if (inspection.denied.size === 0) return { document, denials: null, touched };
  const aliases = aliasesOf(inspection);
  const coordinates = [...new Set([...inspection.denied.values()].map(({ coordinate }) => coordinate))].sort();
  return { document: maskedDocument(inspection, aliases), denials: { inspection, aliases, coordinates }, touched };
}

function aliasesOf({ denied, responseKeys }: Inspection): ReadonlyMap<FieldNode, string> {
  const prefix = unusedPrefix(responseKeys);
  const known = new Map<string, string>();
  const aliasOf = ({ coordinate, responseKey }: DeniedField): string => {
    const key = `${coordinate} ${responseKey}`;
    const alias = known.get(key) ?? `${prefix}${known.size}`;
    known.set(key, alias);
    return alias;
  };
  return new Map([...denied].map(([node, field]) => [node, aliasOf(field)]));
}

function unusedPrefix(responseKeys: ReadonlySet<string>): string {
  let prefix = '__denied_';
  while ([...responseKeys].some((key) => key.startsWith(prefix))) prefix += '_';
  return prefix;
}

function maskedDocument({ fragments, operation }: Inspection, aliases: ReadonlyMap<FieldNode, string>): DocumentNode {
  const definitions = [operation, ...fragments.values()].map((definition) =>
    visit(definition, {
      Field(node) {
        const alias = aliases.get(node);
        return alias === undefined ? undefined : placeholder(node, alias);
      },
    }),
  );
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return visit(document, { OperationDefinition: (node) => withoutUnusedVariables(node, usedVariables(document)) });
}

/** Keeps `@skip` and `@include`: what the client did not ask for is not denied. */
function placeholder({ directives }: FieldNode, alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
    directives,
  };
}

function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    // What defines a variable is no use of it.
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return names;
}

function withoutUnusedVariables(operation: OperationDefinitionNode, used: ReadonlySet<string>): OperationDefinitionNode {
  return {
    ...operation,
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
  };
}
