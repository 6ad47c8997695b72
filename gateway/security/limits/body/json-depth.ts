import { LIMIT_EXCEEDED, defineLimit } from '../limit';

export const JSON_DEPTH = defineLimit({
  name: 'jsonDepth',
  default: 32,
  unit: 'levels',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Lists and objects within each other in a body, the body itself counted.', zh: '请求体中列表与对象的嵌套层数，含最外层。' },
});
