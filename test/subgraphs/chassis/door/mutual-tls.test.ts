import { Agent, request } from 'undici';
import { ANONYMOUS, houseCallKeys, principalOf } from '../../../../schema';
import { createDataSources } from '../../../../gateway/datasources';
import { type CallSettings, type TlsIdentity, callGraphql, callIdentity, callSigner, systemClock } from '../../../../subgraphs/chassis';
import { type Certificate, makeAuthority, makeCertificate } from '../../../kit/certificates';
import { callDataSource } from '../../../kit/data-source-call';
import { QUERY, SUBGRAPH, type ServerUnderTest, master, startServerUnderTest } from './server-under-test';

describe('a subgraph that asks for certificates', () => {
  let server: ServerUnderTest;
  let authority: Certificate;
  let clients: Readonly<Record<'good' | 'of another authority' | 'signed by itself' | 'expired', Certificate>>;
  let calls: CallSettings;

  beforeAll(async () => {
    authority = await makeAuthority('the house');
    const own = await makeCertificate('enterprise', authority);
    clients = {
      good: await makeCertificate('router', authority),
      'of another authority': await makeCertificate('router', await makeAuthority('the house')),
      'signed by itself': await makeCertificate('router', null),
      expired: await makeCertificate('router', authority, { expired: true }),
    };
    calls = { keys: houseCallKeys([master(1)]), clock: systemClock, routerTokens: [], tls: { ...own, ca: authority.cert }, log: () => undefined };
    server = await startServerUnderTest(calls);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.admitted.length = 0;
  });

  async function ask(client: Certificate | null, { headers = {}, tls = {} }: { headers?: Record<string, string>; tls?: object } = {}): Promise<number> {
    const agent = new Agent({ connect: { ...client, ca: authority.cert, ...tls } });
    try {
      const { body, statusCode } = await request(server.url, { dispatcher: agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: QUERY });
      await body.dump();
      return statusCode;
    } finally {
      await agent.destroy();
    }
  }

  it('serves HTTPS', () => {
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/graphql$/);
  });

  it('takes a client with a certificate of its authority for a router, which speaks for nobody', async () => {
    expect(await ask(clients.good)).toBe(200);
    expect(server.admitted).toEqual([{ principal: ANONYMOUS, part: 'router' }]);
  });

  it.each(['of another authority', 'signed by itself', 'expired'] as const)('does not speak with a client whose certificate is %s', async (kind) => {
    await expect(ask(clients[kind])).rejects.toThrow();
    expect(server.admitted).toEqual([]);
  });

  it('does not speak with a client without a certificate, also at /health', async () => {
    await expect(ask(null)).rejects.toThrow();
    const agent = new Agent({ connect: { ca: authority.cert } });
    await expect(request(new URL('/health', server.url), { dispatcher: agent })).rejects.toThrow();
    await agent.destroy();
    expect(server.admitted).toEqual([]);
  });

  it('does not speak a version of TLS below 1.2', async () => {
    await expect(ask(clients.good, { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } })).rejects.toThrow();
    expect(await ask(clients.good, { tls: { maxVersion: 'TLSv1.2' } })).toBe(200);
  });

  it('refuses a signature that does not hold, whatever the certificate', async () => {
    expect(await ask(clients.good, { headers: { 'jinqiao-part': 'gateway', 'jinqiao-claims': 'e30' } })).toBe(401);
    expect(server.admitted).toEqual([]);
  });

  const asClient = (): TlsIdentity => ({ ...clients.good, ca: authority.cert });

  it('is called by offers, signed, with a certificate', async () => {
    const identity = callIdentity({ ...calls, tls: asClient() }, { from: 'offers', to: SUBGRAPH });
    expect(await callGraphql({ url: server.url, query: '{ part }', identity, timeoutMs: 10_000, maxResponseBytes: 1_000 })).toEqual({ part: 'offers' });
  });

  it('is called by the gateway, signed for its client, with a certificate', async () => {
    const dataSources = createDataSources({}, { signerTo: (to) => callSigner(calls, { from: 'gateway', to }), tls: asClient() });
    const context = { principal: principalOf({ kind: 'officer', id: 'key-3' }) };
    const answer = await callDataSource(dataSources.buildService({ name: SUBGRAPH, url: server.url }), '{ part who }', { context });
    await dataSources.close();
    expect(answer).toEqual({ data: { part: 'gateway', who: 'key-3' } });
  });
});
