import { DecimalScalar, RateScalar, isDecimal } from '../../../schema/scalars';
import { doorNames, doors, expectRefused, refusalOf } from './scalar-harness';

const scalars = [DecimalScalar, RateScalar];

describe.each(scalars.map((scalar) => [scalar.name, scalar] as const))('%s', (_name, scalar) => {
  it.each([
    '0', '1', '-1', '0.5', '-0.0385', '2000000.00', '10000000000', '0.1234567890',
    '999999999999999999.9999999999', '0.00', '-0',
  ])('takes %s unchanged at every door', (value) => {
    expect(doorNames.map((door) => doors[door](scalar, value))).toEqual([value, value, value]);
    expect(isDecimal(value)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a JSON integer', 2_000_000],
    ['a JSON float', 0.0385],
    ['true', true],
    ['null', null],
    ['a list', ['1']],
    ['a leading zero', '01'],
    ['a leading plus', '+1'],
    ['no digit before the point', '.5'],
    ['no digit after the point', '1.'],
    ['an exponent', '1e6'],
    ['separators of thousands', '2,000,000'],
    ['a percent sign', '3.85%'],
    ['a blank before it', ' 1'],
    ['a line break after it', '1\n'],
    ['two points', '1.2.3'],
    ['19 digits before the point', '1000000000000000000'],
    ['11 digits after the point', '0.12345678901'],
    ['a hexadecimal number', '0x10'],
    ['not a number', 'NaN'],
    ['infinity', 'Infinity'],
    ['digits of full width', '１２'],
    ['Chinese numerals', '二百万'],
    ['a megabyte of digits', '9'.repeat(1_000_000)],
  ])('refuses %s at every door', (_what, value) => {
    expectRefused(scalar, value);
    expect(isDecimal(value)).toBe(false);
  });
});

describe('a refused value written into the query', () => {
  it('is shown as it is written there, with its place', () => {
    const error = refusalOf(DecimalScalar, 'literal', 2_000_000);
    expect(error.message).toMatch(/^Decimal cannot be 2000000: allowed is /);
    expect(error.nodes).toHaveLength(1);
  });

  it('is shown with at most 80 characters', () => {
    const error = refusalOf(DecimalScalar, 'literal', Array.from({ length: 100 }, () => 1));
    expect(String(error.extensions.value)).toHaveLength(80);
    expect(String(error.extensions.value)).toMatch(/^\[1, 1, .*…$/);
  });
});
