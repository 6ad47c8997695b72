import { Kind, buildASTSchema, parse, print } from 'graphql';
import { deriveProductInputs } from '../../../schema';

const SDL = `
  directive @shareable on FIELD_DEFINITION | OBJECT
  scalar Decimal
  scalar DateTime
  enum Kind { LOAN }
  type AbcProduct @shareable {
    id: ID!
    version: String!
    code: String!
    bankCode: String!
    effectiveFrom: DateTime!
    recordedAt: DateTime!
    backfilled: Boolean!
    """名称"""
    name: String! @shareable
    kind: Kind!
    amount: Amount!
    rates: [Rate!]!
    repayments: [RepaymentTerm!]!
    guarantees: [GuaranteeTerm!]
    illustrative: Boolean!
    line: String
    points: [String!]
  }
  """金额"""
  type Amount { maximum: Decimal, currency: Currency! }
  type Currency { code: String!, of: Amount }
  type Rate { value: Decimal, tiers: [[Amount!]] }
  type RepaymentTerm { method: Kind!, creditReportCode: String!, frequency: Kind, frequencyCreditReportCode: String }
  type GuaranteeTerm { method: Kind!, creditReportCode: String!, statisticsCode: String! }
  type Unused { id: ID! }
  type Query { product: AbcProduct }
`;

const document = parse(SDL);
const derived = deriveProductInputs(document, 'AbcProduct');
const added = derived.definitions.slice(document.definitions.length);
const inputs = new Map(added.flatMap((definition) => (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[definition.name.value, definition] as const] : [])));
const fieldsOf = (name: string): string[] => (inputs.get(name)?.fields ?? []).map((field) => `${field.name.value}: ${print(field.type)}`);

describe('the inputs of a bank\'s product', () => {
  it('are one for the product and one for each type it is made of, each once', () => {
    expect(added).toHaveLength(inputs.size);
    expect([...inputs.keys()]).toEqual(['AbcProductInput', 'AmountInput', 'CurrencyInput', 'RateInput', 'RepaymentTermInput', 'GuaranteeTermInput']);
  });

  it('have of the product what a bank states, and what is said of the change', () => {
    expect(fieldsOf('AbcProductInput')).toEqual([
      'code: String!', 'name: String!', 'kind: Kind!', 'amount: AmountInput!', 'rates: [RateInput!]!', 'repayments: [RepaymentTermInput!]!',
      'guarantees: [GuaranteeTermInput!]', 'line: String', 'points: [String!]', 'effectiveFrom: DateTime', 'baseVersion: String',
    ]);
  });

  it.each([
    ['AmountInput', ['maximum: Decimal', 'currency: CurrencyInput!']],
    ['CurrencyInput', ['code: String!', 'of: AmountInput']],
    ['RateInput', ['value: Decimal', 'tiers: [[AmountInput!]]']],
    ['RepaymentTermInput', ['method: Kind!', 'frequency: Kind']],
    ['GuaranteeTermInput', ['method: Kind!']],
  ])('have in %s the same fields with the same nullability, without what follows from them', (name, fields) => {
    expect(fieldsOf(name)).toEqual(fields);
  });

  it('keep the words and no directive', () => {
    const printed = added.map((definition) => print(definition)).join('\n');
    expect(printed).toContain('"""名称"""\n  name: String!');
    expect(printed).toContain('"""金额"""\ninput AmountInput');
    expect(printed).not.toContain('@shareable');
  });

  it('leave the document as it is, before and after', () => {
    expect(derived.definitions.slice(0, document.definitions.length)).toEqual(parse(SDL).definitions);
    expect(document.definitions).toEqual(parse(SDL).definitions);
    expect(() => buildASTSchema(derived)).not.toThrow();
  });

  it.each([
    ['there is no such type', 'type Query { a: Int }', 'the document has no type AbcProduct'],
    ['a part is an interface', 'interface Face { a: Int } type AbcProduct { part: Face }', 'AbcProduct.part: Face has no form as an input'],
    ['a part is not defined', 'type AbcProduct { parts: [Gone!] }', 'AbcProduct.parts: Gone has no form as an input'],
    ['a field of its own has a meaning in the change', 'type AbcProduct { baseVersion: Int }', 'AbcProduct.baseVersion: the input of a change has a baseVersion of another meaning'],
  ])('are none where %s', (_title, sdl, message) => {
    expect(() => deriveProductInputs(parse(sdl), 'AbcProduct')).toThrow(message);
  });
});
