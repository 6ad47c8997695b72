import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, type GraphQLSchema, buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { FIRST_QUERY } from '../../../../gateway/cli/first-query';
import { type CostControl, MAXIMUM_COSTS, MAXIMUM_UNSTATED_COST, createCostControl, stripAccessRules } from '../../../../gateway/security';
import { ANONYMOUS, PRINCIPAL_KINDS, type PrincipalKind, principalOf } from '../../../../schema';
import { LIBRARY, LIBRARY_SDL } from './library';

const ROOT = join(__dirname, '..', '..', '..', '..');
const SUPERGRAPH_SDL = readFileSync(join(ROOT, 'schema', 'sdl', 'supergraph.graphql'), 'utf8');
const KNOWN_KINDS = PRINCIPAL_KINDS.filter((kind) => kind !== 'anonymous');

const UNIFIED_FIELDS = `
  totalCount
  sources { bank { name } freshness }
  nodes {
    rank verdict nominalAnnualRate
    bank { code name }
    product { id version name }
    criteria { kind result }
    cost { totalCost annualRateIrr fees { name amount } }
    costAfterIncentives { totalCost annualRateIrr }
    incentives { status amount explanation policy { id title documentNumber } }
    unknowns { field }
    schedule { dueOn principal interest }
  }
`;
const NEED = 'need: { amount: "2000000.00", termMonths: 36, purpose: WORKING_CAPITAL }';
const UNIFIED = `{ financingOffers(first: 20, ${NEED}) { ${UNIFIED_FIELDS} } }`;
const STORED_NEED = `query ($id: ID!) { financingNeed(id: $id) { title enterprise { name } offers(first: 20) { ${UNIFIED_FIELDS} } } }`;

/** An enterprise's needs' enterprise's needs …, so many lists deep. */
function nested(lists: number): string {
  const needs = (depth: number): string => `needs { nodes { ${depth === 1 ? 'id' : `enterprise { ${needs(depth - 1)} }`} } }`;
  return `{ enterprises { nodes { ${needs(lists - 1)} } } }`;
}

let gateway: ApolloGateway;
let schema: GraphQLSchema;
const control = createCostControl();

beforeAll(async () => {
  const nowhere = buildSchema('type Query { nothing: Int }');
  gateway = new ApolloGateway({ supergraphSdl: stripAccessRules(SUPERGRAPH_SDL), buildService: () => new LocalGraphQLDataSource(nowhere) });
  ({ schema } = await gateway.load());
  control.load(SUPERGRAPH_SDL);
});
afterAll(() => gateway.stop());

function check(query: string, kind: PrincipalKind, variables: Readonly<Record<string, unknown>> = {}): ReturnType<CostControl['check']> {
  const document = parse(query);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const principal = kind === 'anonymous' ? ANONYMOUS : principalOf({ kind, id: 'test' });
  return control.check({ document, operationName: null, variables, principal, schema });
}

function exceeded(value: number, allowed: number): Error {
  return expect.objectContaining({ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', value, allowed, http: { status: 400 } } });
}

describe('the costs of the sample, in the graph that ApolloGateway makes of it', () => {
  it.each<[what: string, query: string, cost: number, because: string]>([
    ['the first query', FIRST_QUERY, 1315, '1000 + 3 × (1 + bank 1 + product 1 + costs 2 + 50 × (1 + policy 1)): 1000 + 3 × 105'],
    ['the unified query', UNIFIED, 4540, '1000 + sources 60 × 2 + 20 × (offer 1 + bank 1 + product 1 + criteria 15 + costs 2 + fees 5 + incentives 50 × 2 + unknowns 10 + schedule 36)'],
    ['the unified query of a stored need', STORED_NEED, 4542, 'the same, a need and an enterprise'],
    ['products', '{ financingProducts { nodes { name bank { name } } } }', 140, '100 + 20 × (1 + 1)'],
    ['products with their terms', '{ financingProducts { nodes { name criteria { kind } fees { name } } } }', 520, '100 + 20 × (1 + 15 + 5)'],
    ['a bank\'s products', '{ abcProducts(first: 100) { nodes { name criteria { kind } } } }', 1650, '50 + 100 × (1 + 15)'],
    ['the vocabulary', '{ vocabulary { code zh } }', 500, '500 × 1'],
    ['banks', '{ banks { name } }', 60, '60 × 1'],
    ['indicators', '{ regionIndicators(region: "150926") { name } }', 200, '200 × 1'],
    ['needs with their offers', '{ financingNeeds(first: 20) { nodes { offers(first: 1) { nodes { rank } } } } }', 20_090, '50 + 20 × (1 + 1000 + 1) = 50 + 20 × 1002'],
    ['introspection', getIntrospectionQuery(), 1620, 'lists of introspection at 10 items each'],
  ])('are of %s as they are reckoned by hand', (_, query, cost) => {
    expect(check(query, 'auditor', { id: 'need' }).cost).toBe(cost);
  });
});

describe('the maximum of a kind of principal', () => {
  const typical = [
    ['the first query', FIRST_QUERY],
    ['the unified query', UNIFIED],
    ['the unified query of a stored need', STORED_NEED],
  ] as const;

  it.each(typical)('leaves anonymous five times what %s costs', (_, query) => {
    const { cost, maximum } = check(query, 'anonymous', { id: 'need' });
    expect(maximum).toBe(MAXIMUM_COSTS.anonymous);
    expect(5 * cost).toBeLessThanOrEqual(maximum);
  });

  const known = typical.flatMap(([what, query]) => KNOWN_KINDS.map((kind) => [what, kind, query] as const));

  it.each(known)('leaves room for %s with first: 100 to the kind %s', (_, kind, query) => {
    const { cost, maximum } = check(query.replace(/first: \d+/, 'first: 100'), kind, { id: 'need' });
    expect(cost).toBeLessThanOrEqual(maximum);
    expect(maximum).toBe(MAXIMUM_COSTS[kind]);
  });

  it.each(PRINCIPAL_KINDS)('is under what lists nested 4 deep cost, and over 3 deep, for the kind %s', (kind) => {
    expect(() => check(nested(4), kind)).toThrow(exceeded(185_290, MAXIMUM_COSTS[kind]));
    expect(check(nested(3), kind).cost).toBe(9290);
  });

  it.each(PRINCIPAL_KINDS)('keeps a page that asks for too much from the kind %s', (kind) => {
    const query = 'query ($first: Int) { enterprises(first: $first) { nodes { name } } }';
    const most = MAXIMUM_COSTS[kind] - 50;
    expect(check(query, kind, { first: most }).cost).toBe(MAXIMUM_COSTS[kind]);
    expect(() => check(query, kind, { first: most + 1 })).toThrow(exceeded(MAXIMUM_COSTS[kind] + 1, MAXIMUM_COSTS[kind]));
  });

  it('is named in the refusal, with what to do', () => {
    expect(() => check(nested(4), 'anonymous')).toThrow(
      'The operation costs 185290; allowed for the kind anonymous is 25000. Ask for fewer items (first), or for less of each.',
    );
  });

  it('may be set', () => {
    const frugal = createCostControl({ maxima: { anonymous: 1314 } });
    frugal.load(SUPERGRAPH_SDL);
    expect(() => frugal.check({ document: parse(FIRST_QUERY), operationName: null, variables: null, principal: ANONYMOUS, schema })).toThrow(exceeded(1315, 1314));
  });
});

describe('a cost control', () => {
  const request = (document: DocumentNode) => ({ document, operationName: undefined, variables: undefined, principal: ANONYMOUS, schema: LIBRARY });

  it('has the costs of the supergraph that was loaded last, for documents that it has seen too', () => {
    const swapped = createCostControl({ defaultListSize: 4 });
    const document = parse('{ few { id } authors { id } }');
    expect(swapped.check(request(document))).toEqual({ cost: 4 + 4, maximum: MAXIMUM_UNSTATED_COST });
    swapped.load(LIBRARY_SDL);
    expect(swapped.check(request(document))).toEqual({ cost: 3 + 4, maximum: MAXIMUM_COSTS.anonymous });
    swapped.load(LIBRARY_SDL.replace('few: [Author!]! @listSize(assumedSize: 3)', 'few: [Author!]! @listSize(assumedSize: 30)'));
    expect(swapped.check(request(document))).toEqual({ cost: 30 + 4, maximum: MAXIMUM_COSTS.anonymous });
  });

  it('keeps the costs that it has where a supergraph cannot be read', () => {
    const kept = createCostControl();
    kept.load(LIBRARY_SDL);
    expect(() => kept.load('type {')).toThrow('Syntax Error');
    expect(kept.check(request(parse('{ few { id } }'))).cost).toBe(3);
  });

  it('tells operations of one document and schemas of one document apart', () => {
    const apart = createCostControl();
    apart.load(LIBRARY_SDL);
    const document = parse('query A { few { id } } query B { rare { id } }');
    const costOf = (operationName: string, queried = LIBRARY) => apart.check({ ...request(document), operationName, schema: queried }).cost;
    expect([costOf('A'), costOf('B'), costOf('A')]).toEqual([3, 30, 3]);
    expect(costOf('A', buildSchema('type Query { few: Author rare: Author } type Author { id: ID }'))).toBe(1);
  });

  it('refuses of a supergraph that states no costs only what grows without end', () => {
    const foreign = createCostControl();
    foreign.load('schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query } type Query { authors: Int }');
    const deep = (lists: number): string => `{ authors { ${'books { authors { '.repeat(lists)}id${' } }'.repeat(lists)} } }`;
    expect(foreign.check(request(parse(deep(2)))).cost).toBe(111_110);
    expect(() => foreign.check(request(parse(deep(4))))).toThrow(exceeded(1_000_000_000, MAXIMUM_UNSTATED_COST));
  });

  it('says that it needs the name of an operation where it does', () => {
    const document = parse('query A { version } query B { version }');
    expect(() => createCostControl().check(request(document))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_RESOLUTION_FAILURE' }) }),
    );
  });
});
