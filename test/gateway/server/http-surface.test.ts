import { buildSchema } from 'graphql';
import { request } from 'node:http';
import { type RunningServer, type ServerLogEntry, startServer } from '../../../gateway/server';
import { ANONYMOUS, principalOf } from '../../../schema';
import { testDoors } from '../../kit/doors';

const json = { 'content-type': 'application/json' };
const newer = { ...json, accept: 'application/graphql-response+json' };
const developer = { ...json, authorization: 'Bearer a-developer' };
const query = '{"query":"{ a }"}';
const preflight = { 'apollo-require-preflight': '1' };

const developerPrincipal = principalOf({ kind: 'portal', id: 'a-developer' });

interface Case {
  readonly title: string;
  readonly request: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly status: number;
  /** Of the first error; none where the answer has data. */
  readonly code?: string;
  readonly text?: RegExp;
}

const cases: Case[] = [
  { title: 'a query by POST', request: 'POST /graphql', headers: json, body: query, status: 200, text: /^\{"data":\{"a":null\}\}$/ },
  { title: 'a query by POST with a charset and a query string', request: 'POST /graphql?x=1', headers: { 'content-type': 'Application/JSON; charset=utf-8' }, body: query, status: 200 },
  { title: 'a query by GET', request: `GET /graphql?query=${encodeURIComponent('{ a }')}`, headers: preflight, status: 200, text: /"a":null/ },
  { title: 'a query by GET that a foreign page could send', request: `GET /graphql?query=${encodeURIComponent('{ a }')}`, status: 400, code: 'BAD_REQUEST' },
  { title: 'a mutation by GET', request: `GET /graphql?query=${encodeURIComponent('mutation { b }')}`, headers: preflight, status: 405, code: 'BAD_REQUEST' },
  { title: 'introspection to who may read the schema', request: 'POST /graphql', headers: developer, body: '{"query":"{ __schema { queryType { name } } }"}', status: 200, text: /"Query"/ },
  { title: 'introspection to nobody known', request: 'POST /graphql', headers: json, body: '{"query":"{ __schema { queryType { name } } }"}', status: 401, code: 'UNAUTHENTICATED' },
  { title: 'the newer media type', request: 'POST /graphql', headers: newer, body: query, status: 200 },
  { title: 'a media type that is not spoken', request: 'POST /graphql', headers: { ...json, accept: 'text/plain' }, body: query, status: 406, code: 'BAD_REQUEST' },
  { title: 'another content type', request: 'POST /graphql', headers: { 'content-type': 'text/plain' }, body: query, status: 415, code: 'BAD_REQUEST' },
  { title: 'a form', request: 'POST /graphql', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=x', status: 415, code: 'BAD_REQUEST' },
  { title: 'no content type', request: 'POST /graphql', body: undefined, status: 415, code: 'BAD_REQUEST' },
  { title: 'a body that is not JSON', request: 'POST /graphql', headers: json, body: '{', status: 400, code: 'BAD_REQUEST', text: /The body is not JSON\./ },
  { title: 'an empty body', request: 'POST /graphql', headers: json, body: '', status: 400, code: 'BAD_REQUEST' },
  { title: 'a body of null', request: 'POST /graphql', headers: json, body: 'null', status: 400, code: 'BAD_REQUEST' },
  { title: 'a batch', request: 'POST /graphql', headers: json, body: `[${query},${query}]`, status: 400, code: 'BAD_REQUEST' },
  { title: 'a body just within the limit', request: 'POST /graphql', headers: json, body: query.padEnd(2_000), status: 200 },
  { title: 'a body beyond the limit', request: 'POST /graphql', headers: json, body: query.padEnd(2_001), status: 413, code: 'REQUEST_TOO_LARGE' },
  { title: 'a body far beyond the limit', request: 'POST /graphql', headers: json, body: 'x'.repeat(5_000_000), status: 413, code: 'REQUEST_TOO_LARGE' },
  { title: 'a syntax error', request: 'POST /graphql', headers: json, body: '{"query":"{ a"}', status: 200, code: 'GRAPHQL_PARSE_FAILED' },
  { title: 'a syntax error in the newer media type', request: 'POST /graphql', headers: newer, body: '{"query":"{ a"}', status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  { title: 'a document of too many tokens', request: 'POST /graphql', headers: json, body: `{"query":"{ ${'a '.repeat(99)} }"}`, status: 400, code: 'LIMIT_EXCEEDED' },
  { title: 'an unknown field', request: 'POST /graphql', headers: json, body: '{"query":"{ c }"}', status: 200, code: 'GRAPHQL_VALIDATION_FAILED' },
  { title: 'an unknown field in the newer media type', request: 'POST /graphql', headers: newer, body: '{"query":"{ c }"}', status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { title: 'another method', request: 'DELETE /graphql', status: 405, code: 'BAD_REQUEST' },
  { title: 'a preflight', request: 'OPTIONS /graphql', status: 405, code: 'BAD_REQUEST' },
  { title: 'the root', request: 'GET /', headers: { accept: 'text/html' }, status: 404, code: 'BAD_REQUEST' },
  { title: 'a path below GraphQL', request: 'POST /graphql/x', headers: json, body: query, status: 404, code: 'BAD_REQUEST' },
  { title: 'a path that is no path', request: 'GET //x', status: 404, code: 'BAD_REQUEST' },
  { title: 'readiness', request: 'GET /health', status: 200, text: /^\{"status":"ready"\}$/ },
  { title: 'readiness by a method it does not take', request: 'POST /health', status: 405, code: 'BAD_REQUEST' },
];

describe('the gateway answers', () => {
  let server: RunningServer;
  const reported: ServerLogEntry[] = [];
  beforeAll(async () => {
    const schema = buildSchema('type Query { a: Int } type Mutation { b: Int }');
    server = await startServer({
      graph: { schema },
      port: 0,
      host: '127.0.0.1',
      doors: testDoors({ limits: { bodyBytes: 2_000, tokens: 100 }, authenticate: ({ authorization }) => (authorization ? developerPrincipal : ANONYMOUS) }),
      log: (entry) => reported.push(entry),
      requestId: () => 'a-request',
      onAnswered: () => undefined,
    });
    await server.ready;
  });
  afterAll(async () => {
    await server.close();
    expect(reported).toEqual([]);
  });

  test.each(cases)('$title with $status', async ({ request: line, headers = {}, body, status, code, text }) => {
    const [method, path] = line.split(' ');
    const answer = await fetch(`${server.url}${path}`, { method, headers, body });
    const received = await answer.text();
    const { errors } = JSON.parse(received) as { errors?: { extensions: { code: string }; message: string }[] };
    expect({ status: answer.status, code: errors?.[0]?.extensions.code }).toEqual({ status, code });
    if (text) expect(received).toMatch(text);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
    expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
    expect(received).not.toMatch(/node_modules|stacktrace/);
  });

  test('a HEAD of readiness without a body', async () => {
    const answer = await fetch(`${server.url}/health`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('a body that never ends by closing the connection', async () => {
    const endless = request(`${server.url}/graphql`, { method: 'POST', headers: json });
    endless.on('error', () => undefined);
    const chunk = Buffer.alloc(1_048_576);
    const write = () => void (endless.destroyed || endless.write(chunk, write));
    write();
    await new Promise((resolve) => endless.once('close', resolve));
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});
