import type { RawHistory } from './raw-history';

/** Of what a test asks; before it nothing was on offer. */
const SINCE = '2018';

/** Everything at which something changes, days of policies at midnight in Shanghai among it; ascending. */
export function bordersOf({ policies, products, quotations }: RawHistory): string[] {
  const days = [...policies.flatMap(({ validFrom, validTo }) => [validFrom, validTo]), ...quotations.map(({ effectiveFrom }) => effectiveFrom)].filter((day) => day != null);
  const instants = [...products, ...policies].map(({ effectiveFrom }) => effectiveFrom);
  return [...new Set([...instants, ...days.flatMap((day) => [`${day}T00:00:00+08:00`, `${day}T00:00:00Z`, `${day}T23:59:59.999+08:00`]).map((text) => new Date(text).toISOString())])]
    .filter((instant) => instant >= SINCE)
    .sort();
}
