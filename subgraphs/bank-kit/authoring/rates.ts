import type { Benchmark, RateComponent } from '../../../schema';

type RateDetails = Omit<
  Partial<RateComponent>,
  'disclosure' | 'minimumRate' | 'maximumRate' | 'benchmark' | 'minimumSpreadBasisPoints' | 'maximumSpreadBasisPoints'
>;

/** A fixed contract rate: `exactRate('0.0385')` is 3.85 % a year. */
export function exactRate(rate: string, more: RateDetails = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'EXACT', minimumRate: rate, maximumRate: rate, ...more };
}

/** A rate "from": the upper end is not disclosed. */
export function rateFrom(minimumRate: string, more: RateDetails = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'FROM', minimumRate, ...more };
}

/** A rate "up to": the lower end is not disclosed. */
export function rateUpTo(maximumRate: string, more: RateDetails = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'UP_TO', maximumRate, ...more };
}

export function rateRange(minimumRate: string, maximumRate: string, more: RateDetails = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'RANGE', minimumRate, maximumRate, ...more };
}

/** A rate the source is silent about; VARIABLE says no more than that the bank sets it. */
export function undisclosedRate(more: RateDetails = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'VARIABLE', disclosure: 'UNDISCLOSED', ...more };
}

/** LPR plus exactly so many basis points, negative below it; fixed at drawdown unless `repricing` says otherwise. */
export function lprPlus(benchmark: Benchmark, basisPoints: number, more: RateDetails = {}): RateComponent {
  return {
    role: 'CONTRACT',
    kind: 'LPR_LINKED',
    disclosure: 'EXACT',
    benchmark,
    minimumSpreadBasisPoints: basisPoints,
    maximumSpreadBasisPoints: basisPoints,
    repricing: 'NONE',
    ...more,
  };
}

/** LPR plus a spread between two bounds, in basis points. */
export function lprRange(benchmark: Benchmark, minimum: number, maximum: number, more: RateDetails = {}): RateComponent {
  return { ...lprPlus(benchmark, minimum, more), disclosure: 'RANGE', maximumSpreadBasisPoints: maximum };
}

/** LPR plus at least so many basis points; the upper end of the spread is not disclosed. */
export function lprFrom(benchmark: Benchmark, minimum: number, more: RateDetails = {}): RateComponent {
  return { ...lprPlus(benchmark, minimum, more), disclosure: 'FROM', maximumSpreadBasisPoints: null };
}

/**
 * 罚息: its level hangs on the contract rate, which the contract schema does not express, so the
 * number is undisclosed and the source's words stand as the condition.
 */
export function penaltyRate(words: string, clause: string): RateComponent {
  return undisclosedRate({ role: 'PENALTY', conditions: [words], clause });
}

/** The same rates with so many basis points more, of the borrower's contract alone; exact and ranges alike. */
export function ratesHigherBy(basisPoints: number, rates: readonly RateComponent[]): RateComponent[] {
  const rate = (text: string): string => {
    const digits = /^0\.([0-9]{1,4})$/.exec(text)?.[1];
    if (!digits) throw new Error(`${text} is no rate below 1 in whole basis points`);
    return `0.${String(Number(digits.padEnd(4, '0')) + basisPoints).padStart(4, '0')}`;
  };
  const spread = (points: number | null | undefined): number | null | undefined => points == null ? points : points + basisPoints;
  return rates.map((component) => {
    if (component.role !== 'CONTRACT') return component;
    const { maximumRate, maximumSpreadBasisPoints, minimumRate, minimumSpreadBasisPoints } = component;
    return {
      ...component,
      ...(minimumRate != null && { minimumRate: rate(minimumRate) }),
      ...(maximumRate != null && { maximumRate: rate(maximumRate) }),
      ...(minimumSpreadBasisPoints != null && { minimumSpreadBasisPoints: spread(minimumSpreadBasisPoints) }),
      ...(maximumSpreadBasisPoints != null && { maximumSpreadBasisPoints: spread(maximumSpreadBasisPoints) }),
    };
  });
}
