import { LIMIT_EXCEEDED, defineLimit } from '../limit';

export const JSON_STRING_LENGTH = defineLimit({
  name: 'jsonStringLength',
  default: 65_536,
  unit: 'UTF-16 units',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Of one string or key in a body, the query included.', zh: '请求体中单个字符串或键的长度，含查询文本。' },
});
