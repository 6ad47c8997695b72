import { defineLimit } from '../limit';

export const BODY_BYTES = defineLimit({
  name: 'bodyBytes',
  default: 262_144,
  unit: 'bytes',
  refusal: { status: 413, code: 'REQUEST_TOO_LARGE' },
  text: { en: 'Of a request\'s body, by its content-length before it is read.', zh: '请求体大小；有 content-length 时在读取之前即判断。' },
});
