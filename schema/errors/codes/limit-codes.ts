import type { ErrorEntry } from '../error-entry';

/** How much anyone may ask. */
export const LIMIT_CODES = [
  {
    code: 'LIMIT_EXCEEDED',
    emittedBy: 'JINQIAO',
    httpStatus: 400,
    since: '0.2.0',
    summary: { en: 'The request is larger, deeper or more repetitive than is allowed.', zh: '请求的规模、深度或重复次数超过限度。' },
    meaning: {
      en: 'The request was refused before anything was computed. `extensions.limit` names the limit, `extensions.allowed` is what it allows, `extensions.value` is what was found; counting stops early, so more may have been sent. `npx jinqiao show limits` prints every limit.',
      zh: '请求在任何计算之前即被拒绝。`extensions.limit` 是限度名称，`extensions.allowed` 是允许的数量，`extensions.value` 是发现的数量；超过后即停止计数，实际可能更多。`npx jinqiao show limits` 打印全部限度。',
    },
    whatToDo: {
      en: 'Ask for less at once: split the operation, page through lists, put long lists into variables.',
      zh: '减少一次请求的内容：拆分操作，分页读取列表，较长的值列表放入变量。',
    },
  },
  {
    code: 'RATE_LIMITED',
    emittedBy: 'JINQIAO',
    httpStatus: 429,
    since: '0.2.0',
    summary: { en: 'Too many requests in too short a time.', zh: '短时间内请求过多。' },
    meaning: {
      en: 'The address or the principal has used up its allowance, which refills by the second. The request was not carried out.',
      zh: '该地址或主体的额度已用完，额度按秒恢复。请求未执行。',
    },
    whatToDo: {
      en: 'Wait for the seconds in `retry-after`, then ask again. Portals behind one address: send an API key, so that each is counted by itself; operators: name proxies as trusted.',
      zh: '按 `retry-after` 的秒数等待后重试。多个门户共用一个地址时请发送 API 密钥，以便分别计数；运维人员：将代理服务器列为可信。',
    },
  },
  {
    code: 'OVERLOADED',
    emittedBy: 'JINQIAO',
    httpStatus: 503,
    since: '0.2.0',
    summary: { en: 'The gateway has more work than it can do in time.', zh: '网关负载过高。' },
    meaning: {
      en: 'Too many requests are under way, or the process answers too slowly. New ones are refused at once, so that those under way still end. The request was not carried out.',
      zh: '正在处理的请求过多，或进程响应过慢。新请求立即被拒绝，以保证已在处理的请求能够完成。该请求未执行。',
    },
    whatToDo: {
      en: 'Ask again after the seconds in `retry-after`. Operators: add a gateway, or find what keeps this one busy.',
      zh: '按 `retry-after` 的秒数后重试。运维人员：增加网关，或查明占用原因。',
    },
  },
  {
    code: 'TIME_BUDGET_EXCEEDED',
    emittedBy: 'JINQIAO',
    httpStatus: 504,
    since: '0.2.0',
    summary: { en: 'The operation took longer than is allowed.', zh: '操作超过时限。' },
    meaning: {
      en: 'The whole operation, all subgraphs together, was not done in time, and nothing of it is answered. A mutation may have taken effect.',
      zh: '整个操作（含全部子图）未在时限内完成，不给出任何部分结果。变更操作可能已经生效。',
    },
    whatToDo: {
      en: 'Ask for less at once, or again later. After a mutation, first find out whether it took effect.',
      zh: '减少一次请求的内容或稍后重试。变更操作须先确认是否已生效。',
    },
  },
  {
    code: 'RESPONSE_TOO_LARGE',
    emittedBy: 'JINQIAO',
    httpStatus: 400,
    since: '0.2.0',
    summary: { en: 'The answer would be larger than is allowed.', zh: '答复超过允许的大小。' },
    meaning: {
      en: 'The operation was carried out, and its answer has more bytes than `extensions.allowed`; none of it is sent. A mutation has taken effect.',
      zh: '操作已执行，但答复字节数超过 `extensions.allowed`，不发送任何内容。变更操作已经生效。',
    },
    whatToDo: { en: 'Ask for fewer items (a smaller `first`) or fewer fields.', zh: '减少条数（较小的 `first`）或字段。' },
  },
  {
    code: 'OPERATION_NOT_LISTED',
    emittedBy: 'JINQIAO',
    httpStatus: 403,
    since: '0.2.0',
    summary: { en: 'Only listed operations may be run here, and this one is not listed.', zh: '此处只允许执行清单内的操作，该操作不在清单中。' },
    meaning: {
      en: 'The gateway runs with a list of operations, and the kind of principal that asks may run those alone: by their id, or by exactly their text.',
      zh: '网关启用了操作清单，该类主体只能执行清单中的操作：使用其标识，或完全相同的文本。',
    },
    whatToDo: {
      en: 'Send an operation of the list unchanged. Operators: add the portal\'s operations to the manifest and start the gateway again.',
      zh: '原样发送清单中的操作。运维人员：将门户的操作加入清单文件并重启网关。',
    },
  },
] as const satisfies readonly ErrorEntry[];
