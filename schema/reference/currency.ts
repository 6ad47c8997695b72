import { data } from 'currency-codes';

export interface Currency {
  /** ISO 4217, three capital letters. */
  readonly code: string;
  /** Digits of the minor unit after the point: 2 for CNY, 0 for JPY, 3 for KWD. */
  readonly fractionDigits: number;
  readonly name: string;
}

export const CURRENCY_ALLOWED = 'an ISO 4217 currency code of three capital letters, such as "CNY"';

/**
 * Metals, bond-market units, units of account, the code for tests and the code for "no currency":
 * ISO 4217 gives them "N.A." as minor unit, which the package turns into 0. No loan can be
 * counted in them, so they are refused rather than given a precision that nobody stated.
 */
const WITHOUT_MINOR_UNIT: ReadonlySet<string> = new Set([
  'XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XPD', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX',
]);

const currencies: ReadonlyMap<string, Currency> = new Map(
  data
    .filter((record) => !WITHOUT_MINOR_UNIT.has(record.code))
    .map((record) => [
      record.code,
      Object.freeze({ code: record.code, fractionDigits: record.digits, name: record.currency }),
    ]),
);

/** The currency of a code exactly as ISO 4217 writes it (`cny` is none), or null. */
export function findCurrency(code: string): Currency | null {
  return currencies.get(code) ?? null;
}
