import { isIP } from 'node:net';
import { ADDRESS_ENTRY_ALLOWED, StartupError, isAddressEntry } from '../../../schema';
import { type JwtSettings, ORIGIN_ALLOWED, isAddressRange, isPortalOrigin, readJwksSource } from '../../security';
import { LOG_FORMS, LOG_LEVELS, type LogForm, type LogLevel } from '../../telemetry';
import { SettingReader, refusedSetting } from './setting-reader';

/** Where parts keep their data; see the chassis' Storage. */
export type StorageSettings =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'mysql'; readonly url: string; readonly poolSize: number };

/** Everything that the environment can set, read once, checked and frozen; the table beside says what each is. */
export interface Settings {
  /** No illustrative data, no demonstration keys. */
  readonly production: boolean;
  readonly port: number | null;
  readonly host: string;
  readonly dataFolder: string;
  readonly storage: StorageSettings;
  readonly registryUrl: string;
  readonly advertisedUrl: string | null;
  readonly decisionKey: string | null;
  readonly identityKey: string | null;
  /** Null where no tokens are taken. */
  readonly jwt: JwtSettings | null;
  /** Master secrets of the calls between parts, in hexadecimal; the first signs. Null: a file in the data folder. */
  readonly callKeys: readonly string[] | null;
  /** In place of the master secret, what a subgraph that is run by itself has of it. */
  readonly subgraphKeys: readonly string[] | null;
  /** Empty: no stock router is let in by a token. */
  readonly routerTokens: readonly string[];
  readonly tls: TlsFiles | null;
  /** Where subgraphs may be; empty: not limited to a list. */
  readonly subgraphAddresses: readonly string[];
  readonly refreshIntervalMs: number;
  readonly pollIntervalMs: number;
  readonly subgraphTimeoutMs: number;
  /** Null: what clients run is not counted. */
  readonly usageIntervalMs: number | null;
  /** Null: a sentence at a terminal, JSON otherwise. */
  readonly logForm: LogForm | null;
  /** Null: warnings and errors as sentences, all as JSON. */
  readonly logLevel: LogLevel | null;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  /** Paths of files. */
  readonly limitsFile: string | null;
  readonly safelistFile: string | null;
}

/** Paths of PEM files. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  readonly clientCa: string;
}

const ON_OFF = ['on', 'off'] as const;
const SUBGRAPH_KEY = /^[0-9a-fA-F]{64}$/;
/** What a bearer token may be made of (RFC 6750). */
const ROUTER_TOKEN = /^[A-Za-z0-9._~+/-]{32,512}=*$/;

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = new SettingReader(environment);
  const host = read.text('JINQIAO_HOST') ?? '127.0.0.1';
  // A name would be looked up, and one that nobody knows fails as a database would.
  if (isIP(host) === 0 && host.toLowerCase() !== 'localhost') throw refusedSetting('JINQIAO_HOST', host, 'an IP address of this machine');
  const dataFolder = read.text('JINQIAO_DATA') ?? './data';
  const databaseUrl = read.url('DATABASE_URL', ['mysql:', 'mariadb:']);
  const poolSize = read.integer('JINQIAO_DATABASE_POOL', 4, 1, 100);
  return Object.freeze<Settings>({
    production: read.text('NODE_ENV') === 'production',
    port: read.text('PORT') === null ? null : read.integer('PORT', 0, 0, 65_535),
    host,
    dataFolder,
    storage: databaseUrl ? { kind: 'mysql', url: databaseUrl, poolSize } : { kind: 'sqlite', folder: dataFolder },
    registryUrl: (read.url('JINQIAO_REGISTRY_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4100').replace(/\/$/, ''),
    advertisedUrl: read.url('JINQIAO_ADVERTISED_URL', ['http:', 'https:']),
    decisionKey: read.key('JINQIAO_DECISION_KEY'),
    identityKey: read.key('JINQIAO_IDENTITY_KEY'),
    jwt: readJwt(read),
    ...readCallKeys(read),
    routerTokens: read.secrets('JINQIAO_ROUTER_TOKEN', ROUTER_TOKEN, 'at least 32 characters of a bearer token') ?? [],
    tls: readTls(read),
    subgraphAddresses: read.list('JINQIAO_SUBGRAPH_ADDRESSES', isAddressEntry, ADDRESS_ENTRY_ALLOWED),
    refreshIntervalMs: read.integer('JINQIAO_REFRESH_MS', 10_000, 100, 3_600_000),
    pollIntervalMs: read.integer('JINQIAO_POLL_MS', 2_000, 100, 3_600_000),
    subgraphTimeoutMs: read.integer('JINQIAO_SUBGRAPH_TIMEOUT_MS', 10_000, 100, 600_000),
    usageIntervalMs: read.oneOf('JINQIAO_USAGE', ON_OFF) === 'off' ? null : read.integer('JINQIAO_USAGE_MS', 60_000, 100, 3_600_000),
    logForm: read.oneOf('JINQIAO_LOG', LOG_FORMS),
    logLevel: read.oneOf('JINQIAO_LOG_LEVEL', LOG_LEVELS),
    corsOrigins: read.list('JINQIAO_CORS_ORIGINS', isPortalOrigin, ORIGIN_ALLOWED),
    trustedProxies: read.list('JINQIAO_TRUSTED_PROXIES', isAddressRange, 'an address or a CIDR such as 10.0.0.0/8'),
    limitsFile: read.text('JINQIAO_LIMITS'),
    safelistFile: read.text('JINQIAO_SAFELIST'),
  });
}

function readCallKeys(read: SettingReader): Pick<Settings, 'callKeys' | 'subgraphKeys'> {
  const callKeys = read.keys('JINQIAO_CALL_KEY');
  const subgraphKeys = read.secrets('JINQIAO_SUBGRAPH_KEY', SUBGRAPH_KEY, '64 hexadecimal digits');
  if (!callKeys || !subgraphKeys) return { callKeys, subgraphKeys };
  throw new StartupError('SETTING_REFUSED', 'JINQIAO_CALL_KEY and JINQIAO_SUBGRAPH_KEY cannot both be set: a subgraph that has the master secret derives its own key.');
}

function readJwt(read: SettingReader): JwtSettings | null {
  const given = read.together(['JINQIAO_JWT_ISSUER', 'JINQIAO_JWT_AUDIENCE', 'JINQIAO_JWKS']);
  if (!given) return null;
  const jwks = readJwksSource(given.JINQIAO_JWKS);
  // An address may carry a password, so it is not repeated.
  if (jwks === null) throw refusedSetting('JINQIAO_JWKS', null, 'a file, or an address of https: (http: on loopback only) without user and password');
  return { issuer: given.JINQIAO_JWT_ISSUER, audience: given.JINQIAO_JWT_AUDIENCE, jwks };
}

function readTls(read: SettingReader): TlsFiles | null {
  const given = read.together(['JINQIAO_TLS_CERT', 'JINQIAO_TLS_KEY', 'JINQIAO_TLS_CLIENT_CA']);
  return given && { cert: given.JINQIAO_TLS_CERT, key: given.JINQIAO_TLS_KEY, clientCa: given.JINQIAO_TLS_CLIENT_CA };
}
