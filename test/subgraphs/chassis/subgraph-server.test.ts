import { buildSchema } from 'graphql';
import { once } from 'node:events';
import { Agent, type ClientRequest, request } from 'node:http';
import { createConnection } from 'node:net';
import { makeGate } from './gate';
import { TEST_CALLS, callPart, testSigner } from '../../kit/calls';
import { type CallerContext, type SubgraphServer, type SubgraphServerOptions, startSubgraphServer } from '../../../subgraphs/chassis';

/** A schema whose `version` is answered at once and whose `slow` when the gate is opened. */
function schemaOf(version: string, gate = makeGate()) {
  const schema = buildSchema('type Query { version: String slow: String count: Int }');
  const fields = schema.getQueryType()?.getFields();
  if (!fields?.version || !fields.slow || !fields.count) throw new Error('the schema lacks a field');
  fields.version.resolve = () => version;
  fields.slow.resolve = async () => {
    await gate.pass();
    return version;
  };
  fields.count.resolve = (_source, _arguments, { seen }: { seen: { count: number } }) => (seen.count += 1);
  return schema;
}

const NAME = 'versions';

const started: SubgraphServer[] = [];
async function start(options: Partial<SubgraphServerOptions<CallerContext>> = {}): Promise<SubgraphServer> {
  const server = await startSubgraphServer({ name: NAME, calls: TEST_CALLS, schema: schemaOf('1'), createContext: (caller) => ({ caller, seen: { count: 0 } }), host: '127.0.0.1', port: 0, ...options });
  started.push(server);
  return server;
}
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

type Sent = Partial<Parameters<typeof callPart>[1]>;

const json = { 'content-type': 'application/json' };
const send = (url: string, call: Sent = {}) => callPart(url, { to: NAME, ...call });
const ask = (server: SubgraphServer, query: string) => send(server.url, { body: JSON.stringify({ query }) });
const dataOf = async (answer: Promise<Response>) => ((await (await answer).json()) as { data: unknown }).data;

interface Case {
  readonly title: string;
  readonly path?: string;
  readonly init?: Sent;
  readonly status: number;
  readonly answer: RegExp;
}

const post = (body: string, headers: Record<string, string> = json): Sent => ({ headers, body });
const cases: Case[] = [
  { title: 'its health', path: '/health', status: 200, answer: /^\{"status":"ok"\}$/ },
  { title: 'a query', init: post('{"query":"{ version }"}'), status: 200, answer: /^\{"data":\{"version":"1"\}\}\n$/ },
  { title: 'a query beside a search part', path: '/graphql?trace=1', init: post('{"query":"{ version }"}'), status: 200, answer: /"version":"1"/ },
  { title: 'a query by GET with a header that no page can send', path: '/graphql?query=%7Bversion%7D', init: { headers: { 'apollo-require-preflight': '1' } }, status: 200, answer: /"version":"1"/ },
  { title: 'a query by GET as a page could send it', path: '/graphql?query=%7Bversion%7D', status: 400, answer: /Cross-Site Request Forgery/ },
  { title: 'another path', path: '/graphql/', init: post('{"query":"{ version }"}'), status: 404, answer: /Not found/ },
  { title: 'the root', path: '/', status: 404, answer: /Not found/ },
  { title: 'a path that a URL would read as a host', path: '//graphql', status: 404, answer: /Not found/ },
  { title: 'a body that is not JSON', init: post('{"query":'), status: 400, answer: /not JSON/ },
  { title: 'an empty body', init: post(''), status: 400, answer: /errors/ },
  { title: 'a body that is null', init: post('null'), status: 400, answer: /errors/ },
  { title: 'a body that is a number', init: post('5'), status: 400, answer: /errors/ },
  { title: 'a batch', init: post('[{"query":"{ version }"},{"query":"{ version }"}]'), status: 400, answer: /batching/i },
  { title: 'a body of another type', init: post('{"query":"{ version }"}', { 'content-type': 'text/plain' }), status: 400, answer: /Cross-Site Request Forgery/ },
  { title: 'a body over the limit', init: post(`{"query":"{ version }","variables":{"x":"${'x'.repeat(2_000)}"}}`), status: 413, answer: /too large/ },
  { title: 'a query with a syntax error', init: post('{"query":"{"}'), status: 400, answer: /GRAPHQL_PARSE_FAILED/ },
];

describe('a subgraph over HTTP', () => {
  it.each(cases)('answers $title with $status', async ({ path = '/graphql', init, status, answer }) => {
    const server = await start({ maxBodyBytes: 1_000 });
    const response = await send(new URL(server.url).origin + path, init);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(answer);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('takes a body of exactly the limit', async () => {
    const body = '{"query":"{ version }"}';
    const server = await start({ maxBodyBytes: Buffer.byteLength(body) });
    expect((await send(server.url, post(body))).status).toBe(200);
    expect((await send(server.url, post(`${body} `))).status).toBe(413);
  });

  it('makes a context for every request', async () => {
    const server = await start();
    expect(await dataOf(ask(server, '{ count again: count }'))).toEqual({ count: 1, again: 2 });
    expect(await dataOf(ask(server, '{ count }'))).toEqual({ count: 1 });
  });

  it('tells nothing of a fault of its own', async () => {
    const server = await start({
      createContext: () => {
        throw new Error('password=secret');
      },
    });
    const response = await ask(server, '{ version }');
    expect([response.status, (await response.text()).includes('at ')]).toEqual([500, false]);
  });

  it('rejects a port that is taken with EADDRINUSE', async () => {
    const port = Number(new URL((await start()).url).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });

  it('has an address that can be called where it listens on IPv6', async () => {
    const server = await start({ host: '::1' });
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+\/graphql$/);
    expect((await ask(server, '{ version }')).status).toBe(200);
  });

  it('cuts off a body that never ends', async () => {
    const server = await start();
    const endless = openPost(server.url);
    const chunk = Buffer.alloc(4 * 1024 * 1024);
    const write = (): void => void (endless.destroyed || endless.write(chunk, write));
    const gone = new Promise((resolve) => endless.once('close', resolve));
    write();
    await gone;
    expect((await ask(server, '{ version }')).status).toBe(200);
  });

  it('survives a client that goes away in the middle of its request', async () => {
    const server = await start();
    const half = openPost(server.url, { 'content-length': '500' });
    await new Promise((sent) => half.write('{"query"', sent));
    const gone = new Promise((resolve) => half.once('close', resolve));
    half.destroy();
    await gone;
    expect((await ask(server, '{ version }')).status).toBe(200);
  });
});

describe('a replaced schema', () => {
  it('is served from the next request on, and a request in flight finishes on the old one', async () => {
    const gate = makeGate();
    const server = await start({ schema: schemaOf('1', gate) });
    const inFlight = ask(server, '{ slow version }');
    await gate.reached;
    await server.replaceSchema(schemaOf('2'));
    expect(await dataOf(ask(server, '{ version }'))).toEqual({ version: '2' });
    gate.open();
    expect(await dataOf(inFlight)).toEqual({ slow: '1', version: '1' });
  });

  it('is the last one given, after many under requests', async () => {
    const server = await start();
    const statuses: number[] = [];
    let swapping = true;
    const client = async (): Promise<void> => {
      while (swapping) statuses.push((await ask(server, '{ version }')).status);
    };
    const clients = [client(), client(), client()];
    for (let version = 2; version <= 20; version += 1) await server.replaceSchema(schemaOf(String(version)));
    swapping = false;
    await Promise.all(clients);
    expect(await dataOf(ask(server, '{ version }'))).toEqual({ version: '20' });
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('that cannot be served is refused, and the old one stays', async () => {
    const server = await start();
    await expect(server.replaceSchema(buildSchema('type Orphan { a: Int }'))).rejects.toThrow('Query root type must be provided');
    expect(await dataOf(ask(server, '{ version }'))).toEqual({ version: '1' });
  });
});

describe('closing', () => {
  it('answers what is in flight, takes no more, and leaves no connection open', async () => {
    const gate = makeGate();
    const server = await start({ schema: schemaOf('1', gate) });
    const agent = new Agent({ keepAlive: true });
    const body = '{"query":"{ slow }"}';
    const signature = testSigner(NAME)({ method: 'POST', target: '/graphql', body });
    const inFlight = openPost(server.url, { ...signature }, agent).end(body);
    await gate.reached;
    const closed = server.close();
    await expect(fetch(new URL('/health', server.url))).rejects.toThrow();
    gate.open();
    const [response] = await once(inFlight, 'response');
    const text = Buffer.concat(await response.toArray()).toString();
    await closed;
    agent.destroy();
    expect([response.statusCode, response.headers.connection, text]).toEqual([200, 'close', '{"data":{"slow":"1"}}\n']);
  });

  it('cuts off what is not answered in time, and connections that never asked', async () => {
    const gate = makeGate();
    const server = await start({ schema: schemaOf('1', gate), drainTimeoutMs: 20 });
    const { hostname, port } = new URL(server.url);
    const silent = createConnection(Number(port), hostname);
    await once(silent, 'connect');
    const inFlight = ask(server, '{ slow }');
    await gate.reached;
    const gone = once(silent, 'close');
    await Promise.all([server.close(), expect(inFlight).rejects.toThrow(), gone]);
    gate.open();
  });

  it('can be asked for twice', async () => {
    const server = await start();
    await Promise.all([server.close(), server.close()]);
    await expect(ask(server, '{ version }')).rejects.toThrow();
  });
});

function openPost(url: string, headers: Record<string, string> = {}, agent?: Agent): ClientRequest {
  const opened = request(url, { method: 'POST', headers: { ...json, ...headers }, agent });
  opened.on('error', () => undefined);
  return opened;
}
