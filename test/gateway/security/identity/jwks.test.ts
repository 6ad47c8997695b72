import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Authenticator, type IdentityLogEntry, createAuthenticator } from '../../../../gateway/security';
import { JwksCache } from '../../../../gateway/security/identity/jwks-cache';
import { createJwksLoader } from '../../../../gateway/security/identity/jwks-loader';
import { type Script, endless, garbage, halfABodyThenHang, hang, reset, startScriptedServer } from '../../../kit/scripted-server';
import { HandClock } from './kit/hand-clock';
import { type SigningKey, createSigningKey, goodToken, jwksOf, settingsOf, signToken } from './kit/issuer';

/* The issuer's keys over real HTTP on loopback. */

const MINUTE_MS = 60_000;

let first: SigningKey;
let second: SigningKey;
let issuer: Server;
let url: string;
let requests: string[];
let answer: (response: ServerResponse) => void;
let clock: HandClock;
let log: IdentityLogEntry[];
let authenticator: Authenticator;

beforeAll(async () => {
  [first, second] = [await createSigningKey('ES256', 'first'), await createSigningKey('ES256', 'second')];
});
beforeEach(async () => {
  requests = [];
  serve(first);
  issuer = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/realms/county?keys=all`;
  clock = new HandClock();
  log = [];
  const { monotonicMs, now } = clock;
  authenticator = createAuthenticator({ apiKeys: null, jwt: settingsOf({ kind: 'url', url }), foreign: false, clock: now, monotonicMs, log: (entry) => log.push(entry) });
});
afterEach(async () => {
  await authenticator.close();
  issuer.closeAllConnections();
  await new Promise((resolve) => issuer.close(resolve));
});

function serve(...keys: readonly SigningKey[]): void {
  answer = (response) => response.end(jwksOf(...keys));
}

async function ask(key: SigningKey, subject = 'somebody'): Promise<string> {
  const { claims, header } = goodToken(clock.seconds);
  const { kind } = await authenticator.authenticate({ authorization: [`Bearer ${await signToken(key, header, { ...claims, sub: subject })}`] });
  return kind;
}
const refused = (key: SigningKey): Promise<void> => expect(ask(key)).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
const warnings = (): string[] => log.filter(({ level }) => level === 'warn').map(({ reason }) => reason);

describe('the keys at an address', () => {
  it('are fetched at the first token, once for all that come meanwhile', async () => {
    expect(requests).toEqual([]);
    expect(await Promise.all(Array.from({ length: 20 }, (_, index) => ask(first, `subject-${index}`)))).toEqual(Array.from({ length: 20 }, () => 'officer'));
    expect(requests).toEqual(['GET /realms/county?keys=all']);
  });

  it('are fetched again after ten minutes, and then those that were withdrawn are gone', async () => {
    await ask(first);
    serve(second);
    clock.advance(10 * MINUTE_MS - 1);
    await ask(first);
    expect(requests).toHaveLength(1);
    clock.advance(1);
    await refused(first);
    expect(await ask(second)).toBe('officer');
  });

  it('are fetched at an unknown key id, and then not for it until 30 s are over', async () => {
    await ask(first);
    serve(first, second);
    expect(await ask(second)).toBe('officer');
    expect(requests).toHaveLength(2);
    const third = await createSigningKey('ES256', 'third');
    await refused(third);
    clock.advance(30_000 - 1);
    await refused(third);
    expect(requests).toHaveLength(2);
    clock.advance(1);
    await refused(third);
    expect(requests).toHaveLength(3);
    serve(third);
    await refused(third);
    expect(requests).toHaveLength(3);
  });

  it.each<[what: string, answer: (response: ServerResponse) => void, reason: RegExp]>([
    ['fails', (response) => response.writeHead(500).end(jwksOf(first)), /status 500/],
    ['leads elsewhere', (response) => response.writeHead(302, { location: url }).end(), /status 302/],
    ['is no JSON', (response) => response.end('<html>'), /not JSON/],
    ['is no JWK Set', (response) => response.end('[]'), /no JWK Set/],
    ['has secrets only', (response) => response.end(JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] })), /no public key/],
    ['announces more than 64 KiB', (response) => response.end(' '.repeat(65_537)), /exceeded/i],
  ])('whose answer %s are not had; those of before stay for as long as that lasts', async (_what, broken, reason) => {
    const good = answer;
    answer = broken;
    await refused(first);
    expect(warnings()).toEqual([expect.stringMatching(reason)]);
    // Asked again only after a while: a dead issuer must not hold every request.
    await refused(first);
    expect(requests).toHaveLength(1);
    answer = good;
    clock.advance(5_000);
    expect(await ask(first)).toBe('officer');
    answer = broken;
    clock.advance(24 * 60 * MINUTE_MS);
    expect(await ask(first)).toBe('officer');
    expect(await ask(first, 'another')).toBe('officer');
    expect(requests).toHaveLength(3);
    expect(warnings()).toHaveLength(2);
  });

  it('that were not to be had are, once the issuer is back', async () => {
    await ask(first);
    answer = (response) => response.destroy();
    clock.advance(10 * MINUTE_MS);
    expect(await ask(first)).toBe('officer');
    serve(second);
    clock.advance(5_000);
    expect(await ask(second)).toBe('officer');
  });
});

describe('an issuer that', () => {
  it.each<[what: string, script: Script, reason: RegExp]>([
    ['says nothing', hang, /did not answer within 200 ms/],
    ['stops half-way', halfABodyThenHang, /did not answer within 200 ms/],
    ['never ends', endless, /exceeded/i],
    ['resets the connection', reset, /./],
    ['speaks no HTTP', garbage, /./],
  ])('%s holds nobody for longer than the timeout', async (_what, script, reason) => {
    const server = await startScriptedServer(script);
    const { monotonicMs } = clock;
    const cache = new JwksCache({ loader: createJwksLoader({ kind: 'url', url: server.url }, 200), monotonicMs, log: (entry) => log.push(entry) });
    try {
      await expect(cache.keyOf({ alg: 'ES256', kid: 'first' }, { payload: '', signature: '' })).rejects.toThrow('the keys of the issuer cannot be had');
      expect(warnings()).toEqual([expect.stringMatching(reason)]);
    } finally {
      await cache.close();
      await server.close();
    }
  });
});
