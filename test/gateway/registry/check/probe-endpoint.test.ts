import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Finding, probeEndpoint } from '../../../../gateway/registry';
import { abc } from '../../../../subgraphs/banks/abc';
import type { RunningPart } from '../../../../subgraphs/chassis';
import { TEST_CALLS, testSigner } from '../../../kit/calls';
import { temporaryFolder } from '../../../kit/jinqiao-process';
import { endless, garbage, halfABody, halfABodyThenHang, hang, reset, startScriptedServer } from '../../../kit/scripted-server';

/* A sample bank over HTTP conforms; each fault that an endpoint may have is found. */

const folder = temporaryFolder('conformance');
const signAs = (part: 'gateway' | 'offers') => testSigner('abc', part);
let bank: RunningPart;
beforeAll(async () => {
  bank = await abc.start({ storage: { kind: 'sqlite', folder: folder.path }, host: '127.0.0.1', port: 0, clock: () => '2026-07-01T00:00:00.000Z', production: false, calls: TEST_CALLS });
});
afterAll(async () => {
  await bank?.close();
  folder.remove();
});

const TIMEOUT_MS = 5_000;
const probe = (url: string, more: Partial<Parameters<typeof probeEndpoint>[1]> = {}): Promise<Finding[]> => probeEndpoint(url, { bankCode: 'abc', sdl: null, signAs, timeoutMs: TIMEOUT_MS, ...more });
const codesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ code }) => code))];

it('a sample bank conforms, whether or not it is said what it is to serve', async () => {
  expect(await probe(bank.url)).toEqual([]);
  expect(await probe(bank.url, { sdl: `# as published\n\n${abc.sdl()}` })).toEqual([]);
});

it('is asked nothing but queries, each signed or refused', async () => {
  const asked: string[] = [];
  const { close, url } = await before(async (body, answer) => {
    asked.push(body);
    return answer;
  });
  await probe(url);
  await close();
  expect(asked.length).toBeLessThanOrEqual(12);
  expect(asked.filter((body) => /mutation|subscription/i.test((JSON.parse(body) as { query: string }).query))).toEqual([]);
});

type Json = Record<string, unknown>;
interface Answer {
  data: Record<string, never> & Json;
  errors?: Json[];
}

/** The bank behind a server that alters what it answers. */
async function before(alter: (body: string, answer: Answer) => Promise<Answer>): Promise<{ readonly url: string; close(): Promise<void> }> {
  return serve(async (request, response) => {
    const body = await text(request);
    const { host: _host, ...headers } = request.headers;
    const upstream = await fetch(bank.url, { method: 'POST', body, headers: headers as Record<string, string> });
    const answer = (await upstream.json()) as Answer;
    const altered = upstream.status === 401 ? answer : await alter(body, answer);
    response.writeHead(upstream.status, { 'content-type': 'application/json' }).end(JSON.stringify(altered));
  });
}

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Product = Record<'id' | 'version' | 'code' | 'bankCode' | 'name', string> & { illustrative: boolean };
interface Page {
  edges: { node: Product }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
interface Snapshot {
  catalogVersion: string;
  profile: { code: string; illustrative: boolean };
  versions: Product[];
}

const altering = <T>(field: string, alter: (value: T, variables: Json) => unknown) => async (body: string, answer: Answer): Promise<Answer> => {
  const { variables } = JSON.parse(body) as { variables: Json };
  if (!answer.data || answer.data[field] === undefined) return answer;
  return { ...answer, data: { ...answer.data, [field]: alter(answer.data[field] as T, variables) as never } };
};
const page = (alter: (page: Page, variables: Json) => unknown) => altering<Page>('page', (value, variables) => (value === null ? value : alter(value, variables)));
const snapshot = (alter: (snapshot: Snapshot) => unknown) => altering<Snapshot>('snapshot', (value) => (value === null ? value : alter(value)));
let turns = 0;

const FAULTS: readonly (readonly [what: string, alter: (body: string, answer: Answer) => Promise<Answer>, found: readonly string[]])[] = [
  ['serves an SDL that does not conform', altering<{ sdl: string }>('_service', ({ sdl }) => ({ sdl: sdl.replace('  name: String! @shareable\n', '') })), ['FIELD_MISSING', 'PROBES_SKIPPED']],
  ['serves an SDL that cannot be read', altering('_service', () => ({ sdl: 'type {' })), ['SDL_SYNTAX', 'PROBES_SKIPPED']],
  ['serves no SDL', altering('_service', () => null), ['SDL_NOT_SERVED']],
  ['answers more than was asked for', page(({ edges, ...rest }) => ({ ...rest, edges: [...edges, ...edges.map(({ node }) => ({ node: { ...node, version: `${node.version}x` } }))] })), ['PAGE_TOO_LARGE', 'SNAPSHOT_LACKS', 'QUERY_FAILED']],
  ['answers a page in two ways', page(({ edges, ...rest }) => ({ ...rest, edges: (turns += 1) % 2 === 0 ? edges : [...edges].reverse() })), ['PAGE_UNSTABLE']],
  ['begins anew instead of after', page(({ edges, ...rest }, { after }) => ({ ...rest, edges: after == null ? (kept = edges) : kept })), ['PAGE_REPEATS']],
  ['has ids of another bank', page(({ edges, ...rest }) => ({ ...rest, edges: edges.map(({ node }) => ({ node: { ...node, id: node.id.replace('abc:', 'icbc:') } })) })), ['ID_ALTERED', 'QUERY_FAILED', 'SNAPSHOT_LACKS']],
  ['does not escape its codes', snapshot(({ versions, ...rest }) => ({ ...rest, versions: versions.map((each, index) => (index === 0 ? { ...each, code: 'A$1', id: 'abc:A$1' } : each)) })), ['ID_ALTERED', 'SNAPSHOT_LACKS']],
  ['answers the newest in place of a version that is none', altering<unknown[]>('_entities', ([entity, ...rest]) => [entity ?? { id: 'abc:x', version: 'newest' }, ...rest]), ['UNKNOWN_VERSION_ANSWERED']],
  ['answers another version than that of the key', altering<Product[]>('_entities', (entities) => entities.map((each) => each && { ...each, version: 'newest' })), ['ENTITY_ALTERED']],
  ['keeps no versions', altering<Product[]>('_entities', (entities) => entities.map(() => null)), ['ENTITY_NOT_KEPT']],
  ['answers errors without codes', async (_body, answer) => ({ ...answer, ...(answer.errors && { errors: answer.errors.map(({ message }) => ({ message })) }) }), ['ERROR_WITHOUT_CODE']],
  ['fails', async (_body, answer) => ('page' in (answer.data ?? {}) ? { data: { page: null } as never, errors: [{ message: 'no database', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } : answer), ['QUERY_FAILED']],
  ['has nothing to offer', page((value) => ({ ...value, edges: [], pageInfo: { hasNextPage: false, endCursor: null } })), ['CATALOG_EMPTY']],
  ['says another code of itself', snapshot(({ profile, ...rest }) => ({ ...rest, profile: { ...profile, code: 'cba' } })), ['PROFILE_ALTERED']],
  ['leaves products out of its snapshot', snapshot(({ versions, ...rest }) => ({ ...rest, versions: versions.slice(0, 0) })), ['SNAPSHOT_LACKS']],
  ['uses a version twice', snapshot(({ versions, ...rest }) => ({ ...rest, versions: [...versions, versions[0]] })), ['VERSION_TWICE']],
  ['sends its snapshot again and again', async (body, answer) => ('snapshot' in (answer.data ?? {}) && body.includes('ifVersionNot":"') ? { data: { snapshot: { catalogVersion: '1' } } as never } : answer), ['SNAPSHOT_REPEATS']],
  ['passes a sample off as real', snapshot(({ versions, ...rest }) => ({ ...rest, versions: versions.map((each, index) => ({ ...each, illustrative: index > 0 })) })), ['ILLUSTRATIVE_ALTERED']],
  ['has samples without the word', snapshot(({ versions, ...rest }) => ({ ...rest, versions: versions.map((each) => ({ ...each, name: 'Loan' })) })), ['ILLUSTRATIVE_ALTERED']],
];
let kept: Page['edges'] = [];

it.each(FAULTS)('an endpoint that %s is found out', async (_what, alter, found) => {
  const { close, url } = await before(alter);
  const findings = await probe(url);
  await close();
  expect(codesOf(findings).sort()).toEqual([...found].sort());
});

it('an endpoint that serves another SDL than is published is found out', async () => {
  expect(codesOf(await probe(bank.url, { sdl: abc.sdl().replace('loanPerMu', 'loanPerHectare') }))).toEqual(['SDL_DIFFERS']);
});

it('an endpoint that lets everybody in is found out', async () => {
  const { close, url } = await serve(async (request, response) => {
    const body = await text(request);
    const { query } = JSON.parse(body) as { query: string };
    if (query === '{ __typename }') return response.end('{"data":{"__typename":"Query"}}');
    const { host: _host, ...headers } = request.headers;
    const upstream = await fetch(bank.url, { method: 'POST', body, headers: headers as Record<string, string> });
    return response.end(await upstream.text());
  });
  expect(codesOf(await probe(url))).toEqual(['ENDPOINT_OPEN']);
  await close();
});

it('a call under another key is refused', async () => {
  expect(codesOf(await probe(bank.url, { signAs: null }))).toEqual(['CALL_REFUSED']);
});

it.each([
  ['redirects', (response: ServerResponse) => response.writeHead(307, { location: bank.url }).end(), 'ENDPOINT_REDIRECTS'],
  ['answers a web page', (response: ServerResponse) => response.end('<html>Welcome</html>'), 'ENDPOINT_NOT_GRAPHQL'],
  ['answers JSON that is no answer', (response: ServerResponse) => response.end('[1]'), 'ENDPOINT_NOT_GRAPHQL'],
  ['answers 100 MB', flood, 'ENDPOINT_ANSWER_TOO_LARGE'],
])('an endpoint that %s is given up', async (_what, answer, found) => {
  const { close, url } = await serve((_request, response) => answer(response));
  expect(codesOf(await probe(url, { maxResponseBytes: 1_048_576 }))).toEqual([found]);
  await close();
});

it.each([
  ['hangs', hang, 'ENDPOINT_TIMEOUT'],
  ['answers half and hangs', halfABodyThenHang, 'ENDPOINT_TIMEOUT'],
  ['answers half and ends', halfABody, 'ENDPOINT_UNREACHABLE'],
  ['resets', reset, 'ENDPOINT_UNREACHABLE'],
  ['speaks no HTTP', garbage, 'ENDPOINT_UNREACHABLE'],
  ['never ends', endless, 'ENDPOINT_ANSWER_TOO_LARGE'],
])('a server that %s is given up', async (_what, script, found) => {
  const server = await startScriptedServer(script);
  expect(codesOf(await probe(server.url, { timeoutMs: 500, maxResponseBytes: 1_048_576 }))).toEqual([found]);
  await server.close();
});

function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(1_048_576, 'x');
  let left = 100;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}
