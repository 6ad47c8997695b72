import { ApolloServer } from '@apollo/server';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { createDataSources } from '../../../gateway/datasources';
import { type ServerLogEntry, createApolloGateway } from '../../../gateway/server';
import { clientErrors, clientErrorsPlugin } from '../../../gateway/server/client-error';
import { apolloLogger } from '../../../gateway/server/log';
import { supergraphManager } from '../../../gateway/supergraph';
import { DecimalScalar } from '../../../schema';
import type { GraphQLAnswer } from '../../kit/gateway';
import { composed, createHandSource } from '../../kit/hand-source';
import { answer, startScriptedServer } from '../../kit/scripted-server';
import { federated } from '../../kit/subgraph-server';

interface Asking {
  readonly logged: ServerLogEntry[];
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

async function asking(graph: { schema: GraphQLSchema } | { gateway: ReturnType<typeof createApolloGateway> }, logged: ServerLogEntry[] = []): Promise<Asking> {
  const log = (entry: ServerLogEntry) => void logged.push(entry);
  const apollo = new ApolloServer<{ requestId: string }>({
    ...graph,
    logger: apolloLogger(log),
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: clientErrors(log),
    plugins: [clientErrorsPlugin(log)],
  });
  await apollo.start();
  return {
    logged,
    async ask(query, variables) {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue: { requestId: 'request-1' } });
      return JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : null)) as GraphQLAnswer;
    },
    close: () => apollo.stop(),
  };
}

const Purpose = new GraphQLEnumType({ name: 'Purpose', values: { TRADE: {}, RENEWAL: {} } });
const Herd: GraphQLInputObjectType = new GraphQLInputObjectType({ name: 'Herd', fields: () => ({ head: { type: GraphQLInt }, herds: { type: new GraphQLList(Herd) } }) });
const Need = new GraphQLInputObjectType({
  name: 'Need',
  fields: {
    amount: { type: new GraphQLNonNull(DecimalScalar) },
    termMonths: { type: GraphQLInt },
    purpose: { type: Purpose },
    herds: { type: new GraphQLList(Herd) },
    region: { type: GraphQLString },
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { offers: { type: GraphQLString, args: { need: { type: Need }, first: { type: GraphQLInt }, purposes: { type: new GraphQLList(new GraphQLNonNull(Purpose)) } } } },
  }),
});

const DECIMAL = 'a decimal string such as "2000000.00", at most 18 digits before the point and 10 after, no exponent';
const WHOLE = 'a whole number from -2147483648 to 2147483647';
const PURPOSE = 'one of TRADE, RENEWAL';

interface Case {
  readonly title: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** field, value, allowed. */
  readonly refusals: readonly (readonly [string, string, string])[];
}

const CASES: readonly Case[] = [
  { title: 'a text for a decimal', query: '{ offers(need: { amount: "2e6" }) }', refusals: [['need.amount', '"2e6"', DECIMAL]] },
  { title: 'a number for a decimal', query: '{ offers(need: { amount: 2000000 }) }', refusals: [['need.amount', '2000000', DECIMAL]] },
  { title: 'a text for a whole number', query: '{ offers(first: "ten") }', refusals: [['first', '"ten"', WHOLE]] },
  { title: 'a whole number that is too large', query: '{ offers(first: 1000000000000) }', refusals: [['first', '1000000000000', WHOLE]] },
  { title: 'a text within an object', query: '{ offers(need: { amount: "1", termMonths: "12" }) }', refusals: [['need.termMonths', '"12"', WHOLE]] },
  { title: 'an unknown value of an enum', query: '{ offers(need: { amount: "1", purpose: TRAD }) }', refusals: [['need.purpose', 'TRAD', PURPOSE]] },
  { title: 'a text for an enum', query: '{ offers(need: { amount: "1", purpose: "TRADE" }) }', refusals: [['need.purpose', '"TRADE"', PURPOSE]] },
  { title: 'an item of a list', query: '{ offers(purposes: [TRADE, X]) }', refusals: [['purposes[1]', 'X', PURPOSE]] },
  { title: 'no item of a list', query: '{ offers(purposes: [null]) }', refusals: [['purposes[0]', 'null', PURPOSE]] },
  { title: 'a field of an item', query: '{ offers(need: { amount: "1", herds: [{}, { herds: [{ head: 1.5 }] }] }) }', refusals: [['need.herds[1].herds[0].head', '1.5', WHOLE]] },
  { title: 'null for what must be there', query: '{ offers(need: { amount: null }) }', refusals: [['need.amount', 'null', 'a value of the scalar Decimal']] },
  { title: 'a field that must be there', query: '{ offers(need: {}) }', refusals: [['need.amount', 'nothing', 'a value of the scalar Decimal']] },
  { title: 'an object for a number', query: '{ offers(first: { a: 1 }) }', refusals: [['first', '{a: 1}', WHOLE]] },
  { title: 'a number for an object', query: '{ offers(need: 1) }', refusals: [['need', '1', 'an object of type Need']] },
  { title: 'several at once', query: '{ offers(need: { amount: "x", purpose: Y }, first: true) }', refusals: [['need.amount', '"x"', DECIMAL], ['need.purpose', 'Y', PURPOSE], ['first', 'true', WHOLE]] },
  { title: 'the same twice', query: '{ a: offers(need: { amount: "x" }) b: offers(need: { amount: "1", region: "x" }) c: offers(need: { amount: "x" }) }', refusals: [['need.amount', '"x"', DECIMAL], ['need.amount', '"x"', DECIMAL]] },
  { title: 'an argument of a directive', query: '{ offers @include(if: "yes") }', refusals: [['if', '"yes"', 'true or false']] },
  { title: 'a default of a variable', query: 'query ($first: Int = "ten") { offers(first: $first) }', refusals: [['first', '"ten"', WHOLE]] },
  { title: 'a variable for an argument', query: 'query ($n: Int) { offers(first: $n) }', variables: { n: 'ten' }, refusals: [['first', '"ten"', WHOLE]] },
  { title: 'a variable within an object', query: 'query ($a: Decimal!) { offers(need: { amount: $a }) }', variables: { a: '2e6' }, refusals: [['need.amount', '"2e6"', DECIMAL]] },
  { title: 'a variable within a list', query: 'query ($p: Purpose!) { offers(purposes: [TRADE, $p]) }', variables: { p: 'X' }, refusals: [['purposes[1]', '"X"', PURPOSE]] },
  { title: 'a variable that is used in a fragment', query: 'query ($n: Int) { ...F } fragment F on Query { offers(first: $n) }', variables: { n: 1.5 }, refusals: [['first', '1.5', WHOLE]] },
  { title: 'an object as a variable', query: 'query ($n: Need!) { offers(need: $n) }', variables: { n: { amount: 2, purpose: 'X', herds: [{ head: 'a' }] } }, refusals: [['need.amount', '2', DECIMAL], ['need.purpose', '"X"', PURPOSE], ['need.herds[0].head', '"a"', WHOLE]] },
  { title: 'a field of a variable that must be there', query: 'query ($n: Need!) { offers(need: $n) }', variables: { n: {} }, refusals: [['need.amount', 'nothing', 'a value of the scalar Decimal']] },
  { title: 'a field of a variable that there is not', query: 'query ($n: Need!) { offers(need: $n) }', variables: { n: { amount: '1', amont: 5 } }, refusals: [['need.amont', '5', 'a field that Need has']] },
  { title: 'a variable that must be there', query: 'query ($n: Need!) { offers(need: $n) }', refusals: [['need', 'nothing', 'an object of type Need']] },
  { title: 'null for a variable that must be there', query: 'query ($n: Need!) { offers(need: $n) }', variables: { n: null }, refusals: [['need', 'null', 'an object of type Need']] },
  { title: 'a long value, cut', query: '{ offers(first: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") }', refusals: [['first', `"${'a'.repeat(78)}…`, WHOLE]] },
  { title: 'a value that looks like the inside, since it is the client\'s', query: '{ offers(first: "http://10.1.2.3/") }', refusals: [['first', '"http://10.1.2.3/"', WHOLE]] },
  { title: 'a variable of a name that every object has', query: 'query ($__proto__: Int!) { offers(first: $__proto__) }', refusals: [['first', 'nothing', WHOLE]] },
];

const NOT_OF_VALUES: readonly [title: string, query: string][] = [
  ['a field that there is not', '{ offer }'],
  ['an argument that there is not', '{ offers(second: 1) }'],
  ['a field of a written object that there is not', '{ offers(need: { amount: "1", amont: 5 }) }'],
  ['a variable of another type', 'query ($n: Int) { offers(purposes: [$n]) }'],
  ['a variable that is not declared', '{ offers(first: $n) }'],
];

describe('a value of a request that is refused by the gateway', () => {
  let server: Asking;
  beforeAll(async () => {
    server = await asking({ schema });
  });
  afterAll(() => server.close());

  it.each(CASES)('is named with its argument, itself and what is allowed: $title', async ({ query, refusals, variables }) => {
    const { data, errors = [] } = await server.ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual(
      refusals.map(([field, value, allowed]) => ({
        message: `${field} cannot be ${value}: allowed is ${allowed}.`,
        extensions: { code: 'BAD_USER_INPUT', field, value, allowed },
      })),
    );
  });

  it.each(NOT_OF_VALUES)('is not %s', async (_title, query) => {
    const { errors } = await server.ask(query);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
  });

  it('is no fault of the gateway', () => {
    expect(server.logged).toEqual([]);
  });
});

describe('behind the gateway', () => {
  const SDL = federated('scalar Decimal type Query { offers(need: Need, rate: Decimal): [Int!] total: Int } input Need { amount: Decimal region: String }');

  async function behind<T>(response: object, use: (server: Asking) => Promise<T>): Promise<T> {
    const subgraph = await startScriptedServer(answer(JSON.stringify(response)));
    const source = createHandSource();
    const dataSources = createDataSources({ timeoutMs: 2_000 });
    const logged: ServerLogEntry[] = [];
    const gateway = createApolloGateway({ supergraph: supergraphManager(source), buildService: dataSources.buildService, log: (entry) => void logged.push(entry) });
    const starting = asking({ gateway }, logged);
    source.deliver(await composed({ name: 'offers', url: subgraph.url, sdl: SDL }));
    const server = await starting;
    try {
      return await use(server);
    } finally {
      await server.close();
      await source.stop();
      await dataSources.close();
      await subgraph.close();
    }
  }

  const refusing = (extensions: object) => ({ data: null, errors: [{ message: 'Decimal cannot be so.', path: ['offers'], extensions }] });

  const PLACES: readonly [title: string, query: string, variables: Record<string, unknown> | undefined, value: string, field: string][] = [
    ['a literal', '{ offers(need: { amount: "2e6", region: "2e6" }) }', undefined, '"2e6"', 'need.amount'],
    ['a number', '{ offers(rate: 5) }', undefined, '5', 'rate'],
    ['a variable', 'query ($a: Decimal) { offers(need: { amount: $a }) }', { a: '2e6' }, '"2e6"', 'need.amount'],
    ['an object as a variable', 'query ($n: Need) { offers(need: $n) }', { n: { region: '2e6', amount: '2e6' } }, '"2e6"', 'need.amount'],
    ['a value that looks like the inside', '{ offers(rate: "http://10.1.2.3/") }', undefined, '"http://10.1.2.3/"', 'rate'],
  ];

  it.each(PLACES)('%s that a scalar refuses is named with its argument', async (_title, query, variables, value, field) => {
    for (const code of ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']) {
      await behind(refusing({ code, field: 'Decimal', value, allowed: DECIMAL }), async ({ ask }) => {
        expect((await ask(query, variables)).errors).toEqual([
          { message: `${field} cannot be ${value}: allowed is ${DECIMAL}.`, path: ['offers'], extensions: { code: 'BAD_USER_INPUT', subgraph: 'offers', field, value, allowed: DECIMAL } },
        ]);
      });
    }
  });

  it('a value that the client did not send is named as the subgraph names it', async () => {
    await behind(refusing({ code: 'BAD_USER_INPUT', field: 'Decimal', value: '"1e9"', allowed: DECIMAL }), async ({ ask }) => {
      expect((await ask('{ offers(rate: "5") }')).errors).toMatchObject([{ message: 'Decimal cannot be so.', extensions: { field: 'Decimal', value: '"1e9"' } }]);
    });
  });

  it('what the subgraph says is allowed is withheld where it shows the inside', async () => {
    await behind(refusing({ code: 'BAD_USER_INPUT', field: 'Decimal', value: '"x"', allowed: 'what http://10.1.2.3/ has' }), async ({ ask, logged }) => {
      expect((await ask('{ offers(rate: "x") }')).errors).toEqual([
        { message: 'A value of the request is not allowed.', path: ['offers'], extensions: { code: 'BAD_USER_INPUT', subgraph: 'offers', field: 'rate', value: '"x"' } },
      ]);
      expect(logged).toMatchObject([{ message: 'An error was withheld from a client.', requestId: 'request-1', subgraph: 'offers' }]);
    });
  });

  it('a value that is not of the schema is an error at its place, and no more of it leaves', async () => {
    await behind({ data: { offers: [1, 'at /srv/x.js:1', null], total: { host: '10.1.2.3' } }, extensions: { debug: 1 } }, async ({ ask, logged }) => {
      const answered = await ask('{ offers total }');
      expect(answered).toEqual({
        data: { offers: null, total: null },
        errors: [
          { message: 'Invalid value found for array element of type Int at index 1.', path: ['offers', 1], extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } },
          { message: 'Cannot return null for non-nullable array element of type Int at index 2.', path: ['offers', 2], extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } },
          { message: 'Invalid value found for field Query.total.', path: ['total'], extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } },
        ],
      });
      expect(logged).toMatchObject([{ level: 'error', count: 3, requestId: 'request-1' }]);
    });
  });

  it('a thousand such values are told of twenty times', async () => {
    await behind({ data: { offers: Array.from({ length: 1_000 }, () => 'x') } }, async ({ ask }) => {
      expect((await ask('{ offers }')).errors).toHaveLength(20);
    });
  });
});
