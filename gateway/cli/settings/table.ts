interface SettingDoc {
  readonly name: string;
  readonly byDefault: string;
  readonly meaning: string;
  readonly meaningZh: string;
}

/** What the README's table says; a test compares. */
export const SETTINGS: readonly SettingDoc[] = Object.freeze([
  { name: 'PORT', byDefault: '4000', meaning: 'Port of the gateway, or of the part that is served alone (its own default: a free one)', meaningZh: '网关端口；单独启动某一部分时为该部分的端口（默认取空闲端口）' },
  { name: 'JINQIAO_HOST', byDefault: '127.0.0.1', meaning: 'Address to listen on; beyond loopback put a proxy that encrypts in front', meaningZh: '监听地址；对外开放时请在前方放置加密的代理' },
  { name: 'NODE_ENV', byDefault: '(a demonstration)', meaning: 'production: no illustrative data and no demonstration keys; sample banks are refused', meaningZh: '设为 production 时：不使用示例数据和演示密钥，并拒绝示例银行' },
  { name: 'JINQIAO_DATA', byDefault: './data', meaning: 'Data folder: SQLite files, last good supergraph, and the keys that no setting gives', meaningZh: '数据目录：SQLite 文件、最近可用的超图、决策密钥、调用密钥、身份密钥' },
  { name: 'DATABASE_URL', byDefault: '(none: SQLite)', meaning: 'mysql://user:password@host:port/prefix of a MySQL, MariaDB or compatible server; each part creates prefix_part', meaningZh: 'MySQL、MariaDB 或兼容数据库地址；每一部分自建 prefix_part 数据库' },
  { name: 'JINQIAO_DATABASE_POOL', byDefault: '4', meaning: 'Connections of each part to the database server, 1 to 100', meaningZh: '每一部分的数据库连接数，1 至 100' },
  { name: 'JINQIAO_REGISTRY_URL', byDefault: 'http://127.0.0.1:4100', meaning: 'Registry, for parts served alone', meaningZh: '注册中心地址，供单独启动的部分使用' },
  { name: 'JINQIAO_ADVERTISED_URL', byDefault: '(the address listened on)', meaning: 'GraphQL address under which others reach a part served alone', meaningZh: '单独启动的部分对外公布的 GraphQL 地址' },
  { name: 'JINQIAO_DECISION_KEY', byDefault: '(a file in the data folder)', meaning: 'Key that signs decision ids, at least 64 hexadecimal digits', meaningZh: '签署决策编号的密钥，至少 64 位十六进制数' },
  { name: 'JINQIAO_IDENTITY_KEY', byDefault: '(a file in the data folder)', meaning: 'Key under which API keys are hashed, at least 64 hexadecimal digits; with another one none of them is known any more', meaningZh: '对 API 密钥作散列的密钥，至少 64 位十六进制数；更换后原有 API 密钥全部失效' },
  { name: 'JINQIAO_JWT_ISSUER', byDefault: '(none: no tokens)', meaning: 'Issuer of the JSON Web Tokens that are taken, exactly as their iss; goes with the two settings below', meaningZh: '所接受 JWT 的签发者，须与 iss 完全一致；与下面两项同时设置' },
  { name: 'JINQIAO_JWT_AUDIENCE', byDefault: '(none: no tokens)', meaning: 'Audience that their aud must name', meaningZh: 'JWT 的 aud 须包含的受众' },
  { name: 'JINQIAO_JWKS', byDefault: '(none: no tokens)', meaning: 'Public keys of the issuer (JWK Set): a file, or an address of https: (http: on loopback only)', meaningZh: '签发者的公钥（JWK Set）：文件，或 https: 地址（http: 仅限回环地址）' },
  { name: 'JINQIAO_CALL_KEY', byDefault: '(a file in the data folder)', meaning: 'Master secret that signs calls between parts, 64 to 256 hexadecimal digits; two with a comma while it is changed', meaningZh: '签署各部分之间调用的主密钥，64 至 256 位十六进制数；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_SUBGRAPH_KEY', byDefault: '(none)', meaning: 'In its place, for a subgraph that is run by itself: its own key, 64 hexadecimal digits; two with a comma while it is changed', meaningZh: '独立运行的子图以自己的密钥代替主密钥，64 位十六进制数；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_ROUTER_TOKEN', byDefault: '(none)', meaning: 'Bearer token that lets a stock router call a subgraph, at least 32 characters; two with a comma while it is changed', meaningZh: '允许通用路由器调用子图的令牌，至少 32 个字符；轮换期间用逗号分隔两个' },
  { name: 'JINQIAO_TLS_CERT', byDefault: '(none: plain HTTP)', meaning: 'PEM file of the certificate that a subgraph serves with, and that gateway and offers show to those they call', meaningZh: '子图对外服务所用证书的 PEM 文件，网关与方案服务调用时也出示' },
  { name: 'JINQIAO_TLS_KEY', byDefault: '(none)', meaning: 'PEM file of its private key', meaningZh: '该证书私钥的 PEM 文件' },
  { name: 'JINQIAO_TLS_CLIENT_CA', byDefault: '(none)', meaning: 'PEM file of the authority whose certificates are taken from the other side', meaningZh: '所信任的对方证书颁发机构的 PEM 文件' },
  { name: 'JINQIAO_SUBGRAPH_ADDRESSES', byDefault: '(none: in production public addresses)', meaning: 'Where subgraphs may be: host names (abc.example, *.abc.example), addresses and CIDRs, separated by commas; in production private and loopback ranges only if they are here as CIDRs', meaningZh: '允许子图所在的位置：主机名（abc.example、*.abc.example）、地址或 CIDR，以逗号分隔；生产模式下内网和回环网段须以 CIDR 列出方可使用（默认：生产模式下仅限公网地址）' },
  { name: 'JINQIAO_REFRESH_MS', byDefault: '10000', meaning: 'How often offers asks banks and policy for a newer version, in ms, 100 to 3600000', meaningZh: '方案服务检查新版本的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_POLL_MS', byDefault: '2000', meaning: 'How often the gateway asks the registry for a newer graph, in ms, 100 to 3600000', meaningZh: '网关检查注册中心的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_SUBGRAPH_TIMEOUT_MS', byDefault: '10000', meaning: 'How long the gateway waits for a subgraph, in ms, 100 to 600000', meaningZh: '网关等待子图的时限（毫秒），100 至 600000' },
  { name: 'JINQIAO_USAGE', byDefault: 'on', meaning: 'off: the gateway does not count which operations its clients run, and checks cannot say whom a change would break', meaningZh: '设为 off 时：网关不统计客户端执行的操作，检查也就无法指出变更会影响谁' },
  { name: 'JINQIAO_USAGE_MS', byDefault: '60000', meaning: 'How often the gateway hands its counts to the registry, in ms, 100 to 3600000', meaningZh: '网关向注册中心上报统计的间隔（毫秒），100 至 3600000' },
  { name: 'JINQIAO_LOG', byDefault: '(text at a terminal, else json)', meaning: 'Form of the log on stderr: text, a sentence for a person; json, a line for machines', meaningZh: '标准错误输出的日志形式：text 为供人阅读的语句，json 为供机器读取的行（默认：终端为 text，否则为 json）' },
  { name: 'JINQIAO_LOG_LEVEL', byDefault: '(warn as text, info as json)', meaning: 'What the log leaves out: info writes all, a line for each request among it; warn; error', meaningZh: '日志级别：info 全部写出（含每个请求一行）、warn、error（默认：text 为 warn，json 为 info）' },
  { name: 'JINQIAO_CORS_ORIGINS', byDefault: '(none)', meaning: 'Origins of portals whose pages may ask the gateway, separated by commas: https://portal.example', meaningZh: '允许其网页访问网关的门户来源，以逗号分隔，如 https://portal.example（默认：无）' },
  { name: 'JINQIAO_TRUSTED_PROXIES', byDefault: '(none)', meaning: 'Addresses and CIDRs of the balancers in front of the gateway, separated by commas, whose X-Forwarded-For is believed', meaningZh: '网关前方负载均衡器的地址或 CIDR，以逗号分隔；仅信任其 X-Forwarded-For' },
  { name: 'JINQIAO_LIMITS', byDefault: '(none: the defaults)', meaning: 'JSON file with other numbers for limits that "jinqiao show limits" lists: {"depth": 20}', meaningZh: 'JSON 文件，为 "jinqiao show limits" 所列限度另行设值，如 {"depth": 20}' },
  { name: 'JINQIAO_SAFELIST', byDefault: '(none: any operation)', meaning: 'Manifest of persisted operations; anonymous callers and portals may then run no others', meaningZh: '持久化操作清单文件；设置后匿名调用者和门户只能执行清单内的操作' },
]);
