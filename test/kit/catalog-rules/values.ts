import { isDecimal } from '../../../schema';
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

export const decimalsRule: CatalogRule = {
  title: 'writes every amount and rate as a decimal string',
  problems: ({ terms }) =>
    decimalsOf(terms, '')
      .filter(([, value]) => !isDecimal(value))
      .map(([path, value]) => `${path} ${String(value)} is no decimal string`),
};
