import { createHash } from 'node:crypto';
import { TEST_LIMITS } from '../kit/doors';
import { type WholeUnderTest, credentialsOf, startWholeUnderTest } from '../kit/whole';

/* The doors as gateway/main.ts puts them together, by what an operator sets. */

const PORTAL = 'https://portal.example';
const LISTED = '{ banks { code } }';
const DEAR = '{ enterprises(first: 100) { nodes { needs(first: 100) { nodes { enterprise { needs(first: 100) { nodes { enterprise { name } } } } } } } } }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

let under: WholeUnderTest;
beforeAll(async () => {
  under = await startWholeUnderTest({
    security: {
      corsOrigins: [PORTAL],
      trustedProxies: ['127.0.0.1'],
      limits: { ...TEST_LIMITS, depth: 12, anonymousRequestsPerSecond: 1, anonymousBurst: 3, anonymousCostPerSecond: 1, anonymousCostBurst: 2_000 },
      safelist: { manifest: new Map([[hash(LISTED), LISTED]]), kinds: ['portal'] },
    },
  });
});
afterAll(() => under?.close());

interface Asked {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly method?: string;
}

async function ask({ body, headers, method = 'POST', query = LISTED }: Asked): Promise<{ status: number; headers: Headers; code: unknown; answer: Record<string, unknown> }> {
  const response = await fetch(`${under.whole.gateway.url}/graphql`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? { query }) } : {}),
  });
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, headers: response.headers, code: answer.errors?.[0]?.extensions.code, answer };
}

const officer = credentialsOf('officer') as Record<string, string>;
const portal = credentialsOf('portal') as Record<string, string>;
/** Clients behind the trusted proxy are counted each by itself. */
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

describe('the doors', () => {
  it('let the pages of an allowed origin ask, and no others', async () => {
    const preflight = await ask({ method: 'OPTIONS', headers: { origin: PORTAL, 'access-control-request-method': 'POST' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, PORTAL]);
    expect((await ask({ headers: { ...officer, origin: PORTAL } })).headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect((await ask({ headers: { ...officer, origin: 'https://evil.example' } })).headers.has('access-control-allow-origin')).toBe(false);
  });

  it('ask browsers to stay with https where the proxy in front says so', async () => {
    expect((await ask({ headers: officer })).headers.has('strict-transport-security')).toBe(false);
    expect((await ask({ headers: { ...officer, 'x-forwarded-proto': 'https' } })).headers.has('strict-transport-security')).toBe(true);
  });

  it('set the headers of security and an id on every answer', async () => {
    const { headers } = await ask({ headers: { ...officer, 'x-request-id': 'my-request-1' } });
    expect(Object.fromEntries(['x-request-id', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cache-control'].map((name) => [name, headers.get(name)]))).toEqual({
      'x-request-id': 'my-request-1',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('count the anonymous by their address', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) statuses.push((await ask({ headers: from('198.51.100.7') })).status);
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    expect(statuses).toContain(429);
    const refused = await ask({ headers: from('198.51.100.7') });
    expect([refused.code, refused.headers.get('retry-after')]).toEqual(['RATE_LIMITED', '1']);
    expect((await ask({ headers: from('198.51.100.8') })).status).toBe(200);
  });

  it('hold a portal to its list, by text and by hash', async () => {
    expect((await ask({ headers: portal })).answer).toMatchObject({ data: { banks: expect.any(Array) as unknown } });
    expect((await ask({ headers: portal, body: { extensions: { persistedQuery: { version: 1, sha256Hash: hash(LISTED) } } } })).status).toBe(200);
    expect(await ask({ headers: portal, query: '{ banks { name } }' })).toMatchObject({ status: 403, code: 'OPERATION_NOT_LISTED' });
  });

  it('take a persisted operation of a known caller by its hash from then on', async () => {
    const query = '{ banks { code nameEn } }';
    const persisted = { persistedQuery: { version: 1, sha256Hash: hash(query) } };
    expect(await ask({ headers: officer, body: { extensions: persisted } })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await ask({ headers: officer, body: { query, extensions: persisted } })).code).toBeUndefined();
    expect((await ask({ headers: officer, body: { extensions: persisted } })).answer).toMatchObject({ data: { banks: expect.any(Array) as unknown } });
  });

  it('refuse what costs too much before it is carried out, and show costs to whoever may see them', async () => {
    expect(await ask({ headers: officer, query: DEAR })).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED', answer: { errors: [{ extensions: { limit: 'cost', value: expect.any(Number) as number, allowed: 100_000 } }] } });
    expect((await ask({ headers: officer })).answer).not.toHaveProperty('extensions');
    expect((await ask({ headers: credentialsOf('operator') as Record<string, string> })).answer).toMatchObject({ extensions: { cost: { requested: expect.any(Number) as number, maximum: 50_000 } } });
  });

  it('count the work of the anonymous, whatever the number of operations', async () => {
    const query = '{ financingOffers(first: 1, need: { amount: "1000000.00", termMonths: 12, purpose: WORKING_CAPITAL }) { totalCount } }';
    const headers = from('198.51.100.9');
    const [first, second, third] = [await ask({ headers, query }), await ask({ headers, query }), await ask({ headers, query })];
    expect(first.code).toBeUndefined();
    expect([second, third].map(({ status }) => status)).toContain(429);
    expect(third).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask({ headers: officer, query })).code).toBeUndefined();
  });

  it('go by the limits that are set', async () => {
    const query = `{ banks { code } ${'a { '.repeat(12)}b${' }'.repeat(12)} }`;
    expect(await ask({ headers: officer, query })).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED', answer: { errors: [{ extensions: { limit: 'depth', allowed: 12 } }] } });
  });
});
