import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

const COST_SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/cost\/v/;
const COST = 'cost';
const LIST_SIZE = 'listSize';

/** What the two directives of the cost specification are called in one supergraph. */
export interface CostDirectiveNames {
  readonly cost: string;
  readonly listSize: string;
}

/** Reads the names off the `@link` of a supergraph; null where it links no cost specification. */
export function costDirectiveNames(supergraph: DocumentNode): CostDirectiveNames | null {
  const link = supergraph.definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []))
    .filter(({ name }) => name.value === 'link')
    .map(argumentsOf)
    .find(({ url }) => typeof url === 'string' && COST_SPECIFICATION.test(url));
  if (!link) return null;
  const prefix = typeof link.as === 'string' ? link.as : COST;
  const imported = new Map((Array.isArray(link.import) ? link.import : []).map(importOf));
  return {
    // A specification's directive of its own name goes by the prefix alone.
    cost: imported.get(COST) ?? prefix,
    listSize: imported.get(LIST_SIZE) ?? `${prefix}__${LIST_SIZE}`,
  };
}

/** The arguments of a directive as plain values. */
export function argumentsOf({ arguments: args = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(args.map(({ name, value }: { name: { value: string }; value: ConstValueNode }) => [name.value, valueFromASTUntyped(value)]));
}

/** `"@cost"`, or `{ name: "@cost", as: "@weight" }`. */
function importOf(entry: unknown): [name: string, inSchema: string] {
  if (typeof entry === 'string') return [bare(entry), bare(entry)];
  const { name, as } = (entry ?? {}) as { name?: unknown; as?: unknown };
  return [bare(name), bare(as ?? name)];
}

function bare(directive: unknown): string {
  return String(directive).replace(/^@/, '');
}
