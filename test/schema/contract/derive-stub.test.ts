import { type FieldDefinitionNode, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { type BankContract, contractSelection, deriveProductStub, readBankContract, shareContractFields } from '../../../schema';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])

  type Query {
    abcProducts(first: Int): [AbcProduct!]
    abcCatalogSnapshot(ifVersionNot: String): AbcCatalogSnapshot @inaccessible
  }

  interface FinancingProduct {
    """编号"""
    id: ID!
    version: String!
    name: String @deprecated(reason: "a bank's own remark")
    amount: Amount!
    rates: [Rate!]!
    kind: Kind!
  }

  type AbcProduct implements FinancingProduct @key(fields: "id version") {
    id: ID!
    version: String!
    name: String
    amount: Amount!
    rates: [Rate!]!
    kind: Kind!
    countyLine: String
  }

  type Amount { maximum: String, currency: Currency! }
  type Currency { code: String! }
  type Rate { value: String, tiers: [Amount!] }
  enum Kind { LOAN }
  type AbcCatalogSnapshot { versions: [AbcProduct!]! }
`;

function contractOf(sdl: string): BankContract {
  const contract = readBankContract(sdl);
  if (!contract) throw new Error('there is no contract');
  return contract;
}

const fieldsOf = (sdl: string): readonly FieldDefinitionNode[] => (parse(sdl).definitions[0] as ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode).fields ?? [];

describe('the contract of a bank', () => {
  it('is read off its SDL: type, snapshot and the fields of the interface in their order', () => {
    const { fields, snapshotField, typeName } = contractOf(SDL);
    expect({ snapshotField, typeName }).toEqual({ snapshotField: 'abcCatalogSnapshot', typeName: 'AbcProduct' });
    expect(fields.map((field) => `${field.name.value}: ${print(field.type)}`)).toEqual([
      'id: ID!',
      'version: String!',
      'name: String',
      'amount: Amount!',
      'rates: [Rate!]!',
      'kind: Kind!',
    ]);
  });

  it('is read where the root fields stand in an extension', () => {
    expect(contractOf(SDL.replace('type Query', 'extend type Query')).snapshotField).toBe('abcCatalogSnapshot');
  });

  it.each<[title: string, change: (sdl: string) => string]>([
    ['has no snapshot, as offers', (sdl) => sdl.replace('abcCatalogSnapshot(', 'abcCatalog(')],
    ['has no product', (sdl) => sdl.replace('AbcProduct implements FinancingProduct', 'AbcProduct')],
    ['only uses the interface', (sdl) => sdl.replace('interface FinancingProduct', 'interface OtherProduct')],
    ['has a snapshot in a type of its own only', (sdl) => sdl.replace('type Query', 'type Other')],
    ['is anything else', () => 'type Query { enterprises: Int }'],
  ])('is null for a subgraph that %s', (_title, change) => {
    expect(readBankContract(change(SDL))).toBeNull();
  });

  it('is not read off what is no SDL', () => {
    expect(() => readBankContract('type {')).toThrow('Syntax Error');
  });

  it('is selected down to its leaves, without what is the bank\'s own', () => {
    expect(contractSelection(contractOf(SDL))).toBe(
      '{ id version name amount { maximum currency { code } } rates { value tiers { maximum currency { code } } } kind }',
    );
  });
});

describe('the stub of a bank\'s product in offers', () => {
  it('is the same entity with the contract\'s fields shared, and the fields that offers adds', () => {
    const own = fieldsOf('type FinancingProduct { bank: Bank @tag(name: "own") }');
    expect(print(deriveProductStub(contractOf(SDL), own))).toBe(`type AbcProduct implements FinancingProduct @key(fields: "id version") {
  """编号"""
  id: ID! @shareable
  version: String! @shareable
  name: String @shareable
  amount: Amount! @shareable
  rates: [Rate!]! @shareable
  kind: Kind! @shareable
  bank: Bank @tag(name: "own")
}`);
  });

  it('leaves the contract as it was read', () => {
    const contract = contractOf(SDL);
    deriveProductStub(contract, []);
    expect(contract).toEqual(contractOf(SDL));
  });
});

describe('sharing the contract\'s fields', () => {
  const document = parse(SDL.replace('name: String\n', 'name: String @tag(name: "kept")\n'));
  const shared = shareContractFields(document, 'AbcProduct');
  const typeOf = (name: string): ObjectTypeDefinitionNode =>
    shared.definitions.find((definition): definition is ObjectTypeDefinitionNode => definition.kind === 'ObjectTypeDefinition' && definition.name.value === name) as ObjectTypeDefinitionNode;

  it('puts @shareable on these fields of the product type, beside what stands there', () => {
    expect((typeOf('AbcProduct').fields ?? []).map((field) => print(field))).toEqual([
      'id: ID! @shareable',
      'version: String! @shareable',
      'name: String @tag(name: "kept") @shareable',
      'amount: Amount! @shareable',
      'rates: [Rate!]! @shareable',
      'kind: Kind! @shareable',
      'countyLine: String',
    ]);
  });

  it('leaves everything else as it is', () => {
    const without = (definitions: typeof document.definitions) => definitions.filter((definition) => !('name' in definition) || definition.name?.value !== 'AbcProduct');
    expect(without(shared.definitions)).toEqual(without(document.definitions));
  });
});
