import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { valueFromASTUntyped } from 'graphql';
import type { AccessRequirement, AnyOfAll } from '../../../schema';
import { type LinkedSpec, linkedSpecs } from './linked-specs';

/** The access directives as one supergraph names them. */
export interface AccessDirectives {
  /** Of the access specifications; empty where the supergraph guards nothing. */
  readonly links: ReadonlySet<ConstDirectiveNode>;
  /** Without `@`. */
  readonly directiveNames: ReadonlySet<string>;
  /** Scalars of their arguments, which nothing else uses. */
  readonly scalarNames: ReadonlySet<string>;
  /** What the directives on one element ask for; null where none of them is an access directive. */
  requirementOf(directives: readonly ConstDirectiveNode[] | undefined): AccessRequirement | null;
  /** The directive that says which subgraph resolves a field, without `@`. */
  readonly joinField: string;
}

const APOLLO = 'https://specs.apollo.dev/';
const SUPPORTED_VERSION = 'v0.1';
const JOIN = `${APOLLO}join`;
const AUTHENTICATED = 'authenticated';
const REQUIRES_SCOPES = 'requiresScopes';
const POLICY = 'policy';

const SCALARS: Readonly<Record<string, string>> = { [REQUIRES_SCOPES]: 'Scope', [POLICY]: 'Policy' };

/**
 * Throws where a supergraph links a version of an access specification that is not known here:
 * without `for: SECURITY` ApolloGateway would serve it, and nobody would enforce it.
 */
export function accessDirectives(document: DocumentNode): AccessDirectives {
  const specs = linkedSpecs(document);
  const access = specs.filter(({ identity }) => specNameOf(identity) !== null);
  const kinds = new Map<string, string>();
  const scalarNames = new Set<string>();
  for (const spec of access) {
    requireSupported(spec);
    const name = specNameOf(spec.identity) ?? '';
    kinds.set(spec.directiveName(name), name);
    const scalar = SCALARS[name];
    if (scalar) scalarNames.add(spec.typeName(scalar));
  }
  return {
    links: new Set(access.map(({ node }) => node)),
    directiveNames: new Set(kinds.keys()),
    scalarNames,
    requirementOf: (directives = []) => readRequirement(directives, kinds),
    joinField: specs.find(({ identity }) => identity === JOIN)?.directiveName('field') ?? 'join__field',
  };
}

function specNameOf(identity: string): string | null {
  const name = identity.startsWith(APOLLO) ? identity.slice(APOLLO.length) : '';
  return [AUTHENTICATED, REQUIRES_SCOPES, POLICY].includes(name) ? name : null;
}

function requireSupported({ identity, version }: LinkedSpec): void {
  if (version === SUPPORTED_VERSION) return;
  throw new Error(`The supergraph links ${identity}/${version}, of which only ${SUPPORTED_VERSION} can be enforced.`);
}

function readRequirement(directives: readonly ConstDirectiveNode[], kinds: ReadonlyMap<string, string>): AccessRequirement | null {
  const present = directives.filter(({ name }) => kinds.has(name.value));
  if (present.length === 0) return null;
  const alternatives = (kind: string, argument: string): AnyOfAll =>
    present.filter(({ name }) => kinds.get(name.value) === kind).flatMap((each) => readAlternatives(each, argument));
  return {
    authenticated: present.some(({ name }) => kinds.get(name.value) === AUTHENTICATED),
    scopes: alternatives(REQUIRES_SCOPES, 'scopes'),
    policies: alternatives(POLICY, 'policies'),
  };
}

function readAlternatives(node: ConstDirectiveNode, argument: string): AnyOfAll {
  const given = node.arguments?.find(({ name }) => name.value === argument);
  const alternatives = listOf(given && valueFromASTUntyped(given.value)).map((each) => listOf(each).map(requireName));
  // Federation reads an empty list as one alternative that asks for nothing.
  return alternatives.length === 0 ? [[]] : alternatives;

  function requireName(name: unknown): string {
    if (typeof name === 'string') return name;
    throw new Error(`@${node.name.value}(${argument}:) is no list of lists of strings.`);
  }
}

/** By GraphQL's rule for input a single item stands for a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
