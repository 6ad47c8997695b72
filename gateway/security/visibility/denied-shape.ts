import { type FieldNode, type GraphQLOutputType, Kind, type SelectionSetNode } from 'graphql';
import type { DeniedField } from './inspect-operation';
import type { Denials } from './mask-operation';

/**
 * What an object of an answer holds that leads to a denied field. Selections under one response
 * key are one here whatever runtime type they are for: GraphQL's validation lets them differ in
 * neither lists nor nullability.
 */
export interface DeniedShape {
  /** By the alias that stands for it. */
  readonly denied: ReadonlyMap<string, DeniedField>;
  /** By response key. */
  readonly leading: ReadonlyMap<string, LeadingField>;
}

export interface LeadingField {
  readonly type: GraphQLOutputType;
  shape(): DeniedShape;
}

/** The shape of an operation's answer. Deeper ones are made as they are met: fragments that double would have no end of them. */
export function deniedShape(denials: Denials): DeniedShape {
  return shapeOf([denials.inspection.operation.selectionSet], denials);
}

function shapeOf(sets: readonly SelectionSetNode[], denials: Denials): DeniedShape {
  const denied = new Map<string, DeniedField>();
  const leading = new Map<string, { type: GraphQLOutputType; sets: SelectionSetNode[] }>();
  const { inspection } = denials;
  const spread = new Set<string>();

  function collectField(node: FieldNode): void {
    const alias = denials.aliases.get(node);
    const field = inspection.denied.get(node);
    if (alias !== undefined && field) denied.set(alias, field);
    const type = inspection.leading.get(node);
    if (!type || !node.selectionSet) return;
    const key = node.alias?.value ?? node.name.value;
    const known = leading.get(key);
    if (known) known.sets.push(node.selectionSet);
    else leading.set(key, { type, sets: [node.selectionSet] });
  }

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) collectField(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = inspection.fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }

  sets.forEach(collect);
  return {
    denied,
    leading: new Map([...leading].map(([key, each]) => [key, { type: each.type, shape: once(() => shapeOf(each.sets, denials)) }])),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
