import { abc as abcBank } from '../../../subgraphs/banks/abc';
import { icbc as icbcBank } from '../../../subgraphs/banks/icbc';
import { createCallSigner, deriveSubgraphKey, houseCallKeys, subgraphCallKeys } from '../../../schema';
import { TEST_CALL_KEY, testSigner } from '../../kit/calls';
import { type TestRegistry, startRegistry } from '../../kit/registry';

const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: 'enum Trust { OFFICIAL }' };
const ONE = JSON.stringify({ url: abc.url, sdl: abcBank.sdl() });
const OTHER = JSON.stringify({ url: abc.url, sdl: icbcBank.sdl() });
const ALL = JSON.stringify({ subgraphs: [abc] });
const BODIES: Readonly<Record<string, string>> = { 'PUT /graph': ALL, 'PUT /subgraphs/abc': ONE, 'PUT /subgraphs/icbc': OTHER };

describe('at the registry', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  const call = async (request: string, headers: Readonly<Record<string, string>>): Promise<number> => {
    const [method = '', path = ''] = request.split(' ');
    const response = await fetch(registry.url + path, { method, headers: { 'content-type': 'application/json', ...headers }, body: bodyOf(request) });
    await response.text();
    return response.status;
  };
  const bodyOf = (request: string): string | undefined => BODIES[request];
  const toSign = (request: string) => {
    const [method = '', target = ''] = request.split(' ');
    return { method, target, body: bodyOf(request) ?? '' };
  };

  const REQUESTS = ['GET /graph', 'HEAD /graph', 'PUT /subgraphs/abc', 'PUT /subgraphs/icbc', 'PUT /graph'] as const;
  const TABLE: Readonly<Record<string, readonly number[]>> = {
    abc: [403, 403, 200, 403, 403],
    icbc: [403, 403, 403, 200, 403],
    policy: [403, 403, 403, 403, 403],
    gateway: [200, 200, 403, 403, 403],
    offers: [200, 200, 403, 403, 403],
    registry: [200, 200, 200, 200, 200],
    cli: [200, 200, 200, 200, 200],
  };
  const rows = Object.entries(TABLE).flatMap(([part, statuses]) => REQUESTS.map((request, index) => [part, request, statuses[index] ?? 0] as const));

  it.each(rows)('%s at %s gets %i', async (part, request, status) => {
    expect(await call(request, testSigner('registry', part)(toSign(request)))).toBe(status);
  });

  const OF_ABC: Readonly<Record<string, string>> = {
    'POST /subgraphs/abc/check': ONE,
    'POST /subgraphs/abc/rollback': '{"revision":1}',
    'GET /subgraphs/abc/history': '',
    'GET /history': '',
    'POST /subgraphs/abc/unpublish': '{}',
  };
  const OF_ABC_TABLE: Readonly<Record<string, readonly number[]>> = {
    icbc: [403, 403, 403, 403, 403],
    gateway: [403, 403, 200, 200, 403],
    abc: [200, 200, 200, 403, 200],
    cli: [200, 200, 200, 200, 200],
  };
  it.each(Object.entries(OF_ABC_TABLE))('%s checks, rolls back, reads and unpublishes abc, with %j', async (part, statuses) => {
    await registry.call('/subgraphs/abc', { method: 'PUT', body: ONE });
    const { revision } = await registry.graph();
    const got: number[] = [];
    for (const [request, given] of Object.entries(OF_ABC)) {
      const [method = '', path = ''] = request.split(' ');
      const body = given === '{"revision":1}' ? JSON.stringify({ revision }) : given === '' ? undefined : given;
      const response = await registry.call(path, { from: part, method, body });
      await response.text();
      got.push(response.status);
    }
    expect(got).toEqual(statuses);
  });

  it.each([...REQUESTS])('nobody gets anything at %s', async (request) => {
    const before = await registry.graph();
    expect(await call(request, {})).toBe(401);
    expect(await call(request, { authorization: 'Bearer a-token-of-forty-characters-0123456789ab' })).toBe(401);
    expect(await registry.graph()).toEqual(before);
  });

  const own = subgraphCallKeys('abc', [deriveSubgraphKey(TEST_CALL_KEY, 'abc')]);
  const sources = { now: () => new Date().toISOString(), nonce: () => (count += 1).toString(16).padStart(32, '0') };
  let count = 0;

  it.each([
    ['GET /graph', 403],
    ['PUT /subgraphs/abc', 200],
    ['PUT /subgraphs/icbc', 403],
    ['PUT /graph', 403],
  ] as const)('a bank with its own key alone at %s gets %i', async (request, status) => {
    const sign = createCallSigner(own, { from: 'abc', to: 'registry' }, sources);
    expect(await call(request, sign(toSign(request)))).toBe(status);
  });

  it.each(['icbc', 'cli', 'registry', 'gateway', 'offers'])('a bank that says it is %s, under its own key, gets 401', async (name) => {
    const keys = { of: () => own.of({ from: 'abc', to: 'registry' }) };
    const sign = createCallSigner(keys, { from: name, to: 'registry' }, sources);
    for (const request of REQUESTS) expect(await call(request, sign(toSign(request)))).toBe(401);
  });

  it('a call that was made to a subgraph gets 401, and so does one under another master secret', async () => {
    const [request] = REQUESTS;
    expect(await call(request, testSigner('abc')(toSign(request)))).toBe(401);
    const sign = createCallSigner(houseCallKeys([Buffer.alloc(32, 1)]), { from: 'cli', to: 'registry' }, sources);
    expect(await call(request, sign(toSign(request)))).toBe(401);
  });

  it('a publication is taken once, and not with another body', async () => {
    const request = 'PUT /subgraphs/abc';
    const headers = testSigner('registry', 'abc')(toSign(request));
    expect(await call(request, headers)).toBe(200);
    expect(await call(request, headers)).toBe(401);
    const other = testSigner('registry', 'abc')({ ...toSign(request), body: `${ONE} ` });
    expect(await call(request, other)).toBe(401);
  });

  it('the refusal says what to know and no more', async () => {
    const refused = await fetch(`${registry.url}/graph`);
    expect(await refused.json()).toEqual({ error: { code: 'CALL_REFUSED', message: 'The registry answers known parts only, and who makes this call is not proved.' } });
    const forbidden = await registry.call('/subgraphs/icbc', { from: 'abc', method: 'PUT', body: ONE });
    expect([forbidden.status, await forbidden.json()]).toEqual([403, { error: { code: 'CALL_REFUSED', message: 'The part abc may not publish the subgraph icbc.' } }]);
  });

  it('the health is for everybody', async () => {
    expect((await fetch(`${registry.url}/health`)).status).toBe(200);
  });
});
