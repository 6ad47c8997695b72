import { fractionDigitsOf } from '../../../../subgraphs/offers/matching/fraction-digits';

describe('the digits of a currency', () => {
  it.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i', (currency, digits) => {
    expect(fractionDigitsOf(currency)).toBe(digits);
  });

  it.each(['cny', 'XXX', ''])('"%s", which nothing is read in, is refused rather than given a precision', (currency) => {
    expect(() => fractionDigitsOf(currency)).toThrow(`in "${currency}" was admitted`);
  });
});
