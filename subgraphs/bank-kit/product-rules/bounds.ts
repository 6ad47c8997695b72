import { PRODUCT_LIMITS, mostItems, productId } from '../../../schema';
import { type ProductRule, type Violation, violation } from './rule';

const { idLength, nameLength, rawTextLength, textLength } = PRODUCT_LIMITS;

/** By the name of the field, wherever it stands. */
const TEXT_LENGTHS: Readonly<Record<string, number>> = Object.freeze({ code: nameLength, name: nameLength, rawText: rawTextLength });

const LONE_SURROGATE = /\p{Surrogate}/u;

function outOfBounds(value: unknown, path: string, name: string): Violation[] {
  if (typeof value === 'string') {
    const longest = TEXT_LENGTHS[name] ?? textLength;
    if (value.length > longest) return [violation(path, value, `at most ${longest} characters`)];
    return LONE_SURROGATE.test(value) ? [violation(path, value, 'whole Unicode text, without half of a surrogate pair')] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => outOfBounds(inner, path === '' ? key : `${path}.${key}`, key));
  const most = mostItems(name);
  if (value.length > most) return [violation(path, `a list of ${value.length}`, `a list of at most ${most}`)];
  return value.flatMap((item: unknown, index) => outOfBounds(item, `${path}[${index}]`, name));
}

export const boundsRule: ProductRule = {
  title: 'bounds its texts and lists',
  violations: ({ own, terms }) => [...outOfBounds(terms, '', ''), ...outOfBounds(own, '', '')],
};

export const namesRule: ProductRule = {
  title: 'has a name, and a code that an id can be made of',
  violations: ({ profile, terms: { code, name } }) => [
    ...(name.trim() === '' ? [violation('name', name, 'a text that is not blank')] : []),
    ...(code.trim() === '' || code !== code.trim() ? [violation('code', code, 'a text without space around it')] : []),
    ...(!LONE_SURROGATE.test(code) && productId(profile.code, code).length > idLength
      ? [violation('code', code, `a code whose id, "${profile.code}:" and the code percent-encoded, has at most ${idLength} characters`)]
      : []),
  ],
};
