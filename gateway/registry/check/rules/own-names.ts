import { type DefinitionNode, Kind } from 'graphql';
import { CONTRACT_TYPE_NAMES, graphqlPrefix, isBankCode } from '../../../../schema';
import { isBank } from '../../call-door';
import { isRootType } from '../bank-names';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';
import { isTypeNode } from '../type-elements';

/** The code makes names that are the bank's alone. */
export function* bankCodeIsFree({ bankCode, names, published }: Subject): Iterable<SdlViolation> {
  if (!isBankCode(bankCode) || !isBank(bankCode) || names.types.some((name) => CONTRACT_TYPE_NAMES.has(name))) {
    yield {
      code: 'NAME_REFUSED',
      coordinate: null,
      node: null,
      message: `${bankCode} cannot be the code of a bank: its types would be named as what is not a bank's.`,
      mend: 'Choose a code of a lower-case letter, then letters, digits and "-", 48 at most, that names nothing of the house.',
    };
  }
  const other = published.find((name) => graphqlPrefix(name) === graphqlPrefix(bankCode));
  if (other !== undefined) {
    yield {
      code: 'PREFIX_TAKEN',
      coordinate: names.productType,
      node: null,
      message: `The code ${bankCode} names its types as ${other}, which is published, does.`,
      mend: `Choose a code whose types are not named as those of ${other}.`,
    };
  }
}

/** A bank defines its own types and the contract's, and no more. */
export function* definitionsAreOwn(subject: Subject): Iterable<SdlViolation> {
  for (const definition of subject.document.definitions) yield* definitionIsOwn(definition, subject);
}

function* definitionIsOwn(definition: DefinitionNode, { names }: Subject): Iterable<SdlViolation> {
  if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) {
    for (const { operation, type } of definition.operationTypes ?? []) {
      if (isRootType(type.name.value) && type.name.value.toLowerCase() === operation) continue;
      yield { code: 'ROOT_RENAMED', coordinate: 'schema', node: type, message: `The root type of ${operation} cannot be ${type.name.value}.`, mend: 'Name the root types Query and Mutation; there is no other.' };
    }
    return;
  }
  // Definitions of the federation's own directives come with some tools; another one is met where it is used.
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return;
  if (!isTypeNode(definition)) {
    yield { code: 'DEFINITION_REFUSED', coordinate: null, node: definition, message: 'An operation or a fragment stands in the SDL.', mend: 'Remove it: an SDL has definitions of types.' };
    return;
  }
  const { name } = definition;
  if (isRootType(name.value)) {
    const own = names.roots[name.value];
    const fields = 'fields' in definition ? (definition.fields ?? []) : [];
    for (const field of fields) {
      if (own.includes(field.name.value)) continue;
      const coordinate = `${name.value}.${field.name.value}`;
      yield { code: 'FIELD_FOREIGN', coordinate, node: field.name, message: `${coordinate} is not a root field of this bank.`, mend: `Remove it; the bank's own are ${own.join(', ')}.` };
    }
  } else if (!names.types.includes(name.value) && !CONTRACT_TYPE_NAMES.has(name.value)) {
    yield {
      code: 'TYPE_FOREIGN',
      coordinate: name.value,
      node: name,
      message: `${name.value} is neither a type of this bank nor one of the contract.`,
      mend: `Remove it; the bank's own types are ${names.types.join(', ')}, and what is the bank's own is a field of ${names.productType}.`,
    };
  }
  if (name.value === names.productType) return;
  for (const directive of definition.directives ?? []) {
    if (directive.name.value !== 'key') continue;
    yield { code: 'KEY_FOREIGN', coordinate: name.value, node: directive, message: `${name.value} cannot have a @key: the bank's one entity is ${names.productType}.`, mend: 'Remove the @key.' };
  }
}
