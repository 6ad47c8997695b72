import { spreadOf, spreadText } from '../../../bench/kit/spread';

describe('the spread', () => {
  it.each([
    { values: [4], expected: { median: 4, least: 4, most: 4 } },
    { values: [10, 9, 1], expected: { median: 9, least: 1, most: 10 } },
    { values: [10, 1, 9, 2], expected: { median: 5.5, least: 1, most: 10 } },
  ])('of $values is by size', ({ expected, values }) => {
    expect(spreadOf(values)).toEqual(expected);
  });

  it('is written with as many digits as are asked for', () => {
    expect(spreadText({ median: 1.25, least: 1, most: 1.5 }, 2)).toBe('1.25 (1.00 to 1.50)');
  });
});
