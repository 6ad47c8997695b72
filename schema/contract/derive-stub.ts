import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  parse,
} from 'graphql';

/** What a bank's published SDL says to the rest of the graph. */
export interface BankContract {
  /** The bank's product type, e.g. AbcProduct. */
  readonly typeName: string;
  /** The root field that answers the catalog, e.g. abcCatalogSnapshot. */
  readonly snapshotField: string;
  /** The contract fields that the type answers, in the order of its interface. */
  readonly fields: readonly FieldDefinitionNode[];
  readonly document: DocumentNode;
}

const INTERFACE_NAME = 'FinancingProduct';
const SNAPSHOT_SUFFIX = 'CatalogSnapshot';

/** Reads the contract off a subgraph's SDL; null where the subgraph is not a bank. */
export function readBankContract(sdl: string): BankContract | null {
  const document = parse(sdl, { noLocation: true });
  const objects = document.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const contract = document.definitions.find(
    (definition): definition is InterfaceTypeDefinitionNode =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === INTERFACE_NAME,
  );
  const product = objects.find((object) => object.interfaces?.some((face) => face.name.value === INTERFACE_NAME));
  const snapshot = document.definitions
    .flatMap((definition) =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      definition.name.value === 'Query'
        ? (definition.fields ?? [])
        : [],
    )
    .find((field) => field.name.value.endsWith(SNAPSHOT_SUFFIX));
  // The offers subgraph has the interface too, keyed and with stubs, but publishes no snapshot.
  if (!contract || !product || !snapshot) return null;
  return {
    typeName: product.name.value,
    snapshotField: snapshot.name.value,
    fields: contract.fields ?? [],
    document,
  };
}

function directive(name: string, args: Record<string, string> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}

/**
 * The stub of a bank's product in the offers subgraph: the same entity, whose contract fields
 * offers answers from its snapshot, so that a unified query fans out to no bank.
 *
 * @param ownFields fields that offers itself adds to every product
 */
export function deriveProductStub(bank: BankContract, ownFields: readonly FieldDefinitionNode[]): ObjectTypeDefinitionNode {
  return {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: bank.typeName },
    interfaces: [{ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: INTERFACE_NAME } }],
    directives: [directive('key', { fields: 'id version' })],
    fields: [
      ...bank.fields.map((field) => ({ ...field, directives: [directive('shareable')] })),
      ...ownFields,
    ],
  };
}

/** Adds `@shareable` to the contract's fields of a bank's own product type. */
export function shareContractFields(document: DocumentNode, typeName: string): DocumentNode {
  const contract = document.definitions.find(
    (definition): definition is InterfaceTypeDefinitionNode =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === INTERFACE_NAME,
  );
  const shared = new Set(contract?.fields?.map((field) => field.name.value));
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === typeName
        ? {
            ...definition,
            fields: definition.fields?.map((field) =>
              shared.has(field.name.value)
                ? { ...field, directives: [...(field.directives ?? []), directive('shareable')] }
                : field,
            ),
          }
        : definition,
    ),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** The selection of every contract field down to its leaves, as it is sent to a bank's snapshot. */
export function contractSelection(bank: BankContract): string {
  const objects = new Map(
    bank.document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [[definition.name.value, definition.fields ?? []] as const] : [],
    ),
  );
  const select = (fields: readonly FieldDefinitionNode[]): string =>
    `{ ${fields
      .map((field) => {
        const inner = objects.get(namedType(field.type));
        return inner ? `${field.name.value} ${select(inner)}` : field.name.value;
      })
      .join(' ')} }`;
  return select(bank.fields);
}
