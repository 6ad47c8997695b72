import { Kind, print } from 'graphql';
import { isRootType } from '../bank-names';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';
import { type FieldElement, type TypeElement, argumentsOf } from '../type-elements';
import { argumentLine, directiveOf, fieldLine } from './contract-lines';

/** What offers adds to every product: a bank's own field of that name would be answered by two. */
const ADDED_BY_OFFERS: readonly string[] = ['bank', 'versions'];

/** The fields of one type that the bank and the contract both have. */
export function* fieldsAreAsContracted(given: TypeElement, contracted: TypeElement, subject: Subject): Iterable<SdlViolation> {
  const { names } = subject;
  const type = given.name.value;
  const sharedAsWhole = directiveOf(contracted, 'shareable') !== undefined;
  for (const [name, field] of contracted.fields) {
    const coordinate = `${type}.${name}`;
    const line = fieldLine(field, !sharedAsWhole && directiveOf(field, 'shareable') !== undefined);
    const own = given.fields.get(name);
    if (own) {
      yield* fieldIsAsContracted(own, field, { coordinate, line, isOwn: isOwnType(type, names) });
    } else if (type !== 'Mutation') {
      yield { code: 'FIELD_MISSING', coordinate, node: given.name, message: `${type} has no ${name}, which the contract asks of every bank.`, mend: `Add to ${type}: ${line}` };
    }
  }
  for (const [name, field] of given.fields) {
    if (!contracted.fields.has(name) && !isRootType(type)) yield* fieldMayBeAdded(`${type}.${name}`, field, type, subject);
  }
}

interface Place {
  readonly coordinate: string;
  /** As the contract writes it. */
  readonly line: string;
  /** Of a type that is the bank's alone, root types included. */
  readonly isOwn: boolean;
}

function* fieldIsAsContracted(own: FieldElement, field: FieldElement, { coordinate, isOwn, line }: Place): Iterable<SdlViolation> {
  if (print(own.type) !== print(field.type)) {
    yield { code: 'FIELD_TYPE', coordinate, node: own.type, message: `${coordinate} is ${print(own.type)}; the contract has ${print(field.type)}.`, mend: `Write: ${line}` };
  }
  if (own.kind === Kind.INPUT_VALUE_DEFINITION && field.kind === Kind.INPUT_VALUE_DEFINITION) yield* defaultIsAsContracted(own, field, coordinate);
  const contracted = new Map(argumentsOf(field).map((argument) => [argument.name.value, argument]));
  const given = new Map(argumentsOf(own).map((argument) => [argument.name.value, argument]));
  for (const [name, argument] of contracted) {
    const at = `${coordinate}(${name}:)`;
    const ownArgument = given.get(name);
    if (!ownArgument) {
      yield { code: 'ARGUMENT_MISSING', coordinate: at, node: own.name, message: `${coordinate} takes no ${name}.`, mend: `Add the argument: ${argumentLine(argument)}` };
    } else if (print(ownArgument.type) !== print(argument.type)) {
      yield { code: 'ARGUMENT_TYPE', coordinate: at, node: ownArgument.type, message: `${at} is ${print(ownArgument.type)}; the contract has ${print(argument.type)}.`, mend: `Write: ${argumentLine(argument)}` };
    } else {
      yield* defaultIsAsContracted(ownArgument, argument, at);
    }
  }
  for (const [name, argument] of given) {
    const isRequired = argument.type.kind === Kind.NON_NULL_TYPE && !argument.defaultValue;
    if (contracted.has(name) || (isOwn && !isRequired)) continue;
    const at = `${coordinate}(${name}:)`;
    yield { code: 'ARGUMENT_FOREIGN', coordinate: at, node: argument.name, message: `The contract has no ${at}, and whoever asks by the contract does not give it.`, mend: isOwn ? 'Let it be null, or give it a default.' : 'Remove the argument.' };
  }
}

type InputElement = Extract<FieldElement, { kind: Kind.INPUT_VALUE_DEFINITION }>;

function* defaultIsAsContracted(own: InputElement, contracted: InputElement, coordinate: string): Iterable<SdlViolation> {
  const [given, expected] = [own, contracted].map(({ defaultValue }) => (defaultValue ? print(defaultValue) : null));
  if (given === expected) return;
  yield { code: 'DEFAULT_ALTERED', coordinate, node: own.defaultValue ?? own.name, message: `${coordinate} is ${given ?? 'nothing'} by default; the contract has ${expected ?? 'none'}.`, mend: `Write: ${argumentLine(contracted)}` };
}

function* fieldMayBeAdded(coordinate: string, field: FieldElement, type: string, { names }: Subject): Iterable<SdlViolation> {
  const name = field.name.value;
  if (!isOwnType(type, names)) {
    yield { code: 'FIELD_FOREIGN', coordinate, node: field.name, message: `${coordinate} is not in the contract, and ${type} is the same in every bank.`, mend: `Remove it; what is the bank's own is a field of ${names.productType}.` };
  } else if (type === names.productType && ADDED_BY_OFFERS.includes(name)) {
    yield { code: 'FIELD_FOREIGN', coordinate, node: field.name, message: `${coordinate} is what the unified offers add to every product.`, mend: 'Give the field another name.' };
  } else if (field.kind === Kind.FIELD_DEFINITION && field.type.kind === Kind.NON_NULL_TYPE) {
    yield {
      code: 'OWN_FIELD_NOT_NULL',
      coordinate,
      node: field.type,
      message: `${coordinate} is the bank's own and cannot be ${print(field.type)}: while the bank is down, a field that is never null would take the whole product away.`,
      mend: `Write: ${name}: ${print(field.type.type)}`,
    };
  }
}

function isOwnType(type: string, names: Subject['names']): boolean {
  return isRootType(type) || names.types.includes(type);
}
