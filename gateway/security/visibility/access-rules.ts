import { type DocumentNode, Kind, type SelectionSetNode, parse } from 'graphql';
import type { AccessRequirement } from '../../../schema';
import { accessDirectives } from './access-directives';
import { type FieldElement, type SupergraphElements, type TypeElement, supergraphElements } from './supergraph-elements';

/**
 * What each guarded field asks for, all of it, by its coordinate (`Enterprise.annualRevenue`). A
 * field of the supergraph that is missing here asks for nothing.
 */
export type AccessRules = ReadonlyMap<string, readonly AccessRequirement[]>;

/**
 * Reads the rules off a composed supergraph. A field asks for what its own directives say and
 * those of the type that has it, of the type that it returns, of every implementation's field
 * where it is an interface's, and of all that its `@requires` reaches into. Throws where access
 * is asked for in a way that cannot be enforced.
 */
export function readAccessRules(supergraphSdl: string): AccessRules {
  return accessRulesOf(parse(supergraphSdl, { noLocation: true }));
}

export function accessRulesOf(document: DocumentNode): AccessRules {
  const directives = accessDirectives(document);
  if (directives.links.size === 0) return new Map();
  const types = supergraphElements(document, directives);
  const rules = new Map<string, readonly AccessRequirement[]>();
  for (const type of types.values()) {
    for (const name of type.fields.keys()) {
      const requirements = requirementsOf({ type: type.name, field: name }, types);
      if (requirements.length > 0) rules.set(`${type.name}.${name}`, requirements);
    }
  }
  return rules;
}

interface Coordinate {
  readonly type: string;
  readonly field: string;
}

function requirementsOf(start: Coordinate, types: SupergraphElements): AccessRequirement[] {
  const found = new Map<string, AccessRequirement>();
  const seen = new Set<string>();
  const pending = [start];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const key = `${at.type}.${at.field}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { field, type } = resolve(at, types);
    for (const each of [...type.own, ...(field.own ? [field.own] : []), ...(types.get(field.typeName)?.own ?? [])]) {
      found.set(JSON.stringify(each), each);
    }
    pending.push(...implementations(type, at.field, types), ...field.requires.flatMap((set) => reachedBy(set, type.name, types)));
  }
  return [...found.values()];
}

function resolve(at: Coordinate, types: SupergraphElements): { type: TypeElement; field: FieldElement } {
  const type = types.get(at.type);
  const field = type?.fields.get(at.field);
  if (type && field) return { type, field };
  throw new Error(`The supergraph has no field ${at.type}.${at.field}, which a @requires of it reaches into.`);
}

function implementations({ implementers }: TypeElement, field: string, types: SupergraphElements): Coordinate[] {
  return implementers.filter((type) => types.get(type)?.fields.has(field)).map((type) => ({ type, field }));
}

/** Every field that a field set selects, at any depth. */
function reachedBy({ selections }: SelectionSetNode, type: string, types: SupergraphElements): Coordinate[] {
  return selections.flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD: {
        const field = selection.name.value;
        if (field === '__typename') return [];
        const { typeName } = resolve({ type, field }, types).field;
        return [{ type, field }, ...(selection.selectionSet ? reachedBy(selection.selectionSet, typeName, types) : [])];
      }
      case Kind.INLINE_FRAGMENT:
        return reachedBy(selection.selectionSet, selection.typeCondition?.name.value ?? type, types);
      case Kind.FRAGMENT_SPREAD:
        throw new Error(`A @requires on ${type} spreads a fragment that a supergraph cannot define.`);
    }
  });
}
