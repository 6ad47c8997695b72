import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SETTINGS, readSettings } from '../../../gateway/cli/settings';
import { callSettings, readPort } from '../../../gateway/cli/part-settings';
import type { JwksSource } from '../../../gateway/security';
import { deriveSubgraphKey, houseCallKeys } from '../../../schema';

const KEY = 'ab'.repeat(32);
const unheard = () => undefined;
const TOKEN = 'a-token-of-the-routers-0123456789';

const REFUSED: readonly [environment: Readonly<Record<string, string>>, sentence: string][] = [
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, it is "-1".'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, it is "65536".'],
  [{ JINQIAO_HOST: 'bridge.invalid' }, 'JINQIAO_HOST must be an IP address of this machine, it is "bridge.invalid".'],
  [{ JINQIAO_DATABASE_POOL: '0' }, 'JINQIAO_DATABASE_POOL must be a whole number from 1 to 100, it is "0".'],
  [{ JINQIAO_REGISTRY_URL: 'ftp://127.0.0.1' }, 'JINQIAO_REGISTRY_URL must be an address that begins with http:// or https://.'],
  [{ JINQIAO_ADVERTISED_URL: '127.0.0.1:80' }, 'JINQIAO_ADVERTISED_URL must be an address that begins with http:// or https://.'],
  [{ JINQIAO_REFRESH_MS: '99' }, 'JINQIAO_REFRESH_MS must be a whole number from 100 to 3600000, it is "99".'],
  [{ JINQIAO_POLL_MS: '1.5e3.' }, 'JINQIAO_POLL_MS must be a whole number from 100 to 3600000, it is "1.5e3.".'],
  [{ JINQIAO_JWT_ISSUER: 'https://sso.example' }, 'JINQIAO_JWT_AUDIENCE and JINQIAO_JWKS must be given too: JINQIAO_JWT_ISSUER, JINQIAO_JWT_AUDIENCE, JINQIAO_JWKS go together, or none of them.'],
  [{ JINQIAO_TLS_CERT: 'a.pem' }, 'JINQIAO_TLS_KEY and JINQIAO_TLS_CLIENT_CA must be given too: JINQIAO_TLS_CERT, JINQIAO_TLS_KEY, JINQIAO_TLS_CLIENT_CA go together, or none of them.'],
  [{ JINQIAO_TRUSTED_PROXIES: '10.0.0.0/33' }, 'JINQIAO_TRUSTED_PROXIES must be a list, each an address or a CIDR such as 10.0.0.0/8, it is "10.0.0.0/33".'],
  [{ JINQIAO_SUBGRAPH_TIMEOUT_MS: '1 s' }, 'JINQIAO_SUBGRAPH_TIMEOUT_MS must be a whole number from 100 to 600000, it is "1 s".'],
  [{ JINQIAO_LOG: 'yaml' }, 'JINQIAO_LOG must be text or json, it is "yaml".'],
  [{ JINQIAO_LOG_LEVEL: 'debug' }, 'JINQIAO_LOG_LEVEL must be info or warn or error, it is "debug".'],
  ...['http://abc', '10.0.0.0/33', '127.1', 'abc:4001'].map((entry): [Readonly<Record<string, string>>, string] => [
    { JINQIAO_SUBGRAPH_ADDRESSES: `abc.example, ${entry}` },
    `JINQIAO_SUBGRAPH_ADDRESSES must be a list, each a host name, "*." and a domain, an IP address or a CIDR such as 10.20.0.0/16, it is "${entry}".`,
  ]),
  ...['*', 'null', 'http://portal.example', 'https://portal.example/'].map((origin): [Readonly<Record<string, string>>, string] => [
    { JINQIAO_CORS_ORIGINS: `https://other.example, ${origin}` },
    `JINQIAO_CORS_ORIGINS must be a list, each an exact origin, https://HOST or https://HOST:PORT, and http:// for localhost, 127.0.0.1 and [::1] only, it is "${origin}".`,
  ]),
  [{ JINQIAO_CORS_ORIGINS: Array.from({ length: 65 }, (_, index) => `https://${index}.example`).join() }, 'JINQIAO_CORS_ORIGINS must be a list of at most 64.'],
];

const TOKENS = { JINQIAO_JWT_ISSUER: 'https://sso.example', JINQIAO_JWT_AUDIENCE: 'jinqiao' };

/** Where the keys of tokens may be. */
const JWKS: readonly [text: string, source: JwksSource][] = [
  ['./keys/jwks.json', { kind: 'file', path: './keys/jwks.json' }],
  ['https://sso.example/jwks?realm=county', { kind: 'url', url: 'https://sso.example/jwks?realm=county' }],
  ['http://127.0.0.1:8080/jwks', { kind: 'url', url: 'http://127.0.0.1:8080/jwks' }],
  ['http://[::1]/jwks', { kind: 'url', url: 'http://[::1]/jwks' }],
  ['http://localhost/jwks', { kind: 'url', url: 'http://localhost/jwks' }],
];

/** Values that may hold a secret, which no sentence repeats. */
const SECRET: readonly Readonly<Record<string, string>>[] = [
  { DATABASE_URL: 'postgres://somebody:a-secret@127.0.0.1/jinqiao' },
  { DATABASE_URL: 'a-secret' },
  { JINQIAO_DECISION_KEY: 'a-secret' },
  { JINQIAO_IDENTITY_KEY: 'a-secret' },
  { JINQIAO_IDENTITY_KEY: `${'a'.repeat(64)}a-secret` },
  ...['https://user:a-secret@sso.example/jwks', 'http://sso.example/a-secret', 'ftp://127.0.0.1/a-secret', 'https://[a-secret'].map((address) => ({ ...TOKENS, JINQIAO_JWKS: address })),
  { JINQIAO_CALL_KEY: 'a-secret' },
  { JINQIAO_CALL_KEY: `${KEY},` },
  { JINQIAO_CALL_KEY: `${KEY},${KEY},${KEY}` },
  { JINQIAO_CALL_KEY: KEY.slice(1) },
  { JINQIAO_SUBGRAPH_KEY: 'a-secret' },
  { JINQIAO_SUBGRAPH_KEY: `${KEY}ab` },
  { JINQIAO_CALL_KEY: KEY, JINQIAO_SUBGRAPH_KEY: KEY },
  { JINQIAO_ROUTER_TOKEN: 'a-secret' },
  { JINQIAO_ROUTER_TOKEN: `a-secret ${TOKEN}` },
  { JINQIAO_ROUTER_TOKEN: `${TOKEN},a-secret` },
];

describe('the settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      port: null,
      host: '127.0.0.1',
      dataFolder: './data',
      storage: { kind: 'sqlite', folder: './data' },
      registryUrl: 'http://127.0.0.1:4100',
      advertisedUrl: null,
      decisionKey: null,
      identityKey: null,
      jwt: null,
      production: false,
      callKeys: null,
      subgraphKeys: null,
      routerTokens: [],
      tls: null,
      subgraphAddresses: [],
      refreshIntervalMs: 10_000,
      pollIntervalMs: 2_000,
      subgraphTimeoutMs: 10_000,
      usageIntervalMs: 60_000,
      logForm: null,
      logLevel: null,
      corsOrigins: [],
      trustedProxies: [],
      limitsFile: null,
      safelistFile: null,
    });
  });

  it('that are blank count as not given', () => {
    expect(readSettings(Object.fromEntries(SETTINGS.map(({ name }) => [name, '  '])))).toEqual(readSettings({}));
  });

  it('are all in the table, which names no other', () => {
    const asked = new Set<string>();
    readSettings(new Proxy({}, { get: (_target, name) => void asked.add(String(name)) }));
    expect([...asked].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });

  it.each(REFUSED)('%j are refused with name, value and what is allowed', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED', message: sentence }));
  });

  it.each(SECRET)('%j are refused without being repeated', (environment) => {
    expect(() => readSettings(environment)).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED', message: expect.not.stringMatching(/a-secret|abab/) }));
  });

  it('take a form and a level of the log, and origins with or without blanks between', () => {
    const read = readSettings({ JINQIAO_LOG: 'json', JINQIAO_LOG_LEVEL: 'error', JINQIAO_CORS_ORIGINS: 'https://a.example, http://localhost:5173,' });
    expect(read).toMatchObject({ logForm: 'json', logLevel: 'error', corsOrigins: ['https://a.example', 'http://localhost:5173'] });
  });

  it.each([
    [{ JINQIAO_USAGE: 'off' }, null],
    [{ JINQIAO_USAGE: 'off', JINQIAO_USAGE_MS: '500' }, null],
    [{ JINQIAO_USAGE: 'on', JINQIAO_USAGE_MS: '500' }, 500],
  ])('%j count what clients run, or not', (environment, usageIntervalMs) => {
    expect(readSettings(environment).usageIntervalMs).toBe(usageIntervalMs);
  });

  it.each(['127.0.0.1', '::1', '0.0.0.0', 'localhost'])('take %s as a host', (host) => {
    expect(readSettings({ JINQIAO_HOST: host }).host).toBe(host);
  });

  it.each(['mysql://root@127.0.0.1:3306/jinqiao', 'mariadb://root@127.0.0.1/jinqiao'])('take %s for a database server', (url) => {
    expect(readSettings({ DATABASE_URL: url, JINQIAO_DATABASE_POOL: '9' }).storage).toEqual({ kind: 'mysql', url, poolSize: 9 });
  });
});

describe('the settings of tokens', () => {
  it.each(JWKS)('take %s for the keys', (JINQIAO_JWKS, jwks) => {
    expect(readSettings({ ...TOKENS, JINQIAO_JWKS }).jwt).toEqual({ issuer: 'https://sso.example', audience: 'jinqiao', jwks });
  });
});

describe('NODE_ENV', () => {
  it.each([
    ['production', true],
    ['development', false],
    ['test', false],
  ])('%s means production: %s', (name, production) => {
    expect(readSettings({ NODE_ENV: name }).production).toBe(production);
  });
});

describe('the settings of calls', () => {
  const OTHER = 'cd'.repeat(128);
  it.each([
    [{ JINQIAO_CALL_KEY: KEY }, { callKeys: [KEY] }],
    [{ JINQIAO_CALL_KEY: `${KEY}, ${OTHER}` }, { callKeys: [KEY, OTHER] }],
    [{ JINQIAO_SUBGRAPH_KEY: `${KEY},${KEY}` }, { subgraphKeys: [KEY, KEY] }],
    [{ JINQIAO_ROUTER_TOKEN: `${TOKEN},${TOKEN}=` }, { routerTokens: [TOKEN, `${TOKEN}=`] }],
    [{ JINQIAO_SUBGRAPH_ADDRESSES: 'abc.example, *.bank.example,10.20.0.0/16' }, { subgraphAddresses: ['abc.example', '*.bank.example', '10.20.0.0/16'] }],
    [{ JINQIAO_TLS_CERT: 'a.pem', JINQIAO_TLS_KEY: 'a.key', JINQIAO_TLS_CLIENT_CA: 'ca.pem' }, { tls: { cert: 'a.pem', key: 'a.key', clientCa: 'ca.pem' } }],
  ])('take %j', (environment, expected) => {
    expect(readSettings(environment)).toMatchObject(expected);
  });

  describe('of a part', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'jinqiao-calls-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const settings = (environment: Readonly<Record<string, string>>) => readSettings({ JINQIAO_DATA: folder, ...environment });
    const route = { from: 'gateway', to: 'abc' };

    it('have the key of the data folder, which all parts over it share', () => {
      const [gateway, bank] = [callSettings(settings({}), null, unheard), callSettings(settings({}), 'abc', unheard)];
      expect(gateway.keys.of(route)).toHaveLength(1);
      expect(bank.keys.of(route)).toEqual(gateway.keys.of(route));
      expect(readdirSync(folder)).toEqual(['call.key']);
    });

    it('have the keys given, and make no file', () => {
      const { keys } = callSettings(settings({ JINQIAO_CALL_KEY: `${OTHER},${KEY}` }), null, unheard);
      expect(keys.of(route)).toEqual(houseCallKeys([OTHER, KEY].map((hex) => Buffer.from(hex, 'hex'))).of(route));
      expect(readdirSync(folder)).toEqual([]);
    });

    it('of a bank that runs its own subgraph open that alone', () => {
      const own = deriveSubgraphKey(Buffer.from(KEY, 'hex'), 'abc').toString('hex');
      const { keys } = callSettings(settings({ JINQIAO_SUBGRAPH_KEY: own }), 'abc', unheard);
      expect(keys.of(route)).toEqual(houseCallKeys([Buffer.from(KEY, 'hex')]).of(route));
      expect(keys.of({ from: 'gateway', to: 'icbc' })).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    });

    it('refuse a subgraph\'s own key where other parts are called', () => {
      expect(() => callSettings(settings({ JINQIAO_SUBGRAPH_KEY: KEY }), null, unheard)).toThrow('this part calls others and needs JINQIAO_CALL_KEY');
    });

    it('read the files of TLS, and name one that is not there', () => {
      const paths = ['cert', 'key', 'ca'].map((name) => join(folder, `${name}.pem`));
      for (const path of paths) writeFileSync(path, `of ${basename(path)}`);
      const [cert = '', key = '', ca = ''] = paths;
      const environment = { JINQIAO_CALL_KEY: KEY, JINQIAO_TLS_CERT: cert, JINQIAO_TLS_KEY: key, JINQIAO_TLS_CLIENT_CA: ca };
      expect(callSettings(settings(environment), null, unheard).tls).toEqual({ cert: 'of cert.pem', key: 'of key.pem', ca: 'of ca.pem' });
      rmSync(ca);
      expect(() => callSettings(settings(environment), null, unheard)).toThrow(`JINQIAO_TLS_CLIENT_CA must be a PEM file; "${ca}" cannot be read (ENOENT).`);
    });
  });
});

describe('--port', () => {
  it.each(['65536', '-1', '1.5', 'abc', ''])('"%s" is refused', (text) => {
    expect(() => readPort(text)).toThrow(`--port must be a whole number from 0 to 65535, it is "${text}".`);
  });
});
