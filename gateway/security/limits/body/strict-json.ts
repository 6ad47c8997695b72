import { BAD_REQUEST, type Rule } from '../limit';

export const STRICT_JSON: Rule = Object.freeze({
  name: 'strictJson',
  refusal: BAD_REQUEST,
  text: {
    en: 'A body is UTF-8 without a byte order mark; no key twice in an object, no `__proto__`, no `constructor` with a `prototype`; no NUL, no half of a character; no number that is infinite, no integer beyond 2^53 − 1.',
    zh: '请求体为不带字节序标记的 UTF-8；同一对象中键不重复，无 `__proto__`，无含 `prototype` 的 `constructor`；无 NUL 和不成对的代理字符；数字有限，整数不超过 2^53 − 1。',
  },
});

export const NO_BATCHES: Rule = Object.freeze({
  name: 'batching',
  refusal: BAD_REQUEST,
  text: { en: 'One operation a request: a list of requests is refused.', zh: '每个请求只含一个操作，批量请求被拒绝。' },
});
