import { composeServices } from '@apollo/composition';
import { type DocumentNode, type FieldDefinitionNode, type InputObjectTypeDefinitionNode, type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { SAMPLE_BANKS } from '../../../gateway/cli/sample-banks';
import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { productTypeName } from '../../../schema';

type TypeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const inputsOf = ({ definitions }: DocumentNode): InputObjectTypeDefinitionNode[] =>
  definitions.filter((definition): definition is InputObjectTypeDefinitionNode => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);

function definitionOf(document: DocumentNode, name: string): TypeDefinition {
  const found = document.definitions.find(
    (definition): definition is TypeDefinition =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) && definition.name.value === name,
  );
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

/** `name` → its type, with nullability. */
const typesOf = ({ fields = [] }: TypeDefinition): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, type }) => [name.value, print(type)]));

const directivesOf = ({ directives = [] }: TypeDefinition | FieldDefinitionNode): string[] => directives.map((directive) => print(directive));

const banks = SAMPLE_BANKS.map((bank) => {
  const document = parse(bank.sdl());
  const typeName = productTypeName(bank.profile.prefix);
  return { code: bank.profile.code, document, typeName, product: definitionOf(document, typeName), face: definitionOf(document, 'FinancingProduct') };
});
const [first] = banks;
if (!first) throw new Error('there is no bank');
const contract = typesOf(first.face);

describe.each(banks)('what $code publishes', ({ document, face, product, typeName }) => {
  it('has the contract as an interface without a key', () => {
    expect(typesOf(face)).toEqual(contract);
    expect(directivesOf(face)).toEqual([]);
  });

  it('answers every field of the contract with the same type and nullability, shared with offers', () => {
    expect(typesOf(product)).toMatchObject(contract);
    const shared = (product.fields ?? []).filter((field) => directivesOf(field).includes('@shareable')).map(({ name }) => name.value);
    expect(shared).toEqual(Object.keys(contract));
  });

  it('is keyed by id and version', () => {
    expect(directivesOf(product)).toEqual(['@key(fields: "id version")']);
  });

  it('has fields of its own, which are nullable and not shared', () => {
    const own = (product.fields ?? []).filter(({ name }) => !(name.value in contract));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((field) => field.type.kind === Kind.NON_NULL_TYPE || directivesOf(field).length > 0)).toEqual([]);
  });

  it('has nullable root fields, of which the snapshot is inaccessible', () => {
    const { fields = [] } = definitionOf(document, 'Query');
    const prefix = typeName.replace(/Product$/, '').replace(/^./, (letter) => letter.toLowerCase());
    const shown = fields.map((field) => [field.name.value, print(field.type), directivesOf(field)]);
    expect(shown).toEqual([
      [`${prefix}Products`, `${typeName}Connection`, ['@cost(weight: 50)', expect.stringMatching(/^@listSize\(/)]],
      [`${prefix}Product`, typeName, []],
      [`${prefix}CatalogSnapshot`, typeName.replace(/Product$/, 'CatalogSnapshot'), ['@inaccessible', '@policy(policies: [["part:offers"]])']],
    ]);
  });

  it('has its two mutations, nullable, and payloads that are its own', () => {
    const prefix = typeName.replace(/Product$/, '');
    const field = prefix.replace(/^./, (letter) => letter.toLowerCase());
    expect(typesOf(definitionOf(document, 'Mutation'))).toEqual({
      [`${field}SaveProduct`]: `${prefix}SaveProductPayload`,
      [`${field}WithdrawProduct`]: `${prefix}WithdrawProductPayload`,
    });
    for (const name of ['SaveProductPayload', 'WithdrawProductPayload']) {
      expect(typesOf(definitionOf(document, `${prefix}${name}`))).toEqual({ product: typeName, changed: 'Boolean!', previousVersion: 'String' });
    }
  });

  it('takes a product with every field of its own, and its parts as the others do', () => {
    const [own, ...shared] = inputsOf(document);
    const added = ['id', 'version', 'bankCode', 'recordedAt', 'backfilled', 'illustrative'];
    const stated = (product.fields ?? []).map(({ name }) => name.value).filter((name) => !added.includes(name));
    expect(own?.name.value).toBe(`${typeName}Input`);
    expect((own?.fields ?? []).map(({ name }) => name.value).sort()).toEqual([...stated, 'baseVersion'].sort());
    expect(shared.map((input) => print(input))).toEqual(inputsOf(first.document).slice(1).map((input) => print(input)));
    expect(shared).toHaveLength(13);
  });

  it('has the same value types as the others', () => {
    const names = ['AmountRange', 'TermRange', 'RateComponent', 'DayCountTerm', 'RepaymentTerm', 'GuaranteeTerm', 'CollateralTerm', 'Fee', 'Criterion', 'Turnaround', 'Validity', 'Provenance', 'TypedUnknown', 'PageInfo', 'BankProfile'];
    for (const name of names) {
      expect(print(definitionOf(document, name))).toBe(print(definitionOf(first.document, name)));
      expect(directivesOf(definitionOf(document, name))).toContain('@shareable');
    }
  });
});

describe('the banks composed with offers', () => {
  const composed = composeServices(sampleSubgraphs().map(({ name, sdl }) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })));
  const api = composed.schema?.toAPISchema();
  const root = api?.schemaDefinition.rootType('query');

  it('compose without an error', () => {
    expect(composed.errors).toBeUndefined();
  });

  it.each(banks)('take the whole input of $code: composition leaves out no field of it', ({ document }) => {
    for (const input of inputsOf(document)) {
      const composedInput = api?.type(input.name.value);
      const names = composedInput?.kind === 'InputObjectType' ? composedInput.fields().map(({ name }) => name) : [];
      expect(names).toEqual((input.fields ?? []).map(({ name }) => name.value));
    }
  });

  it.each(banks)('show no catalog of $code to the public', ({ typeName }) => {
    const prefix = typeName.replace(/Product$/, '');
    expect(composed.supergraphSdl).toContain(`type ${prefix}CatalogSnapshot`);
    expect(api?.type(`${prefix}CatalogSnapshot`)).toBeUndefined();
    const fields = root?.fields().map(({ name }) => name) ?? [];
    expect(fields.filter((name) => name.endsWith('CatalogSnapshot'))).toEqual([]);
    expect(fields).toContain(`${prefix.replace(/^./, (letter) => letter.toLowerCase())}Products`);
    expect(api?.type(typeName)).toBeDefined();
  });

  it('show no profile as a bank states it: the public sees Bank', () => {
    expect(composed.supergraphSdl).toContain('type BankProfile');
    expect([api?.type('BankProfile'), api?.type('Bank')]).toEqual([undefined, expect.anything()]);
  });

  it('have one product interface, which every bank\'s product implements', () => {
    const face = api?.type('FinancingProduct');
    const names = face?.kind === 'InterfaceType' ? face.possibleRuntimeTypes().map(({ name }) => name).sort() : [];
    expect(names).toEqual(banks.map(({ typeName }) => typeName).sort());
  });
});
