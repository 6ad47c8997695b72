import { isIP } from 'node:net';
import { StartupError } from '../../schema';
import { type JwtSettings, MAX_ORIGINS, ORIGIN_ALLOWED, isPortalOrigin, readJwksSource } from '../security';
import { LOG_FORMS, LOG_LEVELS, type LogForm, type LogLevel } from '../telemetry';

/** Where parts keep their data; see the chassis' Storage. */
export type StorageSettings =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'mysql'; readonly url: string; readonly poolSize: number };

/** Everything that the environment can set, read once, checked and frozen. The README's table is made from SETTINGS. */
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
  readonly refreshIntervalMs: number;
  readonly pollIntervalMs: number;
  readonly subgraphTimeoutMs: number;
  /** Null: a sentence at a terminal, JSON otherwise. */
  readonly logForm: LogForm | null;
  /** Null: warnings and errors as sentences, all as JSON. */
  readonly logLevel: LogLevel | null;
  readonly corsOrigins: readonly string[];
}

interface SettingDoc {
  readonly name: string;
  readonly byDefault: string;
  readonly meaning: string;
  readonly meaningZh: string;
}

/** What the README's table says; a test compares. */
export const SETTINGS: readonly SettingDoc[] = Object.freeze([
  { name: 'PORT', byDefault: '4000', meaning: 'Port of the gateway, or of the part that is served alone (its own default: a free one)', meaningZh: '网关端口；单独启动某一部分时为该部分的端口（默认取空闲端口）' },
  { name: 'JINQIAO_HOST', byDefault: '127.0.0.1', meaning: 'Address to listen on; anything but loopback is open to the network without identity', meaningZh: '监听地址；非回环地址会在没有身份验证的情况下对外开放' },
  { name: 'NODE_ENV', byDefault: '(a demonstration)', meaning: 'production: no illustrative data and no demonstration keys; sample banks are refused', meaningZh: '设为 production 时：不使用示例数据和演示密钥，并拒绝示例银行' },
  { name: 'JINQIAO_DATA', byDefault: './data', meaning: 'Data folder: SQLite files, last good supergraph, decision key', meaningZh: '数据目录：SQLite 文件、最近可用的超图、决策密钥' },
  { name: 'DATABASE_URL', byDefault: '(none: SQLite)', meaning: 'mysql://user:password@host:port/prefix of a MySQL, MariaDB or compatible server; each part creates prefix_part', meaningZh: 'MySQL、MariaDB 或兼容数据库地址；每一部分自建 prefix_part 数据库' },
  { name: 'JINQIAO_DATABASE_POOL', byDefault: '4', meaning: 'Connections of each part to the database server, 1 to 100', meaningZh: '每一部分的数据库连接数，1 至 100' },
  { name: 'JINQIAO_REGISTRY_URL', byDefault: 'http://127.0.0.1:4100', meaning: 'Registry, for parts served alone', meaningZh: '注册中心地址，供单独启动的部分使用' },
  { name: 'JINQIAO_ADVERTISED_URL', byDefault: '(the address listened on)', meaning: 'GraphQL address under which others reach a part served alone', meaningZh: '单独启动的部分对外公布的 GraphQL 地址' },
  { name: 'JINQIAO_DECISION_KEY', byDefault: '(a file in the data folder)', meaning: 'Key that signs decision ids, at least 64 hexadecimal digits', meaningZh: '签署决策编号的密钥，至少 64 位十六进制数' },
  { name: 'JINQIAO_IDENTITY_KEY', byDefault: '(a file in the data folder)', meaning: 'Key under which API keys are hashed, at least 64 hexadecimal digits; with another one none of them is known any more', meaningZh: '对 API 密钥作散列的密钥，至少 64 位十六进制数；更换后原有 API 密钥全部失效' },
  { name: 'JINQIAO_JWT_ISSUER', byDefault: '(none: no tokens)', meaning: 'Issuer of the JSON Web Tokens that are taken, exactly as their iss; goes with the two settings below', meaningZh: '所接受 JWT 的签发者，须与 iss 完全一致；与下面两项同时设置' },
  { name: 'JINQIAO_JWT_AUDIENCE', byDefault: '(none: no tokens)', meaning: 'Audience that their aud must name', meaningZh: 'JWT 的 aud 须包含的受众' },
  { name: 'JINQIAO_JWKS', byDefault: '(none: no tokens)', meaning: 'Public keys of the issuer (JWK Set): a file, or an address of https: (http: on loopback only)', meaningZh: '签发者的公钥（JWK Set）：文件，或 https: 地址（http: 仅限回环地址）' },
  { name: 'JINQIAO_REFRESH_MS', byDefault: '10000', meaning: 'How often offers asks banks and policy for a newer version, in ms, 100 to 3600000', meaningZh: '方案服务检查新版本的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_POLL_MS', byDefault: '2000', meaning: 'How often the gateway asks the registry for a newer graph, in ms, 100 to 3600000', meaningZh: '网关检查注册中心的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_SUBGRAPH_TIMEOUT_MS', byDefault: '10000', meaning: 'How long the gateway waits for a subgraph, in ms, 100 to 600000', meaningZh: '网关等待子图的时限（毫秒），100 至 600000' },
  { name: 'JINQIAO_LOG', byDefault: '(text at a terminal, else json)', meaning: 'Form of the log on stderr: text, a sentence for a person; json, a line for machines', meaningZh: '标准错误输出的日志形式：text 为供人阅读的语句，json 为供机器读取的行（默认：终端为 text，否则为 json）' },
  { name: 'JINQIAO_LOG_LEVEL', byDefault: '(warn as text, info as json)', meaning: 'What the log leaves out: info writes all, a line for each request among it; warn; error', meaningZh: '日志级别：info 全部写出（含每个请求一行）、warn、error（默认：text 为 warn，json 为 info）' },
  { name: 'JINQIAO_CORS_ORIGINS', byDefault: '(none)', meaning: 'Origins of portals whose pages may ask the gateway, separated by commas: https://portal.example', meaningZh: '允许其网页访问网关的门户来源，以逗号分隔，如 https://portal.example（默认：无）' },
]);

const KEY = /^[0-9a-fA-F]{64,256}$/;

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const integer = (name: string, byDefault: number, minimum: number, maximum: number): number => {
    const text = read(name);
    if (text === null) return byDefault;
    const value = Number(text);
    if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    throw refused(name, text, `a whole number from ${minimum} to ${maximum}`);
  };
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word | null => {
    const text = read(name);
    const word = words.find((each) => each === text);
    if (text === null || word !== undefined) return word ?? null;
    throw refused(name, text, words.join(' or '));
  };
  const url = (name: string, protocols: readonly string[]): string | null => {
    const text = read(name);
    if (text === null) return null;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    // A database's address carries a password, so it is not repeated.
    throw refused(name, null, `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  };
  const host = read('JINQIAO_HOST') ?? '127.0.0.1';
  // A name would be looked up, and one that nobody knows fails as a database would.
  if (isIP(host) === 0 && host.toLowerCase() !== 'localhost') throw refused('JINQIAO_HOST', host, 'an IP address of this machine');
  const dataFolder = read('JINQIAO_DATA') ?? './data';
  const databaseUrl = url('DATABASE_URL', ['mysql:', 'mariadb:']);
  const key = (name: string): string | null => {
    const text = read(name);
    if (text === null || KEY.test(text)) return text;
    throw refused(name, null, '64 to 256 hexadecimal digits');
  };
  const poolSize = integer('JINQIAO_DATABASE_POOL', 4, 1, 100);
  return Object.freeze<Settings>({
    production: read('NODE_ENV') === 'production',
    port: read('PORT') === null ? null : integer('PORT', 0, 0, 65_535),
    host,
    dataFolder,
    storage: databaseUrl ? { kind: 'mysql', url: databaseUrl, poolSize } : { kind: 'sqlite', folder: dataFolder },
    registryUrl: (url('JINQIAO_REGISTRY_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4100').replace(/\/$/, ''),
    advertisedUrl: url('JINQIAO_ADVERTISED_URL', ['http:', 'https:']),
    decisionKey: key('JINQIAO_DECISION_KEY'),
    identityKey: key('JINQIAO_IDENTITY_KEY'),
    jwt: readJwt(read),
    refreshIntervalMs: integer('JINQIAO_REFRESH_MS', 10_000, 100, 3_600_000),
    pollIntervalMs: integer('JINQIAO_POLL_MS', 2_000, 100, 3_600_000),
    subgraphTimeoutMs: integer('JINQIAO_SUBGRAPH_TIMEOUT_MS', 10_000, 100, 600_000),
    logForm: oneOf('JINQIAO_LOG', LOG_FORMS),
    logLevel: oneOf('JINQIAO_LOG_LEVEL', LOG_LEVELS),
    corsOrigins: readOrigins('JINQIAO_CORS_ORIGINS', read('JINQIAO_CORS_ORIGINS')),
  });
}

const JWT_SETTINGS = ['JINQIAO_JWT_ISSUER', 'JINQIAO_JWT_AUDIENCE', 'JINQIAO_JWKS'] as const;

function readJwt(read: (name: string) => string | null): JwtSettings | null {
  const [issuer, audience, jwks] = JWT_SETTINGS.map(read);
  if (!issuer && !audience && !jwks) return null;
  if (!issuer || !audience || !jwks) {
    const missing = JWT_SETTINGS.filter((name) => read(name) === null).join(' and ');
    throw new StartupError('SETTING_REFUSED', `${missing} must be given too: ${JWT_SETTINGS.join(', ')} go together, or none of them.`);
  }
  const source = readJwksSource(jwks);
  // An address may carry a password, so it is not repeated.
  if (source === null) throw refused('JINQIAO_JWKS', null, 'a file, or an address of https: (http: on loopback only) without user and password');
  return { issuer, audience, jwks: source };
}

function readOrigins(name: string, text: string | null): readonly string[] {
  const origins = (text ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
  if (origins.length > MAX_ORIGINS) throw refused(name, null, `a list of at most ${MAX_ORIGINS} origins`);
  const wrong = origins.find((origin) => !isPortalOrigin(origin));
  if (wrong !== undefined) throw refused(name, wrong, `a list of origins, each ${ORIGIN_ALLOWED}`);
  return Object.freeze(origins);
}

function refused(name: string, value: string | null, allowed: string): StartupError {
  const got = value === null ? '' : `, it is ${JSON.stringify(value)}`;
  return new StartupError('SETTING_REFUSED', `${name} must be ${allowed}${got}.`);
}
