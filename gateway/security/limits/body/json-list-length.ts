import { LIMIT_EXCEEDED, defineLimit } from '../limit';

export const JSON_LIST_LENGTH = defineLimit({
  name: 'jsonListLength',
  default: 1_000,
  unit: 'items',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Of one list or one object in a body.', zh: '请求体中单个列表或对象的长度。' },
});
