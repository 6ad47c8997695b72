import { boundText, quoteValue } from '../../../schema/errors';

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

const cycle: Record<string, unknown> = {};
cycle.self = cycle;

describe('quoteValue', () => {
  it.each([
    ['a text in quotes', 'ab"c', '"ab\\"c"'],
    ['a text with a line break on one line', 'a\nb', '"a\\nb"'],
    ['a number', 1_000_000, '1000000'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a bigint', 12n, '12n'],
    ['an object', { amount: '0' }, '{"amount":"0"}'],
    ['a function by its source', Math.max, 'function max() { [native code] }'],
    ['an object that contains itself', cycle, '[object]'],
    ['an object with a bigint inside', { amount: 1n }, '[object]'],
    ['nesting that exhausts the stack', nested(200_000), '[object]'],
  ])('shows %s', (_what, value, expected) => {
    expect(quoteValue(value)).toBe(expected);
  });

  it.each([
    ['a long text', 'x'.repeat(5_000_000)],
    ['a long list', Array.from({ length: 1000 }, (_, index) => index)],
    ['a long bigint', 10n ** 200n],
  ])('cuts %s to 80 characters', (_what, value) => {
    const quoted = quoteValue(value);
    expect(quoted).toHaveLength(80);
    expect(quoted.endsWith('…')).toBe(true);
  });
});

describe('boundText', () => {
  it('leaves 80 characters as they are and cuts at 81', () => {
    expect(boundText('x'.repeat(80))).toBe('x'.repeat(80));
    expect(boundText('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
  });

  it('never leaves half of a character', () => {
    const cut = boundText('x'.repeat(78) + '𠮷'.repeat(10));
    expect(cut).toBe(`${'x'.repeat(78)}…`);
  });
});
