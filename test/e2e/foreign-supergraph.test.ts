import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIENCE, ISSUER, type SigningKey, createSigningKey, goodToken, jwksOf, signToken } from '../gateway/security/identity/kit/issuer';
import { post } from '../kit/ask';
import { composed } from '../kit/hand-source';
import { CAN_INTERRUPT, type JinqiaoProcess, jinqiao, temporaryFolder } from '../kit/jinqiao-process';
import { APOLLO_ACCOUNT, contactedHosts, recordingConnections } from '../kit/recorded-connections';
import { type TestSubgraph, startForeignSubgraph } from '../kit/subgraph-server';

/* The gateway alone, over a supergraph that has nothing of Jinqiao's. */

jest.setTimeout(30_000);

const scratch = temporaryFolder('foreign-supergraph');
const connectionsFile = join(scratch.path, 'connections.txt');
const RIVERS = [
  { code: 'daihai', name: '岱海河' },
  { code: 'bawang', name: '霸王河' },
];
const LENGTHS_KM = new Map([['daihai', 74]]);

let rivers: TestSubgraph;
let lengths: TestSubgraph;
let gateway: JinqiaoProcess;
let url: string;
let key: SigningKey;

beforeAll(async () => {
  rivers = await startForeignSubgraph('rivers', 'type Query { rivers: [River!] } type River @key(fields: "code") { code: ID! name: String! }', {
    Query: { rivers: () => RIVERS },
    River: { __resolveReference: ({ code }) => RIVERS.find((river) => river.code === code) },
  });
  lengths = await startForeignSubgraph('lengths', 'type River @key(fields: "code") { code: ID! lengthKm: Int depthM: Int @federation__requiresScopes(scopes: [["river:depth"]]) } type Query { longestKm: Int }', {
    Query: { longestKm: () => Math.max(...LENGTHS_KM.values()) },
    River: { __resolveReference: (river) => river, lengthKm: ({ code }) => LENGTHS_KM.get(String(code)) ?? null, depthM: () => 3 },
  });
  const file = join(scratch.path, 'supergraph.graphql');
  writeFileSync(file, await composed(rivers, lengths));
  key = await createSigningKey('ES256');
  const jwks = join(scratch.path, 'jwks.json');
  writeFileSync(jwks, jwksOf(key));
  const tokens = { JINQIAO_JWT_ISSUER: ISSUER, JINQIAO_JWT_AUDIENCE: AUDIENCE, JINQIAO_JWKS: jwks };
  const environment = { ...tokens, JINQIAO_DATA: join(scratch.path, 'data'), ...recordingConnections(connectionsFile), ...APOLLO_ACCOUNT };
  gateway = jinqiao(['serve', 'gateway', '--supergraph', file, '--port', '0'], { environment });
  url = (await gateway.says(/gateway serves at (\S+)\n/))[1] ?? '';
});
afterAll(async () => {
  await gateway?.end();
  await rivers?.close();
  await lengths?.close();
  scratch.remove();
});

describe('a gateway of a file', () => {
  it('says at /health that it is ready', async () => {
    const health = await fetch(`${url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('joins what two subgraphs know of one thing', async () => {
    const { status, answer } = await post(`${url}/graphql`, '{ rivers { name lengthKm } longestKm }');
    expect([status, answer]).toEqual([
      200,
      { data: { rivers: [{ name: '岱海河', lengthKm: 74 }, { name: '霸王河', lengthKm: null }], longestKm: 74 } },
    ]);
  });

  it('holds to its own access rules, for whoever a token of the issuer names, and knows no keys', async () => {
    const query = '{ rivers { name depthM } }';
    const { claims, header } = goodToken(Math.floor(Date.now() / 1_000));
    const tokenOf = async (scope: string) => ({ authorization: `Bearer ${await signToken(key, header, { ...claims, jinqiao_kind: undefined, scope })}` });
    const [nobody, other, diver] = [await post(`${url}/graphql`, query), await post(`${url}/graphql`, query, {}, await tokenOf('river:name')), await post(`${url}/graphql`, query, {}, await tokenOf('river:depth'))];
    expect(nobody.answer).toMatchObject({ data: { rivers: RIVERS.map(({ name }) => ({ name, depthM: null })) }, errors: [{ path: ['rivers', 0, 'depthM'], extensions: { code: 'UNAUTHENTICATED' } }, { path: ['rivers', 1, 'depthM'] }] });
    expect(other.answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(diver.answer).toMatchObject({ data: { rivers: RIVERS.map(({ name }) => ({ name, depthM: 3 })) } });
    expect(diver.answer.errors).toBeUndefined();
    const unknown = await post(`${url}/graphql`, query, {}, { authorization: `Bearer jinqiao_abcdefghijkl_${'a'.repeat(43)}` });
    expect(unknown.status).toBe(401);
    expect(existsSync(join(scratch.path, 'data', 'identity.sqlite'))).toBe(false);
  });

  it('names the one of them that is gone, and answers what the other knows', async () => {
    await lengths.close();
    const { answer, text } = await post<{ rivers: unknown }>(`${url}/graphql`, '{ rivers { name lengthKm } }');
    expect(answer.data?.rivers).toEqual(RIVERS.map(({ name }) => ({ name, lengthKm: null })));
    expect(answer.errors?.map(({ extensions }) => extensions?.subgraph)).toEqual(['lengths']);
    expect(text).not.toContain('127.0.0.1');
  });

  if (CAN_INTERRUPT) {
    it('ends with exit code 0 on Ctrl-C', async () => {
      gateway.interrupt();
      expect(await gateway.ending).toEqual({ code: 0, signal: null });
      expect(gateway.stderr).not.toContain('error:');
    });
  }

  it('has contacted no host but this machine, whatever account the environment names', () => {
    const { all, outside } = contactedHosts(connectionsFile);
    expect(outside).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });
});
