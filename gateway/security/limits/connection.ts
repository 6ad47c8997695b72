import { DEFAULT_CONNECTION_LIMITS } from '../../http';
import { defineLimit } from './limit';

export const HEADER_BYTES = defineLimit({
  name: 'headerBytes',
  default: DEFAULT_CONNECTION_LIMITS.maxHeaderBytes,
  unit: 'bytes',
  refusal: { status: 431, code: null },
  text: { en: 'Of a request\'s line and headers; Node\'s parser refuses.', zh: '请求行与标头的大小，由 Node 解析器拒绝。' },
});

export const HEADERS_TIMEOUT = defineLimit({
  name: 'headersTimeoutMs',
  default: DEFAULT_CONNECTION_LIMITS.headersTimeoutMs,
  unit: 'ms',
  refusal: { status: 408, code: null },
  text: { en: 'From a request\'s first byte to the end of its headers; Node\'s parser refuses.', zh: '从首字节到标头结束的时间，由 Node 解析器拒绝。' },
});
