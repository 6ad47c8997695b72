import { type DataSources, createDataSources } from '../../../gateway/datasources';
import { callDataSource } from '../../kit/data-source-call';
import { answer, startScriptedServer } from '../../kit/scripted-server';

const entities = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on P { a b: c } } }';
const two = { variables: { representations: [{ id: 1 }, { id: 2 }] } };

interface Case {
  readonly title: string;
  readonly body: unknown;
  readonly status?: number;
  readonly contentType?: string;
  readonly call?: { query: string; variables?: Record<string, unknown>; path?: string[] };
  readonly expected: unknown;
}

const cases: Case[] = [
  { title: 'data is passed on', body: { data: { a: 1 } }, expected: { data: { a: 1 } } },
  { title: 'the newer media type is taken', body: { data: { a: 1 } }, contentType: 'Application/GraphQL-Response+JSON; charset=utf-8', expected: { data: { a: 1 } } },
  { title: 'what is beside data and errors is dropped', body: { data: { a: 1 }, extensions: { ftv1: 'x' } }, expected: { data: { a: 1 } } },
  {
    title: 'errors of a 400 are passed on with path, code and what a refusal says',
    status: 400,
    body: { errors: [{ message: 'No.', path: ['a', 0], locations: [{ line: 1, column: 1 }], extensions: { code: 'BAD_USER_INPUT', field: 'f', value: 'v', allowed: 'w' } }] },
    expected: { data: null, errors: [{ message: 'No.', path: ['a', 0], extensions: { code: 'BAD_USER_INPUT', field: 'f', value: 'v', allowed: 'w' } }] },
  },
  {
    title: 'extensions that show the inside or steer HTTP are dropped',
    status: 500,
    body: { errors: [{ message: 'No.', path: 'a', extensions: { code: 'X', http: { status: 302 }, exception: {}, stacktrace: [], service: 's', serviceName: 's', url: 'u', subgraph: 'other' } }] },
    expected: { data: null, errors: [{ message: 'No.', extensions: { code: 'X' } }] },
  },
  { title: 'as many entities as were asked for are passed on', body: { data: { _entities: [null, { a: 1 }] } }, call: { query: entities, ...two }, expected: { data: { _entities: [null, { a: 1 }] } } },
  {
    title: 'too few entities are an invalid answer at both fields',
    body: { data: { _entities: [{ a: 1 }] } },
    call: { query: entities, ...two, path: ['need'] },
    expected: {
      errors: ['a', 'b'].map((field) => ({
        message: 'Subgraph "abc" answered without the 2 entities it was asked for.',
        path: [field],
        extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
      })),
    },
  },
  {
    title: 'below a list one error stands for all items',
    body: { data: {} },
    call: { query: entities, ...two, path: ['offers', '@', 'product'] },
    expected: {
      errors: [{ message: 'Subgraph "abc" answered without the 2 entities it was asked for.', path: [], extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } }],
    },
  },
  {
    title: 'entities that are missing beside errors leave the errors to speak',
    body: { data: { _entities: [] }, errors: [{ message: 'No.', extensions: { code: 'VERSION_NOT_KEPT' } }] },
    call: { query: entities, ...two },
    expected: { data: null, errors: [{ message: 'No.', extensions: { code: 'VERSION_NOT_KEPT' } }] },
  },
];

describe('what a subgraph answers', () => {
  let dataSources: DataSources;
  beforeAll(() => {
    dataSources = createDataSources();
  });
  afterAll(() => dataSources.close());

  test.each(cases)('$title', async ({ body, status, contentType, call = { query: '{ a }' }, expected }) => {
    const server = await startScriptedServer(answer(JSON.stringify(body), { status, contentType }));
    const dataSource = dataSources.buildService({ name: 'abc', url: server.url });
    const result = await callDataSource(dataSource, call.query, call);
    await server.close();
    expect(result).toEqual(expected);
  });

  test('was asked for with the planned operation and nothing of the client\'s headers', async () => {
    const server = await startScriptedServer(answer('{"data":{"a":1}}'));
    const dataSource = dataSources.buildService({ name: 'abc', url: `${server.url}?tenant=1` });
    await callDataSource(dataSource, 'query($x: Int) { a(x: $x) }', { variables: { x: 1 } });
    await server.close();
    const [head = '', body = ''] = (server.requests[0] ?? '').split('\r\n\r\n');
    const [first, ...headers] = head.toLowerCase().split('\r\n');
    expect(first).toBe('post /graphql?tenant=1 http/1.1');
    expect(headers.map((each) => each.split(':', 1)[0]).sort()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host']);
    expect(JSON.parse(body)).toEqual({ query: 'query($x: Int) { a(x: $x) }', variables: { x: 1 } });
  });

  test('comes over connections that are kept, at most as many as allowed', async () => {
    const connections = new Set<unknown>();
    const server = await startScriptedServer((socket) => {
      connections.add(socket);
      setImmediate(() => answer('{"data":{"a":1}}')(socket));
    });
    const narrow = createDataSources({ connections: 2 });
    const dataSource = narrow.buildService({ name: 'abc', url: server.url });
    await Promise.all(Array.from({ length: 12 }, () => callDataSource(dataSource, '{ a }')));
    await narrow.close();
    await server.close();
    expect([server.requests.length, connections.size]).toEqual([12, 2]);
  });
});
