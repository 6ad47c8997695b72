import { Kind, parse } from 'graphql';
import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { SAMPLE_BANKS } from '../../../gateway/cli/sample-banks';
import { CONTRACT_BANK, CONTRACT_TYPE_NAMES, graphqlPrefix } from '../../../schema';
import { createBank } from '../../../subgraphs/bank-kit';
import { type TestRegistry, startRegistry } from '../../kit/registry';

/* A bank that signs with its own key may publish what is the bank's, and nothing that reaches further. */

const sdlOf = (name: string): string => sampleSubgraphs().find((each) => each.name === name)?.sdl ?? '';
const URL = 'http://127.0.0.1:1/graphql';
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';
const OWN = 'type Query { abcProducts: Int }';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const publish = (name: string, sdl: string, from = name): Promise<Response> => registry.call(`/subgraphs/${name}`, { from, method: 'PUT', body: JSON.stringify({ url: URL, sdl }) });

it('the contract names every type that the sample banks share, and no other', () => {
  for (const { profile } of SAMPLE_BANKS) {
    const names = parse(sdlOf(profile.code)).definitions.flatMap((each) => (each.kind !== Kind.DIRECTIVE_DEFINITION && 'name' in each && each.name ? [each.name.value] : []));
    const shared = names.filter((name) => !name.toLowerCase().startsWith(profile.prefix) && !['Query', 'Mutation'].includes(name));
    expect(shared.sort()).toEqual([...CONTRACT_TYPE_NAMES].sort());
  }
});

it.each(SAMPLE_BANKS.map(({ profile }) => profile.code))('%s publishes what it is', async (code) => {
  expect((await publish(code, sdlOf(code))).status).toBe(200);
});

it.each([
  ['a need with facts that it asks for', `${LINK} ${OWN} type FinancingNeed @key(fields: "id version") { id: ID! @external version: String! @external amount: String @external title: String @requires(fields: "amount") }`, 'FinancingNeed'],
  ['a field taken over', `${LINK} ${OWN} type AbcProduct @key(fields: "id version") { id: ID! version: String! name: String @override(from: "icbc") }`, '@override'],
  ['another\'s directive by its full name', `${LINK} ${OWN} type AbcProduct @key(fields: "id version") { id: ID! version: String! name: String @federation__override(from: "icbc") }`, '@federation__override'],
  ['a directive under the name of another', `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@override", as: "@tag" }]) ${OWN}`, '@link(import:)'],
  ['a specification under another name', `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "cost") ${OWN}`, '@link(as:)'],
  ['another specification', `extend schema @link(url: "https://specs.example/evil/v1") ${OWN}`, '@link(url:)'],
  ['fields that it requires', `${LINK} ${OWN} type AbcProduct @key(fields: "id version") { id: ID! version: String! rank: Int @external name: String @requires(fields: "rank") }`, '@external'],
  ['a root field of the house', `${LINK} type Query { banks: Int }`, 'Query.banks'],
  ['a mutation of another bank', `${LINK} ${OWN} type Mutation { icbcSaveProduct: Int }`, 'Mutation.icbcSaveProduct'],
  ['a type of another bank', `${LINK} ${OWN} type IcbcProduct @key(fields: "id version") { id: ID! version: String! }`, 'IcbcProduct'],
  ['a key on what all share', `${LINK} ${OWN} type PageInfo @key(fields: "endCursor") { endCursor: String @shareable }`, 'PageInfo'],
  ['other root types', 'schema { query: AbcProduct } type AbcProduct { a: Int }', 'schema'],
  ['an extension of an enterprise', `${LINK} ${OWN} extend type Enterprise @key(fields: "uscc") { uscc: ID! }`, 'Enterprise'],
])('abc is refused %s, and the graph stays as it is', async (_what, sdl, element) => {
  const before = await registry.graph();
  const response = await publish('abc', sdl);
  expect([response.status, await response.json()]).toEqual([400, { error: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'sdl', value: JSON.stringify(element) }) as unknown }]);
  expect(await registry.graph()).toEqual(before);
});

it('a bank whose code makes the names of another is refused', async () => {
  const sdlOfCode = (code: string): string => createBank({ profile: { ...CONTRACT_BANK, code, prefix: graphqlPrefix(code) }, fields: [], catalog: [] }).sdl();
  expect((await publish('a-bc', sdlOfCode('a-bc'))).status).toBe(200);
  const response = await publish('a--bc', sdlOfCode('a--bc'));
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('a-bc')]);
});

it('a bank is told the first thing that is wrong, where it stands and how to mend it', async () => {
  const response = await publish('abc', sdlOf('abc').replace('  name: String! @shareable\n', ''));
  expect(await response.json()).toEqual({
    error: {
      code: 'BAD_USER_INPUT',
      message: 'sdl is refused (line 6, column 6): AbcProduct has no name, which the contract asks of every bank.',
      field: 'sdl',
      value: '"AbcProduct.name"',
      allowed: 'Add to AbcProduct: name: String! @shareable',
    },
  });
});

it('a bank does not learn where the others are', async () => {
  expect((await registry.call('/graph', { from: 'abc' })).status).toBe(403);
  expect((await registry.call('/graph', { from: 'gateway' })).status).toBe(200);
});

it('the terminal of the house publishes what it wants', async () => {
  expect((await publish('rivers', 'type Query { rivers: Int }', 'cli')).status).toBe(200);
});
