import { isDecimal } from '../../../schema';
import { parseRate } from '../../../subgraphs/finance';
import { type CatalogRule, present } from './rule';

/** Every decimal of an object literal by its field's name: those fields hold decimals wherever they stand. */
const DECIMAL_FIELDS = /^((minimum|maximum)(Amount|Rate|LoanToValue)|minimum|maximum|amount|rate)$/;

function decimalsOf(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => decimalsOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof inner === 'object' && inner !== null) return decimalsOf(inner, at);
    return DECIMAL_FIELDS.test(key) && present(inner) ? [[at, inner]] : [];
  });
}

/** Null for what is no number: the rule of decimals reports that. */
function scaled(bound: unknown): bigint | null {
  const text = String(bound);
  return isDecimal(text) ? parseRate(text) : null;
}

/** Every pair minimumX and maximumX of an object literal, at any depth. */
function reversedRanges(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => reversedRanges(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const bounds = new Map(Object.entries(value));
  return [...bounds].flatMap(([key, inner]) => {
    const own = reversedRanges(inner, path ? `${path}.${key}` : key);
    if (!key.startsWith('minimum')) return own;
    const [low, high] = [scaled(inner), scaled(bounds.get(key.replace(/^minimum/, 'maximum')))];
    return low !== null && high !== null && low > high ? [...own, `${path}.${key} ${String(inner)} is above its maximum`] : own;
  });
}

export const decimalsRule: CatalogRule = {
  title: 'writes every amount and rate as a decimal string',
  problems: ({ terms }) =>
    decimalsOf(terms, '')
      .filter(([, value]) => !isDecimal(value))
      .map(([path, value]) => `${path} ${String(value)} is no decimal string`),
};

export const rangesRule: CatalogRule = {
  title: 'has no range whose lower end is above its upper end',
  problems: ({ terms }) => {
    const { from, to } = terms.validity;
    return [...reversedRanges(terms, ''), ...(from && to && from > to ? [`validity ${from} is after ${to}`] : [])];
  },
};
