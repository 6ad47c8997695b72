import type { ErrorEntry } from '../error-entry';

/** How much anyone may ask. */
export const LIMIT_CODES = [
  {
    code: 'LIMIT_EXCEEDED',
    emittedBy: 'JINQIAO',
    httpStatus: 400,
    since: '0.2.0',
    summary: { en: 'The request asks for more than is allowed.', zh: '请求超出允许的限度。' },
    meaning: {
      en: 'Nothing was carried out. The extensions name the `limit`, the `value` of this request and what is `allowed` to who asks.',
      zh: '请求未执行。extensions 中的 `limit` 指明限度，`value` 为本次请求的值，`allowed` 为该主体允许的值。',
    },
    whatToDo: {
      en: 'Ask for less at a time: a smaller `first`, fewer fields or fewer aliases; or ask as a known principal, to whom more is allowed.',
      zh: '分次请求：减小 `first`，减少字段或别名；或以已知主体查询，其限度更高。',
    },
  },
] as const satisfies readonly ErrorEntry[];
