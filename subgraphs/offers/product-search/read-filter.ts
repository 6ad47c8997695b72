import {
  CURRENCY_ALLOWED,
  MAX_TERM_MONTHS,
  MIN_TERM_MONTHS,
  PRODUCT_LIMITS,
  REGION_ALLOWED,
  TERM_MONTHS_ALLOWED,
  badUserInput,
  findCurrency,
  findRegion,
  industryAllowed,
  isIndustryCode,
} from '../../../schema';
import { requireListBound } from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import { requireAmount } from '../matching/need-checks';
import { DIMENSIONS, type DimensionName } from './columns/dimensions';
import { rateUnits } from './columns/published-rates';
import type { ReadFilter, StatedFilter } from './product-filter';

/** Amounts of two currencies are never compared: one that is filtered by is of the currency of a need that names none. */
const CURRENCY_OF_AMOUNTS = 'CNY';

/** Checks a filter; throws BAD_USER_INPUT naming the field, the value and what is allowed. */
export function readFilter(stated: StatedFilter): ReadFilter {
  const { amount, maxAnnualRate, maxTurnaroundDays, minAnnualRate, takesApplications, termMonths } = stated;
  const currency = stated.currency ?? (amount == null ? null : CURRENCY_OF_AMOUNTS);
  const known = currency === null ? null : findCurrency(currency);
  if (currency !== null && !known) throw refused('currency', currency, CURRENCY_ALLOWED);
  if (amount != null && known) requireAmount('filter.amount', amount, known.fractionDigits);
  if (termMonths != null && (termMonths < MIN_TERM_MONTHS || termMonths > MAX_TERM_MONTHS)) throw refused('termMonths', termMonths, TERM_MONTHS_ALLOWED);
  if (maxTurnaroundDays != null && (maxTurnaroundDays < 0 || maxTurnaroundDays > PRODUCT_LIMITS.workingDays)) {
    throw refused('maxTurnaroundDays', maxTurnaroundDays, `a whole number of working days from 0 to ${PRODUCT_LIMITS.workingDays}`);
  }
  requireRate('minAnnualRate', minAnnualRate);
  requireRate('maxAnnualRate', maxAnnualRate);
  if (minAnnualRate != null && maxAnnualRate != null && compareDecimals(minAnnualRate, maxAnnualRate) > 0) {
    throw refused('minAnnualRate', minAnnualRate, `at most maxAnnualRate, which is ${maxAnnualRate}`);
  }
  stated.regions?.forEach((code, index) => {
    if (!findRegion(code)) throw refused(`regions[${index}]`, code, REGION_ALLOWED);
  });
  stated.industries?.forEach((code, index) => {
    if (!isIndustryCode(code)) throw refused(`industries[${index}]`, code, industryAllowed(code));
  });
  return {
    codes: codesOf(stated, currency),
    amount: amount == null ? null : Number(amount),
    termMonths: termMonths ?? null,
    minRate: minAnnualRate == null ? null : rateUnits(minAnnualRate),
    maxRate: maxAnnualRate == null ? null : rateUnits(maxAnnualRate),
    maxTurnaroundDays: maxTurnaroundDays ?? null,
    takesApplications: takesApplications ?? null,
  };
}

function codesOf(stated: StatedFilter, currency: string | null): ReadFilter['codes'] {
  const codes = new Map<DimensionName | 'banks', readonly string[]>();
  for (const name of ['banks', ...DIMENSIONS.map((dimension) => dimension.name)] as const) {
    const value = name === 'currencies' ? currency && [currency] : stated[name];
    if (value == null) continue;
    if (Array.isArray(value)) requireListBound(`filter.${name}`, value);
    codes.set(name, Array.isArray(value) ? (value as readonly string[]) : [String(value)]);
  }
  return codes;
}

function requireRate(name: 'minAnnualRate' | 'maxAnnualRate', rate: string | null | undefined): void {
  if (rate == null) return;
  if (compareDecimals(rate, '0') < 0 || compareDecimals(rate, PRODUCT_LIMITS.rate) > 0) throw refused(name, rate, `a rate of 0 to ${PRODUCT_LIMITS.rate}, where 1 is 100 % a year`);
}

function refused(name: string, value: unknown, allowed: string): Error {
  return badUserInput({ field: `filter.${name}`, value, allowed });
}
