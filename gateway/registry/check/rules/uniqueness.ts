import {
  LoneSchemaDefinitionRule,
  UniqueArgumentDefinitionNamesRule,
  UniqueArgumentNamesRule,
  UniqueEnumValueNamesRule,
  UniqueFieldDefinitionNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationTypesRule,
  UniqueTypeNamesRule,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate';
import { argumentsOf, innerType } from '../type-elements';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';

/** Of GraphQL's own rules those that need no directive's definition; what they leave is the contract's or composition's. */
const RULES = [
  LoneSchemaDefinitionRule,
  UniqueOperationTypesRule,
  UniqueTypeNamesRule,
  UniqueEnumValueNamesRule,
  UniqueFieldDefinitionNamesRule,
  UniqueArgumentDefinitionNamesRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
];

/** Nothing is defined twice. */
export function* namesAreUnique({ document }: Subject): Iterable<SdlViolation> {
  for (const { message, nodes } of validateSDL(document, null, RULES)) {
    yield { code: 'NAME_TWICE', coordinate: null, node: nodes?.at(-1) ?? null, message, mend: 'Remove one of the two.' };
  }
}

const BUILT_IN: ReadonlySet<string> = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

/** Every type that is named is defined; each missing one is found once. */
export function* typesAreDefined({ contract, types }: Subject): Iterable<SdlViolation> {
  const missing = new Set<string>();
  for (const { fields, interfaces, members } of types.values()) {
    const named = [...interfaces, ...members];
    for (const field of fields.values()) named.push(innerType(field.type), ...argumentsOf(field).map(({ type }) => innerType(type)));
    for (const node of named) {
      const name = node.name.value;
      if (types.has(name) || BUILT_IN.has(name) || missing.has(name)) continue;
      missing.add(name);
      const mend = contract.has(name) ? `Copy the definition of ${name} from the contract.` : `Name a type that is defined: one of GraphQL's own (${[...BUILT_IN].join(', ')}) or of the contract.`;
      yield { code: 'TYPE_MISSING', coordinate: name, node, message: `There is no type ${name}.`, mend };
    }
  }
}
