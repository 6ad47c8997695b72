import { isIP } from 'node:net';
import { StartupError } from '../../schema';

/** Where parts keep their data; see the chassis' Storage. */
export type StorageSettings =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'mysql'; readonly url: string; readonly poolSize: number };

/** Everything that the environment can set, read once, checked and frozen. The README's table is made from SETTINGS. */
export interface Settings {
  readonly port: number | null;
  readonly host: string;
  readonly dataFolder: string;
  readonly storage: StorageSettings;
  readonly registryUrl: string;
  readonly advertisedUrl: string | null;
  readonly decisionKey: string | null;
  /** Master secrets of the calls between parts, in hexadecimal; the first signs. Null: a file in the data folder. */
  readonly callKeys: readonly string[] | null;
  /** In place of the master secret, what a subgraph that is run by itself has of it. */
  readonly subgraphKeys: readonly string[] | null;
  /** Empty: no stock router is let in by a token. */
  readonly routerTokens: readonly string[];
  readonly tls: TlsFiles | null;
  readonly refreshIntervalMs: number;
  readonly pollIntervalMs: number;
  readonly subgraphTimeoutMs: number;
}

/** Paths of PEM files. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  readonly clientCa: string;
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
  { name: 'JINQIAO_DATA', byDefault: './data', meaning: 'Data folder: SQLite files, last good supergraph, decision key, call key', meaningZh: '数据目录：SQLite 文件、最近可用的超图、决策密钥、调用密钥' },
  { name: 'DATABASE_URL', byDefault: '(none: SQLite)', meaning: 'mysql://user:password@host:port/prefix of a MySQL, MariaDB or compatible server; each part creates prefix_part', meaningZh: 'MySQL、MariaDB 或兼容数据库地址；每一部分自建 prefix_part 数据库' },
  { name: 'JINQIAO_DATABASE_POOL', byDefault: '4', meaning: 'Connections of each part to the database server, 1 to 100', meaningZh: '每一部分的数据库连接数，1 至 100' },
  { name: 'JINQIAO_REGISTRY_URL', byDefault: 'http://127.0.0.1:4100', meaning: 'Registry, for parts served alone', meaningZh: '注册中心地址，供单独启动的部分使用' },
  { name: 'JINQIAO_ADVERTISED_URL', byDefault: '(the address listened on)', meaning: 'GraphQL address under which others reach a part served alone', meaningZh: '单独启动的部分对外公布的 GraphQL 地址' },
  { name: 'JINQIAO_DECISION_KEY', byDefault: '(a file in the data folder)', meaning: 'Key that signs decision ids, at least 64 hexadecimal digits', meaningZh: '签署决策编号的密钥，至少 64 位十六进制数' },
  { name: 'JINQIAO_CALL_KEY', byDefault: '(a file in the data folder)', meaning: 'Master secret that signs calls between parts, 64 to 256 hexadecimal digits; two with a comma while it is changed', meaningZh: '签署各部分之间调用的主密钥，64 至 256 位十六进制数；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_SUBGRAPH_KEY', byDefault: '(none)', meaning: 'In its place, for a subgraph that is run by itself: its own key, 64 hexadecimal digits; two with a comma while it is changed', meaningZh: '独立运行的子图以自己的密钥代替主密钥，64 位十六进制数；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_ROUTER_TOKEN', byDefault: '(none)', meaning: 'Bearer token that lets a stock router call a subgraph, at least 32 characters; two with a comma while it is changed', meaningZh: '允许通用路由器调用子图的令牌，至少 32 个字符；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_TLS_CERT', byDefault: '(none: plain HTTP)', meaning: 'PEM file of the certificate that a subgraph serves with, and that gateway and offers show to those they call', meaningZh: '子图对外服务所用证书的 PEM 文件，网关与方案服务调用时也出示' },
  { name: 'JINQIAO_TLS_KEY', byDefault: '(none)', meaning: 'PEM file of its private key', meaningZh: '该证书私钥的 PEM 文件' },
  { name: 'JINQIAO_TLS_CLIENT_CA', byDefault: '(none)', meaning: 'PEM file of the authority whose certificates are taken from the other side', meaningZh: '所信任的对方证书颁发机构的 PEM 文件' },
  { name: 'JINQIAO_REFRESH_MS', byDefault: '10000', meaning: 'How often offers asks banks and policy for a newer version, in ms, 100 to 3600000', meaningZh: '方案服务检查新版本的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_POLL_MS', byDefault: '2000', meaning: 'How often the gateway asks the registry for a newer graph, in ms, 100 to 3600000', meaningZh: '网关检查注册中心的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_SUBGRAPH_TIMEOUT_MS', byDefault: '10000', meaning: 'How long the gateway waits for a subgraph, in ms, 100 to 600000', meaningZh: '网关等待子图的时限（毫秒），100 至 600000' },
]);

const DECISION_KEY = /^[0-9a-fA-F]{64,256}$/;
const SUBGRAPH_KEY = /^[0-9a-fA-F]{64}$/;
/** What a bearer token may be made of (RFC 6750). */
const ROUTER_TOKEN = /^[A-Za-z0-9._~+/-]{32,512}=*$/;

const TLS_SETTINGS = ['JINQIAO_TLS_CERT', 'JINQIAO_TLS_KEY', 'JINQIAO_TLS_CLIENT_CA'] as const;

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const integer = (name: string, byDefault: number, minimum: number, maximum: number): number => {
    const text = read(name);
    if (text === null) return byDefault;
    const value = Number(text);
    if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    throw refused(name, text, `a whole number from ${minimum} to ${maximum}`);
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
  const decisionKey = read('JINQIAO_DECISION_KEY');
  if (decisionKey !== null && !DECISION_KEY.test(decisionKey)) {
    throw refused('JINQIAO_DECISION_KEY', null, '64 to 256 hexadecimal digits');
  }
  /** One value, or two while one takes the other's place; never repeated in a message. */
  const secrets = (name: string, form: RegExp, allowed: string): readonly string[] | null => {
    const values = read(name)?.split(',').map((value) => value.trim()) ?? null;
    if (values === null || (values.length <= 2 && values.every((value) => form.test(value)))) return values;
    throw refused(name, null, `${allowed}, or two of them with a comma between`);
  };
  const callKeys = secrets('JINQIAO_CALL_KEY', DECISION_KEY, '64 to 256 hexadecimal digits');
  const subgraphKeys = secrets('JINQIAO_SUBGRAPH_KEY', SUBGRAPH_KEY, '64 hexadecimal digits');
  if (callKeys && subgraphKeys) {
    throw new StartupError('SETTING_REFUSED', 'JINQIAO_CALL_KEY and JINQIAO_SUBGRAPH_KEY cannot both be set: a subgraph that has the master secret derives its own key.');
  }
  const poolSize = integer('JINQIAO_DATABASE_POOL', 4, 1, 100);
  return Object.freeze<Settings>({
    port: read('PORT') === null ? null : integer('PORT', 0, 0, 65_535),
    host,
    dataFolder,
    storage: databaseUrl ? { kind: 'mysql', url: databaseUrl, poolSize } : { kind: 'sqlite', folder: dataFolder },
    registryUrl: (url('JINQIAO_REGISTRY_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4100').replace(/\/$/, ''),
    advertisedUrl: url('JINQIAO_ADVERTISED_URL', ['http:', 'https:']),
    decisionKey,
    callKeys,
    subgraphKeys,
    routerTokens: secrets('JINQIAO_ROUTER_TOKEN', ROUTER_TOKEN, 'at least 32 characters of a bearer token') ?? [],
    tls: readTls(read),
    refreshIntervalMs: integer('JINQIAO_REFRESH_MS', 10_000, 100, 3_600_000),
    pollIntervalMs: integer('JINQIAO_POLL_MS', 2_000, 100, 3_600_000),
    subgraphTimeoutMs: integer('JINQIAO_SUBGRAPH_TIMEOUT_MS', 10_000, 100, 600_000),
  });
}

function readTls(read: (name: string) => string | null): TlsFiles | null {
  const [cert, key, clientCa] = TLS_SETTINGS.map(read);
  if (cert && key && clientCa) return { cert, key, clientCa };
  if (!cert && !key && !clientCa) return null;
  throw new StartupError('SETTING_REFUSED', `${TLS_SETTINGS.join(', ')} go together: set all three or none.`);
}

function refused(name: string, value: string | null, allowed: string): StartupError {
  const got = value === null ? '' : `, it is ${JSON.stringify(value)}`;
  return new StartupError('SETTING_REFUSED', `${name} must be ${allowed}${got}.`);
}
