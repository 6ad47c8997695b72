import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { type AccessDirectives, accessDirectives } from './access-directives';

/**
 * The same supergraph without `@authenticated`, `@requiresScopes` and `@policy`, with which a stock
 * ApolloGateway refuses it. A directive of another specification that is `for: SECURITY` stays, and
 * so does the refusal. Where there is nothing to strip the very same text is returned.
 */
export function stripAccessRules(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const stripped = withoutAccessRules(document);
  return stripped === document ? supergraphSdl : print(stripped);
}

export function withoutAccessRules(document: DocumentNode): DocumentNode {
  const directives = accessDirectives(document);
  if (directives.links.size === 0) return document;
  return visit(document, {
    DirectiveDefinition: ({ name }) => (directives.directiveNames.has(name.value) ? null : undefined),
    ScalarTypeDefinition: ({ name }) => (directives.scalarNames.has(name.value) ? null : undefined),
    Directive: (node) => (isStripped(node as ConstDirectiveNode, directives) ? null : undefined),
  });
}

function isStripped(node: ConstDirectiveNode, { directiveNames, links }: AccessDirectives): boolean {
  return node.kind === Kind.DIRECTIVE && (links.has(node) || directiveNames.has(node.name.value));
}
