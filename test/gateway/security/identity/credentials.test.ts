import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { DataSource } from 'typeorm';
import { type Authenticator, type IdentityLogEntry, type RequestHeaders, createAuthenticator, demoKeys, refuseDemoInProduction } from '../../../../gateway/security';
import { ANONYMOUS } from '../../../../schema';
import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import { sqliteStorage } from '../../../mariadb/both/test-storage';
import { HandClock } from './kit/hand-clock';
import { IDENTITY_KEY, openIdentityDatabase } from './kit/identity-database';

const storage = sqliteStorage();
const clock = new HandClock();
let dataSource: DataSource;
let log: IdentityLogEntry[];
let authenticator: Authenticator;
const [portalKey = ''] = demoKeys(IDENTITY_KEY).map(({ key }) => key);

function open({ demo }: { demo: boolean }): Authenticator {
  const apiKeys = { dataSource, identityKey: IDENTITY_KEY, demoKeys: demo };
  return createAuthenticator({ apiKeys, jwt: null, foreign: false, clock: clock.now, log: (entry) => log.push(entry) });
}

beforeAll(async () => {
  dataSource = await openIdentityDatabase(storage.storage);
});
beforeEach(() => {
  log = [];
  authenticator = open({ demo: true });
});
afterEach(() => authenticator.close());
afterAll(async () => {
  await dataSource.destroy();
  await storage.dispose();
});

const REFUSED: readonly [what: string, authorization: string | readonly string[], reason: RegExp][] = [
  ['an empty header', '', /not "Bearer"/],
  ['no credential', 'Bearer', /not "Bearer"/],
  ['no scheme', portalKey, /not "Bearer"/],
  ['another scheme', `Basic ${portalKey}`, /not "Bearer"/],
  ['two credentials', `Bearer ${portalKey}, Bearer ${portalKey}`, /not "Bearer"/],
  ['two credentials without a comma', `Bearer ${portalKey} ${portalKey}`, /not "Bearer"/],
  ['two headers', [`Bearer ${portalKey}`, `Bearer ${portalKey}`], /more than one/],
  ['no header in a list', [], /more than one/],
  ['8 KiB and one character', `Bearer ${'a'.repeat(8_186)}`, /more than 8192/],
  ['characters that no token has', 'Bearer 钥匙', /not "Bearer"/],
  ['a key with a line end', `Bearer ${portalKey}\n`, /not "Bearer"/],
  ['something else', 'Bearer letmein', /tokens are not taken here/],
  ['a token, which is not taken here', 'Bearer eyJhbGciOiJub25lIn0.e30.', /tokens are not taken here/],
  ['a key that is cut', `Bearer ${portalKey.slice(0, -1)}`, /malformed/],
  ['a key with more behind it', `Bearer ${portalKey}A`, /malformed/],
  ['a key in capitals', `Bearer ${portalKey.toUpperCase()}`, /tokens are not taken here/],
  ['the prefix alone', 'Bearer jinqiao_', /malformed/],
  ['an id that nobody has', `Bearer jinqiao_aaaaaaaaaaaa_${'A'.repeat(43)}`, /no API key has this id/],
  ['the secret of another demo key', `Bearer ${portalKey.slice(0, -43)}${demoKeys(IDENTITY_KEY)[3]?.key.slice(-43)}`, /secret of the API key is wrong/],
  ['the demo key of another installation', `Bearer ${demoKeys(Buffer.alloc(32, 8))[0]?.key}`, /no API key has this id/],
];

describe('a request', () => {
  it('without authorization is anonymous, whatever else it says', async () => {
    expect(await authenticator.authenticate({})).toBe(ANONYMOUS);
    expect(await authenticator.authenticate({ cookie: `Bearer ${portalKey}`, 'x-api-key': portalKey })).toBe(ANONYMOUS);
  });

  it.each(['Bearer', 'bearer', 'BEARER', 'Bearer  '])('names its scheme "%s"', async (scheme) => {
    expect(await authenticator.authenticate({ authorization: `${scheme} ${portalKey}` })).toMatchObject({ kind: 'portal' });
  });

  it.each(REFUSED)('with %s is refused, and not told why', async (_what, authorization, reason) => {
    await expect(authenticator.authenticate({ authorization })).rejects.toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: 'The credential is not good: send a valid API key or token as "authorization: Bearer …", or none.',
      headers: { 'www-authenticate': 'Bearer' },
      detail: {},
    });
    expect(log.map((entry) => entry.reason)).toEqual([expect.stringMatching(reason)]);
    expect(JSON.stringify(log)).not.toContain(portalKey.slice(-43));
  });

  it('that comes over the wire with two authorization headers is refused', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    try {
      socket.write(`GET / HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${portalKey}\r\nauthorization: Bearer other\r\n\r\n`);
      const [request] = (await once(server, 'request')) as [IncomingMessage];
      const headers: RequestHeaders = request.headersDistinct;
      await expect(authenticator.authenticate(headers)).rejects.toMatchObject({ status: 401 });
    } finally {
      socket.destroy();
      server.close();
    }
  });

  it('with an API key is refused where no API keys are known', async () => {
    const keyless = createAuthenticator({ apiKeys: null, jwt: null, foreign: true, clock: clock.now, log: (entry) => log.push(entry) });
    await expect(keyless.authenticate({ authorization: `Bearer ${portalKey}` })).rejects.toMatchObject({ status: 401 });
    expect(log.map(({ reason }) => reason)).toEqual(['API keys are not known here']);
  });
});

describe('the demo keys', () => {
  const keys = demoKeys(IDENTITY_KEY);

  it.each(keys)('stand for $holder.kind where they are taken', async ({ holder, key, keyId }) => {
    expect(await authenticator.authenticate({ authorization: `Bearer ${key}` })).toMatchObject({ ...holder, id: keyId });
  });

  it.each(keys)('of $holder.kind are unknown elsewhere', async ({ key, keyId }) => {
    const strict = open({ demo: false });
    await expect(strict.authenticate({ authorization: `Bearer ${key}` })).rejects.toMatchObject({ status: 401 });
    expect(log).toEqual([expect.objectContaining({ reason: 'no API key has this id', keyId })]);
    await strict.close();
  });

  it('are the same at every start, and others in every installation', () => {
    expect(demoKeys(IDENTITY_KEY)).toEqual(keys);
    const elsewhere = new Set(demoKeys(Buffer.alloc(32, 8)).flatMap(({ key, keyId }) => [key, keyId]));
    expect(keys.flatMap(({ key, keyId }) => [key, keyId]).filter((text) => elsewhere.has(text))).toEqual([]);
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(6);
  });

  it('name an enterprise of the sample that has several needs', () => {
    const uscc = keys.find(({ holder }) => holder.kind === 'enterprise')?.holder.enterprise;
    expect(new Set(sampleSeed.needs.filter(({ enterpriseUscc }) => enterpriseUscc === uscc).map(({ id }) => id)).size).toBeGreaterThan(2);
  });

  it('are refused in production, and nowhere else', () => {
    expect(() => refuseDemoInProduction(true)).toThrow(expect.objectContaining({ code: 'DEMO_REFUSED' }));
    expect(() => refuseDemoInProduction(false)).not.toThrow();
  });
});
