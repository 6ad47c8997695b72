import { createServer } from 'node:net';
import { createAddressRules } from '../../../schema';
import { type DataSources, createDataSources } from '../../../gateway/datasources';
import {
  type Script,
  answer,
  endless,
  garbage,
  halfABody,
  halfABodyThenHang,
  hang,
  reset,
  startScriptedServer,
} from '../../kit/scripted-server';
import { testSigner } from '../../kit/calls';
import { callDataSource } from '../../kit/data-source-call';

interface Case {
  readonly title: string;
  readonly script: Script;
  readonly code: string;
  readonly message: string;
}

const invalid = 'SUBGRAPH_INVALID_RESPONSE';
const cases: Case[] = [
  { title: 'never answers', script: hang, code: 'SUBGRAPH_TIMEOUT', message: 'Subgraph "abc" did not answer within 150 ms.' },
  { title: 'stops in the middle of its body', script: halfABodyThenHang, code: 'SUBGRAPH_TIMEOUT', message: 'Subgraph "abc" did not answer within 150 ms.' },
  { title: 'resets the connection', script: reset, code: 'SUBGRAPH_UNREACHABLE', message: 'Subgraph "abc" cannot be reached.' },
  { title: 'closes the connection without a word', script: (socket) => socket.end(), code: 'SUBGRAPH_UNREACHABLE', message: 'Subgraph "abc" cannot be reached.' },
  { title: 'speaks another protocol', script: garbage, code: invalid, message: 'Subgraph "abc" answered something that is not HTTP.' },
  { title: 'ends in the middle of its body', script: halfABody, code: invalid, message: 'Subgraph "abc" broke off its answer.' },
  { title: 'sends more than the limit', script: endless, code: 'SUBGRAPH_RESPONSE_TOO_LARGE', message: 'The answer of subgraph "abc" exceeds the size allowed.' },
  { title: 'shows a proxy\'s error page', script: answer('<h1>http://10.0.0.1 is down</h1>', { status: 502, contentType: 'text/html' }), code: invalid, message: 'Subgraph "abc" answered with status 502 and no JSON.' },
  { title: 'redirects', script: (socket) => socket.write('HTTP/1.1 307 Moved\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n'), code: invalid, message: 'Subgraph "abc" answered with status 307 and no JSON.' },
  { title: 'sends broken JSON', script: answer('{"data":'), code: invalid, message: 'Subgraph "abc" answered with text that is not JSON.' },
  { title: 'sends JSON that is no GraphQL', script: answer('[1]', { status: 500 }), code: invalid, message: 'Subgraph "abc" answered with status 500 and no GraphQL.' },
  { title: 'sends neither data nor errors', script: answer('{"ok":true}'), code: invalid, message: 'Subgraph "abc" answered with neither data nor errors.' },
  { title: 'sends an empty list of errors', script: answer('{"data":null,"errors":[]}'), code: invalid, message: 'Subgraph "abc" answered with errors that are no list of messages.' },
  { title: 'sends data that is a list', script: answer('{"data":[]}'), code: invalid, message: 'Subgraph "abc" answered with data that is no object.' },
  { title: 'sends errors without messages', script: answer('{"data":null,"errors":[{"code":5}]}'), code: invalid, message: 'Subgraph "abc" answered with errors that are no list of messages.' },
];

describe('a subgraph that', () => {
  let dataSources: DataSources;
  beforeAll(() => {
    dataSources = createDataSources({ timeoutMs: 150, maxResponseBytes: 65_536 });
  });
  afterAll(() => dataSources.close());

  test.each(cases)('$title becomes a coded error at its field', async ({ script, code, message }) => {
    const server = await startScriptedServer(script);
    const result = await callDataSource(dataSources.buildService({ name: 'abc', url: server.url }), '{ abcProducts { id } }');
    await server.close();
    expect(result).toEqual({ errors: [{ message, path: ['abcProducts'], extensions: { code } }] });
    expect(server.requests).toHaveLength(1);
  });

  test('is not there becomes SUBGRAPH_UNREACHABLE', async () => {
    const url = await addressOfNobody();
    const result = await callDataSource(dataSources.buildService({ name: 'abc', url }), '{ abcProducts { id } }');
    expect(result.errors).toEqual([
      { message: 'Subgraph "abc" cannot be reached.', path: ['abcProducts'], extensions: { code: 'SUBGRAPH_UNREACHABLE' } },
    ]);
  });

  test('is where the operator has none is sent nothing, and no client is told where', async () => {
    const server = await startScriptedServer(answer('{"data":{}}'));
    const addresses = createAddressRules({ allowed: ['10.0.0.0/8'], production: true });
    const guarded = createDataSources({}, { signerTo: (name) => testSigner(name), tls: null, addresses });
    const result = await callDataSource(guarded.buildService({ name: 'abc', url: server.url }), '{ abcProducts { id } }');
    await guarded.close();
    await server.close();
    const message = 'Subgraph "abc" is published at an address that the gateway does not call.';
    expect(result).toEqual({ errors: [{ message, path: ['abcProducts'], extensions: { code: 'SUBGRAPH_ADDRESS_REFUSED' } }] });
    expect(server.requests).toEqual([]);
  });

  test('fails a health check has it thrown', async () => {
    const url = await addressOfNobody();
    const check = { kind: 'health check', request: { query: '{ __typename }' }, context: {} } as never;
    await expect(dataSources.buildService({ name: 'abc', url }).process(check)).rejects.toMatchObject({
      message: 'Subgraph "abc" cannot be reached.',
      extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'abc' },
    });
  });

  test.each(['', 'abc', 'file:///etc/passwd', 'ftp://127.0.0.1/'])('has the address "%s" is refused without showing it', (url) => {
    expect(() => dataSources.buildService({ name: 'abc', url })).toThrow(/^Subgraph "abc" has no address of http or https\.$/);
  });
});

/** An address on which nothing listens: a free port, opened and closed again. */
async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/graphql`;
}
