import type { ErrorEntry } from '../error-entry';

/** What went wrong in or behind the gateway. The fields of that subgraph are null, all others are answered. */
export const SUBGRAPH_CODES = [
  {
    code: 'SUBGRAPH_UNREACHABLE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph could not be reached.', zh: '无法连接子图。' },
    meaning: {
      en: 'No connection could be made, or it broke before an answer began: the subgraph is down, restarting, or cut off by the network.',
      zh: '连接无法建立，或在开始答复之前中断：子图停机、正在重启或网络不通。',
    },
    whatToDo: {
      en: 'Ask a query again after a short while; a mutation only once it is known whether it took effect. Operators: see that the subgraph runs and that its published address is right.',
      zh: '查询可稍后重试；变更操作须先确认是否已生效。运维人员：检查子图是否运行，登记的地址是否正确。',
    },
  },
  {
    code: 'SUBGRAPH_ADDRESS_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph is published at an address that the gateway does not call.', zh: '子图登记的地址不在网关允许访问的范围内。' },
    meaning: {
      en: 'The address, or one that its host name leads to now, is not among those that the operator allows: the name changed its meaning since it was published, or the setting did. Nothing was sent.',
      zh: '该地址，或其主机名当前解析到的某个地址，不在运维人员允许的范围内：登记之后域名解析或设置发生了变化。请求没有发出。',
    },
    whatToDo: {
      en: 'Report it to the operator. Operators: look up the host name where the gateway runs; a private range that subgraphs are in belongs into `JINQIAO_SUBGRAPH_ADDRESSES`.',
      zh: '告知运维人员。运维人员：在网关所在机器上解析该主机名；子图所在的内网网段须写入 `JINQIAO_SUBGRAPH_ADDRESSES`。',
    },
  },
  {
    code: 'SUBGRAPH_TIMEOUT',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph did not answer in time.', zh: '子图未在规定时间内答复。' },
    meaning: {
      en: 'The subgraph took the request and its answer was not complete when the time allowed for a call was over. A mutation may have taken effect.',
      zh: '子图已接收请求，但在单次调用的时限内没有给出完整答复。变更操作可能已经生效。',
    },
    whatToDo: {
      en: 'Ask for less at once (a smaller `first`), or again later. Operators: look at the subgraph\'s load and its database before the time limit is raised.',
      zh: '减少一次请求的数量（较小的 `first`）或稍后重试。运维人员：先检查子图负载和数据库，再考虑放宽时限。',
    },
  },
  {
    code: 'SUBGRAPH_INVALID_RESPONSE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph answered something that is not a GraphQL response.', zh: '子图的答复不是有效的 GraphQL 响应。' },
    meaning: {
      en: 'The answer was not JSON, was cut off, or has neither data nor errors: often a proxy\'s error page, or another service at the published address.',
      zh: '答复不是 JSON、不完整，或既无数据也无错误：常见原因是代理服务器的错误页面，或登记的地址上是另一个服务。',
    },
    whatToDo: {
      en: 'Report it to the operator. Operators: send the subgraph a query directly, at the address that the registry has, and see what answers.',
      zh: '告知运维人员。运维人员：按登记处的地址直接向子图发送查询，查看答复者是谁。',
    },
  },
  {
    code: 'SUBGRAPH_RESPONSE_TOO_LARGE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph\'s answer exceeds the size allowed.', zh: '子图的答复超过允许的大小。' },
    meaning: {
      en: 'The answer was abandoned at the limit, so that one subgraph cannot use up the gateway\'s memory.',
      zh: '答复在达到上限时被放弃，以免单个子图耗尽网关内存。',
    },
    whatToDo: {
      en: 'Ask for fewer items or fewer fields. Operators: find out whether the subgraph ignores its own page limits.',
      zh: '减少条数或字段。运维人员：检查子图是否没有遵守分页上限。',
    },
  },
  {
    code: 'SUBGRAPH_ERROR',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A subgraph reported an error of its own.', zh: '子图报告了自身的错误。' },
    meaning: {
      en: 'The subgraph answered with an error that carries no code of this catalogue. Its message is passed on only where it reveals nothing of the inside.',
      zh: '子图返回的错误不带本目录中的代码。其文字只有在不泄露内部信息时才会转达。',
    },
    whatToDo: {
      en: 'Report it with the time and the path of the field. Operators: the subgraph\'s own log has the cause.',
      zh: '连同时间和字段路径告知运维人员。运维人员：原因见该子图自己的日志。',
    },
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    emittedBy: 'APOLLO_SERVER',
    since: '0.1.0',
    summary: { en: 'A fault of this software.', zh: '本软件的故障。' },
    meaning: {
      en: 'Something happened that the program does not expect. Details stand in the log and never in the answer.',
      zh: '发生了程序未预料的情况。详情只写入日志，不出现在答复中。',
    },
    whatToDo: {
      en: 'Report it with the time and the operation. Asking again unchanged seldom helps.',
      zh: '连同时间和所做的操作报告；原样重试通常无济于事。',
    },
  },
] as const satisfies readonly ErrorEntry[];
