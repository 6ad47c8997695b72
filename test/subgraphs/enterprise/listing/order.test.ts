import { compareTexts } from '../../../../schema';
import { byValue, compareDecimals, descending, sortedBy } from '../../../../subgraphs/enterprise/listing/order';

describe('decimals are compared exactly', () => {
  test.each([
    ['9', '10', -1],
    ['10.00', '10', 0],
    ['10.01', '10.1', -1],
    ['-2', '-10', 1],
    ['-0.5', '0', -1],
    ['-0.5', '-0.25', -1],
    ['999999999999999999.0000000001', '999999999999999999.0000000002', -1],
  ])('%s against %s', (a, b, expected) => {
    expect(compareDecimals(a, b)).toBe(expected);
    expect(Math.sign(compareDecimals(b, a))).toBe(expected === 0 ? 0 : -expected);
  });
});

describe('a sort', () => {
  const items = [
    { id: 'a', value: null },
    { id: 'b', value: '5' },
    { id: 'c', value: '30' },
    { id: 'd', value: '5.0' },
  ];
  const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join('');

  test.each([
    ['puts what lacks the value last, going up', compareDecimals, 'bdca'],
    ['puts what lacks the value last, going down', descending(compareDecimals), 'cbda'],
  ])('%s', (_title, compare, expected) => {
    expect(ids(sortedBy(items, byValue(({ value }: (typeof items)[number]) => value, compare)))).toBe(expected);
  });

  test('goes to the next comparator on a tie and leaves its input as it was', () => {
    const byIdDescending = byValue(({ id }: (typeof items)[number]) => id, descending(compareTexts));
    expect(ids(sortedBy(items, byValue(({ value }) => value, compareDecimals), byIdDescending))).toBe('dbca');
    expect(ids(items)).toBe('abcd');
  });
});
