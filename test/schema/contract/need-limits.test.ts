import {
  AMOUNT_ALLOWED,
  DEFAULT_FIRST,
  FIRST_ALLOWED,
  MAX_AMOUNT,
  MAX_FIRST,
  MAX_TERM_MONTHS,
  MIN_TERM_MONTHS,
  TERM_MONTHS_ALLOWED,
  isDecimal,
} from '../../../schema';
import { data } from 'currency-codes';

describe('the limits of a need', () => {
  it('are what the public description says', () => {
    expect({ MAX_AMOUNT, MIN_TERM_MONTHS, MAX_TERM_MONTHS, DEFAULT_FIRST, MAX_FIRST }).toEqual({
      MAX_AMOUNT: 10n ** 10n,
      MIN_TERM_MONTHS: 1,
      MAX_TERM_MONTHS: 600,
      DEFAULT_FIRST: 20,
      MAX_FIRST: 100,
    });
  });

  it('stand in the texts of the refusals', () => {
    expect(AMOUNT_ALLOWED).toBe('more than 0 and at most 10000000000 units of the currency');
    expect(TERM_MONTHS_ALLOWED).toBe('a whole number of months from 1 to 600');
    expect(FIRST_ALLOWED).toBe('a whole number from 1 to 100');
  });

  it('keep every amount exact in a database: below 2^53 minor units of any currency', () => {
    const mostDigits = Math.max(...data.map((currency) => currency.digits));
    expect(mostDigits).toBe(4);
    expect(MAX_AMOUNT * 10n ** BigInt(mostDigits) < 2n ** 53n).toBe(true);
    expect(isDecimal(String(MAX_AMOUNT))).toBe(true);
  });
});
