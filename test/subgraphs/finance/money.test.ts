import fc from 'fast-check';
import {
  FinanceInputError,
  addMoney,
  compareMoney,
  divideRounded,
  formatMoney,
  formatRate,
  money,
  multiplyByRatio,
  parseMoney,
  parseMoneyRounded,
  parseRate,
  rateOfBasisPoints,
  subtractMoney,
  type Rounding,
} from '../../../subgraphs/finance';

describe('rounding of a quotient', () => {
  // numerator, denominator, HALF_UP, HALF_EVEN, DOWN, UP
  const rows: [bigint, bigint, bigint, bigint, bigint, bigint][] = [
    [5n, 2n, 3n, 2n, 2n, 3n],
    [7n, 2n, 4n, 4n, 3n, 4n],
    [-5n, 2n, -3n, -2n, -2n, -3n],
    [5n, -2n, -3n, -2n, -2n, -3n],
    [-5n, -2n, 3n, 2n, 2n, 3n],
    [1n, 3n, 0n, 0n, 0n, 1n],
    [2n, 3n, 1n, 1n, 0n, 1n],
    [-1n, 3n, 0n, 0n, 0n, -1n],
    [6n, 3n, 2n, 2n, 2n, 2n],
    [0n, 7n, 0n, 0n, 0n, 0n],
    [1n, 2n, 1n, 0n, 0n, 1n],
  ];
  test.each(rows)('%s / %s goes to %s, %s, %s, %s by mode', (numerator, denominator, ...expected) => {
    const modes: Rounding[] = ['HALF_UP', 'HALF_EVEN', 'DOWN', 'UP'];
    expect(modes.map((mode) => divideRounded(numerator, denominator, mode))).toEqual(expected);
  });

  test('a zero denominator throws', () => {
    expect(() => divideRounded(1n, 0n, 'DOWN')).toThrow(RangeError);
  });
});

describe('amounts as text', () => {
  test.each([
    { text: '2000000.00', digits: 2, minor: 200_000_000n, formatted: '2000000.00' },
    { text: '8833.3', digits: 2, minor: 883_330n, formatted: '8833.30' },
    { text: '0.05', digits: 2, minor: 5n, formatted: '0.05' },
    { text: '-12.5', digits: 2, minor: -1_250n, formatted: '-12.50' },
    { text: '-0.01', digits: 2, minor: -1n, formatted: '-0.01' },
    { text: '1.2300000', digits: 2, minor: 123n, formatted: '1.23' },
    { text: '1500', digits: 0, minor: 1_500n, formatted: '1500' },
    { text: '007.50', digits: 2, minor: 750n, formatted: '7.50' },
    { text: '999999999999.99', digits: 2, minor: 99_999_999_999_999n, formatted: '999999999999.99' },
    { text: '9999999999999999', digits: 2, minor: 999_999_999_999_999_900n, formatted: '9999999999999999.00' },
    { text: '1.234', digits: 3, minor: 1_234n, formatted: '1.234' },
    { text: '999999999999999999.99', digits: 2, minor: 99_999_999_999_999_999_999n, formatted: '999999999999999999.99' },
  ])('"$text" with $digits digits is $minor', ({ text, digits, minor, formatted }) => {
    const amount = parseMoney(text, 'CNY', digits);
    expect(amount).toEqual({ currency: 'CNY', minor });
    expect(formatMoney(amount, digits)).toBe(formatted);
  });

  test.each(['', '1e3', '1.', '.5', '+1', '1,000', ' 1', '1.005', 'NaN'])('"%s" is no amount with 2 digits', (text) => {
    expect(() => parseMoney(text, 'CNY', 2)).toThrow(FinanceInputError);
  });

  test('a stated figure that is finer than the currency is rounded as asked', () => {
    expect(parseMoneyRounded('1.005', 'CNY', 2, 'UP').minor).toBe(101n);
    expect(parseMoneyRounded('1.009', 'CNY', 2, 'DOWN').minor).toBe(100n);
  });
});

describe('arithmetic of amounts', () => {
  const yuan = money('CNY', 100n);
  test('adds, subtracts and compares one currency', () => {
    expect(addMoney(yuan, money('CNY', 5n)).minor).toBe(105n);
    expect(subtractMoney(yuan, money('CNY', 105n)).minor).toBe(-5n);
    expect([compareMoney(yuan, money('CNY', 101n)), compareMoney(yuan, yuan), compareMoney(yuan, money('CNY', 99n))]).toEqual([-1, 0, 1]);
  });

  test.each([addMoney, subtractMoney, compareMoney])('two currencies are refused before arithmetic (%p)', (operation) => {
    expect(() => operation(yuan, money('AUD', 1n))).toThrow('currency is AUD; allowed: CNY');
  });

  test('a ratio is rounded once, in the mode given', () => {
    expect(multiplyByRatio(yuan, 1n, 8n, 'HALF_EVEN').minor).toBe(12n);
    expect(multiplyByRatio(yuan, 1n, 8n, 'HALF_UP').minor).toBe(13n);
  });
});

describe('rates as text', () => {
  test.each([
    ['0.0385', '0.0385'],
    ['0.03850', '0.0385'],
    ['1', '1'],
    ['10', '10'],
    ['0', '0'],
    ['0.0', '0'],
    ['-0.0015', '-0.0015'],
    ['0.0000000001', '0.0000000001'],
    ['100', '100'],
  ])('"%s" is written "%s"', (text, expected) => {
    expect(formatRate(parseRate(text))).toBe(expected);
  });

  test('eleven decimals are refused', () => {
    expect(() => parseRate('0.00000000001')).toThrow(FinanceInputError);
  });

  test('85 basis points are 0.0085, and a spread may be negative', () => {
    expect(formatRate(rateOfBasisPoints(85))).toBe('0.0085');
    expect(formatRate(rateOfBasisPoints(-20))).toBe('-0.002');
  });

  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (rate) => {
        expect(parseRate(formatRate(rate))).toBe(rate);
        expect(parseMoney(formatMoney(money('CNY', rate), 2), 'CNY', 2).minor).toBe(rate);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
