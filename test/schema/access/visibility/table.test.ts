import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleSubgraphs } from '../../../../gateway/cli/generated-files';
import { SAMPLE_BANKS } from '../../../../gateway/cli/sample-banks';
import { AUDIENCES, type BankNames, PRINCIPAL_KINDS, VISIBILITY_TABLE, productTypeName, readBankContract, visibilityOf } from '../../../../schema';

interface Field {
  readonly type: string;
  readonly field: string;
  readonly directives: readonly ConstDirectiveNode[];
}

function fieldsOf(document: DocumentNode): Field[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (definition.fields ?? []).map(({ directives = [], name }) => ({ type: definition.name.value, field: name.value, directives }))
      : [],
  );
}

const ACCESS: readonly string[] = ['authenticated', 'requiresScopes', 'policy'];
const accessOf = ({ directives }: Field): string[] => directives.filter(({ name }) => ACCESS.includes(name.value)).map((directive) => print(directive));
const isExternal = ({ directives }: Field): boolean => directives.some(({ name }) => name.value === 'external');

/** The sample's banks, and the fields that only they have: those beyond the contract. */
const subgraphs = sampleSubgraphs().map(({ name, sdl }) => ({ name, sdl, fields: fieldsOf(parse(sdl)) }));
const names: Required<BankNames> = {
  banks: SAMPLE_BANKS.map(({ profile }) => profile),
  products: SAMPLE_BANKS.map(({ profile }) => {
    const { fields, sdl } = subgraphs.find(({ name }) => name === profile.code) ?? { fields: [], sdl: '' };
    const typeName = productTypeName(profile.prefix);
    const contract = new Set(readBankContract(sdl)?.fields.map(({ name }) => name.value));
    return { typeName, ownFields: fields.filter(({ field, type }) => type === typeName && !contract.has(field)).map(({ field }) => field) };
  }),
};
const visibility = visibilityOf(names);

/** What the published directive of an audience is. */
const DIRECTIVES: Readonly<Record<string, (code: string) => string[]>> = {
  public: () => [],
  known: () => ['@authenticated'],
  directory: () => ['@requiresScopes(scopes: [["directory:read"]])'],
  enterprise: () => ['@requiresScopes(scopes: [["enterprise:read"]])'],
  need: () => ['@requiresScopes(scopes: [["need:read"]])'],
  applicantOrOfficer: () => ['@policy(policies: [["kind:enterprise"], ["kind:officer"]])'],
  replay: () => [`@policy(policies: [${PRINCIPAL_KINDS.map((kind) => `["kind:${kind}"]`).join(', ')}])`],
  officer: () => ['@policy(policies: [["kind:officer"]])'],
  examiner: () => ['@policy(policies: [["kind:officer"], ["kind:auditor"]])'],
  ownBank: (code) => [`@policy(policies: [["bank:${code}"]])`],
  'part:offers': () => ['@policy(policies: [["part:offers"]])'],
};

/** The bank whose prefix begins the name of a root field, or of the type of any other. */
const codeOf = ({ field, type }: Pick<Field, 'field' | 'type'>): string => {
  const name = /^(Query|Mutation)$/.test(type) ? field : type;
  return names.banks.find(({ prefix }) => name.toLowerCase().startsWith(prefix.toLowerCase()))?.code ?? '';
};

describe('the visibility table', () => {
  it.each(subgraphs)('has for every field of $name the audience whose directive the subgraph publishes', ({ fields }) => {
    expect(fields.length).toBeGreaterThan(20);
    const differing = fields
      .filter((each) => !isExternal(each))
      .map((each) => ({ each, audience: visibility.audienceOf(each.type, each.field) }))
      .filter(({ audience, each }) => audience === null || DIRECTIVES[audience]?.(codeOf(each)).join() !== accessOf(each).join())
      .map(({ audience, each }) => `${each.type}.${each.field}: ${audience} but ${accessOf(each).join(' ')}`);
    expect(differing).toEqual([]);
  });

  it('publishes no directive on what is another subgraph\'s', () => {
    const external = subgraphs.flatMap(({ fields }) => fields.filter(isExternal));
    expect(external.length).toBeGreaterThan(5);
    expect(external.flatMap(accessOf)).toEqual([]);
  });

  it('has no row for a field that no subgraph has', () => {
    const present = new Set(subgraphs.flatMap(({ fields }) => fields.map(({ field, type }) => `${type}.${field}`)));
    const [first] = names.banks;
    if (!first) throw new Error('there is no bank');
    const name = (text: string): string => text.replace('{bank}', first.prefix).replace('{Bank}Product', productTypeName(first.prefix)).replace('{Bank}', productTypeName(first.prefix).replace(/Product$/, ''));
    const extra = VISIBILITY_TABLE.map(({ field, type }) => `${name(type)}.${name(field)}`).filter((coordinate) => !present.has(coordinate));
    expect(extra).toEqual([]);
  });

  it('uses every audience that it declares, and no other', () => {
    const used = new Set(VISIBILITY_TABLE.map(({ audience }) => audience));
    expect([...used].sort()).toEqual(Object.keys(AUDIENCES).sort());
    expect(Object.keys(DIRECTIVES).sort()).toEqual(Object.keys(AUDIENCES).sort());
  });
});

describe('the supergraph', () => {
  const fields = fieldsOf(parse(readFileSync(join(__dirname, '..', '..', '..', '..', 'schema', 'sdl', 'supergraph.graphql'), 'utf8')));

  it('carries on every field what the table asks for', () => {
    expect(fields.length).toBeGreaterThan(500);
    const differing = fields
      .map((each) => ({ each, audience: visibility.audienceOf(each.type, each.field) }))
      .filter(({ audience, each }) => audience === null || DIRECTIVES[audience]?.(codeOf(each)).join() !== accessOf(each).join())
      .map(({ audience, each }) => `${each.type}.${each.field}: ${audience} but ${accessOf(each).join(' ')}`);
    expect(differing).toEqual([]);
  });
});
