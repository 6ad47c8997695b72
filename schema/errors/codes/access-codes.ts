import type { ErrorEntry } from '../error-entry';

/** Who asks, and what they may see. */
export const ACCESS_CODES = [
  {
    code: 'UNAUTHENTICATED',
    emittedBy: 'JINQIAO',
    httpStatus: 401,
    since: '0.2.0',
    summary: { en: 'Nobody is known to ask, or the credential is not good.', zh: '未表明身份，或凭证无效。' },
    meaning: {
      en: 'With HTTP status 401: the key or token sent is malformed, unknown, expired or revoked; which of these is not said, and nothing was carried out. In an answer of status 200: the field at `path` is for known principals, no credential was sent, and the field is null.',
      zh: 'HTTP 状态为 401 时：所发密钥或令牌格式错误、未知、过期或已吊销（不说明是哪一种），请求未执行。状态为 200 时：`path` 处的字段只供已知主体使用，而请求没有凭证，该字段为空。',
    },
    whatToDo: {
      en: 'Send `authorization: Bearer KEY` with an API key (`npx jinqiao keys create`) or a token of the configured issuer.',
      zh: '以 `authorization: Bearer KEY` 发送 API 密钥（`npx jinqiao keys create`）或所配置签发者的令牌。',
    },
  },
  {
    code: 'FORBIDDEN',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'The principal that asks may not see or do this.', zh: '当前主体无权查看或执行。' },
    meaning: {
      en: 'The field at `path` is null and was not computed: the kind of principal lacks what the field asks for, or the object belongs to somebody else. The rest of the answer is whole.',
      zh: '`path` 处的字段为空且未被计算：该类主体不具备字段要求的权限，或对象属于他人。答复其余部分完整。',
    },
    whatToDo: {
      en: 'Leave the field out, or ask as a principal that may see it; `npx jinqiao show visibility` prints who may see what.',
      zh: '去掉该字段，或以有权的主体查询；`npx jinqiao show visibility` 打印各主体的权限表。',
    },
  },
  {
    code: 'AUDIT_UNAVAILABLE',
    emittedBy: 'JINQIAO',
    httpStatus: 503,
    since: '0.2.0',
    summary: { en: 'A read of private data cannot be recorded now.', zh: '暂时无法记录对非公开数据的读取。' },
    meaning: {
      en: 'What an auditor reads of others is recorded before it is read. The record could not be kept, so nothing was carried out.',
      zh: '审计员读取他人数据须先留痕后读取；此刻无法留痕，因此请求未执行。',
    },
    whatToDo: {
      en: 'Ask again later, or leave out the fields that are not public. Operators: the log says what keeps the record from being written.',
      zh: '稍后重试，或去掉非公开字段。运维人员：日志写明无法留痕的原因。',
    },
  },
  {
    code: 'CALL_REFUSED',
    emittedBy: 'JINQIAO',
    httpStatus: 401,
    since: '0.2.0',
    summary: { en: 'A part refuses a call: who makes it is not proved.', zh: '某一部分拒绝调用：无法证明调用者身份。' },
    meaning: {
      en: 'Subgraphs and the registry answer their configured callers only, each of which signs its calls, shows a token or a certificate. This call had no proof, or one that does not hold: a wrong key, a clock more than 60 s off, a changed or repeated request; which of these is said in the log of the part that was called, and nowhere else. Nothing was carried out. With HTTP status 403, of the registry: the part is known and may not do this. With 503: too many calls within two minutes to tell a repeated one. In an answer of the gateway: a subgraph refused the gateway\'s call, and its fields are null.',
      zh: '子图与注册中心只答复已配置的调用者，调用者须签名、出示令牌或证书。本次调用没有证明，或证明不成立：密钥不符、时钟偏差超过 60 秒、请求被改动或重放；具体原因只写在被调用部分的日志中，请求未执行。HTTP 状态为 403（注册中心）时：调用者已知，但无权执行此操作；为 503 时：两分钟内调用过多，无法再识别重放。出现在网关答复中时：子图拒绝了网关的调用，相应字段为空。',
    },
    whatToDo: {
      en: 'Clients: ask the gateway, not a subgraph; where the gateway answers this, tell its operator. Operators: see that all parts have the same JINQIAO_CALL_KEY, that their clocks agree, and what the log of the part that was called says.',
      zh: '客户端：请访问网关而不是子图；如网关返回此代码，请告知运维人员。运维人员：检查各部分的 JINQIAO_CALL_KEY 是否一致、时钟是否同步，并查看被调用部分的日志。',
    },
  },
] as const satisfies readonly ErrorEntry[];
