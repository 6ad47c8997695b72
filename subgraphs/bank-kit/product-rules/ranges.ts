import { scaled } from './decimals';
import { type ProductRule, type Violation, violation } from './rule';

/** Every pair minimumX and maximumX of an object literal, at any depth. */
function reversedRanges(value: unknown, path: string): Violation[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => reversedRanges(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const bounds = new Map<string, unknown>(Object.entries(value));
  return [...bounds].flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (!key.startsWith('minimum')) return reversedRanges(inner, at);
    const upper = key.replace(/^minimum/, 'maximum');
    const [low, high] = [scaled(inner), scaled(bounds.get(upper))];
    return low !== null && high !== null && low > high ? [violation(at, inner, `at most the ${upper}, ${String(bounds.get(upper))}`)] : [];
  });
}

export const rangesRule: ProductRule = {
  title: 'has no range whose lower end is above its upper end',
  violations: ({ terms }) => {
    const { from, to } = terms.validity;
    return [...reversedRanges(terms, ''), ...(from && to && from > to ? [violation('validity.from', from, `at most validity.to, ${to}`)] : [])];
  },
};
