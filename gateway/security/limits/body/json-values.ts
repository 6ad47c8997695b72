import { LIMIT_EXCEEDED, defineLimit } from '../limit';

export const JSON_VALUES = defineLimit({
  name: 'jsonValues',
  default: 50_000,
  unit: 'values',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Values of a body in all: lists, objects and what is in them.', zh: '请求体中值的总数：列表、对象及其内容。' },
});
