import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import type { SdlFault, SdlLimits } from './sdl-limits';

/** Counts what a parsed SDL defines and says, up to the first that is too much. */
export function countSdl(document: DocumentNode, limits: SdlLimits): SdlFault | null {
  const { definitions } = document;
  const members = new Map<string, number>();
  let directives = 0;
  let fault: SdlFault | null = null;
  const hold = (node: ASTNode, what: string, count: number, most: number): void => {
    if (count > most) fault ??= { element: `${count} ${what}`, allowed: `at most ${most}`, ...placeOf(node) };
  };
  const beyond = definitions[limits.definitions];
  if (beyond) hold(beyond, 'definitions', definitions.length, limits.definitions);
  visit(document, {
    enter(node) {
      if (fault) return false;
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        hold(node, 'directives on one element', node.directives.length, limits.directivesOfElement);
        hold(node, 'directives', directives, limits.directives);
      }
      const own = membersOf(node);
      if (own > 0 && 'name' in node && node.name && node.kind !== Kind.FIELD_DEFINITION) {
        const inAll = (members.get(node.name.value) ?? 0) + own;
        members.set(node.name.value, inAll);
        hold(node, `members of ${node.name.value}`, inAll, limits.members);
      }
      if (node.kind === Kind.FIELD_DEFINITION) hold(node, `arguments of ${node.name.value}`, own, limits.members);
      if (node.kind === Kind.DIRECTIVE) {
        for (const { value } of node.arguments ?? []) if (value.kind === Kind.STRING) hold(node, 'selections in one another', selectionDepth(value.value), limits.nesting);
      }
      return undefined;
    },
  });
  return fault;
}

/** What a type, an extension of one, a field or a directive lists. */
function membersOf(node: ASTNode): number {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return (node.fields?.length ?? 0) + (node.interfaces?.length ?? 0);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return node.fields?.length ?? 0;
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return node.values?.length ?? 0;
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return node.types?.length ?? 0;
    case Kind.FIELD_DEFINITION:
    case Kind.DIRECTIVE_DEFINITION:
      return node.arguments?.length ?? 0;
    default:
      return 0;
  }
}

/** A key is a selection set in a string: "id bank { code }". */
function selectionDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const each of text) {
    if (each === '{') deepest = Math.max(deepest, (depth += 1));
    if (each === '}') depth -= 1;
  }
  return deepest;
}

function placeOf({ loc }: ASTNode): Pick<SdlFault, 'line' | 'column'> {
  return { line: loc?.startToken.line ?? 1, column: loc?.startToken.column ?? 1 };
}
