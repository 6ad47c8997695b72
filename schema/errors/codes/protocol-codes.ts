import type { ErrorEntry } from '../error-entry';

/** What the GraphQL server says of a request that it cannot begin to execute; passed on unchanged. */
export const PROTOCOL_CODES = [
  {
    code: 'BAD_REQUEST',
    emittedBy: 'APOLLO_SERVER',
    httpStatus: 400,
    since: '0.1.0',
    summary: { en: 'The HTTP request is not a GraphQL request.', zh: 'HTTP 请求不是 GraphQL 请求。' },
    meaning: {
      en: 'The body is missing or not JSON, `query` is not a string, a batch was sent, or a header that guards against cross-site requests is missing.',
      zh: '请求体缺失或不是 JSON，`query` 不是字符串，发送了批量请求，或缺少防跨站请求的标头。',
    },
    whatToDo: {
      en: 'POST one JSON object with `query`, and `variables` if any, with `content-type: application/json`.',
      zh: '以 `content-type: application/json` POST 一个含 `query`（以及可选的 `variables`）的 JSON 对象。',
    },
  },
  {
    code: 'REQUEST_TOO_LARGE',
    emittedBy: 'JINQIAO',
    httpStatus: 413,
    since: '0.1.0',
    summary: { en: 'The body of the request is too large.', zh: '请求体过大。' },
    meaning: { en: 'The body has more bytes than the sentence allows; none of it was carried out.', zh: '请求体字节数超过提示所列上限，未作任何处理。' },
    whatToDo: { en: 'Send less at once: fewer fields, or shorter variables.', zh: '减少一次发送的内容：减少字段或缩短变量。' },
  },
  {
    code: 'GATEWAY_NOT_READY',
    emittedBy: 'JINQIAO',
    httpStatus: 503,
    since: '0.1.0',
    summary: { en: 'The gateway has no supergraph yet.', zh: '网关尚无超图。' },
    meaning: {
      en: 'The gateway listens and waits for the registry\'s first graph that composes; `/health` says `starting`.',
      zh: '网关已在监听，正等待登记处首个可以合成的图；`/health` 为 `starting`。',
    },
    whatToDo: {
      en: 'Ask again after the seconds in `retry-after`. Operators: see that the registry and every part run.',
      zh: '按 `retry-after` 的秒数后重试。运维人员：检查登记处和各部分是否运行。',
    },
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    emittedBy: 'APOLLO_SERVER',
    httpStatus: 400,
    since: '0.1.0',
    summary: { en: 'The query has a syntax error.', zh: '查询有语法错误。' },
    meaning: {
      en: 'The document is not GraphQL; `locations` says where reading stopped.',
      zh: '文档不符合 GraphQL 语法，`locations` 指出停止读取的位置。',
    },
    whatToDo: {
      en: 'Correct the document at that place.',
      zh: '在该处更正文档。',
    },
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    emittedBy: 'APOLLO_SERVER',
    httpStatus: 400,
    since: '0.1.0',
    summary: { en: 'The query does not fit the schema.', zh: '查询与模式不符。' },
    meaning: {
      en: 'A field, an argument or a type does not exist, a variable has the wrong type, or an alias is the name of another field that the gateway itself fetches of the same type (a key, what a subgraph requires): `extensions.field` names what is aliased, `extensions.allowed` what it may not be called.',
      zh: '字段、参数或类型不存在，变量类型不符，或别名与网关自行获取的同一类型其他字段（键字段、子图所需字段）同名：`extensions.field` 是被取别名的字段，`extensions.allowed` 说明不可用的名称。',
    },
    whatToDo: {
      en: 'Compare the query with the schema in the sandbox, and choose another alias where one is refused. A client built for an earlier schema: see which of its fields are deprecated.',
      zh: '在沙盒中与模式核对；别名被拒绝时换一个。按旧版模式开发的客户端：查看哪些字段已弃用。',
    },
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    emittedBy: 'APOLLO_SERVER',
    httpStatus: 400,
    since: '0.1.0',
    summary: { en: 'It is not clear which operation of the document is meant.', zh: '无法确定执行文档中的哪个操作。' },
    meaning: {
      en: 'The document has several operations and `operationName` is missing, or names none of them.',
      zh: '文档含多个操作，而 `operationName` 缺失，或与其中任何一个都不符。',
    },
    whatToDo: { en: 'Send `operationName` with the name of one operation.', zh: '在 `operationName` 中给出其中一个操作的名称。' },
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    emittedBy: 'APOLLO_SERVER',
    since: '0.1.0',
    summary: { en: 'The hash sent instead of a query is not known here.', zh: '代替查询发送的哈希值在此未知。' },
    meaning: {
      en: 'The server has not seen the query of that hash, or has forgotten it.',
      zh: '服务器没有见过该哈希值对应的查询，或已将其遗忘。',
    },
    whatToDo: {
      en: 'Send the query together with its hash once; client libraries do so by themselves.',
      zh: '将查询与哈希值一同再发送一次；客户端库会自动完成。',
    },
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    emittedBy: 'APOLLO_SERVER',
    since: '0.1.0',
    summary: { en: 'Hashes instead of queries are switched off here.', zh: '此处未启用以哈希值代替查询。' },
    meaning: { en: 'This server takes queries in full only.', zh: '本服务器只接受完整的查询。' },
    whatToDo: { en: 'Send the whole query; switch persisted queries off in the client.', zh: '发送完整的查询，并在客户端关闭持久化查询。' },
  },
] as const satisfies readonly ErrorEntry[];
