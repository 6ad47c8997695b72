import { type TestRegistry, startRegistry } from '../../kit/registry';

const url = 'http://127.0.0.1:4001/graphql';
const sdl = 'type Query { abc: Int }';
const json = { 'content-type': 'application/json' };

interface Case {
  readonly title: string;
  readonly request: string;
  readonly body?: unknown;
  /** Sent as it is, where a body is not JSON. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const value = { status: 400, code: 'BAD_USER_INPUT' };
const cases: Case[] = [
  { title: 'a name with a capital', request: 'PUT /subgraphs/Abc', body: { url, sdl }, ...value, field: 'name' },
  { title: 'a name that begins with a digit', request: 'PUT /subgraphs/1abc', body: { url, sdl }, ...value, field: 'name' },
  { title: 'a name of 64 characters', request: `PUT /subgraphs/${'a'.repeat(64)}`, body: { url, sdl }, ...value, field: 'name' },
  { title: 'a name in percent signs', request: 'PUT /subgraphs/%61bc', body: { url, sdl }, ...value, field: 'name' },
  { title: 'an address of another protocol', request: 'PUT /subgraphs/abc', body: { url: 'file:///etc/passwd', sdl }, ...value, field: 'url' },
  { title: 'an address with a password', request: 'PUT /subgraphs/abc', body: { url: 'http://a:b@127.0.0.1/', sdl }, ...value, field: 'url' },
  { title: 'no address', request: 'PUT /subgraphs/abc', body: { sdl }, ...value, field: 'url' },
  { title: 'an address of 3,000 characters', request: 'PUT /subgraphs/abc', body: { url: url + 'x'.repeat(3_000), sdl }, ...value, field: 'url' },
  { title: 'an SDL with a syntax error', request: 'PUT /subgraphs/abc', body: { url, sdl: 'type {' }, ...value, field: 'sdl' },
  { title: 'an SDL nested until the stack ends', request: 'PUT /subgraphs/abc', body: { url, sdl: `type Query { a: ${'['.repeat(300_000)}` }, ...value, field: 'sdl' },
  { title: 'an SDL of more than 2 MB', request: 'PUT /subgraphs/abc', body: { url, sdl: `${sdl}#${'x'.repeat(2_200_000)}` }, ...value, field: 'sdl' },
  { title: 'an SDL of too many tokens', request: 'PUT /subgraphs/abc', body: { url, sdl: `{${'a '.repeat(450_000)}}` }, ...value, field: 'sdl' },
  { title: 'an SDL that is no string', request: 'PUT /subgraphs/abc', body: { url, sdl: 5 }, ...value, field: 'sdl' },
  { title: 'a body that is a list', request: 'PUT /subgraphs/abc', body: [], ...value, field: 'body' },
  { title: 'a graph without subgraphs', request: 'PUT /graph', body: {}, ...value, field: 'subgraphs' },
  { title: 'a graph of null', request: 'PUT /graph', body: { subgraphs: [null] }, ...value, field: 'subgraphs[0]' },
  { title: 'a graph of 1,001 subgraphs', request: 'PUT /graph', body: { subgraphs: Array(1_001).fill({}) }, ...value, field: 'subgraphs' },
  { title: 'a name given twice', request: 'PUT /graph', body: { subgraphs: [{ name: 'abc', url, sdl }, { name: 'abc', url, sdl }] }, ...value, field: 'subgraphs[1].name' },
  { title: 'a bad address inside a graph', request: 'PUT /graph', body: { subgraphs: [{ name: 'abc', url: 'abc', sdl }] }, ...value, field: 'subgraphs[0].url' },
  { title: 'a body that is not JSON', request: 'PUT /graph', text: '{', status: 400, code: 'BAD_REQUEST' },
  { title: 'a body of another type', request: 'PUT /graph', text: '{}', headers: { 'content-type': 'text/plain' }, status: 415, code: 'BAD_REQUEST' },
  { title: 'a body of more than 4 MB', request: 'PUT /subgraphs/abc', text: ' '.repeat(4 * 1_048_576 + 1), status: 413, code: 'REQUEST_TOO_LARGE' },
  { title: 'a graph of more than 32 MB', request: 'PUT /graph', text: ' '.repeat(32 * 1_048_576 + 1), status: 413, code: 'REQUEST_TOO_LARGE' },
  { title: 'an unknown path', request: 'GET /graphs', status: 404, code: 'BAD_REQUEST' },
  { title: 'a path below a subgraph', request: 'PUT /subgraphs/abc/sdl', text: '{}', status: 404, code: 'BAD_REQUEST' },
  { title: 'a method that the graph does not take', request: 'DELETE /graph', status: 405, code: 'BAD_REQUEST' },
  { title: 'a method that a subgraph does not take', request: 'GET /subgraphs/abc', status: 405, code: 'BAD_REQUEST' },
];

describe('the registry refuses', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(async () => {
    const { revision } = await registry.graph();
    await registry.close();
    expect([revision, registry.faults]).toEqual([0, []]);
  });

  test.each(cases)('$title', async ({ request, body, text, headers = json, status, code, field }) => {
    const [method, path] = request.split(' ');
    const answer = await registry.call(path ?? '', {
      method,
      headers: method === 'PUT' ? headers : {},
      body: method === 'PUT' ? (text ?? JSON.stringify(body)) : undefined,
    });
    const { error } = (await answer.json()) as { error: Record<string, string> };
    expect({ status: answer.status, code: error.code, field: error.field }).toEqual({ status, code, field });
    expect(error.message).toMatch(/\.$/);
    expect(JSON.stringify(error).length).toBeLessThan(800);
    if (status === 405) expect(answer.headers.get('allow')).toBe(error.allowed);
  });
});
