import { readCounts } from '../../../bench/kit/count-options';

describe('the counts of a benchmark', () => {
  const DEFAULTS = { rounds: 9, 'warm-up': 400 };

  it('are the defaults where they are not given', () => {
    expect(readCounts(DEFAULTS, ['--warm-up', '20'])).toEqual({ rounds: 9, 'warm-up': 20 });
  });

  it.each(['0', '-1', '1.5', 'many', '', '100001'])('are refused where one is "%s"', (value) => {
    expect(() => readCounts(DEFAULTS, [`--rounds=${value}`])).toThrow(`--rounds must be a whole number from 1 to 100000, it is "${value}"`);
  });

  it('are refused where there is no such count', () => {
    expect(() => readCounts(DEFAULTS, ['--laps', '3'])).toThrow('--laps');
  });
});
