import { defineLimit, limitExceeded } from '../limit';

export const URL_BYTES = defineLimit({
  name: 'urlBytes',
  default: 8_192,
  unit: 'bytes',
  refusal: { status: 400, code: 'LIMIT_EXCEEDED' },
  text: { en: 'Of the query string of a request by GET.', zh: 'GET 请求查询字符串的大小。' },
});

export function checkUrlBytes(search: string, allowed: number): void {
  const value = Buffer.byteLength(search);
  if (value > allowed) throw limitExceeded(URL_BYTES, { what: `The query string has ${value} bytes`, value, allowed });
}
