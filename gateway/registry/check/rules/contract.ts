import { type ConstDirectiveNode, Kind, print } from 'graphql';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';
import type { TypeElement } from '../type-elements';
import { directiveOf } from './contract-lines';
import { fieldsAreAsContracted } from './fields';
import { saidAsContracted } from './said-of-elements';

const INTERFACE = 'FinancingProduct';
const KEY = '@key(fields: "id version")';

/** Every type that the contract has, as the contract has it; other types are those of `definitionsAreOwn`. */
export function* typesAreAsContracted(subject: Subject): Iterable<SdlViolation> {
  const { contract, names, types } = subject;
  for (const name of [INTERFACE, names.productType, 'Query']) {
    if (types.has(name)) continue;
    yield { code: 'TYPE_MISSING', coordinate: name, node: null, message: `There is no type ${name}, which every bank has.`, mend: `Copy the definition of ${name} from the contract.` };
  }
  for (const [name, given] of types) {
    const contracted = contract.get(name);
    if (!contracted) continue;
    if (given.kind !== contracted.kind) {
      yield { code: 'TYPE_KIND', coordinate: name, node: given.name, message: `${name} is of the kind "${given.kind}"; the contract has "${contracted.kind}".`, mend: `Copy the definition of ${name} from the contract.` };
      continue;
    }
    yield* fieldsAreAsContracted(given, contracted, subject);
    yield* valuesAreAsContracted(given, contracted);
    yield* saidAsContracted(given, contracted, subject);
  }
}

function* valuesAreAsContracted(given: TypeElement, contracted: TypeElement): Iterable<SdlViolation> {
  const type = given.name.value;
  for (const name of contracted.values.keys()) {
    if (given.values.has(name)) continue;
    yield { code: 'ENUM_VALUE_MISSING', coordinate: `${type}.${name}`, node: given.name, message: `${type} has no ${name}.`, mend: `Add to ${type}: ${name}` };
  }
  for (const [name, value] of given.values) {
    if (contracted.values.has(name)) continue;
    const mend = contracted.values.has('OTHER') ? 'Remove it; what the contract has no word for is OTHER.' : 'Remove it.';
    yield { code: 'ENUM_VALUE_FOREIGN', coordinate: `${type}.${name}`, node: value.name, message: `The contract has no ${type}.${name}, and an enum is the same in every bank.`, mend };
  }
}

/** The product is one entity, by id and version, that can be asked for through the interface. */
export function* productIsEntity({ names, types }: Subject): Iterable<SdlViolation> {
  const product = types.get(names.productType);
  if (!product || product.kind !== 'type') return;
  const { directives, interfaces, name } = product;
  if (!interfaces.some((face) => face.name.value === INTERFACE)) {
    yield { code: 'IMPLEMENTS_MISSING', coordinate: name.value, node: name, message: `${name.value} does not implement ${INTERFACE}.`, mend: `Write: type ${name.value} implements ${INTERFACE} ${KEY}` };
  }
  const keys = directives.filter((directive) => directive.name.value === 'key');
  if (keys.length === 0) {
    yield { code: 'KEY_MISSING', coordinate: name.value, node: name, message: `${name.value} has no @key, so that nobody can ask for a version of it.`, mend: `Write: type ${name.value} implements ${INTERFACE} ${KEY}` };
  }
  for (const key of keys.filter((each) => !isVersionKey(each))) {
    yield { code: 'KEY_ALTERED', coordinate: name.value, node: key, message: `${print(key)} is not the key of a product: a version of it is what has a name, and the bank answers for it.`, mend: `Write: ${KEY}` };
  }
}

function isVersionKey({ arguments: given = [] }: ConstDirectiveNode): boolean {
  const valueOf = (name: string) => given.find((argument) => argument.name.value === name)?.value;
  const [fields, resolvable] = [valueOf('fields'), valueOf('resolvable')];
  const names = fields?.kind === Kind.STRING ? fields.value.split(/[\s,]+/).filter((name) => name !== '') : [];
  const isResolved = resolvable === undefined || (resolvable.kind === Kind.BOOLEAN && resolvable.value);
  return isResolved && names.sort().join(' ') === 'id version';
}

/** A change of a catalog is for the bank alone. */
export function* mutationsAreGuarded({ types }: Subject): Iterable<SdlViolation> {
  for (const [name, field] of types.get('Mutation')?.fields ?? []) {
    if (['authenticated', 'policy', 'requiresScopes'].some((each) => directiveOf(field, each))) continue;
    yield {
      code: 'MUTATION_OPEN',
      severity: 'WARNING',
      coordinate: `Mutation.${name}`,
      node: field.name,
      message: `Mutation.${name} does not say for whom it is; the gateway lets everybody through to it.`,
      mend: 'Add: @policy(policies: [["bank:<code>"]])',
    };
  }
}
