import * as fc from 'fast-check';
import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, type TypeNode, parse, print } from 'graphql';
import { checkSdl } from '../../../../gateway/registry';
import { CONTRACT_BANK, readContractSdl } from '../../../../schema';

/* The contract itself conforms; whatever is taken from it or altered in it is found, and nothing else with it. */

interface Mutation {
  readonly what: string;
  readonly document: DocumentNode;
  readonly found: readonly [code: string, coordinate: string];
}

const contract = parse(readContractSdl());
const mutations = contract.definitions.flatMap((definition, index) =>
  [...mutationsOf(definition)].map(({ mutated, ...rest }): Mutation => ({ ...rest, document: { ...contract, definitions: contract.definitions.with(index, mutated) } })),
);

it('every mutation of the contract is found, at its place', () => {
  expect(mutations.length).toBeGreaterThan(700);
  expect(new Set(mutations.map(({ found }) => found[0])).size).toBe(7);
  fc.assert(
    fc.property(fc.constantFrom(...mutations), ({ document, found }) => {
      const findings = checkSdl(CONTRACT_BANK.code, print(document), { published: [] });
      expect(findings.map(({ code, coordinate, severity }) => [code, coordinate, severity])).toEqual([[...found, 'ERROR']]);
      expect(findings[0]?.line).toEqual(expect.any(Number));
    }),
    { numRuns: 150, seed: 20260701 },
  );
});

type Mutated = Omit<Mutation, 'document'> & { readonly mutated: DefinitionNode };

function* mutationsOf(definition: DefinitionNode): Iterable<Mutated> {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION: {
      const { name, values = [] } = definition;
      for (const value of values) {
        const coordinate = `${name.value}.${value.name.value}`;
        yield { what: `without ${coordinate}`, found: ['ENUM_VALUE_MISSING', coordinate], mutated: { ...definition, values: values.filter((each) => each !== value) } };
      }
      return;
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const { directives = [], fields = [] } = definition;
      const type = definition.name.value;
      // Without them the directive stands nowhere else to be found.
      for (const directive of directives) yield { what: `${type} without ${print(directive)}`, found: [missing(directive), type], mutated: { ...definition, directives: directives.filter((each) => each !== directive) } };
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces?.length) yield { what: `${type} without its interface`, found: ['IMPLEMENTS_MISSING', type], mutated: { ...definition, interfaces: [] } };
      for (const [index, field] of fields.entries()) {
        const coordinate = `${type}.${field.name.value}`;
        const withField = (...instead: (typeof field)[]): DefinitionNode => ({ ...definition, fields: [...fields.slice(0, index), ...instead, ...fields.slice(index + 1)] }) as DefinitionNode;
        // An input of no fields is none, and mutations are the bank's to have.
        if (type !== 'Mutation' && fields.length > 1) yield { what: `without ${coordinate}`, found: ['FIELD_MISSING', coordinate], mutated: withField() };
        yield { what: `${coordinate} of another nullability`, found: ['FIELD_TYPE', coordinate], mutated: withField({ ...field, type: otherNullability(field.type) }) };
        if (field.directives?.some(({ name }) => name.value === 'shareable')) yield { what: `${coordinate} not shared`, found: ['DIRECTIVE_MISSING', coordinate], mutated: withField({ ...field, directives: field.directives.filter(({ name }) => name.value !== 'shareable') } as typeof field) };
        for (const argument of field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : []) {
          const rest = { ...field, arguments: field.kind === Kind.FIELD_DEFINITION ? field.arguments?.filter((each) => each !== argument) : [] } as typeof field;
          yield { what: `${coordinate} without ${argument.name.value}`, found: ['ARGUMENT_MISSING', `${coordinate}(${argument.name.value}:)`], mutated: withField(rest) };
        }
      }
      return;
    }
    default:
      return;
  }
}

function missing({ name }: ConstDirectiveNode): string {
  return name.value === 'key' ? 'KEY_MISSING' : 'DIRECTIVE_MISSING';
}

function otherNullability(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : { kind: Kind.NON_NULL_TYPE, type };
}
